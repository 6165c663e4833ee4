import { lookKey } from './cell-text.ts';
import { cleanHeader, cleanText, MAX_CELL } from './clean-text.ts';
import {
  cellCountOf,
  classOf,
  firstElementOf,
  hasAttributes,
  nextElementOf,
  queryFirst,
  rawTextOf,
} from './dom-access.ts';
import type { GridCell } from './grid.ts';
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
  suspects: ReadonlySet<number>,
): RowSource[] | null {
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
  suspects: ReadonlySet<number>,
  { heads, wrapped, plain, spans, styled, clean }: Facts,
): RowSource | null {
  const elements: Element[] = [];
  for (let cell = firstElementOf(row); cell !== null; cell = nextElementOf(cell)) elements.push(cell);
  const count = elements.length;
  if (line === undefined || cellCountOf(row) !== count || isFlat(row, elements, reading)) return null;
  const parts = line.split('\t');
  const looks = looksOfRow(row, reading.looks);
  if (plain.of !== looks) {
    plain.of = looks;
    plain.looks = [];
  }
  const header = section.kind === 'head' || (heads && isHeaderLine(elements));
  const cells: GridCell[] = [];
  let gone: number[] = NONE;
  let written = '';
  for (let at = 0; at < count; at++) {
    const element = elements[at];
    if (element === undefined) return null;
    if (suspects.has(at)) {
      if (hasBox(element)) return null;
      gone = gone === NONE ? [at] : [...gone, at];
      written += rawTextOf(element) ?? '';
      continue;
    }
    const part = parts[cells.length];
    if (part === undefined) return null;
    written += part;
    const marked = hasAttributes(element);
    const own = marked
      ? lookBelow(looks, element, at, styled() ? lookKey(element) : classOf(element))
      : (plain.looks[at] ?? lookBelow(looks, element, at, ''));
    if (!marked) plain.looks[at] = own;
    const only = wrapped ? onlyChild(element) : 'none';
    // Around other wrappers the browser writes line breaks; and a wrapper without text may hold an icon.
    if (only === 'more') return null;
    if (only !== 'none' && (part === '' || plainWrapper(only, own)?.apart !== false)) return null;
    const { look } = own;
    if (look.display === 'none' || look.display === 'contents') return null;
    const blank = look.squeezed || look.sizeless;
    const text = blank
      ? ''
      : clean && part.length <= MAX_CELL && !header
        ? part
        : header
          ? cleanHeader(part)
          : cleanText(part);
    if (marked && spans()) noteSpan(element, reading.spans);
    cells.push({ element, heading: heads && isHeading(element, marked), text, field: false });
  }
  const whole = parts.length === cells.length || (cells.length === 0 && line === '');
  const raw = rawTextOf(row) ?? '';
  if (!whole || (raw !== written && bare(raw) !== bare(written))) return null;
  return { element: row, section: section.kind, collapsed: false, cells, gone };
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
const bare = (text: string): string => text.replace(/\s+/g, '');
