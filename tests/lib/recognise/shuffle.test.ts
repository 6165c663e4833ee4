import { expect, test } from 'vitest';
import fc from '../../fast-check.ts';
import { type Header, recognise } from './table-builder.ts';

/*
 * The generator's words are its own: nothing here comes from the lists under test, and several of them
 * ("Geb. dat.", "Leerling nr.", "Post code") are written as a school would, not as a list has them.
 */
interface Column {
  readonly header: Header;
  readonly cells: readonly string[];
}

const NAMES = [
  'Vries, Anna de',
  'Bakker, Jan',
  'Öztürk, Zeynep',
  'El Idrissi, Mohamed',
  "Hof, Sanne van 't",
  'Kowalska-Nowak, Maja',
];
const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);

const columnsOf = (count: number): fc.Arbitrary<readonly Column[]> => {
  const cells = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { minLength: count, maxLength: count });
  const column = (headers: fc.Arbitrary<Header>, values: fc.Arbitrary<string>) =>
    fc.record({ header: headers, cells: cells(values) });
  const known: fc.Arbitrary<Column>[] = [
    column(pick<Header>('Leerling', 'Naam leerling', 'Pupil', 'Achternaam, roepnaam'), pick(...NAMES)),
    column(
      pick<Header>('Llnr.', 'Leerling nr.', 'Leerlingnummer', 'Student no.'),
      fc.integer({ min: 100, max: 99999 }).map(String),
    ),
    column(
      pick<Header>('Geb. dat.', 'Geboortedatum', 'Date of birth', ['Leerling', 'Geboren']),
      pick('12-3-2015', '4 nov 2014', '2013-12-31', '00-03-2015', ''),
    ),
    column(pick<Header>('Geslacht', 'M/V', 'Gender'), pick('M', 'V', '')),
    column(pick<Header>('BSN', 'Burgerservicenr.'), pick('111222333', '123456782', '')),
    column(pick<Header>('Post code', 'Postcode', ['Adres', 'PC']), pick('1234 AB', '9876zx', 'geheim', '')),
    column(pick<Header>('Huisnr', ['Adres', 'Nr.']), pick('12', '7a', '')),
    column(pick<Header>('Groep', 'Klas'), pick('5a', '5/6b', 'Dolfijnen', 'M2')),
    column(
      pick<Header>(['Rekenen-Wiskunde', 'M5', 'Score'], ['Rekenen', 'Midden groep 5', 'VS']),
      pick('103,2', '98', '-4', '-', 'n.v.t.', '110*'),
    ),
    column(pick<Header>(['Rekenen-Wiskunde', 'M5', 'Niveau']), pick('I', 'II+', 'V-', '')),
    column(
      pick<Header>(['Taalverzorging', 'Spelling niet-werkwoorden', 'E5', 'Vaardigheidsscore']),
      pick('201,5', '188', ''),
    ),
    column(pick<Header>(['Begrijpend lezen', 'E5', 'DLE']), pick('30', '41', '')),
  ];
  return fc.tuple(...known);
};

const NOISE_HEADERS = [
  'Opmerking',
  'Fiets',
  'Foto',
  'Prognose',
  'Telefoon',
  'Kleur jas',
  '__proto__',
  '',
  'Gem. score',
  'Naam moeder',
  'Zwemdiploma',
  'Gespreksdatum',
];
const NOISE_CELLS = [
  '',
  'rood',
  'ja',
  '12',
  'x',
  'lang verhaal met, komma',
  '06-00000000',
  '31-12-2020',
  'M5',
  '103,4',
];

const shuffled = (length: number): fc.Arbitrary<readonly number[]> =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });

const scene = fc.integer({ min: 1, max: 8 }).chain((rows) =>
  columnsOf(rows).chain((known) =>
    fc
      .array(
        fc.record({
          header: pick(...NOISE_HEADERS),
          cells: fc.array(pick(...NOISE_CELLS), { minLength: rows, maxLength: rows }),
        }),
        { maxLength: 4 },
      )
      .chain((noise) =>
        fc.record({
          rows: fc.constant(rows),
          known: fc.constant(known),
          noise: fc.constant(noise),
          order: shuffled(known.length + noise.length),
        }),
      ),
  ),
);

const tableOf = (columns: readonly Column[], rows: number) =>
  recognise(
    columns.map((column) => column.header),
    [...Array(rows).keys()].map((row) => columns.map((column) => column.cells[row] ?? '')),
  );
/** Results without their order: that follows the columns. */
const recordsOf = (table: ReturnType<typeof recognise>) =>
  table.rows.map(({ rowId, identity, results }) => ({
    rowId,
    identity,
    results: results
      .map((result) => JSON.stringify([result.domain, result.moment, Object.entries(result.scores).sort()]))
      .sort(),
  }));

test('neither the order of columns nor columns without meaning change the records', () => {
  fc.assert(
    fc.property(scene, ({ rows, known, noise, order }) => {
      const plain = tableOf(known, rows);
      const all = [...known, ...noise];
      const mixed = tableOf(
        order.flatMap((at) => all[at] ?? []),
        rows,
      );
      expect(recordsOf(mixed)).toEqual(recordsOf(plain));
      expect(mixed.kind).toBe(plain.kind);
    }),
    { numRuns: 300 },
  );
});

test('every pupil is read, and what the page says is what comes out', () => {
  fc.assert(
    fc.property(scene, ({ rows, known, noise }) => {
      const table = tableOf([...known, ...noise], rows);
      expect(table.rows).toHaveLength(rows);
      const text = JSON.stringify(table.rows);
      for (const word of ['rood', 'lang verhaal', '06-00000000', '31-12-2020', '2020-12-31'])
        expect(text).not.toContain(word);
      for (const { row, identity, results } of table.rows) {
        const said = (header: number) => known[header]?.cells[row - 1] ?? '';
        expect(identity.pupilNumber).toBe(said(1));
        expect(identity.bsn).toBe(said(4) === '' ? null : said(4));
        const spelling = results.find((result) => result.domain === 'spelling');
        expect(spelling?.scores.abilityScore ?? '').toBe(said(10).replace(',', '.'));
      }
    }),
    { numRuns: 200 },
  );
});
