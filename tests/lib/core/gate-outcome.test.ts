import { describe, expect, it } from 'vitest';
import type { GateOutcome } from '../../../lib/core/objection-gate.ts';
import type { PupilId } from '../../../lib/core/pupil.ts';
import { child, gate, LETTER_2019, LETTER_2023, p, reasons, result, table, went } from './gate-case.ts';
import { keysOf, pupil, tiedTo } from './school.ts';

const [anna, ben, cas] = [child(1), child(2), child(3)];
const good = result();
const codes = ({ problems }: GateOutcome) => problems.map((problem) => problem);

describe('what is said of a whole delivery', () => {
  it('names nothing collected, and nothing to deliver, and never both', () => {
    expect(codes(gate({ known: [anna], tables: [] }))).toEqual([{ code: 'nothing-collected' }]);
    expect(codes(gate({ known: [anna], tables: [table([[anna]])] }))).toEqual([{ code: 'nothing-to-deliver' }]);
    expect(codes(gate({ known: [anna], tables: [table([[anna, good]])] }))).toEqual([]);
  });
  it('says that results of no school year are left out, unless they count; a list without results is not asked about', () => {
    const undated = { schoolYear: null };
    const list = table([[anna]], undated);
    expect(codes(gate({ known: [anna], tables: [list, table([[anna, good]])] }))).toEqual([]);
    const [of, counted] = (['leave-out', 'count'] as const).map((tablesWithoutSchoolYear) =>
      gate({ known: [anna], tables: [list, table([[anna, good], [ben]], undated)], tablesWithoutSchoolYear }),
    );
    expect(of && codes(of)).toEqual([{ code: 'nothing-to-deliver' }, { code: 'school-year-unknown' }]);
    expect(of?.candidates.map(({ results }) => results.results)).toEqual([[], []]);
    expect(counted && codes(counted)).toEqual([]);
    expect(counted && went(counted)).toEqual(['p0']);
  });
  it('leaves tables of another school year out, and still believes who left and whose address is secret there', () => {
    const other = { schoolYear: '2025-2026' };
    expect(gate({ known: [anna], tables: [table([[anna, good]], other)] }).candidates).toEqual([]);
    const now = table([
      [anna, good],
      [ben, good],
    ]);
    const before = table(
      [
        [anna, { leftOn: '2026-07-31' }],
        [ben, { addressSecret: true }],
      ],
      other,
    );
    expect(reasons(gate({ known: [anna, ben], tables: [now, before] }))).toEqual([
      'p0 left-school',
      'p1 address-secret',
    ]);
    // The strictest of several readings, and only of whom they are about.
    const again = [table([[anna, { leftOn: '2027-03-01' }]], other), table([[anna, { leftOn: '2026-07-31' }]], other)];
    const outcome = gate({ known: [anna, ben], tables: [now, ...again] });
    expect([reasons(outcome), went(outcome)]).toEqual([['p0 left-school'], ['p1']]);
  });
  it('believes a name that can only be one pupil’s of a secret address, and not of another pupil', () => {
    const named = pupil('Kind1||Vogel1');
    const tables = [
      table([
        [anna, good],
        [ben, good],
      ]),
      table([[named, { addressSecret: true }]], { schoolYear: '2025-2026' }),
    ];
    expect(reasons(gate({ known: [anna, ben], tables }))).toEqual(['p0 address-secret']);
  });
  it('counts results of other domains, of everybody read, and those of before and refused of who goes only', () => {
    const words = result({ domain: 'vocabulary' });
    const old = result({ moment: 'B5', sittingDate: '2026-09-01' });
    const bad = result({ moment: 'E5', scores: { abilityScore: '601' } });
    const came = { enrolledOn: '2026-10-01' };
    const outcome = gate({
      known: [anna, ben],
      tables: [
        table([
          [anna, good, old, bad, words, came],
          [ben, good, old, bad, words, came],
        ]),
      ],
      objected: [1],
    });
    expect(went(outcome)).toEqual(['p0']);
    expect([outcome.resultsLeftOut, outcome.resultsBefore, outcome.resultsRefused]).toEqual([2, 1, 1]);
    expect(outcome.candidates.map(({ pupilId }) => pupilId)).toEqual(['p0', 'p1']);
  });
  it('counts of whom day care is unknown, where it goes along', () => {
    const asked = { preset: LETTER_2019 };
    const tables = [
      table([
        [anna, good, { dayCare: 'none' }],
        [ben, good],
        [cas, good],
      ]),
    ];
    const known = [anna, ben, cas];
    expect(codes(gate({ known, tables, ...asked }))).toEqual([{ code: 'day-care-unknown', count: 2 }]);
    expect(codes(gate({ known: [anna], tables: [table([[anna, good, { dayCare: 'none' }]])], ...asked }))).toEqual([]);
    expect(codes(gate({ known, tables }))).toEqual([]);
  });
  it('shows who would go while something blocks, and clears nobody', () => {
    const outcome = gate({ known: [anna], tables: [table([[anna, good]])], register: { statedCount: null } });
    expect([outcome.cleared, outcome.clearable.length]).toEqual([[], 1]);
    expect(outcome.blocked).toEqual([{ code: 'count-not-stated' }]);
    expect(codes(outcome)).toEqual([]);
  });
});

describe('sets of twins', () => {
  const twin = child(2, { birthDate: anna.birthDate, houseNumber: anna.houseNumber });
  const decided = { twins: [{ pupilIds: [p(0), p(1)], by: 'A. Beheerder', on: '2026-11-21' }] };
  const tables = [
    table([
      [anna, good],
      [twin, good],
    ]),
  ];
  const known = [anna, twin];
  it('are named once, and what a person decided of them', () => {
    expect(gate({ known, tables }).twins).toEqual([{ pupilIds: ['p0', 'p1'], decided: false }]);
    const outcome = gate({ known, tables, register: decided });
    expect(outcome.twins).toEqual([{ pupilIds: ['p0', 'p1'], decided: true }]);
    expect(went(outcome)).toEqual(['p0', 'p1']);
  });
  it('are each a set, whatever their ids are', () => {
    const [cas, dirk] = [child(3), child(4, { birthDate: '2016-04-04', houseNumber: '4' })];
    const other = { birthDate: cas.birthDate, houseNumber: cas.houseNumber };
    const known = [anna, twin, cas, { ...dirk, ...other }];
    const ids = ['a', 'bc', 'ab', 'c'] as PupilId[];
    const pupils = known.map((one, at) => ({ id: ids[at] ?? p(at), keys: keysOf(one) }));
    const outcome = gate({ known, tables: [table(known.map((one) => [one, good] as const))], register: { pupils } });
    expect(outcome.twins.map(({ pupilIds }) => pupilIds)).toEqual([
      ['a', 'bc'],
      ['ab', 'c'],
    ]);
  });
  it('are no question where a number tells them apart', () => {
    const numbered = [
      { ...anna, bsn: '999990639' },
      { ...twin, educationNumber: '100000004' },
    ];
    const outcome = gate({
      known: numbered,
      tables: [table(numbered.map((one) => [one, good] as const))],
      preset: LETTER_2023,
    });
    expect([went(outcome), outcome.twins]).toEqual([['p0', 'p1'], []]);
  });
  it('are no question where anything else keeps them back, or one of them objected', () => {
    expect(gate({ known, tables: [table([[anna, good, { leftOn: '2026-08-01' }], [twin]])] }).twins).toEqual([
      { pupilIds: ['p0', 'p1'], decided: false },
    ]);
    const gone = { leftOn: '2026-08-01' };
    expect(
      gate({
        known,
        tables: [
          table([
            [anna, good, gone],
            [twin, good, gone],
          ]),
        ],
      }).twins,
    ).toEqual([]);
    expect(gate({ known, tables, objected: [1] }).twins).toEqual([]);
    expect(went(gate({ known, tables, objected: [1], register: decided }))).toEqual([]);
    expect(
      gate({
        known: [anna, ben],
        tables: [
          table([
            [anna, good],
            [ben, good],
          ]),
        ],
      }).twins,
    ).toEqual([]);
  });
});

describe('an objection that is tied to a pupil', () => {
  it('stops that pupil alone', () => {
    const outcome = gate({
      known: [anna, ben],
      tables: [
        table([
          [anna, good],
          [ben, good],
        ]),
      ],
      objected: [0],
    });
    expect([went(outcome), reasons(outcome)]).toEqual([['p1'], ['p0 objection objection-tied']]);
    expect(gate({ known: [anna], tables: [], objected: [{ subject: anna, tie: tiedTo('p0') }] }).blocked).toEqual([]);
  });
});
