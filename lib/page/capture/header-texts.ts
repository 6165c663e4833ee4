import type { CapturedText, UnknownHeader } from '../../core/captured-page.ts';
import { attributeOf, closestOf, elementsIn, nameOf, parentOf, rawTextOf } from '../dom-access.ts';
import type { ReadTable } from '../read-tables.ts';

/** Offered to be kept: no long text, no number of a pupil, no address. */
const LONGEST = 80;
const MOST = 300;
const NEVER_OFFERED = /\d{4}|\d{1,2}[-/.]\d{1,2}|@/;

export interface HeaderTexts {
  /** What to write for a text in a header cell. `cell`: all that stands in that cell. */
  readonly write: (text: string, cell: string) => CapturedText;
  readonly unknown: readonly UnknownHeader[];
}

/** Header texts are known words, or are made up unless a person ticks them: those are listed as they stand there. */
export function createHeaderTexts(isKnown: (text: string) => boolean, makeUp: (text: string) => string): HeaderTexts {
  const unknown: UnknownHeader[] = [];
  const numbers = new Map<string, number>();
  return {
    unknown,
    write(text, cell) {
      const said = plain(text);
      if (said === '') return '';
      const around = plain(cell);
      // Text of a shadow root in the cell is no part of what the cell says.
      if ((around.includes(said) && isKnown(around)) || isKnown(said)) return text.replace(/\s+/g, ' ');
      const offered =
        /\p{L}/u.test(said) && said.length <= LONGEST && !NEVER_OFFERED.test(said) && unknown.length < MOST;
      const number = numbers.get(said);
      if (number !== undefined) return { h: number };
      if (!offered) return makeUp(text);
      numbers.set(said, unknown.length);
      unknown.push({ text: said, madeUp: makeUp(said) });
      return { h: unknown.length - 1 };
    },
  };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Header cells by their markup, and those that the reader took for header cells. */
export function headerCells(tables: readonly ReadTable[]): (element: Element) => boolean {
  const read = new Set(
    tables.flatMap(({ headers }) => headers.flatMap(({ slots }) => slots.flatMap((slot) => slot?.item.element ?? []))),
  );
  return (element) => read.has(element) || isMarkedHeader(element);
}

/** A header cell of a row mostly holds a pupil's name: it is none here. */
function isMarkedHeader(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (role !== null && role !== '') return role === 'columnheader';
  const name = nameOf(element);
  if (name !== 'th' && name !== 'td') return false;
  if (closestOf(element, 'thead') !== null) return true;
  if (name === 'td' || /^row/.test(attributeOf(element, 'scope') ?? '')) return false;
  const row = parentOf(element);
  return (
    row !== null && elementsIn(row).every((cell) => nameOf(cell) === 'th' || (rawTextOf(cell) ?? '').trim() === '')
  );
}
