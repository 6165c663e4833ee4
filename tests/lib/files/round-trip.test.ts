import { describe, expect, it } from 'vitest';
import type { FileTable } from '../../../lib/core/file-table.ts';
import { readFile } from '../../../lib/files/read-file.ts';
import fc from '../../fast-check.ts';
import { type MadeCell, makeXlsx } from './make-xlsx.ts';

const HEADERS = ['Leerling', 'Leerlingnummer', 'Geboortedatum', 'Postcode', 'Rekenen M5 Vaardigheidsscore', 'Groep'];
/** What cells hold, and what would break a careless reader: separators, quotes, line ends, signs of formulas. */
const cell = fc
  .array(
    fc.constantFrom('a', 'B', 'é', '7', '0', ',', ';', '|', '\t', '"', "'", '\n', ' ', '-', '=', '&', '<', '>', '€'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
/** A name in front, so that no row is blank, a total or a header. */
const rows = fc.array(fc.array(cell, { minLength: HEADERS.length - 1, maxLength: HEADERS.length - 1 }), {
  minLength: 1,
  maxLength: 12,
});
const named = (cells: readonly string[], at: number): readonly string[] => [`Wulp${at}, Aafke`, ...cells];

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const encodings = fc.constantFrom<readonly ['utf8' | 'utf16le' | 'latin1', string]>(
  ['utf8', ''],
  ['utf8', '\uFEFF'],
  ['utf16le', '\uFEFF'],
  ['latin1', ''],
);
const only = async (bytes: Uint8Array): Promise<FileTable> => {
  const found = await readFile(bytes, 'x');
  const [table] = found.ok ? found.value : [];
  if (!found.ok || table === undefined || found.value.length > 1) throw new Error(JSON.stringify(found));
  return table;
};
const cellsOf = ({ table }: FileTable) => table.rows.map(({ cells }) => cells);

describe('what a program wrote', () => {
  it('is what is read of a text file, whatever separates, ends and encodes it', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        encodings,
        async (drawn, separator, end, [encoding, mark]) => {
          // What Windows-1252 has no place for cannot be in such a file.
          const table = drawn.map((cells, at) =>
            named(encoding === 'latin1' ? cells.map((one) => one.replaceAll('€', 'e')) : cells, at),
          );
          const text = [HEADERS, ...table].map((cells) => cells.map(quote).join(separator)).join(end);
          const read = await only(new Uint8Array(Buffer.from(mark + text, encoding)));
          expect(read.table.columns).toEqual(HEADERS.map((header) => [header]));
          expect(cellsOf(read)).toEqual(table.map((cells) => cells.map((one) => clean(unmarked(one)))));
          expect(read.notes).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is what is read of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(3), async (drawn, above) => {
        const table = drawn.map(named);
        const titles: readonly (readonly MadeCell[])[] = Array.from({ length: above }, (_, at) => [`Titel ${at}`]);
        const read = await only(await makeXlsx({ sheets: [{ name: 'Blad1', rows: [...titles, HEADERS, ...table] }] }));
        expect(read.table.columns).toEqual(HEADERS.map((header) => [header]));
        expect(cellsOf(read).map((cells) => cells.map(clean))).toEqual(table.map((cells) => cells.map(clean)));
        expect(read.lines).toEqual(table.map((_, at) => above + 2 + at));
      }),
      { numRuns: 25 },
    );
  });
});

/** `="0123"` and `'0123` are how a spreadsheet keeps zeros; neither sign is part of the value. */
const unmarked = (text: string): string => {
  const trimmed = text.trim();
  return /^="(.*)"$/su.exec(trimmed)?.[1] ?? trimmed.replace(/^'(?=\d)/u, '');
};

describe('what was changed on the way', () => {
  const EDEX =
    '<?xml version="1.0"?><EDEX><school><brincode>99XX</brincode></school><groepen/><leerlingen><leerling key="1"><achternaam>Wulp</achternaam><geboortedatum>2016-05-03</geboortedatum></leerling></leerlingen></EDEX>';

  it('of a workbook is refused, or changes nothing', async () => {
    const bytes = await makeXlsx({
      sheets: [{ name: 'Blad1', rows: [HEADERS, ['Wulp, Aafke', '12', '3-5-2016', '1234AB', 101, '5a']] }],
    });
    const right = JSON.stringify(cellsOf(await only(bytes)));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        const found = await readFile(changed, 'x');
        if (found.ok) expect(JSON.stringify(found.value.map(cellsOf)[0])).toBe(right);
      }),
      { numRuns: 120 },
    );
  });

  it('never ends in anything but an answer', async () => {
    const starts = [Buffer.from(EDEX), Buffer.from(`${HEADERS.join(';')}\nWulp;1;2;3;4;5\n`)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        fc.nat(400),
        async (start, changes, cut) => {
          const bytes = new Uint8Array(start.subarray(0, Math.max(1, start.length - (cut % start.length))));
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          expect(await readFile(bytes, 'x')).toHaveProperty('ok');
        },
      ),
      { numRuns: 150 },
    );
  });
});
