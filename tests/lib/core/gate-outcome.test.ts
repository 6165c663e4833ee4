import { describe, expect, it } from 'vitest';
import type { GateOutcome } from '../../../lib/core/objection-gate.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { child, DEFAULT_PRESET, gate, LETTER_2019, p, reasons, result, table, went } from './gate-case.ts';
import { pupil, tiedTo } from './school.ts';

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

describe('a row with only a name', () => {
  const named = pupil('Kind1||Vogel1', { classGroup: '5a' });
  it('is not counted apart where the one whom it can be is withheld', () => {
    const tables = [table([[anna, { leftOn: '2026-08-01' }]]), table([[named, good]])];
    expect(reasons(gate({ known: [anna], tables }))).toEqual(['p0 left-school']);
  });
  it('stands for the child that has no other results: withheld as unsure, with the results that nobody dared to join', () => {
    const tables = [table([[anna]]), table([[named, good, result({ moment: 'E4' })]])];
    const outcome = gate({ known: [anna], tables });
    expect(reasons(outcome)).toEqual(['p0 ambiguous name-only']);
    expect(outcome.withheld[0]?.results).toBe(2);
    const none = gate({ known: [anna, ben], tables: [table([[anna], [ben]]), table([[named, good]])] });
    expect(reasons(none)).toEqual(['p0 ambiguous name-only', 'p1 no-results']);
  });
  it('is a child of its own where that one goes without it, and where two could be meant', () => {
    const tables = [table([[anna, good]]), table([[named, result({ moment: 'E4' })]])];
    const outcome = gate({ known: [anna], tables });
    expect([went(outcome), reasons(outcome)]).toEqual([['p0'], ['ambiguous name-only']]);
    const namesake = { ...ben, name: anna.name };
    const two = gate({ known: [anna, namesake], tables: [table([[anna], [namesake]]), table([[named, good]])] });
    expect(reasons(two)).toEqual(['p0 no-results', 'p1 no-results', 'ambiguous namesakes']);
  });
  it('of nobody in the list stays unknown beside a child without results', () => {
    const stranger = pupil('Dirk||Spreeuw');
    const tables = [table([[anna]]), table([[stranger, good]])];
    expect(reasons(gate({ known: [anna], tables }))).toEqual(['p0 no-results', 'unknown not-in-list']);
  });
});

describe('the last look before a child goes', () => {
  const nameless = (fields: Partial<PupilIdentity>) => pupil('', fields);
  it('judges once more what all rows say together: an objection that no row alone shows', () => {
    // One page has the name, another the birth date: together they are who objected and left no number.
    const undated = { ...anna, birthDate: null, bsn: '999990639' };
    const objector = {
      subject: pupil('Kind1||Vogel1', { birthDate: '2016-02-02' }),
      tie: { kind: 'absent', reason: 'left' },
    } as const;
    const dated = nameless({ pupilNumber: anna.pupilNumber, birthDate: '2016-02-02' });
    const outcome = gate({
      known: [undated],
      tables: [table([[undated, good]]), table([[dated]])],
      objected: [objector],
    });
    expect(went(outcome)).toEqual([]);
  });
  it('clears nobody whose number another child’s rows carry as well', () => {
    const unlisted = [anna, ben].map((one) => ({ ...one, bsn: null }));
    const rows = [anna, ben].map((one) => [{ ...one, bsn: '999990639' }, good] as const);
    const outcome = gate({ known: unlisted, tables: [table(rows)] });
    expect(reasons(outcome)).toEqual(['p0 ambiguous conflicting-identifiers', 'p1 ambiguous conflicting-identifiers']);
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

describe('the digest of the preview', () => {
  const tables = [
    table([
      [anna, good],
      [ben, good],
    ]),
  ];
  const base = { known: [anna, ben], tables, objected: [1] };
  const digest = (more: Partial<Parameters<typeof gate>[0]> = {}): string => gate({ ...base, ...more }).digestText;
  it('is the same for the same', () => expect(digest()).toBe(digest()));
  it.each<[string, Partial<Parameters<typeof gate>[0]>]>([
    ['the register moved', { register: { head: 'another' } }],
    ['another preset is asked for', { preset: { ...DEFAULT_PRESET, version: '1.0.1' } }],
    ['the preset is not decided', { presetDecided: false }],
    ['something blocks', { register: { statedCount: null } }],
    ['an objection was taken back', { objected: [] }],
    ['another one stays', { objected: [0] }],
    [
      'it stays for another reason',
      {
        tables: [
          table([
            [anna, good],
            [ben, good, { leftOn: '2026-08-01' }],
          ]),
        ],
        objected: [],
      },
    ],
    [
      'a score is another',
      {
        tables: [
          table([
            [anna, result({ scores: { abilityScore: '1' } })],
            [ben, good],
          ]),
        ],
      },
    ],
    [
      'an identifier is another',
      {
        tables: [
          table([
            [{ ...anna, houseNumber: '77' }, good],
            [ben, good],
          ]),
        ],
      },
    ],
    [
      'more results stay behind',
      {
        tables: [
          table([
            [anna, good],
            [ben, good, result({ moment: 'E4' })],
          ]),
        ],
      },
    ],
    [
      'it is of another school year',
      {
        schoolYear: '2027-2028',
        tables: [
          table(
            [
              [anna, good],
              [ben, good],
            ],
            { schoolYear: '2027-2028' },
          ),
        ],
      },
    ],
  ])('is another where %s', (_, more) => expect(digest(more)).not.toBe(digest()));
  it('is another where day care is another', () => {
    const care = (dayCare: 'none' | 'both') =>
      digest({ tables: [table([[anna, good, { dayCare }]])], preset: LETTER_2019 });
    expect(care('none')).not.toBe(care('both'));
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
