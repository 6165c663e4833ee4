import { describe, expect, it } from 'vitest';
import type { CollectedRow, CollectedTable } from '../../../lib/core/collected-table.ts';
import { runGate } from '../../../lib/core/objection-gate.ts';
import type { PupilId } from '../../../lib/core/pupil.ts';
import type { RegisterView } from '../../../lib/core/register-view.ts';
import { placeOf, rowMark } from '../../../lib/core/row-marks.ts';
import {
  countSpecial,
  hasConsent,
  readSpecial,
  type SpecialAsked,
  type SpecialCell,
  type StudyConsent,
} from '../../../lib/core/special-fields.ts';
import { DEFAULT_PRESET } from '../../../lib/delivery/built-in.ts';
import { child, gate as gateOf, p, table as pageOf, result } from './gate-case.ts';
import { keysOf, pupil, view } from './school.ts';

const ASKED: SpecialAsked = {
  study: 'Slaap en leren',
  fields: [
    {
      id: 'slaap',
      headers: ['Slaap'],
      values: [
        { value: '1', cells: ['goed'] },
        { value: '2', cells: ['slecht', 'matig'] },
      ],
    },
  ],
};
const cell = (text: string, change: Partial<SpecialCell> = {}): SpecialCell => ({
  ...{ study: 'slaap en leren', field: 'slaap', header: 'slaap', cell: text },
  ...change,
});
const given = (change: Partial<StudyConsent> = {}): StudyConsent => ({
  ...{ study: 'Slaap en leren', state: 'given', receivedOn: '2026-11-20' },
  ...change,
});
const TODAY = '2026-11-21';

describe('consent for a study', () => {
  it.each<[string, readonly StudyConsent[] | undefined, string | null, boolean]>([
    ['given before', [given()], TODAY, true],
    ['given on the day', [given({ receivedOn: TODAY })], TODAY, true],
    ['under other capitals and spaces', [given({ study: '  SLAAP   en leren ' })], TODAY, true],
    ['beside a withdrawal for another study', [given(), given({ study: 'Bewegen', state: 'withdrawn' })], TODAY, true],
    ['none', undefined, TODAY, false],
    ['for another study', [given({ study: 'Slaap' })], TODAY, false],
    ['withdrawn', [given({ state: 'withdrawn' })], TODAY, false],
    ['both given and withdrawn', [given(), given({ state: 'withdrawn' })], TODAY, false],
    ['for tomorrow', [given({ receivedOn: '2026-11-22' })], TODAY, false],
    ['on a day that is none', [given({ receivedOn: '' })], TODAY, false],
    ['with nobody saying which day it is', [given()], null, false],
  ])('%s', (_, said, today, holds) => expect(hasConsent(said, 'Slaap en leren', today)).toBe(holds));
});

describe('the values of a field', () => {
  it('are words of the layout, for the cells that it lists and no others', () => {
    expect(readSpecial(ASKED, [cell('matig')])).toEqual({ slaap: '2' });
    expect(readSpecial(ASKED, [cell('matig'), cell('slecht')])).toEqual({ slaap: '2' });
    expect(readSpecial(ASKED, [cell('goed'), cell('slecht')])).toEqual({ slaap: null });
    const others = [
      ...[cell('soms'), cell('1'), cell('=1+1'), cell('goed', { study: 'bewegen' })],
      ...[cell('goed', { field: 'medicatie' }), cell('goed', { header: 'opmerking' })],
    ];
    for (const other of others) expect(readSpecial(ASKED, [other])).toEqual({});
  });

  it('are counted by pupil: with one, without one, and without consent', () => {
    const pupils = [{ special: { slaap: '1' } }, { special: { slaap: null } }, { special: {} }, {}, {}];
    expect(countSpecial(ASKED, pupils)).toEqual({
      ...{ study: 'Slaap en leren', fields: ['slaap'] },
      ...{ withValue: 1, withoutValue: 2, contradicted: 1, withoutConsent: 2 },
    });
  });
});

describe('the gate', () => {
  const children = ['Femke||Vries', 'Yusuf||Amrani', 'Daan||Jansen'].map((text, at) =>
    pupil(text, {
      ...{ pupilNumber: `7${at}`, birthDate: `2016-02-0${at + 1}`, sex: 'female', postcode: '1234AB' },
      houseNumber: String(at + 1),
    }),
  );
  const table = (rows: readonly Partial<CollectedRow>[]): CollectedTable => ({
    ...{ id: 't', kind: 'results', title: 't', origin: 'https://lvs.example', schoolYear: '2026-2027', readAt: '' },
    coverage: { state: 'complete', read: 3, total: 3, reason: null },
    rows: children.map((identity, at) => ({
      ...{ row: at + 1, identity },
      results: [
        {
          ...{ domain: 'maths', provider: 'Cito', assessmentName: null, version: null, moment: 'M5' },
          ...{ sittingDate: null, scores: { abilityScore: '101' } },
        },
      ],
      ...rows[at],
    })),
    droppedColumns: 0,
    problems: [],
  });
  const gate = (register: RegisterView, special?: SpecialAsked, today: string | undefined = TODAY) =>
    runGate({
      ...{ view: register, keysOf, preset: DEFAULT_PRESET, presetDecided: true, schoolYear: '2026-2027' },
      tables: [table([{ special: [cell('goed')] }, { special: [cell('slecht')] }, {}])],
      ...(today === undefined ? {} : { today }),
      ...(special === undefined ? {} : { special }),
    });
  const consents = new Map([
    ['p0' as PupilId, [given()]],
    ['p2' as PupilId, [given()]],
  ]);
  const valuesOf = ({ cleared }: ReturnType<typeof gate>) => cleared.map(({ special }) => special);

  it('gives a value to nobody but a pupil with consent, where the layout asks for it', () => {
    const register = { ...view(children), consents };
    expect(valuesOf(gate(register, ASKED))).toEqual([{ slaap: '1' }, undefined, {}]);
    expect(valuesOf(gate(register))).toEqual([undefined, undefined, undefined]);
    expect(valuesOf(gate(view(children), ASKED))).toEqual([undefined, undefined, undefined]);
    expect(valuesOf(gate(register, { ...ASKED, study: 'Bewegen' }))).toEqual([undefined, undefined, undefined]);
    expect(valuesOf(gate(register, ASKED, '2026-11-19'))).toEqual([undefined, undefined, undefined]);
  });

  it('keeps an objector out, consent or not', () => {
    const [femke] = children;
    if (femke === undefined) throw new Error('nobody');
    const register = { ...view(children, [{ subject: femke }]), consents };
    expect(gate(register, ASKED).cleared.map(({ pupilId }) => pupilId)).toEqual(['p1', 'p2']);
  });

  it('decides on another digest where another value would go', () => {
    const register = { ...view(children), consents };
    const digests = [gate(register, ASKED), gate(register), gate({ ...register, consents: new Map() }, ASKED)];
    const textOf = ({ digestLines }: ReturnType<typeof gate>) => [...digestLines()].join('\n');
    expect(new Set(digests.map(textOf)).size).toBe(2);
    // The same cell under a layout that writes it otherwise.
    const fields = ASKED.fields.map((field) => ({ ...field, values: [{ value: '9', cells: ['goed'] }] }));
    expect(textOf(gate(register, { ...ASKED, fields }))).not.toBe(textOf(gate(register, ASKED)));
  });
});

describe('a row that a person pointed out', () => {
  const [anna, odd] = [child(1), pupil('Dirk||Spreeuw')];
  const page = pageOf([[odd, result(), { special: [cell('slecht')] }]]);
  const goes = (own: readonly SpecialCell[]) => {
    const [row] = page.rows;
    if (row === undefined) throw new Error('no row');
    const mark = rowMark(keysOf(odd), placeOf(page, row)) ?? '';
    const said = { lists: [], confirmed: [], decided: [{ mark, pupilId: p(0) }] };
    const register = { said, consents: new Map([[p(0), [given()]]]) };
    return gateOf({ known: [anna], tables: [pageOf([[anna, { special: own }]]), page], register, special: ASKED })
      .cleared;
  };
  it('brings its results, but is no proof of whose health it shows', () => {
    expect(goes([]).map(({ results, special }) => [results.length, special])).toEqual([[1, {}]]);
    expect(goes([cell('goed')]).map(({ special }) => special)).toEqual([{ slaap: '1' }]);
  });
});
