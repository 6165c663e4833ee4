import type { Candidate } from './assemble-candidates.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { parseBsn, parseEducationNumber } from './identifiers.ts';
import { matchKind } from './key-index.ts';
import type { PupilId, PupilIdentity } from './pupil.ts';
import type { StandingIndex } from './standing-index.ts';

/*
 * The LVS number (pupil number) as the key of a file: only where a person chose it for that delivery. By it a receiver
 * could ask the school who a child is, so it goes of nobody else and in no other way of writing.
 */

/**
 * Whether a pupil number may be a key: 1–40 letters, digits or hyphens. One that passes for a BSN or onderwijsnummer is none:
 * there are schools that use those as their number.
 */
export const isKeyNumber = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/u.test(text) && parseBsn(text) === null && parseEducationNumber(text) === null;

/** What the rows of a child show of its pupil number, each number once, and whether the register knows it as this pupil's alone. */
export interface ShownNumber {
  readonly text: string;
  /** Nobody else ever had it, who left neither; another system may number the child by what is another's number here. */
  readonly own: boolean;
}
export type NumbersOf = (candidate: Candidate, id: PupilId) => readonly ShownNumber[];

export const numbersShown =
  ({ pupilKeys }: StandingIndex, keysOf: (identity: PupilIdentity) => IdentifierKeys): NumbersOf =>
  ({ rows }, id) => {
    const shown = new Map<string, ShownNumber>();
    for (const { row } of rows) {
      const keys = keysOf(row.identity);
      const text = row.identity.pupilNumber;
      const key = keys.pupilNumber.join(' ');
      if (text === null || shown.has(key)) continue;
      const owners = matchKind(pupilKeys, 'pupilNumber', keys);
      shown.set(key, { text, own: owners.size === 1 && owners.has(id) });
    }
    return [...shown.values()];
  };
