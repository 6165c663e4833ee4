import type { OtherFile } from '../../core/file-problem.ts';
import { MOST_SHEETS } from '../limits.ts';
import { Stop } from '../stop.ts';
import { BUILT_IN_FORMATS, type NumberFormat, parseFormat } from './number-format.ts';
import type { Package } from './unpack.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}
export interface Book {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as on an old Mac. */
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** Per style of a cell. */
  readonly formats: readonly NumberFormat[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What a spreadsheet says about its sheets, before any of them is read. @throws Stop */
export async function readBook(zip: Package): Promise<Book> {
  await refuseOthers(zip);
  const main = [...(await readRelations(zip, ''))].find(([, { type }]) => type.endsWith('/officeDocument'))?.[1].target;
  if (main === undefined || !/xl\/[^/]+\.xml$/.test(main)) throw new Stop({ code: 'file-damaged' });
  const related = await readRelations(zip, main);
  const { sheets, from1904 } = await readSheetList(zip, main, related);
  const partOf = (end: string) => [...related.values()].find(({ type }) => type.endsWith(end))?.target;
  const strings = partOf('/sharedStrings');
  const styles = partOf('/styles');
  return {
    sheets,
    from1904,
    texts: strings === undefined ? [] : await readTexts(zip, strings),
    formats: styles === undefined ? [] : await readFormats(zip, styles),
  };
}

async function refuseOthers(zip: Package): Promise<void> {
  const { names } = zip;
  const other = (kind: OtherFile): never => {
    throw new Stop({ code: 'file-other-kind', kind });
  };
  if (names.has('word/document.xml')) other('word');
  if ([...names].some((name) => /\/workbook\.bin$/i.test(name))) other('xlsb');
  if (names.has('content.xml') && names.has('mimetype')) other('ods');
  if (!names.has('[Content_Types].xml')) other('zip');
  let macros = [...names].some((name) => /vbaProject|macrosheets/i.test(name));
  await zip.read('[Content_Types].xml', {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject|macrosheet/i.test(ContentType)) macros = true;
    },
    text: () => undefined,
    close: () => undefined,
  });
  // What its cells show may be the work of a macro, and nothing here runs one to find out.
  if (macros) throw new Stop({ code: 'file-macros' });
}

/** Of one part to others, by id; targets as names in the zip. `''`: of the whole file. */
async function readRelations(zip: Package, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.names.has(name)) return relations;
  await zip.read(name, {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      relations.set(Id, { type: Type ?? '', target: Target.startsWith('/') ? Target.slice(1) : folder + Target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

async function readSheetList(zip: Package, main: string, related: ReadonlyMap<string, Relation>) {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let count = 0;
  await zip.read(main, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      count += 1;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const relation = related.get(id);
      // Charts and dialogs are sheets as well, without cells.
      if (!relation?.type.endsWith('/worksheet')) return;
      const { name = '', state = 'visible' } = attributes;
      sheets.push({ name, part: relation.target, hidden: state !== 'visible' });
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (count > MOST_SHEETS) throw new Stop({ code: 'file-too-many-sheets', sheets: count, limit: MOST_SHEETS });
  return { sheets, from1904 };
}

/** Texts that cells point at by number: each in one piece, without the readings that stand above Asian scripts. */
async function readTexts(zip: Package, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let now: string | null = null;
  let inText = false;
  let aside = false;
  await zip.read(part, {
    open: (element) => {
      if (element === 'si') now = '';
      if (element === 'rPh') aside = true;
      if (element === 't') inText = true;
    },
    text: (text) => {
      if (now !== null && inText && !aside) now += text;
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element === 'rPh') aside = false;
      if (element !== 'si') return;
      texts.push(now ?? '');
      now = null;
    },
  });
  return texts;
}

async function readFormats(zip: Package, part: string): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>(BUILT_IN_FORMATS);
  const used: number[] = [];
  let inCells = false;
  await zip.read(part, {
    open: (element, { numFmtId = '0', formatCode = '' }) => {
      if (element === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (element === 'cellXfs') inCells = true;
      if (element === 'xf' && inCells) used.push(Number(numFmtId));
    },
    text: () => undefined,
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return used.map((id) => parseFormat(codes.get(id) ?? ''));
}
