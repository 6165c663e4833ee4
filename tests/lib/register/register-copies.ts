import type { PupilId } from '../../../lib/core/pupil.ts';
import { checkEvent, newsIn } from '../../../lib/register/check-event.ts';
import { eventSetOf, missingIn } from '../../../lib/register/event-union.ts';
import { foldChain } from '../../../lib/register/fold-events.ts';
import { createIndex } from '../../../lib/register/index-keys.ts';
import { joinOf } from '../../../lib/register/join-backup.ts';
import type { RegisterDraft } from '../../../lib/register/register-draft.ts';
import { stateOf } from '../../../lib/register/register-state.ts';
import type { EventEnvelope, RegisterEventBody } from '../../../lib/register/types.ts';
import fc from '../../fast-check.ts';
import { objectionId, pupil, pupilId, recorded, SCHOOL, seen, subject, withdrawn } from './register-fixture.ts';

/** A copy of a register, as its chain of events and what they say. */
export interface Copy {
  readonly device: string;
  readonly chain: readonly EventEnvelope[];
}
export const { keysOf } = createIndex(new Uint8Array(32).fill(1));
const foldedOf = new Map<readonly EventEnvelope[], RegisterDraft>();
export const folded = (chain: readonly EventEnvelope[]): RegisterDraft => {
  const draft = foldedOf.get(chain) ?? foldChain(chain, keysOf);
  foldedOf.set(chain, draft);
  return draft;
};

export function write(copy: Copy, body: RegisterEventBody): Copy {
  const draft = folded(copy.chain);
  if (copy.chain.length > 0 && checkEvent(draft, body)) return copy;
  const news = newsIn(draft, body, keysOf);
  // The clock of each copy runs its own way: it must decide nothing.
  const at = new Date(Date.UTC(2026, 10, 30) - copy.chain.length * 86_400_000 * copy.device.length).toISOString();
  return news
    ? { ...copy, chain: [...copy.chain, { device: copy.device, seq: draft.lastSeq + 1, at, body: news }] }
    : copy;
}

export function join(into: Copy, from: Copy): Copy {
  const missing = missingIn(eventSetOf(into.chain), eventSetOf(from.chain));
  if (missing.length === 0) return into;
  const origin = { registerId: 'r', madeOn: '2026-11-26', eventCount: from.chain.length, head: '' };
  const place = { device: into.device, seq: folded(into.chain).lastSeq + 1, at: new Date(0) };
  return { ...into, chain: [...into.chain, joinOf(origin, missing, place)] };
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** Everything that decides on a pupil, in an order of its own. */
export const stands = ({ chain }: Copy) => {
  const { view, pupils, objections, records, receipts, statedCount } = {
    ...stateOf(folded(chain), '', 0, keysOf),
    statedCount: folded(chain).statedCount,
  };
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    pupils: byId(view.pupils),
    objections: byId(view.objections),
    known: [...pupils],
    withdrawn: byId(objections.filter(({ withdrawal }) => withdrawal !== null)).map(({ id }) => id),
    records: {
      ...records,
      consents: sorted(records.consents),
      leftOn: sorted(records.leftOn),
      ownWordOn: sorted(records.ownWordOn),
      informedOn: sorted(records.informedOn),
    },
    receipts,
    statedCount,
    said: view.said && {
      lists: view.said.lists.map(({ members, ...list }) => ({ ...list, members: sorted(members) })),
      confirmed: view.said.confirmed
        .map(({ schoolYear, group, names }) => [`${schoolYear}|${group}`, sorted(names)] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
      tied: [...(view.said.tied ?? [])].map(({ pupilId: who, key }) => `${who}|${key}`).sort(),
      decided: [...view.said.decided].sort((one, other) => (one.mark < other.mark ? -1 : 1)),
    },
  };
};
export const inForce = (copy: Copy) =>
  new Set<string>(stateOf(folded(copy.chain), '', 0, keysOf).view.objections.map(({ id }) => id));
export const withdrawnBy = ({ chain }: Copy) =>
  new Set<string>(
    [...eventSetOf(chain).values()].flatMap(({ body }) =>
      body.type === 'objection-withdrawn' ? [body.objectionId] : [],
    ),
  );

export const START: Copy = write(
  write({ device: 'a', chain: [] }, { type: 'register-created', school: SCHOOL, replaces: null }),
  seen(['p0', pupil('Gans', 'Bo', { pupilNumber: '100' })], ['p1', pupil('Kwik', 'Al', { pupilNumber: '101' })]),
);

type Step = { readonly at: 0 | 1 | 2 } & (
  | {
      readonly kind: 'record' | 'withdraw' | 'tie' | 'absent' | 'see' | 'count' | 'fact' | 'say';
      readonly n: number;
      readonly m: number;
    }
  | { readonly kind: 'join'; readonly from: 0 | 1 | 2 }
);
const copyAt = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      at: copyAt,
      kind: fc.constantFrom('record', 'withdraw', 'tie', 'absent', 'see', 'count', 'fact', 'say', 'say'),
      n: fc.nat(5),
      m: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ at: copyAt, kind: fc.constant('join'), from: copyAt }) },
) as fc.Arbitrary<Step>;

/** Something about a pupil besides who it is. */
function factOf({ n, m }: { readonly n: number; readonly m: number }, who: PupilId): RegisterEventBody {
  const said = { ...STATEMENT, receivedOn: `2026-11-1${m}`, pupilId: who };
  const task = { taskId: 't1', by: 'J.' };
  const facts: readonly RegisterEventBody[] = [
    { type: m % 2 === 0 ? 'consent-given' : 'consent-withdrawn', study: m === 3 ? 'Slaap ' : 'slaap', ...said },
    m === 2
      ? { type: 'informed-undone', pupilIds: [who], by: 'J.' }
      : { type: 'parents-informed', pupilIds: [who], informedOn: `2026-09-0${m + 1}`, by: 'J.' },
    { type: 'pupil-left', pupilId: who, leftOn: m === 0 ? null : `2026-0${m}-15`, by: 'J.' },
    m === 1 ? { type: 'task-reopened', ...task } : { type: 'task-done', on: '2026-11-26', how: 'tick', ...task },
  ];
  const aside = { by: 'J.', on: '2026-11-26' };
  const twins = { pupilIds: [pupilId('p0'), pupilId('p1')], ...aside };
  if (n === 4) return { type: 'address-secret', pupilId: who, secret: m !== 0, ...aside };
  if (n === 5 && m === 1) return { type: 'twins-undecided', ...twins };
  if (n === 5 && m > 1) return { type: 'twins-decided', objections: [], ...twins };
  return facts[n] ?? { type: 'own-word-given', ...said };
}
/** Of a row or a group of names; a list that was read to its end. */
function sayingOf({ n, m }: { readonly n: number; readonly m: number }, who: PupilId): RegisterEventBody {
  const said = { by: 'J.', on: '2026-11-26' };
  const group = { schoolYear: '2026-2027', group: n === 0 ? '5a' : '5b', ...said };
  const number = { pupils: [{ pupilId: who, pupilNumber: `90${n}`, before: '100' }], ...said };
  const sayings: readonly RegisterEventBody[] = [
    { type: m === 0 ? 'numbers-untied' : 'numbers-tied', ...number },
    {
      type: 'group-confirmed',
      ...group,
      names: [
        { mark: `name${m}`, pupilId: who },
        { mark: 'name', pupilId: who },
      ],
    },
    m === 0
      ? { type: 'group-unconfirmed', ...group }
      : { type: 'group-confirmed', ...group, names: [{ mark: 'name', pupilId: who }] },
    { type: 'row-decided', mark: 'row', pupilId: m === 3 ? null : who, ...said },
    m === 0
      ? { type: 'row-undecided', mark: 'row', pupilId: who, ...said }
      : { type: 'row-decided', mark: 'row', pupilId: who, ...said },
  ];
  const whole = { members: [{ pupilId: who, classGroup: `5${m}`, yearGroup: null }], unsure: [] };
  return sayings[n] ?? { type: 'pupils-seen', schoolYear: '2026-2027', pupils: [], whole };
}
const STATEMENT = {
  channel: 'mail',
  role: 'parent',
  fromName: 'Mevrouw Canarie',
  authority: 'yes',
  archiveRef: '',
  recordedBy: 'J.',
} as const;

/** Three copies of one register, each with a history that the others know in part. */
function live(steps: readonly Step[]): readonly [Copy, Copy, Copy] {
  const copies: Copy[] = ['a', 'bb', 'ccc'].map((device) => ({ ...START, device }));
  let fresh = 0;
  for (const next of steps) {
    const copy = copies[next.at];
    if (!copy) continue;
    if (next.kind === 'join') {
      copies[next.at] = join(copy, copies[next.from] ?? copy);
      continue;
    }
    const ids = [...folded(copy.chain).objections.keys()];
    const known = [...folded(copy.chain).pupils.keys()];
    const id = ids[next.n % Math.max(1, ids.length)] ?? 'none';
    const who = known[next.m % known.length] ?? 'none';
    const body: RegisterEventBody = {
      record: recorded(`o${fresh}`, subject(`Naam${next.n}`, 'Bo'), { pupilId: next.m === 0 ? pupilId(who) : null }),
      withdraw: withdrawn(id),
      tie: { type: 'objection-tied', objectionId: objectionId(id), pupilId: pupilId(who), by: 'J.' } as const,
      absent: {
        type: 'objection-absent',
        objectionId: objectionId(id),
        reason: next.m === 0 ? 'left' : 'still-looking',
        leftOn: null,
        by: 'J.',
      } as const,
      see: seen([`q${copy.device}${next.n}`, pupil(`Naam${next.n}`, 'Bo', { pupilNumber: `20${next.m}` })]),
      fact: factOf(next, pupilId(who)),
      say: sayingOf(next, pupilId(who)),
      count: { type: 'count-stated', count: next.n, by: 'J.', on: '2026-11-26' } as const,
    }[next.kind];
    fresh += 1;
    copies[next.at] = write(copy, body);
  }
  const [a = START, b = START, c = START] = copies;
  return [a, b, c];
}
export const histories = fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }).map(live);
