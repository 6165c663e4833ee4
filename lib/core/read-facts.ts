import type { Candidate } from './assemble-candidates.ts';
import { enrolledOnOf } from './before-enrolment.ts';
import type { RowFacts } from './collected-table.ts';
import { type DayCare, mergeDayCare } from './day-care.ts';
import { earliest } from './leaver.ts';
import type { PupilId } from './pupil.ts';

/** What a child's rows say besides who it is and what its results are. */
export interface CandidateFacts {
  readonly leftOn: string | null;
  /** As `enrolledOnOf` gives it. */
  readonly enrolledOn: string | null;
  readonly branches: readonly string[];
  /** One of the rows says so. */
  readonly addressSecret: boolean;
  /** Null where rows contradict each other. */
  readonly dayCare: DayCare | null;
}

/** Leaving dates, from tables of every school year: a list of last year tells who left too. */
export type LeftOn = ReadonlyMap<PupilId, readonly string[]>;

/** Results pages say nothing of all this, and there are many of them. */
const saysSomething = ({ leftOn, enrolledOn, branch, dayCare, addressSecret }: RowFacts): boolean =>
  leftOn !== undefined ||
  enrolledOn !== undefined ||
  branch !== undefined ||
  dayCare !== undefined ||
  addressSecret !== undefined;

export const readFacts = ({ pupilId, rows }: Candidate, leftOn: LeftOn): CandidateFacts => {
  const facts = rows.map(({ row }) => row).filter(saysSomething);
  return {
    leftOn: earliest([
      ...facts.flatMap((row) => row.leftOn ?? []),
      ...(pupilId === null ? [] : (leftOn.get(pupilId) ?? [])),
    ]),
    enrolledOn: enrolledOnOf(facts.flatMap(({ enrolledOn }) => enrolledOn ?? [])),
    branches: facts.flatMap(({ branch }) => branch ?? []),
    addressSecret: facts.some((row) => row.addressSecret === true),
    dayCare: mergeDayCare(facts.flatMap(({ dayCare }) => dayCare ?? [])),
  };
};
