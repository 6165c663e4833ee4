import { describe, expect, it } from 'vitest';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import type { PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import { placeOf, rowMark } from '../../../lib/core/row-marks.ts';
import { child, type GateCase, gate, LETTER_2023, p, reasons, result, table, went } from './gate-case.ts';
import { keysOf, pupil } from './school.ts';

/* Which rows vouch for an LVS number, and what is held against whom when two children's rows carry one number. */
const [anna, ben] = [child(1), child(2)];
const known = [anna, ben];
const ELSEWHERE = { origin: 'https://toets.example' };
const bare = pupil('', { pupilNumber: anna.pupilNumber });
const good = result();
const page = (row: PupilIdentity, more: Partial<CollectedTable> = {}) => table([[row, good]], more);
/** Anna's own particulars, from a page of a third system: nothing of a number. */
const details = table([[{ ...anna, pupilNumber: null }]], { origin: 'https://third.example' });
const of = (tables: readonly CollectedTable[], asked: Partial<GateCase> = {}) => gate({ known, ...asked, tables });
/** Its results are counted with the child that they may be of. */
const UNSURE = ['p0 ambiguous no-identifiers'];

describe('a bare LVS number', () => {
  it('is nobody’s where nothing in that system says whose it is', () => {
    expect(reasons(of([details, page(bare)]))).toEqual(UNSURE);
    expect(of([details, page(bare)]).candidates.map(({ pupilId, maybe }) => [pupilId, maybe])).toEqual([
      ['p0', 'p0'],
      [null, 'p0'],
    ]);
  });
  it.each<[string, PupilIdentity]>([
    ['name and birth date', { ...bare, name: anna.name, birthDate: anna.birthDate }],
    ['a name that nobody else has', { ...bare, name: anna.name }],
  ])('is believed where a row of that system shows it beside %s', (_, row) => {
    expect(went(of([details, page(bare), table([[row]])]))).toEqual(['p0']);
    expect(reasons(of([details, page(bare), table([[row]], ELSEWHERE)]))).toEqual(UNSURE);
  });
  it('is believed beside another number of that pupil, on that row and on others of that system', () => {
    const coded = { ...anna, bsn: '999990639' };
    const row = { ...bare, bsn: '999990639' };
    expect(went(of([details, page(row)], { known: [coded, ben] }))).toEqual(['p0']);
    expect(went(of([details, page(bare), table([[row]])], { known: [coded, ben] }))).toEqual(['p0']);
    expect(reasons(of([details, page(bare), table([[row]], ELSEWHERE)], { known: [coded, ben] }))).toEqual(UNSURE);
  });
  it('on a list vouches for nothing without a name', () => {
    const list = { kind: 'pupil-list' } as const;
    expect(reasons(of([details, page(bare), table([[bare]], list)]))).toEqual(UNSURE);
    expect(went(of([details, page(bare), table([[{ ...bare, name: anna.name }]], list)]))).toEqual(['p0']);
  });
  it('of another pupil is not vouched for by this one’s', () => {
    const bens = pupil('', { pupilNumber: ben.pupilNumber });
    const tables = [details, page(bare), table([[{ ...bare, name: anna.name }]]), page(bens)];
    expect([went(of(tables)), reasons(of(tables))]).toEqual([['p0'], ['ambiguous no-identifiers']]);
  });
  it('of a child with an objection stays that objection', () => {
    expect(reasons(of([page(bare)], { objected: [0] }))).toEqual(['p0 objection objection-tied']);
  });
  it('that a person decided is that pupil’s, and vouches for no other row', () => {
    const odd = { ...bare, name: pupil('Dirk||Spreeuw').name };
    const own = page(odd);
    const [row] = own.rows;
    if (row === undefined) throw new Error('no row');
    const mark = rowMark(keysOf(odd), placeOf(own, row)) ?? '';
    const said = { lists: [], confirmed: [], decided: [{ mark, pupilId: p(0) }] };
    expect(went(of([details, own], { register: { said } }))).toEqual(['p0']);
    expect(reasons(of([details, own]))).toEqual(['p0 ambiguous conflicting-identifiers']);
    const both = of([details, own, table([[bare, result({ moment: 'E5' })]])], { register: { said } });
    expect(both.cleared[0]?.results).toHaveLength(1);
    expect(reasons(both)).toEqual(['ambiguous no-identifiers']);
  });
});

describe('a bare number that nothing vouches for', () => {
  it('is whose a person said that it is', () => {
    const own = page(bare);
    const [row] = own.rows;
    if (row === undefined) throw new Error('no row');
    const mark = rowMark(keysOf(bare), placeOf(own, row)) ?? '';
    const said = (pupilId: PupilId | null) => ({ lists: [], confirmed: [], decided: [{ mark, pupilId }] });
    expect(went(of([details, own], { register: { said: said(p(0)) } }))).toEqual(['p0']);
    expect(reasons(of([details, own], { register: { said: said(null) } }))).toEqual([
      'p0 no-results',
      'unknown decided-other',
    ]);
  });
});

describe('a foreign number beside a name', () => {
  const named = { ...bare, name: anna.name };
  it('is believed while nobody else has that name, in the list or in the tables', () => {
    expect(went(of([details, page(named, ELSEWHERE)]))).toEqual(['p0']);
    const namesake = child(3, { name: anna.name });
    expect(went(of([details, page(named, ELSEWHERE)], { known: [anna, ben, namesake] }))).toEqual([]);
    const stranger = table([[pupil('Kind1||Vogel1', { pupilNumber: '900', birthDate: '2014-01-01' })]]);
    expect(went(of([details, page(named, ELSEWHERE), stranger]))).toEqual([]);
    // Somebody of that name of whom nothing says that it is another one.
    const same = table([[pupil('Kind1||Vogel1')]]);
    expect(went(of([details, page(named, ELSEWHERE), same]))).toEqual(['p0']);
  });
  it('is believed of a namesake where the birth date says so', () => {
    const namesake = child(3, { name: anna.name });
    const dated = { ...named, birthDate: anna.birthDate };
    expect(went(of([details, page(dated, ELSEWHERE)], { known: [anna, ben, namesake] }))).toEqual(['p0']);
  });
});

describe('a number under two children', () => {
  const letter = LETTER_2023;
  const asked = { preset: letter };
  const BSN = '999990639';
  const pair = (first: PupilIdentity, second: PupilIdentity, more: Partial<CollectedTable> = {}) => [
    page(first),
    page(second, more),
  ];
  it('is a doubt of those of whom the register does not know it', () => {
    const shown = [anna, ben].map((one) => ({ ...one, bsn: BSN })) as [PupilIdentity, PupilIdentity];
    expect(reasons(of(pair(...shown), asked))).toEqual([
      'p0 ambiguous conflicting-identifiers',
      'p1 ambiguous conflicting-identifiers',
    ]);
    expect(went(of(pair(shown[0], { ...ben, educationNumber: '100000004' }), asked))).toEqual(['p0', 'p1']);
    expect(went(of(pair(shown[0], { ...shown[0] }), asked))).toEqual(['p0']);
  });
  it('is two numbers where only the kind is the same, or an LVS number is of another system', () => {
    const unnumbered = known.map((one) => ({ ...one, pupilNumber: null }));
    const [first, second] = unnumbered.map((one) => ({ ...one, pupilNumber: '55' })) as [PupilIdentity, PupilIdentity];
    expect(went(of(pair(first, second, ELSEWHERE), { known: unnumbered }))).toEqual(['p0', 'p1']);
    expect(reasons(of(pair(first, second), { known: unnumbered }))).toEqual([
      'p0 ambiguous conflicting-identifiers',
      'p1 ambiguous conflicting-identifiers',
    ]);
  });
  it('is found wherever it stands among a child’s rows', () => {
    const shown = { ...anna, bsn: BSN };
    const tables = [page(anna), page(anna, ELSEWHERE), page(shown, ELSEWHERE), page({ ...ben, bsn: BSN })];
    expect(went(of(tables, asked))).toEqual([]);
    const same = [page(anna), page({ ...anna }), page(ben), page({ ...ben })];
    expect(went(of(same))).toEqual(['p0', 'p1']);
  });
  it('of a child of no list is a doubt of the pupil of whom it is not known', () => {
    const stranger = pupil('Dirk||Spreeuw', { bsn: BSN });
    // Nothing but that row says it is Dirk's; Anna's says it is hers.
    expect(went(of([page({ ...anna, bsn: BSN }), page(stranger)], asked))).toEqual([]);
    expect(went(of([page({ ...anna, bsn: BSN }), page(pupil('Dirk||Spreeuw', { pupilNumber: '9' }))], asked))).toEqual([
      'p0',
    ]);
  });
});
