import { lookKey } from './cell-text.ts';
import { cleanHeader, cleanText, MAX_CELL } from './clean-text.ts';
import {
  cellCountOf,
  classOf,
  elementsIn,
  firstElementOf,
  hasAttributes,
  nextElementOf,
  queryFirst,
  rawTextOf,
} from './dom-access.ts';
import { type PlainCell, plainCell } from './grid.ts';
import { type LookNode, lookBelow } from './looks.ts';
import {
  isFlat,
  isHeaderLine,
  isHeading,
  looksOfRow,
  noteSpan,
  type RowSource,
  type TableReading,
} from './read-row.ts';
import { onlyChild, plainWrapper } from './simple-cell.ts';
import { isLaidOut, type TableSection } from './table-sections.ts';
import { hasBox, isPlain, showingOf } from './visibility.ts';

const ASCII = /^[\t\n -~]*$/;
const LOOSE = / [ \t\n]|[\t\n] |^ | $/;

/**
 * Rows whose cells hold text, or text in one wrapper, read off the browser's own rendering of their section: it writes a line for
 * each displayed row and a tab between displayed cells ("innerText", HTML 3.2.7). What it wrote is checked against the
 * source row by row: the same text, with what the hidden columns hold put back in. So a cell that shows something else
 * than it holds, or stands elsewhere than counted, is found out. Null then, and wherever a section is less plain: it is
 * read the long way.
 */
export function readPlainRows(
  section: TableSection & { readonly element: Element },
  reading: TableReading,
  rendered: string,
  hidden: ReadonlySet<number>,
): RowSource[] | null {
  const suspects = Array.from({ length: Math.max(-1, ...hidden) + 1 }, (_, at) => hidden.has(at));
  const lines = rendered.split('\n');
  const has = (selector: string): boolean => queryFirst(section.element, selector) !== null;
  const facts: Facts = {
    heads: has('th'),
    wrapped: has('td > *') || has('th > *'),
    plain: { of: null, looks: [] },
    spans: once(() => has('[colspan]') || has('[rowspan]')),
    styled: once(() => has('[style]') || has('[hidden]')),
    clean: ASCII.test(rendered) && !LOOSE.test(rendered),
  };
  const sources: RowSource[] = [];
  let line = 0;
  for (const row of section.rows) {
    if (!isPlain(row)) {
      if (showingOf(row) !== 'gone' || isLaidOut(row)) return null;
      continue;
    }
    const source = readLine(row, lines[line++], section, reading, suspects, facts);
    if (source === null) return null;
    sources.push(source);
  }
  return line === lines.length ? sources : null;
}

/** Of a whole section: what no cell has need not be looked for in each. */
interface Facts {
  readonly heads: boolean;
  /** Some cell holds an element. */
  readonly wrapped: boolean;
  /** How cells without any attribute look in rows of the last kind, by place. */
  readonly plain: { of: LookNode | null; looks: LookNode[] };
  readonly spans: () => boolean;
  readonly styled: () => boolean;
  /** Its text is clean as it is. */
  readonly clean: boolean;
}

function readLine(
  row: Element,
  line: string | undefined,
  section: TableSection,
  reading: TableReading,
  suspects: readonly boolean[],
  { heads, wrapped, plain, spans, styled, clean }: Facts,
): RowSource | null {
  if (line === undefined || isFlat(row, reading)) return null;
  const parts = line.split('\t');
  const looks = looksOfRow(row, reading);
  if (plain.of !== looks) {
    plain.of = looks;
    plain.looks = [];
  }
  const header = section.kind === 'head' || (heads && isHeaderLine(elementsIn(row)));
  const cells: PlainCell[] = [];
  let gone: number[] = NONE;
  const raw = rawTextOf(row) ?? '';
  /** How far what was written is, to the letter, the row's own text; -1 where it was not. */
  let read = 0;
  let at = 0;
  for (let element = firstElementOf(row); element !== null; element = nextElementOf(element), at++) {
    if (suspects[at] === true) {
      const own = rawTextOf(element) ?? '';
      // Were it displayed, its text would be the next that was written.
      if (maySay(own, parts[cells.length]) && hasBox(element)) return null;
      gone = gone === NONE ? [at] : [...gone, at];
      read = readOn(raw, read, own);
      continue;
    }
    const part = parts[cells.length];
    if (part === undefined) return null;
    read = readOn(raw, read, part);
    const marked = hasAttributes(element);
    let own = marked ? undefined : plain.looks[at];
    if (own === undefined) {
      own = lookBelow(looks, element, at, !marked ? '' : styled() ? lookKey(element) : classOf(element));
      if (!marked) plain.looks[at] = own;
    }
    const only = wrapped ? onlyChild(element) : 'none';
    // Around other wrappers the browser writes line breaks; and a wrapper without text may hold an icon.
    if (only === 'more') return null;
    if (only !== 'none' && (part === '' || plainWrapper(only, own)?.apart !== false)) return null;
    const { look } = own;
    if (look.display === 'none' || look.display === 'contents') return null;
    let text = part;
    if (look.squeezed || look.sizeless) text = '';
    else if (header) text = cleanHeader(part);
    else if (!clean || part.length > MAX_CELL) text = cleanText(part);
    if (marked && spans()) noteSpan(element, reading.spans);
    cells.push(plainCell(element, heads && isHeading(element, marked), text, false, cells.length));
  }
  if (cellCountOf(row) !== at) return null;
  const whole = parts.length === cells.length || (cells.length === 0 && line === '');
  if (!whole) return null;
  if (readOn(raw, read, '') !== raw.length && bare(raw) !== bare(writtenIn(row, parts, gone))) return null;
  return { element: row, section: section.kind, collapsed: false, cells, gone };
}
/** The next place in the text when this stands there, white space between cells passed over; -1 when it does not. */
function readOn(text: string, from: number, part: string): number {
  if (from < 0) return from;
  if (part !== '' && text.startsWith(part, from)) return from + part.length;
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return text.startsWith(part, at) ? at + part.length : -1;
}
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** What the browser wrote for the row, with what its hidden cells hold put back in. */
function writtenIn(row: Element, parts: readonly string[], gone: readonly number[]): string {
  let next = 0;
  return elementsIn(row).reduce(
    (text, element, at) => text + (gone.includes(at) ? (rawTextOf(element) ?? '') : (parts[next++] ?? '')),
    '',
  );
}

/** Asked at the first cell that has any attribute: many tables have none. */
function once(ask: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= ask();
    return known;
  };
}
const NONE: number[] = [];
/** Capitals that only the style sheet writes are found out when the whole row is compared. */
const maySay = (raw: string, part: string | undefined): boolean =>
  part !== undefined && (raw === part || ((LOOSE.test(raw) || !ASCII.test(raw)) && bare(raw) === bare(part)));
const bare = (text: string): string => text.replace(/\s+/g, '');
