import { describe, expect, it } from 'vitest';
import { type AssessedRow, assembleInSteps } from '../../../lib/core/assemble-candidates.ts';
import { assessTables, rememberKeys } from '../../../lib/core/assess-tables.ts';
import { runSteps } from '../../../lib/core/in-steps.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { child, type Row, result, table } from './gate-case.ts';
import { keysOf, pupil, type TestObjection, tiedTo, view } from './school.ts';

const assembleCandidates = (rows: readonly AssessedRow[]) => runSteps(assembleInSteps(rows));
const [anna, ben] = [child(1), child(2)];
const good = result();
const assemble = (
  known: readonly PupilIdentity[],
  tables: readonly ReturnType<typeof table>[],
  objections: readonly TestObjection[] = [],
) => assembleCandidates(assessTables(tables, rememberKeys(keysOf), buildStandingIndex(view(known, objections))));
/** Per candidate: whose it is, and how many rows it has. */
const groups = (...args: Parameters<typeof assemble>) =>
  assemble(...args).map(({ pupilId, rows }) => `${pupilId ?? '-'} ${rows.length}`);

describe('rows of pupils of the list', () => {
  it('are one candidate per pupil, ordered by id, in however many tables; strangers come after', () => {
    const tables = [
      table([[ben, good], [pupil('Dirk||Spreeuw'), good], [anna]]),
      table([[anna, result({ moment: 'E4' })]]),
    ];
    expect(groups([anna, ben], tables)).toEqual(['p0 2', 'p1 1', '- 1']);
    expect(groups([ben, anna], tables)).toEqual(['p0 1', 'p1 2', '- 1']);
    const [first] = assemble([anna, ben], tables);
    expect(first?.results.results.map(({ moment }) => moment)).toEqual(['E4']);
    expect(first?.merged.identity).toEqual(anna);
  });
  it('have the worst standing of them, whichever comes first', () => {
    const objector = { subject: pupil('', { bsn: '999990639' }), tie: { kind: 'absent', reason: 'left' } } as const;
    const carries = { ...anna, bsn: '999990639' };
    for (const rows of [
      [[anna, good], [carries]],
      [[carries], [anna, good]],
    ] as const satisfies readonly (readonly Row[])[]) {
      const [candidate, ...more] = assemble([anna], [table(rows)], [objector]);
      expect(more).toEqual([]);
      expect(candidate?.assessment).toMatchObject({ standing: 'objection', reason: 'objection-identifier' });
    }
  });
  it('have the first of several that are as bad', () => {
    const objector = { subject: pupil('', { bsn: '999990639' }), tie: { kind: 'absent', reason: 'left' } } as const;
    const objections = [{ subject: anna, tie: tiedTo('p0') }, objector];
    const carries = { ...anna, bsn: '999990639' };
    const idsOf = (...rows: readonly Row[]) => assemble([anna], [table(rows)], objections)[0]?.assessment.objectionIds;
    expect(idsOf([anna], [carries])).toEqual(['o0']);
    expect(idsOf([carries], [anna])).toEqual(['o0', 'o1']);
  });
  it('do not take in a row that may be either of two who objected', () => {
    const namesake = { ...ben, name: anna.name };
    const objections = [anna, namesake].map((subject, at) => ({ subject, tie: tiedTo(`p${at}`) }));
    const [unsure, ...more] = assemble([anna, namesake], [table([[pupil('Kind1||Vogel1'), good]])], objections);
    expect(more).toEqual([]);
    expect([unsure?.pupilId, unsure?.assessment.standing]).toEqual([null, 'objection']);
  });
  it('take in a row that can only be the one who objected', () => {
    // Found by name alone, by an objection that is tied: it is that pupil or nobody, and stays with it.
    const named = pupil('Kind1||Vogel1');
    const objection = { subject: pupil('Kind1||Vogel1'), tie: tiedTo('p0') };
    expect(groups([anna, ben], [table([[named, good]]), table([[anna]])], [objection])).toEqual(['p0 2']);
  });
  it('do not take in a row that is only unsure, but say whom it may be', () => {
    const candidates = assemble([anna, ben], [table([[anna], [pupil('Kind1||Vogel1'), good]])]);
    expect(candidates.map(({ pupilId, maybe }) => [pupilId, maybe])).toEqual([
      ['p0', 'p0'],
      [null, 'p0'],
    ]);
    const namesake = { ...ben, name: anna.name };
    const [, , unsure] = assemble([anna, namesake], [table([[anna], [namesake], [pupil('Kind1||Vogel1'), good]])]);
    expect([unsure?.pupilId, unsure?.maybe, unsure?.assessment.fits]).toEqual([null, null, ['p0', 'p1']]);
  });
});

describe('rows of nobody in the list', () => {
  const dirk = (more: Partial<PupilIdentity> = {}) => pupil('Dirk||Spreeuw', more);
  const of = (...rows: readonly PupilIdentity[]) => groups([anna], [table(rows.map((row) => [row, good] as const))]);
  it('are one where they share a number, or a name and birth date, by however many steps', () => {
    expect(of(dirk({ pupilNumber: '7' }), pupil('', { pupilNumber: '7' }))).toEqual(['- 2']);
    expect(of(dirk({ birthDate: '2016-01-01' }), dirk({ birthDate: '2016-01-01' }))).toEqual(['- 2']);
    const [numbered, coded] = [pupil('', { pupilNumber: '7' }), pupil('', { bsn: '999990639' })];
    expect(of(numbered, coded)).toEqual(['- 1', '- 1']);
    expect(of(numbered, coded, pupil('', { pupilNumber: '7', bsn: '999990639' }))).toEqual(['- 3']);
    expect(of(numbered, coded, pupil('', { pupilNumber: '7', bsn: '999990639' }), coded, numbered)).toEqual(['- 5']);
  });
  it('are two where only the kind of number or the date is another', () => {
    expect(of(dirk({ pupilNumber: '7' }), dirk({ pupilNumber: '8' }))).toEqual(['- 1', '- 1']);
    expect(of(dirk({ birthDate: '2016-01-01' }), dirk({ birthDate: '2016-01-02' }))).toEqual(['- 1', '- 1']);
  });
  it('with only a name are one per name, and join the one with a number that has it', () => {
    expect(of(dirk(), dirk(), pupil('Els||Merel'))).toEqual(['- 2', '- 1']);
    expect(of(dirk(), dirk({ pupilNumber: '7' }))).toEqual(['- 2']);
    expect(of(dirk({ pupilNumber: '7' }), dirk({ pupilNumber: '8' }), dirk(), dirk())).toEqual(['- 1', '- 1', '- 2']);
    expect(of(dirk({ pupilNumber: '7' }), pupil('Els||Merel'))).toEqual(['- 1', '- 1']);
    // Written the other way round it is the same name.
    expect(of(pupil('Jan (Johannes)||Merel'), pupil('Johannes (Jan)||Merel'))).toEqual(['- 2']);
  });
  it('with only a name that two numbered ones have join neither, also where one of those took in another name', () => {
    const [seven, married] = [dirk({ pupilNumber: '7' }), pupil('Dirk||Merel', { pupilNumber: '7' })];
    const other = pupil('Dirk||Merel', { pupilNumber: '8' });
    expect(of(seven, married, other, dirk(), pupil('Dirk||Merel'))).toEqual(['- 3', '- 1', '- 1']);
  });
  it('without any name or number are each a child', () => {
    expect(of(pupil(''), pupil(''), dirk({ pupilNumber: '7' }), pupil('', { pupilNumber: '9' }))).toEqual([
      '- 1',
      '- 1',
      '- 1',
      '- 1',
    ]);
  });
  it('are none where there are no rows', () => expect(groups([anna], [])).toEqual([]));
});

describe('LVS numbers of one child', () => {
  const numbers = (rows: readonly (readonly [PupilIdentity, string])[]) => {
    const tables = rows.map(([identity, origin]) => table([[identity, good]], { origin }));
    // The list shows no number: name and birth date say who it is.
    return assemble([{ ...anna, pupilNumber: null }], tables).map(({ merged }) => merged.contradictions);
  };
  const [here, there] = ['https://lvs.example', 'https://toets.example'];
  const second = { ...anna, pupilNumber: '999' };
  it('are one per system: two of one system are somebody else’s row', () => {
    expect(
      numbers([
        [anna, here],
        [anna, here],
      ]),
    ).toEqual([[]]);
    expect(
      numbers([
        [anna, here],
        [second, there],
      ]),
    ).toEqual([[]]);
    expect(
      numbers([
        [anna, here],
        [second, here],
      ]),
    ).toEqual([['pupilNumber']]);
    expect(
      numbers([
        [anna, here],
        [second, there],
        [anna, there],
      ]),
    ).toEqual([['pupilNumber']]);
    expect(
      numbers([
        [anna, here],
        [{ ...anna, pupilNumber: null }, there],
        [second, there],
      ]),
    ).toEqual([[]]);
  });
  it('are counted per system also where rows of two say the same, and where one shows none', () => {
    expect(
      numbers([
        [anna, here],
        [anna, there],
        [second, there],
      ]),
    ).toEqual([['pupilNumber']]);
    expect(
      numbers([
        [anna, here],
        [second, here],
        [{ ...anna, pupilNumber: null }, there],
      ]),
    ).toEqual([['pupilNumber']]);
  });
  it('come beside what else contradicts', () => {
    expect(
      numbers([
        [anna, here],
        [{ ...second, postcode: '9999ZZ' }, here],
      ]),
    ).toEqual([['postcode', 'pupilNumber']]);
  });
});

describe('a row that a person pointed out', () => {
  it('brings its results, and nothing of who it says it is', () => {
    const rows = assessTables(
      [table([[anna, good]]), table([[{ ...anna, postcode: '9999ZZ', pupilNumber: '999' }, result({ moment: 'E4' })]])],
      keysOf,
      buildStandingIndex(view([{ ...anna, pupilNumber: null }])),
    );
    const decided = rows.map((row, at): AssessedRow => {
      const assessment = { ...row.assessment, settled: 'decided' as const };
      return at === 1 ? { ...row, assessment } : row;
    });
    const [before] = assembleCandidates(rows);
    const [after] = assembleCandidates(decided);
    expect(before?.merged.contradictions).toEqual(['postcode', 'pupilNumber']);
    expect([after?.merged.contradictions, after?.merged.identity]).toEqual([[], anna]);
    expect(after?.results.results).toHaveLength(2);
  });
});

describe('where results disagree', () => {
  it('what a person chose on its row counts, of that table', () => {
    const tables = [table([[anna, good]]), table([[anna, result({ scores: { abilityScore: '7' } })]])];
    const [asked] = assemble([anna], tables);
    const [disagreement] = asked?.results.disagreements ?? [];
    expect(disagreement?.readings.map(({ tableId, row }) => [tableId, row])).toEqual(tables.map(({ id }) => [id, 1]));
    const chosen = [{ key: disagreement?.key ?? '', over: tables.map(({ id }) => id) }];
    const settled = tables.map((one, at) =>
      at === 0 ? one : { ...one, rows: one.rows.map((row) => ({ ...row, chosen })) },
    );
    const [answered] = assemble([anna], settled);
    expect(answered?.results.contradictions).toEqual([]);
    expect(answered?.results.results.map(({ scores }) => scores.abilityScore)).toEqual(['7']);
  });
});
