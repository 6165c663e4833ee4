import { DOMParser, type Document, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import type { DeliveryFile } from '../../../lib/delivery/build-delivery.ts';
import type { Column, CsvLayout, DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';

/*
 * What a receiver reads, by parsers and rules that share nothing with the product: csv-parse, TextDecoder and xmldom. All
 * layouts give the same form: ISO dates, decimal points, our domains, 1 for a boy and 2 for a girl.
 */
export type ReadCells = Record<string, string>;
export interface Received {
  readonly pupils: readonly ReadCells[];
  readonly results: readonly ReadCells[];
  /** All there is to read, file after file. */
  readonly text: string;
}

const NUMBERS = ['rawScore', 'abilityScore', 'dle', 'percentile', 'developmentScore'];
const PUPIL =
  /^(deliveryKey|bsn|educationNumber|sex|birthDate|postcode|house|brin|branch|schoolPostcode|dayCare|special:)/;

const dateOf = (text: string, form: CsvLayout['dates']): string => {
  if (text === '' || form === 'YYYY-MM-DD') return text;
  if (form === 'DD-MM-YYYY') return text.split('-').reverse().join('-');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};

const plain = (field: Column, cell: string, layout: CsvLayout): string => {
  if (field === 'birthDate' || field === 'sittingDate') return dateOf(cell, layout.dates);
  if (NUMBERS.includes(field) && layout.decimal === ',') return cell.replace(',', '.');
  if (field === 'sex') return { [layout.sexCodes.male]: '1', [layout.sexCodes.female]: '2' }[cell] ?? `? ${cell}`;
  if (field !== 'domain') return cell;
  return Object.entries(layout.domainCodes ?? {}).find(([, code]) => code === cell)?.[0] ?? cell;
};

/** Code points of the bytes 0x80 to 0x9F, by the table of unicode.org; 0: none. Node's own decoder takes them for latin1. */
const CP1252 = [
  ...[0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0],
  ...[0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e],
  0x0178,
];
export const windows1252 = (bytes: Uint8Array): string | null => {
  const codes = [...bytes].map((byte) => (byte >= 0x80 && byte < 0xa0 ? (CP1252[byte - 0x80] ?? 0) : byte));
  return codes.some((code, at) => code === 0 && bytes[at] !== 0) ? null : String.fromCodePoint(...codes);
};

const decode = (file: DeliveryFile, layout: CsvLayout): string => {
  if (layout.encoding === 'windows-1252') return windows1252(file.bytes) ?? '';
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
};

/** Without a header only the layout says which column is which; `headers` says which columns there are. */
const readTable = (file: DeliveryFile, layout: CsvLayout, columns: readonly { field: Column; header: string }[]) => {
  const text = decode(file, layout);
  const lines: string[][] = parse(text, { delimiter: layout.separator, bom: true, relax_column_count: false });
  const [first = []] = lines;
  const fields = layout.header
    ? first.map((header) => columns.find((column) => column.header === header)?.field)
    : columns.map(({ field }) => field);
  return (layout.header ? lines.slice(1) : lines).map((line) =>
    Object.fromEntries(
      line.map((cell, at) => {
        const field = fields[at];
        if (field === undefined) throw new Error('a column that the layout has not');
        return [field, plain(field, cell, layout)];
      }),
    ),
  );
};

const readCsv = (files: readonly DeliveryFile[], layout: CsvLayout, preset: readonly string[]): Received => {
  const text = files.map((file) => decode(file, layout)).join('\n');
  const tables = layout.files.map(({ per, member, columns }) => {
    const file = files.find(({ name }) => layout.files.length === 1 || name.includes(member));
    if (file === undefined) throw new Error('a file is missing');
    const all: readonly { field: Column; header: string }[] = columns;
    // What the preset does not name has no column: needed only where no header says so.
    const there = all.filter(
      ({ field }) =>
        field === 'deliveryKey' || field.startsWith('special:') || !PUPIL.test(field) || preset.includes(field),
    );
    return { per, rows: readTable(file, layout, there) };
  });
  const results = tables.find(({ per }) => per === 'result')?.rows ?? [];
  const pupils = tables.find(({ per }) => per === 'pupil')?.rows;
  if (pupils !== undefined) return { pupils, results, text };
  const part = (row: ReadCells, ofPupil: boolean): ReadCells =>
    Object.fromEntries(
      Object.entries(row).filter(([field]) => field === 'deliveryKey' || PUPIL.test(field) === ofPupil),
    );
  const byKey = new Map(results.map((row) => [row.deliveryKey, part(row, true)]));
  for (const row of results) {
    if (JSON.stringify(part(row, true)) !== JSON.stringify(byKey.get(row.deliveryKey)))
      throw new Error('two rows say different things of one pupil');
  }
  return { pupils: [...byKey.values()], results: results.map((row) => part(row, false)), text };
};

/** By a parser of others, that stops at whatever is not well formed. (jsdom reads XML with the product's own parser.) */
export const parseXml = (text: string): Document =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml');

/** All that a request of UWLR may say: what is not named here says more than was asked. */
const UWLR_NAMES: ReadonlySet<string> = new Set([
  ...['leerresultaten_verzoek', 'school', 'schooljaar', 'brincode', 'dependancecode', 'aanmaakdatum', 'xsdversie'],
  ...['toetsafnames', 'toetsafname', 'leerlingid', 'resultaten', 'resultaat', 'afnamedatum', 'toetscode', 'versie'],
  ...['osoresultaat', 'oso:toetsscore', 'oso:vaardigheidsscore', 'oso:referentiescore', 'oso:codereferentiescore'],
  ...['oso:codevergelijkingsgroep', 'oso:waarde', 'toetsen', 'toets', 'toetsnaam', 'vakgebied'],
  ...['@xmlns', '@xmlns:oso', '@key'],
]);
const saysMore = (document: Document): string | undefined =>
  [...document.getElementsByTagName('*')]
    .flatMap((element) => [element.tagName, ...[...element.attributes].map(({ name }) => `@${name}`)])
    .find((name) => !UWLR_NAMES.has(name));

const SCORES: Readonly<Record<string, string>> = {
  AE: 'level',
  IV: 'level',
  FN: 'functioningLevel',
  DLE: 'dle',
  Percentiel: 'percentile',
  RNTRM: 'referenceLevel',
};

const readUwlr = ([file]: readonly DeliveryFile[]): Received => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file?.bytes);
  const document = parseXml(text);
  const more = saysMore(document);
  if (more !== undefined) throw new Error(`${more} is no part of a request`);
  const inside = (from: Element | Document, name: string): Element[] => [...from.getElementsByTagName(name)];
  const first = (from: Element, name: string): string => inside(from, name)[0]?.textContent ?? '';
  const tests = new Map(inside(document, 'toets').map((test) => [first(test, 'toetscode'), test]));
  const pupils: ReadCells[] = [];
  const results: ReadCells[] = [];
  for (const sitting of inside(document, 'toetsafname')) {
    const deliveryKey = first(sitting, 'leerlingid');
    pupils.push({ deliveryKey });
    for (const result of inside(sitting, 'resultaat')) {
      const test = tests.get(first(result, 'toetscode'));
      if (test === undefined) throw new Error('an assessment that is not under toetsen');
      const references = inside(result, 'oso:referentiescore').map((one) => {
        return [SCORES[first(one, 'oso:codereferentiescore')] ?? '', first(one, 'oso:waarde')];
      });
      results.push({
        deliveryKey,
        domain: first(test, 'vakgebied'),
        provider: first(test, 'toetscode').split('|')[0] ?? '',
        assessmentName: first(test, 'toetsnaam'),
        version: first(test, 'versie'),
        sittingDate: first(result, 'afnamedatum'),
        abilityScore: first(result, 'oso:vaardigheidsscore'),
        ...Object.fromEntries(references),
      });
    }
  }
  return { pupils, results, text };
};

/** @param preset names of the identifiers and attributes that it has. */
export const receive = (files: readonly DeliveryFile[], layout: DeliveryLayout, preset: readonly string[]): Received =>
  layout.kind === 'uwlr' ? readUwlr(files) : readCsv(files, layout, preset);
