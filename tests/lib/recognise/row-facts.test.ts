import { describe, expect, it } from 'vitest';
import { codesOf, type Header, recognise } from './table-builder.ts';

const list = (headers: readonly Header[], rows: readonly (readonly string[])[]) =>
  recognise(
    ['Leerlingnummer', 'Leerling', 'Geboortedatum', ...headers],
    rows.map((cells, at) => [String(4100 + at), `Kind${'abcdefgh'[at]}, Jan`, '12-03-2017', ...cells]),
  );

describe('leaving dates', () => {
  const dates = (headers: readonly Header[], rows: readonly (readonly string[])[]) =>
    list(headers, rows).rows.map(({ leftOn }) => leftOn ?? null);

  it('are kept as read; no date is none', () => {
    expect(dates(['Uitstroomdatum'], [['31-07-2026'], [''], ['-'], ['n.v.t.'], ['07-2025']])).toEqual([
      '2026-07-31',
      null,
      null,
      null,
      '2025-07-00',
    ]);
  });
  it('one that cannot be read counts as the longest ago, and is named', () => {
    const table = list(['Datum uitschrijving'], [['vorige zomer'], ['31-07-2026'], ['']]);
    expect(table.rows.map(({ leftOn }) => leftOn ?? null)).toEqual(['0000-00-00', '2026-07-31', null]);
    expect(table.problems).toContainEqual({ code: 'cell-unreadable', column: 'leftOn', row: 1 });
  });
  it('who came back after it is here', () => {
    const rows = [
      ['01-08-2026', '31-07-2025'],
      ['01-08-2024', '31-07-2026'],
    ];
    expect(dates(['Instroomdatum', 'Uitstroomdatum'], rows)).toEqual([null, '2026-07-31']);
  });
});

describe('the branch of a row', () => {
  const branches = (headers: readonly Header[], rows: readonly (readonly string[])[]) =>
    list(headers, rows).rows.map(({ branch }) => branch ?? null);

  it('is read from codes, with or without the BRIN', () => {
    expect(branches(['Vestiging'], [['04'], ['4'], ['0'], ['']])).toEqual(['04', '04', '00', null]);
    expect(branches(['BRIN'], [['99XX04'], ['99XX 04'], ['99XX-04'], ['99XX']])).toEqual([
      '99XX04',
      '99XX04',
      '99XX04',
      '99XX',
    ]);
    expect(
      branches(
        ['BRIN', 'Vestigingsnr'],
        [
          ['99XX', '04'],
          ['88YY', '04'],
        ],
      ),
    ).toEqual(['99XX04', '88YY04']);
  });
  it('is never taken from a name, nor from columns that differ', () => {
    expect(branches(['Vestiging'], [['Hoofdlocatie'], ['Dependance'], ['Noord']])).toEqual([null, null, null]);
    expect(branches(['BRIN', 'Vestiging'], [['99XX04', '00']])).toEqual([null]);
  });
});

describe('the house letter', () => {
  const letters = (headers: readonly Header[], rows: readonly (readonly string[])[]) =>
    list(headers, rows).rows.map(({ identity }) => [identity.houseNumberAddition, identity.houseLetter ?? null]);

  it('is known apart only where the page shows it apart', () => {
    const rows = [
      ['12', 'a', '3'],
      ['12', 'A', ''],
      ['12', '', '3'],
      ['12', 'bis', ''],
    ];
    expect(letters(['Huisnummer', 'Huisletter', 'Toevoeging'], rows)).toEqual([
      ['A3', 'A'],
      ['A', 'A'],
      ['3', null],
      ['BIS', null],
    ]);
    expect(letters(['Huisnummer'], [['12 A-3'], ['12a']])).toEqual([
      ['A3', null],
      ['A', null],
    ]);
  });

  it.each([[['12', 'A', 'BOVEN']], [['12-III', '', 'HOOG']]])(
    'that does not fit with its addition is said, and nothing of it is cut off: %j',
    (row) => {
      const table = list(['Huisnummer', 'Huisletter', 'Toevoeging'], [row]);
      expect(table.rows[0]?.identity).toMatchObject({ houseNumber: '12', houseNumberAddition: null });
      expect(table.rows[0]?.identity.houseLetter).toBeUndefined();
      expect(table.problems).toContainEqual({ code: 'cell-unreadable', column: 'houseNumberAddition', row: 1 });
    },
  );
});

describe('English', () => {
  const results = (headers: readonly Header[], row: readonly string[], caption = '') =>
    recognise(['Leerlingnummer', 'Leerling', ...headers], [['4101', 'Kinda, Jan', ...row]], {}, caption)
      .rows[0]?.results.map(({ domain, subject }) => subject ?? domain)
      .sort();

  it.each([
    [[['Engels', 'Vaardigheidsscore']], 'english'],
    [[['Engels leesvaardigheid', 'Vaardigheidsscore']], 'english'],
    [[['Leesvaardigheid Engels', 'Vaardigheidsscore']], 'english'],
    [[['Begrijpend lezen Engels', 'Vaardigheidsscore']], 'english'],
    [[['Engels', 'Woordenschat', 'Vaardigheidsscore']], 'english'],
    [[['Engels', 'Begrijpend lezen', 'Vaardigheidsscore']], 'english'],
    [[['Rekenen/Engels', 'Vaardigheidsscore']], 'other'],
    [[['Nederlands/Engels', 'Vaardigheidsscore']], 'other'],
    [[['Nederlands', 'Vaardigheidsscore']], 'language'],
    [[['Nederlands leesvaardigheid', 'Vaardigheidsscore']], 'reading-comprehension'],
    [[['Wiskunde', 'Vaardigheidsscore']], 'maths'],
    [[['Duits', 'Vaardigheidsscore']], undefined],
  ] as const)('%j is %s', (headers, topic) => {
    const found = results(headers, ['101,5']);
    expect(found).toEqual(topic === undefined ? expect.not.arrayContaining(['english', 'language']) : [topic]);
  });

  it('is never the school’s own language, whatever heads the table', () => {
    expect(results([['Begrijpend lezen', 'Vaardigheidsscore']], ['101,5'], 'Toetsen Engels')).toEqual(['english']);
    expect(results(['Vak', 'Toets', 'Vaardigheidsscore'], ['Engels', 'Begrijpend lezen', '101,5'])).toEqual([
      'english',
    ]);
    expect(results(['Vak', 'Vaardigheidsscore'], ['Engels', '101,5'])).toEqual(['english']);
  });

  it('is `other` to tools: the list of domains has no word for it', () => {
    const table = recognise(
      ['Leerlingnummer', 'Leerling', ['Engels', 'Vaardigheidsscore']],
      [['4101', 'Kinda, Jan', '101,5']],
    );
    expect(table.mapping.at(-1)?.domain).toBe('other');
    expect(table.subject.domain).toBe('other');
    expect(codesOf(table)).not.toContain('column-missing');
  });
});
