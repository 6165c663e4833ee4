import { describe, expect, it } from 'vitest';
import type { CollectedTable, RowFacts } from '../../../lib/core/collected-table.ts';
import { runGate } from '../../../lib/core/objection-gate.ts';
import type { Problem } from '../../../lib/core/problem.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { validateDelivery } from '../../../lib/core/validate-delivery.ts';
import { refusedResult } from '../../../lib/core/value-rules.ts';
import { DEFAULT_PRESET } from '../../../lib/delivery/built-in.ts';
import { parseLevel, parseReferenceLevel } from '../../../lib/recognise/parse-level.ts';
import { keysOf, pupil, view } from './school.ts';

const TODAY = '2026-11-21';
const child = (at: number, more: Partial<PupilIdentity> = {}): PupilIdentity =>
  pupil(`Kind${at}||Vogel${at}`, {
    ...{ pupilNumber: String(at), sex: 'male', birthDate: `2017-0${1 + (at % 9)}-03`, yearGroup: 5, classGroup: '5a' },
    ...{ postcode: '1234AB', houseNumber: String(at + 1) },
    ...more,
  });
const result = (more: Partial<ResultRecord> = {}): ResultRecord => ({
  ...{ domain: 'maths', provider: 'Cito', assessmentName: 'Rekenen-Wiskunde', version: '3.0', moment: 'M5' },
  ...{ sittingDate: null, scores: { abilityScore: '100' } },
  ...more,
});
type Row = readonly [PupilIdentity, readonly ResultRecord[], RowFacts?];
const table = (rows: readonly Row[], problems: readonly Problem[] = []): CollectedTable => ({
  ...{ id: 't1', kind: 'results', title: 'Rekenen', origin: 'https://lvs.example', schoolYear: '2026-2027' },
  ...{ readAt: '2026-11-21T10:00:00Z', droppedColumns: 0, problems },
  coverage: { state: 'complete', read: rows.length, total: null, reason: null },
  rows: rows.map(([identity, results, facts], at) => ({ row: at + 2, identity, results, ...facts })),
});
const run = (tables: readonly CollectedTable[]) => {
  const known = tables.flatMap(({ rows }) => rows.map(({ identity }) => identity));
  const distinct = known.filter(
    (one, at) => known.findIndex(({ pupilNumber }) => pupilNumber === one.pupilNumber) === at,
  );
  const asked = { preset: DEFAULT_PRESET, schoolYear: '2026-2027', today: TODAY };
  const outcome = runGate({ view: view(distinct), tables, keysOf, presetDecided: true, ...asked });
  const found = validateDelivery({ tables, candidates: outcome.candidates, ...asked });
  return { outcome, found, short: found.map(({ rule, severity, row }) => [rule, severity, row]) };
};
const withheld = (outcome: ReturnType<typeof runGate>) =>
  outcome.withheld.map(({ reason, detail }) => [reason, detail]);

describe('what cannot be right', () => {
  it('keeps a pupil with an impossible birth date, and says where', () => {
    for (const birthDate of ['2026-11-22', '1989-12-31']) {
      const { outcome, short } = run([
        table([
          [child(1, { birthDate }), [result()]],
          [child(2), [result()]],
        ]),
      ]);
      expect(short).toContainEqual(['birth-date-impossible', 'error', 2]);
      expect(withheld(outcome)).toEqual([['value-refused', 'birth-date-impossible']]);
      expect(outcome.cleared).toHaveLength(1);
    }
  });
  it('keeps one impossible result and lets the pupil go with the others', () => {
    const odd = result({ moment: 'E4', scores: { abilityScore: '601' } });
    const { outcome, short } = run([table([[child(1), [result(), odd]]])]);
    expect(short).toContainEqual(['score-impossible', 'error', 2]);
    expect(outcome.cleared[0]?.results).toEqual([result()]);
    expect(outcome.resultsRefused).toBe(1);
  });
  it('keeps a pupil of whom nothing else is left', () => {
    const { outcome } = run([table([[child(1), [result({ scores: { level: 'ZZ' } })]]])]);
    expect(withheld(outcome)).toEqual([['value-refused', 'level-kind']]);
  });
  it('knows the bounds of a score, below zero too', () => {
    const rule = (scores: ResultRecord['scores']) => refusedResult({ scores })?.rule ?? null;
    expect(['-150', '-4', '0', '600'].map((abilityScore) => rule({ abilityScore }))).toEqual([null, null, null, null]);
    expect(['-150.1', '600.5', 'x', ''].map((abilityScore) => rule({ abilityScore }))).toEqual(
      Array.from({ length: 4 }, () => 'score-impossible'),
    );
  });
  it('refuses no level that recognition takes', () => {
    const levels = ['I', 'II+', 'V-', 'A', 'E-', 'a+', '0', '0,0', '2,5', '5', '5,0', '4.9'].map(parseLevel);
    const references = ['<1F', '< 1F', '1F', '1S', '2F', '3F', '1S/2F', 'op weg naar 1F'].map(parseReferenceLevel);
    const values = (read: ReturnType<typeof parseLevel>[]) =>
      read.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
    expect(values(levels)).toHaveLength(12);
    expect(values(references)).toHaveLength(8);
    for (const level of values(levels)) expect([level, refusedResult({ scores: { level } })]).toEqual([level, null]);
    for (const referenceLevel of values(references)) expect(refusedResult({ scores: { referenceLevel } })).toBeNull();
  });
  it('names a number, a postcode, a house number and a branch that are of no such form', () => {
    const odd = { postcode: '12AB', houseNumber: '0' };
    const { short } = run([
      table([
        [child(1, odd), []],
        [child(2, { houseNumber: '0' }), [], { branch: '!!!' }],
      ]),
    ]);
    expect(short).toEqual([
      ['postcode-form', 'error', 2],
      ['house-number-form', 'error', 3],
      ['brin-form', 'error', 3],
    ]);
  });
  it('says by rule what recognition refused, each once', () => {
    const { short } = run([
      table(
        [[child(1), [result()]]],
        [
          { code: 'bsn-invalid', row: 4 },
          { code: 'bsn-is-education-number', row: 5 },
          { code: 'birth-date-incomplete', row: 6 },
          { code: 'cell-unreadable', column: 'postcode', row: 7 },
          { code: 'cell-unreadable', column: 'abilityScore', row: 8 },
          { code: 'school-year-unknown' },
        ],
      ),
    ]);
    expect(short).toEqual([
      ['bsn-eleven-test', 'error', 4],
      ['education-number-in-bsn', 'error', 5],
      ['birth-date-incomplete', 'error', 6],
      ['postcode-form', 'error', 7],
      ['cell-unreadable', 'error', 8],
    ]);
  });
});

describe('what is only to be looked at', () => {
  const others: readonly Row[] = [2, 3, 4, 5].map((at) => [child(at), [result()]]);
  it('keeps nobody', () => {
    const born = (birthDate: string) => run([table([[child(1, { birthDate }), [result()]], ...others])]);
    // Year group 5 on 1 October 2026: eight to eleven, and two years more or less.
    expect(born('2020-10-01').short).toEqual([]);
    expect(born('2020-10-02').short).toEqual([['birth-date-unlikely', 'warning', 2]]);
    expect(born('2012-10-02').short).toEqual([]);
    const old = born('2012-10-01');
    expect(old.short).toEqual([['birth-date-unlikely', 'warning', 2]]);
    expect(old.outcome.cleared).toHaveLength(5);
  });
  it('says nothing of ages where the groups are none of a primary school', () => {
    const rows = [1, 2, 3, 4, 5, 6].map(
      (at): Row => [child(at, { birthDate: `2012-0${at}-03`, classGroup: '2b', yearGroup: null }), [result()]],
    );
    expect(run([table(rows)]).short).toEqual([]);
  });
  it('counts another time or year group once per group', () => {
    const rows = [1, 2, 3].map(
      (at): Row => [
        child(at, at === 3 ? { classGroup: '6', yearGroup: 6 } : {}),
        [result({ moment: 'M7', sittingDate: '2026-05-01' }), result({ moment: 'M5/E5', sittingDate: '2026-05-02' })],
      ],
    );
    const { found, outcome } = run([table(rows)]);
    expect(found.map(({ rule, group, count, row }) => [rule, group, count, row])).toEqual([
      ['moment-against-date', '5a', 2, null],
      ['moment-against-year-group', '5a', 2, null],
      ['moment-against-date', '6', 1, null],
      ['moment-against-year-group', '6', 2, null],
    ]);
    expect(outcome.cleared).toHaveLength(3);
  });
  it('lets the end measure of Dia be sat in September', () => {
    const rows: Row[] = [[child(1), [result({ provider: 'Diataal', moment: 'E5', sittingDate: '2026-09-10' })]]];
    expect(run([table(rows)]).short).toEqual([]);
  });
  it('names a result that is there twice, and decimals that no such score has', () => {
    const { short } = run([table([[child(1), [result()]], [child(1), [result()]], ...others])]);
    expect(short).toEqual([['duplicate-result', 'warning', 3]]);
    const decimals = (scores: ResultRecord['scores']) => run([table([[child(1), [result({ scores })]]])]).short;
    expect(decimals({ rawScore: '12.5' })).toEqual([['decimals', 'warning', 2]]);
    expect(decimals({ rawScore: '12.0', abilityScore: '103.25' })).toEqual([]);
    expect(decimals({ abilityScore: '103.256' })).toEqual([['decimals', 'warning', 2]]);
  });
  it('leaves out what the preset does not name', () => {
    const other = result({ domain: 'vocabulary', scores: { abilityScore: '900' } });
    expect(run([table([[child(1), [result(), other]]])]).short).toEqual([]);
  });
  it('holds no pupil’s data', () => {
    const { found } = run([
      table([[child(1, { birthDate: '2026-12-01' }), [result({ scores: { abilityScore: '601' } })]]]),
    ]);
    const text = JSON.stringify(found);
    for (const secret of ['Vogel', 'Kind', '2026-12', '601', '1234AB']) expect(text).not.toContain(secret);
  });
});
