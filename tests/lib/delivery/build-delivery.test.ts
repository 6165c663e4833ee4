import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../lib/core/preset.ts';
import {
  buildDelivery,
  buildInSteps,
  columnsUnder,
  type DeliveryContext,
} from '../../../lib/delivery/build-delivery.ts';
import { DEFAULT_PRESET, FLAT_CSV, findPreset, TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { contentsWritten, fitToLayout, specialAsked } from '../../../lib/delivery/fit-layout.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';
import { deliver, filesOf, GOOD, KEYS, textOf } from './deliver-children.ts';

const RESULTS = [[GOOD], [GOOD], [GOOD]];
const made = (layout: DeliveryLayout, context: Partial<DeliveryContext> = {}, branches?: readonly string[]) =>
  deliver(layout, RESULTS, DEFAULT_PRESET, branches, { context });
const refused = (field: string) => ({ ok: false, problem: { code: 'invalid-input', field } });

describe('the names of the files', () => {
  const names = (layout: DeliveryLayout, context: Partial<DeliveryContext> = {}) =>
    filesOf(made(layout, context)).map(({ name }) => name);

  it('are of the parts that the layout says, in its order', () => {
    const fileName = { parts: ['member', 'number', 'date', 'brin'], joiner: '_' } as const;
    const layout = { ...TWO_CSV, fileName: { ...fileName, parts: [...fileName.parts] } };
    expect(names(layout)).toEqual(['pupils_1_20261121_99XX.csv', 'results_1_20261121_99XX.csv']);
    const short = { ...UWLR, fileName: { parts: ['date' as const], joiner: '-' as const } };
    expect(names(short)).toEqual(['20261121.xml']);
  });

  it('write a month and a day in two digits', () => {
    const context = { now: new Date(2027, 0, 5, 23, 59), deliveryNumber: 'AZaz09AZaz09' };
    expect(names(FLAT_CSV, context)).toEqual(['99XX-20270105-AZaz09AZaz09-results.csv']);
    const [file] = filesOf(made(UWLR, context));
    expect(textOf(file)).toContain('<aanmaakdatum>2027-01-05T00:00:00</aanmaakdatum>');
  });

  it('hold nothing that is no BRIN and no number of a delivery', () => {
    for (const layout of [TWO_CSV, UWLR]) {
      for (const brin of ['', '99xx', '99XX ', '9XX', '../99XX'])
        expect([brin, made(layout, { brin }).built]).toEqual([brin, refused('brin')]);
      for (const deliveryNumber of ['', '1/2', '-1', '1 ', '1234567890123', 'é'])
        expect([deliveryNumber, made(layout, { deliveryNumber }).built]).toEqual([deliveryNumber, refused('brin')]);
    }
  });
});

describe('what a delivery is made of', () => {
  it('is refused with a branch that is none, or another school year than UWLR knows', () => {
    for (const branches of [['0'], ['00', 'x'], ['00 '], ['']])
      expect([branches, made(TWO_CSV, { branches }).built]).toEqual([branches, refused('branches')]);
    expect(made(TWO_CSV, { branches: ['00', '01'] }).built.ok).toBe(true);
    for (const schoolYear of ['', '2026', '3026-2027', '2026-3027', 'x2026-2027', '2026-2027x', '2026/2027'])
      expect([schoolYear, made(UWLR, { schoolYear }).built]).toEqual([schoolYear, refused('schoolYear')]);
  });

  it('is refused without a key of its own for each pupil', () => {
    const [one = '', two = '', three = ''] = KEYS;
    for (const keys of [
      [],
      [one, two],
      [one, two, three, 'qqqqqqq-4'],
      [one, two, two],
      [one, two, ''],
      [one, two, 'a b'],
      [one, 'x', three],
    ])
      for (const layout of [TWO_CSV, UWLR])
        expect([keys, made(layout, { deliveryKeys: () => keys }).built]).toEqual([keys, refused('deliveryKeys')]);
    const asked: number[] = [];
    const results = [[GOOD], [], [GOOD]];
    const { outcome } = deliver(TWO_CSV, results);
    const context = { brin: '99XX', branches: ['00'], schoolYear: '2026-2027', now: new Date(2026, 10, 21) };
    const deliveryKeys = (count: number) => {
      asked.push(count);
      return KEYS.slice(0, count);
    };
    const built = buildDelivery(outcome.cleared, TWO_CSV, DEFAULT_PRESET, {
      ...context,
      deliveryNumber: '1',
      deliveryKeys,
    });
    expect([built.ok, asked]).toEqual([true, [2]]);
  });

  it('stands under the keys in their order, whoever came first', () => {
    for (const layout of [TWO_CSV, FLAT_CSV]) {
      const [file] = filesOf(made(layout));
      const dates = textOf(file).match(/2016-02-0\d/gu);
      expect(dates).toEqual(['2016-02-02', '2016-02-03', '2016-02-01']);
    }
    const ids = textOf(filesOf(made(UWLR))[0]).match(/(?<=<leerlingid>)[^<]*/gu);
    expect(ids).toEqual([...KEYS].sort());
  });

  it('has no column of a pupil that the preset does not name, and all that the layout has of a result', () => {
    const fields = (preset: typeof DEFAULT_PRESET) =>
      TWO_CSV.files.map((file) => columnsUnder(file, preset).map(({ field }) => field));
    const [pupils, results] = fields(DEFAULT_PRESET);
    expect(pupils).toEqual(['deliveryKey', 'sex', 'birthDate', 'postcode', 'houseNumber']);
    expect(results).toEqual(TWO_CSV.files[1]?.columns.map(({ field }) => field));
    expect(fields(findPreset('letter-2019') ?? DEFAULT_PRESET)[0]).toEqual(['deliveryKey', 'dayCare']);
  });

  it('says of a result only what it is given, and leaves the rest empty', () => {
    const bare = { ...GOOD, provider: null, assessmentName: null, version: null, moment: 'M5' };
    const two = deliver(FLAT_CSV, [
      [
        { ...bare, scores: { level: 'A' } },
        { ...bare, domain: 'spelling', sittingDate: null },
      ],
      [],
      [],
    ]);
    const rows = textOf(filesOf(two)[0]).trim().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(';').slice(5))).toEqual([
      ['maths', '', '', '', 'M5', '2027-01-20', '', '', 'A', '', '', '', '', ''],
      ['spelling', '', '', '', 'M5', '', '', '103.25', '', '', '', '', '', ''],
    ]);
    expect(two.check(filesOf(two))).toBe(true);
  });

  it('says how far it is, by the rows of each of its files', () => {
    const stepsOf = (layout: DeliveryLayout, pupils: number, each: number): number[] => {
      const [record] = made(layout).outcome.cleared;
      const results = Array.from({ length: each }, () => GOOD);
      const cleared = Array.from({ length: pupils }, () => ({ ...record, results }) as never);
      const steps = buildInSteps(cleared, layout, DEFAULT_PRESET, {
        ...{
          brin: '99XX',
          branches: ['00'],
          schoolYear: '2026-2027',
          now: new Date(2026, 10, 21),
          deliveryNumber: '1',
        },
        deliveryKeys: (count) => Array.from({ length: count }, (_, at) => `key-${String(at).padStart(6, '0')}`),
      });
      return [...steps];
    };
    expect(stepsOf(TWO_CSV, 2_500, 1)).toEqual([0.4, 0.9]);
    expect(stepsOf(TWO_CSV, 100, 40)).toEqual([0.75, 1]);
    expect(stepsOf(FLAT_CSV, 100, 50)).toEqual([0.4, 0.8]);
  });

  it('leaves the sex of a child empty where nothing says it, and writes the code of the layout where it is not known', () => {
    const layout = { ...TWO_CSV, sexCodes: { male: 'J', female: 'M', unknown: 'O', 'not-specified': 'N' } };
    const cellOf = (sex: string | undefined): string | undefined => {
      const [record] = made(layout).outcome.cleared;
      const identifiers = { ...record?.identifiers, ...(sex === undefined ? { sex: '' } : { sex }) };
      const context = { brin: '99XX', branches: ['00'], schoolYear: '2026-2027', now: new Date(2026, 10, 21) };
      const built = buildDelivery([{ ...record, identifiers } as never], layout, DEFAULT_PRESET, {
        ...{ ...context, deliveryNumber: '1', deliveryKeys: () => KEYS.slice(0, 1) },
      });
      return built.ok ? textOf(built.value[0]).split('\r\n')[1]?.split(';')[1] : built.problem.code;
    };
    expect([undefined, 'male', 'female', 'unknown'].map(cellOf)).toEqual(['', 'J', 'M', 'O']);
  });

  it('says a sex by the codes of the layout', () => {
    const sexCodes = { male: 'J', female: 'M', unknown: 'O', 'not-specified': 'N' } as const;
    const cells = textOf(filesOf(made({ ...TWO_CSV, sexCodes }))[0]).match(/(?<=-\d;)[A-Z]/gu);
    expect(cells).toEqual(['J', 'M', 'M']);
  });
});

describe('what fits a layout', () => {
  it('is counted result by result, and the records that lose nothing stay as they are', () => {
    const without = ['level', 'dle', 'functioningLevel', 'provider', 'assessmentName', 'version', 'sittingDate'];
    const layout = {
      ...FLAT_CSV,
      files: FLAT_CSV.files.map((file) => ({
        ...file,
        columns: file.columns.filter(({ field }) => !without.includes(field)),
      })) as typeof FLAT_CSV.files,
    };
    const level = { ...GOOD, scores: { level: 'A' } };
    const given = [
      { results: [level, GOOD, { ...GOOD, scores: { dle: '5', level: 'B', rawScore: '3' } }] },
      { results: [level, { ...GOOD, scores: { dle: '7' } }, { ...GOOD, scores: { functioningLevel: 'M5' } }] },
      { results: [GOOD, { ...GOOD, provider: null, version: null, sittingDate: null }] },
      { results: [] },
    ].map((record, at) => ({ ...record, pupilId: `p${at}` as never, identifiers: {}, attributes: {} }));
    const { records, from, loss } = fitToLayout(given, layout);
    expect(records.map(({ results }) => results.length)).toEqual([2, 2]);
    expect(records[1]).toBe(given[2]);
    expect(from).toEqual([0, 2]);
    expect(loss).toEqual({
      pupils: 2,
      results: [
        { reason: 'no-column', field: 'dle', results: 1 },
        { reason: 'no-column', field: 'functioningLevel', results: 1 },
        { reason: 'no-column', field: 'level', results: 2 },
      ],
      unwritten: [
        { field: 'provider', results: 3 },
        { field: 'assessmentName', results: 4 },
        { field: 'version', results: 3 },
        { field: 'sittingDate', results: 3 },
        { field: 'level', results: 1 },
        { field: 'dle', results: 1 },
      ],
    });
    const none = fitToLayout([{ ...given[0], results: [{ ...GOOD, scores: {} }] } as never], layout);
    expect(none.loss.results).toEqual([{ reason: 'no-column', field: 'abilityScore', results: 1 }]);
  });

  it('is said of the school alone in UWLR, and as the preset says in CSV', () => {
    for (const preset of [DEFAULT_PRESET, findPreset('letter-2023') ?? DEFAULT_PRESET]) {
      expect(contentsWritten(TWO_CSV, preset)).toEqual(contentsOf(preset));
      const { domains } = preset;
      const school = { domains, identifiers: ['brin', 'branch'], attributes: [] };
      expect(contentsWritten(UWLR, preset)).toEqual({ ...school, linking: 'none' });
      const numbered = { ...school, identifiers: ['brin', 'branch', 'pupilNumber'], linking: 'pupil-number' };
      expect(contentsWritten({ ...UWLR, pupilKey: 'pupil-number' }, preset)).toEqual(numbered);
    }
  });

  it('has special data only where the layout names a study', () => {
    const study = 'Slaap en leren';
    expect(specialAsked({ ...FLAT_CSV, study })).toEqual({ study, fields: [] });
    expect([FLAT_CSV, TWO_CSV, UWLR].map(specialAsked)).toEqual([null, null, null]);
  });
});
