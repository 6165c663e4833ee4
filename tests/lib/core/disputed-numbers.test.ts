import { describe, expect, it } from 'vitest';
import { assembleInSteps } from '../../../lib/core/assemble-candidates.ts';
import type { RowAssessment } from '../../../lib/core/assess-row.ts';
import { assessTables, rememberKeys } from '../../../lib/core/assess-tables.ts';
import { runSteps } from '../../../lib/core/in-steps.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { distrustForeignNumbers, findDisputed } from '../../../lib/core/trust-numbers.ts';
import { child, p, table } from './gate-case.ts';
import { keysOf, pupil, view } from './school.ts';

const [anna, ben] = [child(1), child(2)];
const [HERE, THERE] = ['https://lvs.example', 'https://toets.example'];
const [BSN, OTHER_BSN, EDUCATION_NUMBER] = ['999990639', '999990640', '100000004'];

interface Shown {
  readonly row: PupilIdentity;
  readonly origin?: string;
  /** Whatever the row would be judged as, this instead. */
  readonly said?: Partial<RowAssessment>;
}
/** Rows of one page each; rows that say the same have the same keys, as in the product. */
const assessed = (known: readonly PupilIdentity[], shown: readonly Shown[]) => {
  const index = buildStandingIndex(view(known));
  const tables = shown.map(({ row, origin = HERE }) => table([[row]], { origin }));
  const rows = assessTables(tables, rememberKeys(keysOf), index);
  return {
    index,
    rows: rows.map((row, at) => ({ ...row, assessment: { ...row.assessment, ...shown[at]?.said } })),
  };
};
const disputed = (known: readonly PupilIdentity[], ...shown: readonly Shown[]) => {
  const { index, rows } = assessed(known, shown);
  return [...findDisputed(runSteps(assembleInSteps(rows)), index)].map(({ pupilId }) => pupilId);
};
const as = (at: number, settled: 'decided' | 'confirmed'): Partial<RowAssessment> => ({
  ...{ standing: 'none-known', reason: settled === 'decided' ? 'decided' : 'name-confirmed' },
  ...{ pupilId: p(at), fits: [p(at)], settled },
});

describe('a number that two children’s rows carry', () => {
  const dirk = pupil('Dirk||Spreeuw', { bsn: BSN });
  it('is in doubt of whom the register does not know it, and of nobody else', () => {
    expect(disputed([anna], { row: { ...anna, bsn: BSN } }, { row: dirk })).toEqual(['p0', null]);
    expect(disputed([{ ...anna, bsn: BSN }], { row: anna }, { row: { ...anna, bsn: BSN } }, { row: dirk })).toEqual([
      null,
    ]);
    expect(disputed([anna, ben], { row: { ...anna, bsn: BSN } }, { row: ben })).toEqual([]);
  });
  it('is one of several of that child', () => {
    const both = { ...anna, bsn: BSN, educationNumber: EDUCATION_NUMBER };
    expect(disputed([anna, ben], { row: both }, { row: { ...ben, bsn: BSN } })).toEqual(['p0', 'p1']);
    expect(disputed([anna, ben], { row: both }, { row: { ...ben, educationNumber: EDUCATION_NUMBER } })).toEqual([
      'p0',
      'p1',
    ]);
    expect(disputed([anna, ben], { row: both }, { row: { ...ben, bsn: OTHER_BSN } })).toEqual([]);
  });
  it('is no doubt of whom a person said that its row is, but of the other one', () => {
    const odd = { row: pupil('Els||Merel', { bsn: BSN }), said: as(0, 'decided') };
    expect(disputed([anna, ben], { row: anna }, odd, { row: { ...ben, bsn: BSN } })).toEqual(['p1']);
  });
  it('is a doubt where a row says the same again that nobody decided', () => {
    const row = pupil('Els||Merel', { bsn: BSN });
    const shown = [{ row, said: as(0, 'decided') }, { row, said: as(0, 'confirmed') }, { row: { ...ben, bsn: BSN } }];
    expect(disputed([anna, ben], ...shown)).toEqual(['p0', 'p1']);
  });
  it('of an LVS is another one in each system, also where both rows say the same', () => {
    const [first, second] = [anna, ben].map((one) => ({ ...one, pupilNumber: null })) as [PupilIdentity, PupilIdentity];
    const bens = { ...second, pupilNumber: anna.pupilNumber };
    expect(disputed([first, second], { row: anna }, { row: bens, origin: THERE })).toEqual([]);
    expect(disputed([first, second], { row: anna }, { row: anna, origin: THERE }, { row: bens })).toEqual(['p0', 'p1']);
    expect(
      disputed([first, second], { row: anna }, { row: anna, origin: THERE }, { row: bens, origin: THERE }),
    ).toEqual(['p0', 'p1']);
  });
});

describe('a number of another system', () => {
  const bare = pupil('', { pupilNumber: anna.pupilNumber });
  const named = { ...bare, name: anna.name };
  /** What becomes of each row. */
  const trusted = (known: readonly PupilIdentity[], ...shown: readonly Shown[]) => {
    const { index, rows } = assessed(known, shown);
    return distrustForeignNumbers(rows, index).map(({ assessment }, at) =>
      assessment === rows[at]?.assessment ? 'as it was' : `${assessment.standing} ${assessment.reason}`,
    );
  };
  it('is not asked of a row that a person said whose it is, and vouches for no other', () => {
    const odd = { row: { ...bare, name: pupil('Dirk||Spreeuw').name }, said: as(0, 'decided') };
    expect(trusted([anna, ben], odd)).toEqual(['as it was']);
    expect(trusted([anna, ben], { ...odd, said: as(0, 'confirmed') })).toEqual(['as it was']);
    const unsure = { row: bare, said: { standing: 'none-known', pupilId: p(0) } } as const;
    expect(trusted([anna, ben], odd, unsure)).toEqual(['as it was', 'ambiguous no-identifiers']);
    expect(trusted([anna, ben], { row: anna }, odd, unsure)).toEqual(['as it was', 'as it was', 'as it was']);
  });
  it('is not sure beside a name and birth date that a namesake without a birth date may have as well', () => {
    const undated = child(3, { name: anna.name, birthDate: null });
    const row = { ...named, birthDate: anna.birthDate };
    // What a row is judged as on its own.
    const said = { standing: 'none-known', reason: 'number-or-birth-date', pupilId: p(0) } as const;
    expect(trusted([anna, ben], { row, origin: THERE, said })).toEqual(['as it was']);
    expect(trusted([anna, ben, undated], { row, origin: THERE, said })).toEqual(['ambiguous no-identifiers']);
  });
  it('is that pupil’s where a list of that system shows it beside the name, though not by the name alone', () => {
    const said = { standing: 'none-known', reason: 'number-or-birth-date', pupilId: p(0) } as const;
    const namesake = child(3, { name: anna.name });
    const { index, rows } = assessed(
      [anna, ben, namesake],
      [
        { row: named, said },
        { row: bare, said },
      ],
    );
    const listed = rows.map((row, at) => ({ ...row, listed: at === 0 }));
    expect(distrustForeignNumbers(listed, index)).toEqual(listed);
    expect(distrustForeignNumbers(rows, index).map(({ assessment }) => assessment.pupilId)).toEqual([null, null]);
  });
  it('beside an initial is held against the names of rows that are nobody’s, not of those of other pupils', () => {
    const sem = child(1, { name: pupil('Sem||Vogel1').name });
    const tander = child(5, { name: pupil('Tander||Vogel1').name });
    const initial = { ...bare, name: { ...pupil('||Vogel1').name, initials: 'S' } as PupilIdentity['name'] };
    const of = (at: number): Partial<RowAssessment> => ({
      ...{ standing: 'none-known', reason: 'number-or-birth-date', pupilId: p(at) },
    });
    const sems = { row: initial, origin: THERE, said: of(0) };
    // A typo of Tander, whose number stands beside it: that name is nobody else's.
    const sander = { ...tander, name: pupil('Sander||Vogel1').name, birthDate: null };
    const [typo, stranger] = [{ row: sander, said: of(1) }, { row: { ...sander, pupilNumber: '900' } }];
    expect(trusted([sem, tander], sems, { row: tander }, typo)).toEqual(['as it was', 'as it was', 'as it was']);
    expect(trusted([sem, tander], sems, stranger)).toEqual(['ambiguous no-identifiers', 'as it was']);
  });
});
