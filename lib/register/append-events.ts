import type { Outcome } from '../core/problem.ts';
import { checkEvent, newsIn } from './check-event.ts';
import type { EventRow, RegisterDatabase } from './database.ts';
import { readDevice } from './device.ts';
import { type ChainHead, headText, sealEvent, unsealEvent } from './event-chain.ts';
import { wrongPart } from './event-schemas.ts';
import { foldNext } from './fold-events.ts';
import { inOneGo } from './grow-map.ts';
import { Refused } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import type { RegisterDraft } from './register-draft.ts';
import { stateOf } from './register-state.ts';
import type { RegisterEventBody, RegisterState } from './types.ts';
import type { Verified } from './verified-register.ts';

/** See `OpenRegister.append`. All events land, or none. */
export function appendEvents(
  access: Access,
  bodies: readonly RegisterEventBody[],
  expectedHead?: string,
): Promise<Outcome<RegisterState>> {
  return withVerified(access, 'rw', ['meta'], async (register, database) => {
    const moved = await appendWithin(access, register, database, bodies, expectedHead);
    return { value: moved.state, moved };
  });
}

/**
 * Appends inside a transaction that covers `events` and `meta`.
 *
 * @throws Refused `stale-preview` when the register is not at `expectedHead`, or why an event may not follow.
 */
export async function appendWithin(
  { deps, opener }: Access,
  register: Verified,
  database: RegisterDatabase,
  bodies: readonly RegisterEventBody[],
  expectedHead?: string,
): Promise<Verified> {
  const { index } = opener;
  if (expectedHead !== undefined && expectedHead !== headText(register.head))
    throw new Refused({ code: 'stale-preview' });
  const device = await readDevice(opener, database);
  const { rows, head, draft } = inOneGo(() => sealInTurn({ deps, opener }, register, device, bodies));
  if (rows.length === 0) return register;
  await database.events.bulkAdd([...rows]);
  return { head, draft, state: stateOf(draft, headText(head), head.count, index.keysOf) };
}

interface SealedEvents {
  readonly rows: readonly EventRow[];
  readonly head: ChainHead;
  readonly draft: RegisterDraft;
}

function sealInTurn(
  { deps, opener }: Access,
  register: Verified,
  device: string,
  bodies: readonly RegisterEventBody[],
): SealedEvents {
  const { keys, index, registerId } = opener;
  let { head, draft } = register;
  const rows: EventRow[] = [];
  for (const body of bodies) {
    const wrong = wrongPart(body);
    if (wrong !== null) throw new Refused({ code: 'invalid-input', field: wrong });
    const problem = checkEvent(draft, body);
    if (problem) throw new Refused(problem);
    const news = newsIn(draft, body, index.keysOf);
    if (!news) continue;
    const envelope = { device, seq: draft.lastSeq + 1, at: deps.now().toISOString(), body: news };
    const row = sealEvent(head, envelope, keys, registerId, deps);
    rows.push(row);
    head = { mac: row.mac, count: row.position };
    // Applied as it will be read back, so that the state now and after a restart are one.
    draft = foldNext(draft, unsealEvent(row, keys, registerId), index.keysOf);
  }
  return { rows, head, draft };
}
