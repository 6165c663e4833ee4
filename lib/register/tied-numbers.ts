import { NOBODY, type PupilId, type PupilIdentity } from '../core/pupil.ts';
import type { KnownPupil } from '../core/register-view.ts';
import type { TiedNumber } from '../core/said-of-rows.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import type { NumbersEvent, PupilWithNumber } from './matching-events.ts';
import { type Said, saidIn, standing, withSaid } from './said-events.ts';
import type { EventEnvelope } from './types.ts';

/* Numbers of another system that a person added to pupils. Kept apart from what was seen, so that a mistake can be taken back. */

interface SaidOfNumber {
  readonly type: NumbersEvent['type'];
  readonly pupil: PupilWithNumber;
}
/** Per pupil and number. */
export type NumbersDraft = ReadonlyMap<string, readonly Said<SaidOfNumber>[]>;

type Pupils = ReadonlyMap<PupilId, KnownPupil & { readonly identity: PupilIdentity }>;

const keyOf = ({ pupilId, pupilNumber }: PupilWithNumber): string => JSON.stringify([pupilId, pupilNumber]);

/** What was said before of any of these pupils and numbers. */
export const saidOfNumbers = (draft: NumbersDraft, { pupils }: NumbersEvent): readonly Said<NumbersEvent>[] => {
  const all = pupils.flatMap((pupil) => draft.get(keyOf(pupil)) ?? []);
  // One event may be about many of them.
  const byId = new Map(all.map(({ id, over, what }) => [id, { id, over, what: eventOf(what) }]));
  return [...byId.values()];
};
const eventOf = ({ type, pupil }: SaidOfNumber): NumbersEvent => ({ type, pupils: [pupil], by: '', on: '' });

export const sayOfNumbers = (draft: NumbersDraft, envelope: EventEnvelope, body: NumbersEvent): NumbersDraft =>
  body.pupils.reduce(
    (before, pupil) =>
      withSaid(before, keyOf(pupil), saidIn<SaidOfNumber>(envelope, body.over ?? [], { type: body.type, pupil })),
    draft,
  );

/** Undone by somebody who did not know of another saying: undone. */
const standsTied = (said: readonly Said<SaidOfNumber>[]): boolean =>
  standing(said).every(({ what }) => what.type === 'numbers-tied');

/**
 * The pupils with the numbers that a person added, and without those that a person took back: a page that was read in between
 * may have shown them too. What was known before is never dropped.
 */
export function withNumbers(
  pupils: Pupils,
  draft: NumbersDraft,
  keysOf: KeysOf,
  idOf: (id: PupilId) => PupilId,
): Pupils {
  if (draft.size === 0) return pupils;
  const next = new Map(pupils);
  for (const said of draft.values()) {
    const [first] = said;
    const known = first === undefined ? undefined : next.get(idOf(first.what.pupil.pupilId));
    if (first === undefined || known === undefined) continue; // erased since
    const { pupilNumber, before } = first.what.pupil;
    const keys = keysOf({ ...NOBODY, pupilNumber });
    if (standsTied(said)) {
      const identity = { ...known.identity, pupilNumber };
      next.set(known.id, { ...known, identity, keys: uniteKeys(known.keys, keys) });
      continue;
    }
    const others = known.keys.pupilNumber.filter((key) => !keys.pupilNumber.includes(key));
    const identity =
      known.identity.pupilNumber === pupilNumber ? { ...known.identity, pupilNumber: before } : known.identity;
    next.set(known.id, { ...known, identity, keys: { ...known.keys, pupilNumber: others } });
  }
  return next;
}

/** Those that stand, by key. */
export const tiedNumbers = (
  draft: NumbersDraft,
  keysOf: KeysOf,
  idOf: (id: PupilId) => PupilId,
): readonly TiedNumber[] =>
  [...draft.values()].flatMap((said) => {
    const [first] = said;
    if (first === undefined || !standsTied(said)) return [];
    const { pupilId, pupilNumber } = first.what.pupil;
    return keysOf({ ...NOBODY, pupilNumber }).pupilNumber.map((key) => ({ pupilId: idOf(pupilId), key }));
  });
