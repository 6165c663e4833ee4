import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file.ts';
import { type MadeBook, makeXlsx, makeZip } from './make-xlsx.ts';

const HEADER = ['Leerling', 'Geboortedatum', 'Vaardigheidsscore'];
const read = async (book: MadeBook) => readFile(await makeXlsx(book), 'export.xlsx');

describe('refusals', () => {
  const good: MadeBook = { sheets: [{ name: 'Blad1', rows: [HEADER, ['Wulp, Aafke', 1, 12]] }] };
  const problemOf = async (bytes: Uint8Array | Promise<Uint8Array>, name = 'x.xlsx') => {
    const found = await readFile(await bytes, name);
    return found.ok ? 'read' : found.problem.code;
  };

  it('200 sheets', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => ({ name: `B${at}`, rows: [HEADER] }));
    expect(await read({ sheets })).toEqual({
      ok: false,
      problem: { code: 'file-too-many-sheets', sheets: 200, limit: 40 },
    });
  });

  it('a zip bomb, while it unpacks', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(120_000_000)}</sheetData></worksheet>`;
    const bytes = await makeXlsx({ ...good, parts: { 'xl/worksheets/sheet1.xml': bomb } });
    expect(bytes.length).toBeLessThan(500_000);
    expect(await problemOf(bytes)).toBe('file-unpacks-too-large');
  }, 60_000);

  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['macros', 'file-macros', { 'xl/vbaProject.bin': 'x' }],
    ['a document', 'file-other-kind', { 'word/document.xml': '<a/>' }],
    ['an OpenDocument sheet', 'file-other-kind', { mimetype: 'x', 'content.xml': '<a/>' }],
    ['a binary workbook', 'file-other-kind', { 'xl/workbook.bin': 'x' }],
    ['entities', 'file-entities', { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' }],
    ['a part that is cut short', 'file-damaged', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }],
    ['a part that is no XML', 'file-damaged', { 'xl/styles.xml': 'no' }],
    [
      'too many rows',
      'file-too-many-cells',
      {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(5_001)}</sheetData></worksheet>`,
      },
    ],
    [
      'a cell far to the right',
      'file-too-many-cells',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
      },
    ],
  ])('%s', async (_, code, parts) => {
    expect(await problemOf(makeXlsx({ ...good, parts }))).toBe(code);
  });

  it('a file that is cut, or of which one byte changed', async () => {
    const bytes = await makeXlsx(good);
    expect(await problemOf(bytes.slice(0, bytes.length - 40))).toBe('file-damaged');
    let refused = 0;
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 60;
    for (let bit = 0; bit < 40; bit += 1) {
      const flipped = bytes.slice();
      flipped[at + bit] = (flipped[at + bit] ?? 0) ^ 1;
      if ((await problemOf(flipped)) !== 'read') refused += 1;
    }
    expect(refused).toBe(40);
  });

  it('what is no spreadsheet', async () => {
    expect(await problemOf(makeZip({ 'a.txt': 'x' }))).toBe('file-other-kind');
    expect(await problemOf(new Uint8Array())).toBe('file-empty');
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 60 }, () => 0)]);
    expect(await readFile(old, 'x.xls')).toEqual({ ok: false, problem: { code: 'file-other-kind', kind: 'xls' } });
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await problemOf(locked)).toBe('file-protected');
    expect(await problemOf(new TextEncoder().encode('%PDF-1.7'))).toBe('file-other-kind');
    expect(await problemOf(new TextEncoder().encode('<!DOCTYPE html><table></table>'))).toBe('file-other-kind');
  });

  it('a book without a table', async () => {
    expect(await read({ sheets: [{ name: 'Blad1', rows: [['Zomaar wat'], [1, 2, 3]] }] })).toEqual({
      ok: false,
      problem: { code: 'file-no-table' },
    });
  });
});
