import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, Problem } from '../lib/core/problem.ts';
import type { ChangeKey } from '../lib/messaging/page-client.ts';
import type { PageProtocol, PageReply, PageRequest } from '../lib/messaging/protocol.ts';
import { usePlatform } from './platform.tsx';

type Value<K extends keyof PageProtocol> = PageReply<K> extends Outcome<infer T> ? T : PageReply<K>;
interface Answer<T> {
  /** The last good answer; stays while a newer one is on its way, so that nothing jumps. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

const MOST_TRIES = 3;
const TRY_AGAIN_MS = 1_000;

/**
 * What the background says to one question, asked again when the register changes.
 * `request` null = nothing to ask yet. `keys` hold as they were at first.
 * Late answers to an older question are dropped; where there was none, it is asked again by itself, a few times.
 */
export function useAnswer<K extends keyof PageProtocol>(
  type: K,
  request: PageRequest<K> | null,
  keys: readonly ChangeKey[] = ['changed'],
): Answer<Value<K>> {
  const { ask, onChange } = usePlatform();
  const [answer, setAnswer] = useState<Omit<Answer<Value<K>>, 'reload'>>({ value: null, problem: null, loading: true });
  const turn = useRef(0);
  const [watched] = useState(keys);
  const again = useRef({ tries: 0, timer: 0 });
  const question = request === null ? null : JSON.stringify(request);

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    if (question === null) return setAnswer({ value: null, problem: null, loading: false });
    setAnswer((known) => ({ ...known, loading: true }));
    const parsed: PageRequest<K> = JSON.parse(question);
    ask(type, parsed).then(
      (reply) => {
        if (mine !== turn.current) return;
        again.current.tries = 0;
        setAnswer(readReply<K>(reply));
      },
      () => {
        if (mine !== turn.current) return;
        setAnswer((known) => ({ ...known, problem: { code: 'malformed-message' }, loading: false }));
        // A browser that was slow to stop the background: what is shown may be old, and nobody would ask anew.
        if (again.current.tries >= MOST_TRIES) return;
        again.current.tries += 1;
        again.current.timer = window.setTimeout(reload, TRY_AGAIN_MS);
      },
    );
  }, [ask, type, question]);

  useEffect(() => {
    reload();
    const stop = onChange(watched, reload);
    const { current } = again;
    return () => {
      window.clearTimeout(current.timer);
      stop();
    };
  }, [reload, onChange, watched]);

  return { ...answer, reload };
}

function readReply<K extends keyof PageProtocol>(reply: PageReply<K>): Omit<Answer<Value<K>>, 'reload'> {
  if (isFailed(reply)) return { value: null, problem: reply.problem, loading: false };
  return { value: answered<K>(reply), problem: null, loading: false };
}

const isFailed = (reply: unknown): reply is { readonly ok: false; readonly problem: Problem } =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;

function answered<K extends keyof PageProtocol>(reply: PageReply<K>): Value<K> {
  const isOutcome = typeof reply === 'object' && reply !== null && 'ok' in reply && 'value' in reply;
  return (isOutcome ? reply.value : reply) as Value<K>;
}
