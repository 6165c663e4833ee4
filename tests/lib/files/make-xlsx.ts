import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** `raw`: the cell's XML between `<c r="A1"` and `</c>`, for what a plain value cannot say. */
export type MadeCell = string | number | boolean | null | { readonly raw: string };
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** "2:3", from 1. */
  readonly hiddenColumns?: string;
}
export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  readonly date1904?: boolean;
  /** Number formats by the style that uses them, from style 1; style 0 is General. */
  readonly formats?: readonly string[];
  /** Parts to add, or to put in the place of one. */
  readonly parts?: Readonly<Record<string, string>>;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function writeCell(cell: MadeCell, place: string, texts: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'object') return `<c r="${place}"${cell.raw}</c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  texts.push(cell);
  return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`;
}

function writeSheet({ rows, merges = [], hiddenRows = [], hiddenColumns }: MadeSheet, texts: string[]): string {
  const [from, to] = hiddenColumns?.split(':') ?? [];
  const cols = from === undefined ? '' : `<cols><col min="${from}" max="${to}" hidden="1"/></cols>`;
  const body = rows
    .map((cells, at) => {
      const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
      return `<row r="${at + 1}"${hidden}>${cells.map((cell, column) => writeCell(cell, `${letters(column)}${at + 1}`, texts)).join('')}</row>`;
    })
    .join('');
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  return `${HEAD}<worksheet xmlns="${MAIN}">${cols}<sheetData>${body}</sheetData>${merged}</worksheet>`;
}

/** The bytes of a workbook as Excel would save it, made of nothing but strings. */
export async function makeXlsx({ sheets, date1904 = false, formats = [], parts = {} }: MadeBook): Promise<Uint8Array> {
  const texts: string[] = [];
  const written = sheets.map((sheet) => writeSheet(sheet, texts));
  const numFmts = formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`)
    .join('');
  const xfs = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('');
  const all: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
    ...Object.fromEntries(written.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...parts,
  };
  return makeZip(all);
}

export async function makeZip(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text));
  return zip.close();
}
