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

/**
 * What the background says to one question, asked again when the register changes.
 * `request` null = nothing to ask yet. `keys` hold as they were at first.
 * Late answers to an older question are dropped.
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
  const question = request === null ? null : JSON.stringify(request);

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    if (question === null) return setAnswer({ value: null, problem: null, loading: false });
    setAnswer((known) => ({ ...known, loading: true }));
    const parsed: PageRequest<K> = JSON.parse(question);
    ask(type, parsed).then(
      (reply) => mine === turn.current && setAnswer(readReply<K>(reply)),
      () =>
        mine === turn.current &&
        setAnswer((known) => ({ ...known, problem: { code: 'malformed-message' }, loading: false })),
    );
  }, [ask, type, question]);

  useEffect(() => {
    reload();
    return onChange(watched, reload);
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
