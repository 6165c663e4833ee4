import { describe, expect, test } from 'vitest';
import { type ColumnAnswer, NO_SETTINGS, type TableSettings } from '../../../lib/core/column-answer.ts';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import { codesOf, FACTS, fieldsOf, type Header, makeTable, recognise } from './table-builder.ts';

const answer = (header: readonly string[], said: Partial<ColumnAnswer>): ColumnAnswer => ({
  header,
  shape: 'whole-numbers',
  own: 'other',
  field: 'other',
  domain: null,
  moment: null,
  provider: null,
  ...said,
});
const withAnswers = (
  headers: readonly Header[],
  rows: readonly (readonly string[])[],
  columns: readonly ColumnAnswer[],
  settings: Partial<TableSettings> = {},
  facts: Partial<PageFacts> = {},
) =>
  recogniseTable(makeTable(headers, rows), { ...FACTS, ...facts }, profileFor(FACTS.origin), {
    columns,
    table: { ...NO_SETTINGS, ...settings },
  });

const HEADERS: readonly Header[] = ['Leerling', 'Geboortedatum', ['Rekenen', 'Punten']];
const ROWS = [
  ['Vries, Anna de', '12-3-2015', '31'],
  ['Bakker, Jan', '4-11-2014', '44'],
  ['Mus, Pip', '5-11-2014', '12'],
];
const PUNTEN = ['Rekenen', 'Punten'];

describe('a person’s answer for a column', () => {
  test('what nobody could tell is read as was said, and asked no more', () => {
    expect(recognise(HEADERS, ROWS).mapping[2]).toMatchObject({ confidence: 'unsure' });
    const table = withAnswers(HEADERS, ROWS, [answer(PUNTEN, { field: 'rawScore' })]);
    expect(table.mapping[2]).toMatchObject({
      field: 'rawScore',
      domain: 'maths',
      confidence: 'sure',
      why: 'confirmed',
    });
    expect(table.rows.map(({ results }) => results[0]?.scores)).toEqual([
      { rawScore: '31' },
      { rawScore: '44' },
      { rawScore: '12' },
    ]);
    expect([table.toConfirm, codesOf(table)]).toEqual([[], ['school-year-unknown']]);
  });

  test('domain, moment and provider that the header does not say are of that column', () => {
    const said = answer(['Extra'], { field: 'rawScore', domain: 'spelling', moment: 'M5', provider: 'Cito' });
    const table = withAnswers(['Leerling', 'Geboortedatum', 'Extra'], ROWS, [said]);
    expect(table.rows[0]?.results).toEqual([
      {
        domain: 'spelling',
        provider: 'Cito',
        assessmentName: null,
        version: null,
        moment: 'M5',
        sittingDate: null,
        scores: { rawScore: '31' },
      },
    ]);
  });

  test('a likely reading that was confirmed is sure, and reads the same', () => {
    const headers: readonly Header[] = ['Leerling', 'Geboortedatum', ['Rekenen', 'M5', 'Score']];
    const before = recognise(headers, ROWS);
    const said = answer(['Rekenen', 'M5', 'Score'], { field: 'abilityScore', own: 'abilityScore' });
    const after = withAnswers(headers, ROWS, [said]);
    expect([before.toConfirm.length, after.toConfirm]).toEqual([1, []]);
    expect(after.rows).toEqual(before.rows);
  });

  test('a column that was put aside is dropped, and nothing is said of it any more', () => {
    const table = withAnswers(HEADERS, ROWS, [answer(PUNTEN, {})]);
    expect([fieldsOf(table)[2], codesOf(table), table.rows[0]?.results]).toEqual([
      'other',
      ['school-year-unknown'],
      [],
    ]);
  });

  test('the same header in another order and among other columns is the same column', () => {
    const table = withAnswers(
      ['Extra', PUNTEN, 'Geboortedatum', 'Leerling'],
      ROWS.map(([name = '', born = '', score = '']) => ['tekst', score, born, name]),
      [answer(['REKENEN', 'punten.'], { field: 'rawScore' })],
    );
    expect(table.mapping[1]).toMatchObject({ field: 'rawScore', why: 'confirmed' });
  });
});

describe('an answer that does not fit any more', () => {
  const said = [answer(PUNTEN, { field: 'rawScore' })];

  test('cells of another shape: not read, said, and what was answered is known', () => {
    const rows = ROWS.map(([name = '', born = ''], at) => [name, born, ['II', 'IV', 'I'][at] ?? '']);
    const table = withAnswers(HEADERS, rows, said);
    expect(table.mapping[2]).toMatchObject({ field: 'other', confidence: 'unsure' });
    expect(table.toConfirm).toMatchObject([{ field: 'other', was: 'rawScore' }]);
    const scores: readonly Header[] = ['Leerling', 'Geboortedatum', ['Rekenen', 'Score']];
    const known = [answer(['Rekenen', 'Score'], { field: 'rawScore' })];
    expect(withAnswers(scores, rows, known).toConfirm).toMatchObject([{ field: 'level', was: 'rawScore' }]);
  });
  test('what the header makes sure by itself is asked about too, once it was answered otherwise', () => {
    const headers: readonly Header[] = ['Leerling', 'Geboortedatum', 'Groep'];
    const rows = ROWS.map(([name = '', born = '']) => [name, born, '5a']);
    const other = answer(['Groep'], { field: 'other', own: 'classGroup', shape: 'dates' });
    expect(recognise(headers, rows).toConfirm).toEqual([]);
    expect(withAnswers(headers, rows, [other]).toConfirm).toMatchObject([{ field: 'classGroup', was: 'other' }]);
  });
  test('words where scores stood: a column that nobody would miss is said to be unsure', () => {
    const headers: readonly Header[] = ['Leerling', 'Geboortedatum', 'Xyz'];
    const rows = ROWS.map(([name = '', born = '']) => [name, born, 'gaat goed vooruit']);
    expect(codesOf(recognise(headers, rows))).not.toContain('column-unsure');
    const table = withAnswers(headers, rows, [answer(['Xyz'], { field: 'rawScore', domain: 'maths' })]);
    expect(table.mapping[2]).toMatchObject({ field: 'other', confidence: 'unsure', why: 'changed' });
    expect(codesOf(table)).toContain('column-unsure');
  });
  test('recognition sees something else in it than when the answer was given', () => {
    const headers: readonly Header[] = ['Leerling', 'Geboortedatum', ['Rekenen', 'M5', 'Score']];
    const iep = withAnswers(headers, ROWS, [answer(['Rekenen', 'M5', 'Score'], { field: 'rawScore' })]);
    expect(iep.toConfirm).toMatchObject([{ field: 'abilityScore', was: 'rawScore' }]);
  });
  test('both answers for one header are remembered, each for its own cells', () => {
    const both = [...said, answer(PUNTEN, { field: 'level', shape: 'level-marks' })];
    const marks = ROWS.map(([name = '', born = '']) => [name, born, 'II']);
    expect(withAnswers(HEADERS, ROWS, both).mapping[2]).toMatchObject({ field: 'rawScore', confidence: 'sure' });
    expect(withAnswers(HEADERS, marks, both).mapping[2]).toMatchObject({ field: 'level', confidence: 'sure' });
  });
  test('an empty column contradicts nothing, and a column without a header is not known again by its place', () => {
    const empty = ROWS.map(([name = '', born = '']) => [name, born, '-']);
    expect(withAnswers(HEADERS, empty, said).toConfirm).toEqual([]);
    const nameless = withAnswers(
      ['Leerling', 'Geboortedatum', ''],
      ROWS.map(([name = '', born = '']) => [name, born, '1234 AB']),
      [answer([''], { field: 'rawScore' })],
    );
    expect(nameless.changed.size).toBe(0);
  });
});

describe('an answer makes nothing readable that contradicts it', () => {
  test('a "BSN" whose cells fail the test stays a named problem', () => {
    const said = answer(['Nummer'], { field: 'bsn', own: 'other', shape: 'wide-numbers' });
    const rows = ROWS.map(([name = '', born = ''], at) => [name, born, `${12345 + at}`]);
    const table = withAnswers(['Leerling', 'Geboortedatum', 'Nummer'], rows, [said]);
    expect(table.problems).toContainEqual({ code: 'column-contradicts', column: 'bsn', header: 'Nummer', place: 3 });
    expect(table.rows.every(({ identity }) => identity.bsn === null)).toBe(true);
  });
  test('a second column for one value is refused with the first, not preferred in silence', () => {
    const rows = ROWS.map(([name = '', born = '']) => [name, born, '5-5-2015']);
    const said = answer(['Dag'], { field: 'birthDate', shape: 'dates' });
    const table = withAnswers(['Leerling', 'Geboortedatum', 'Dag'], rows, [said]);
    expect(codesOf(table)).toContain('column-twice');
    expect(table.rows.every(({ identity }) => identity.birthDate === null)).toBe(true);
  });
  test('remarks and secret addresses are never read, whatever was said', () => {
    const said = answer(['Opmerkingen'], { field: 'classGroup', shape: 'words' });
    const rows = ROWS.map(([name = '', born = '']) => [name, born, 'dubbele woorden']);
    const table = withAnswers(['Leerling', 'Geboortedatum', 'Opmerkingen'], rows, [said]);
    expect([fieldsOf(table)[2], table.rows[0]?.identity.classGroup]).toEqual(['other', null]);
  });
});

describe('what is set for a whole table', () => {
  const headers: readonly Header[] = ['Leerling', 'Geboortedatum', 'Vaardigheidsscore'];
  test('holds where no column says otherwise', () => {
    const set = { domain: 'maths', moment: 'M5', provider: 'Cito', version: '3.0', schoolYear: '2026-2027' } as const;
    const table = withAnswers(headers, ROWS, [], set);
    expect(table.schoolYear).toBe('2026-2027');
    expect(table.rows[0]?.results[0]).toMatchObject({
      domain: 'maths',
      moment: 'M5',
      provider: 'Cito',
      version: '3.0',
    });
    const own = withAnswers(['Leerling', 'Geboortedatum', ['Spelling', 'E6', 'Vaardigheidsscore']], ROWS, [], set);
    expect(own.rows[0]?.results[0]).toMatchObject({ domain: 'spelling', moment: 'E6' });
  });
  test('gives way to a column that nobody knows and that may say it for each row', () => {
    const rows = ROWS.map((row, at) => [...row, ['M4', 'M5', 'E5'][at] ?? '']);
    const table = withAnswers([...headers, 'Wanneer dan'], rows, [], { domain: 'maths', moment: 'M5' });
    expect(table.rows[0]?.results[0]?.moment).toBeNull();
    expect(codesOf(table)).toContain('column-unsure');
  });
});
