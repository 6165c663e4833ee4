import type { IdentifierKeys } from '../../lib/core/identifier-keys.ts';
import type { PupilId, PupilIdentity } from '../../lib/core/pupil.ts';
import { nameMark, rowMark } from '../../lib/core/row-marks.ts';
import type { SaidOfRows } from '../../lib/core/said-of-rows.ts';
import type { Child } from './build-children.ts';

import type { SchoolSpec } from './school-specs.ts';
import { SCHOOL_YEAR, type TrueObjection, type TrueRow } from './school-truth.ts';

/*
 * What persons say of rows in a random school. They confirm whatever is put before them. They decide rightly, or (blind) for
 * anybody at all, but only where the register itself can see that it is wrong: of a name alone nobody could.
 */
export interface TrueSayings {
  readonly view: SaidOfRows;
  /** By the mark of the row (a score): the child that it was said to be. */
  readonly decided: ReadonlyMap<string, Child>;
  readonly confirmed: boolean;
  /** Nothing but what a person said can have let this row go. */
  readonly settles: (row: TrueRow) => boolean;
}

interface Facts {
  readonly spec: SchoolSpec;
  readonly children: readonly Child[];
  readonly listed: ReadonlyMap<Child, PupilIdentity>;
  readonly keysOf: (identity: PupilIdentity) => IdentifierKeys;
}

const idOf = (child: Child): PupilId => `p${child.index}` as PupilId;
const sameName = (left: Child, right: Child): boolean =>
  left.name.given === right.name.given && left.name.family === right.name.family;

const listGroup = ({ spec }: Child): string =>
  spec.listGroup === 'same' ? spec.group : spec.group === '5a' ? '5b' : '5a';

const originOf = ({ foreign }: TrueRow): string => (foreign ? 'https://toets.example' : 'https://lvs.example');

/** An objection to the child that the list and the row share a number with: the register sees whose row it is. */
const carriesObjection = (row: TrueRow, { listed }: Facts, objections: readonly TrueObjection[]): boolean => {
  const known = listed.get(row.child);
  const tied = objections.some(({ about, inForce, tied: isTied }) => inForce && isTied && about === row.child);
  return (
    tied &&
    !row.foreign &&
    known !== undefined &&
    known.pupilNumber !== null &&
    known.pupilNumber === row.shown.pupilNumber
  );
};

export const sayOfRows = (
  facts: Facts,
  rows: readonly TrueRow[],
  objections: readonly TrueObjection[],
): TrueSayings => {
  const { spec, children, listed, keysOf } = facts;
  const markOf = (row: TrueRow): string | null =>
    rowMark(keysOf(row.shown), {
      origin: originOf(row),
      schoolYear: SCHOOL_YEAR,
      readAt: '',
      classGroup: row.shown.classGroup,
      yearGroup: row.shown.yearGroup,
    });
  const byMark = new Map<string, TrueRow[]>();
  for (const row of rows) {
    const mark = markOf(row);
    if (mark !== null) byMark.set(mark, [...(byMark.get(mark) ?? []), row]);
  }
  const meant = new Map<string, Child>();
  // Nobody is asked about a row that shows a number and a name of one child.
  const asked = rows.filter(({ spec: { shows, oldIdentity } }) => oldIdentity || /^(?:name|mixed)/u.test(shows));
  const seenThrough = asked.filter((row) => carriesObjection(row, facts, objections));
  const pointedAt = [...listed.keys()];
  for (const { row: at, blind, other } of spec.decisions) {
    const among = blind ? seenThrough : asked;
    const row = among[at % Math.max(1, among.length)];
    const mark = row === undefined ? null : markOf(row);
    if (row === undefined || mark === null) continue;
    const all = byMark.get(mark) ?? [];
    const elsewhere = pointedAt[other % Math.max(1, pointedAt.length)] ?? row.child;
    // Rows that say the same are of several children: nobody could know of one who is on no list, or who the list says sits elsewhere.
    const several = new Set(all.map(({ child }) => child)).size > 1;
    if (!all.every(({ child }) => listed.has(child) && (!several || child.spec.listGroup === 'same'))) continue;
    if (!blind) meant.set(mark, row.child);
    else if (all.every((one) => carriesObjection(one, facts, objections))) meant.set(mark, elsewhere);
  }
  const decided = new Map<string, Child>();
  for (const [mark, child] of meant) for (const row of byMark.get(mark) ?? []) decided.set(row.mark, child);

  // A child on no list who has a listed one's name: a whole list that is not whole.
  const hidden = children.some(
    (child) => !listed.has(child) && children.some((other) => other !== child && sameName(child, other)),
  );
  const whole = spec.wholeList && !hidden;
  const names = new Map(
    [...listed].flatMap(([child, identity]): [string, PupilId][] => {
      const mark = nameMark(keysOf(identity));
      return mark === null ? [] : [[mark, idOf(child)]];
    }),
  );
  const view: SaidOfRows = {
    lists: whole
      ? [
          {
            schoolYear: SCHOOL_YEAR,
            members: new Map(
              [...listed.keys()].map((child) => [idOf(child), [{ classGroup: listGroup(child), yearGroup: null }]]),
            ),
            unsure: [],
          },
        ]
      : [],
    confirmed: spec.confirmed ? ['5a', '5b'].map((group) => ({ schoolYear: SCHOOL_YEAR, group, names })) : [],
    decided: [...meant].map(([mark, child]) => ({ mark, pupilId: idOf(child) })),
  };
  const byNameAlone = ({ shown }: TrueRow): boolean =>
    shown.pupilNumber === null && shown.bsn === null && shown.educationNumber === null && shown.birthDate === null;
  return { view, decided, confirmed: whole && spec.confirmed, settles: byNameAlone };
};
