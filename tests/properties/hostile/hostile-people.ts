import { parse } from 'csv-parse/sync';
import { writePeopleCsv } from '../../../lib/delivery/write-people-csv.ts';
import { wouldBeWorkedOut } from './hostile-delivery.ts';

/*
 * The same texts in a table for people: the list of objections, what a check found, the report of a year. There a text stands
 * as it is, but for an apostrophe before what a spreadsheet would work out.
 */

/** As a page saves it. Half a pair of UTF-16 has no bytes: every encoder puts the replacement character there. */
export const bytesOf = (csv: string): Uint8Array => new TextEncoder().encode(csv);
const inBytes = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** One text a row, between two columns that stay what they are. @throws Error where a reader finds something else. */
export const tryPeople = (texts: readonly string[]): Uint8Array => {
  const rows = texts.map((text, at) => [`rij ${at}`, text, 'einde']);
  const bytes = bytesOf(writePeopleCsv(['Regel', 'Tekst', 'Slot'], rows));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const read: string[][] = parse(text, { delimiter: ';', bom: false, relax_column_count: false });
  if (read.length !== rows.length + 1) throw new Error(`${read.length - 1} rows of ${rows.length}`);
  for (const [at, given] of texts.entries()) {
    const [first, cell = '', last] = read[at + 1] ?? [];
    if (first !== `rij ${at}` || last !== 'einde')
      throw new Error(`a text got out of its cell: ${JSON.stringify(given)}`);
    const meant = inBytes(given);
    if (cell !== meant && cell !== `'${meant}`) throw new Error(`another text: ${JSON.stringify([given, cell])}`);
    if (wouldBeWorkedOut(cell)) throw new Error(`a formula: ${JSON.stringify(cell)}`);
  }
  return bytes;
};
