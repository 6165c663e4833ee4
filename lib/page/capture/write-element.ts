import {
  type CapturedElement,
  type CapturedNode,
  type CapturedText,
  DROPPED_ELEMENTS,
  KEPT_ELEMENTS,
} from '../../core/captured-page.ts';
import {
  closestOf,
  firstChildOf,
  isElement,
  isOwnName,
  nameOf,
  nextSiblingOf,
  rawTextOf,
  shadowRootOf,
  typeOf,
} from '../dom-access.ts';
import { styleOf } from '../visibility.ts';
import { attributesOf, createNewNames } from './attributes.ts';
import { frameNumber } from './frame-path.ts';
import type { HeaderTexts } from './header-texts.ts';
import type { MadeUp } from './made-up-text.ts';

const KEPT = new Set(KEPT_ELEMENTS);
const DROPPED = new Set(DROPPED_ELEMENTS);
/** Only that they are there. */
const EMPTY = new Set('svg canvas img iframe frame input br hr wbr col'.split(' '));
const MOST_ELEMENTS = 60_000;
const DEEPEST = 200;

/** More elements, or deeper ones, than a file is for. */
export class TooLarge extends Error {}

export interface WriterTools {
  readonly madeUp: MadeUp;
  readonly headers: HeaderTexts;
  readonly isHeader: (element: Element) => boolean;
  readonly layoutOf: (element: Element) => number;
}
type Written = CapturedNode<CapturedText>;
/**
 * @param header all that stands in the header cell around it; null outside of one
 * @throws TooLarge
 */
type Write = (element: Element, depth: number, header: string | null) => CapturedElement<CapturedText> | null;

/** Writes elements without anything of them that is not in a closed list, and with made-up text. */
export function createWriter({ madeUp, headers, isHeader, layoutOf }: WriterTools): Write {
  const names = createNewNames();
  let count = 0;

  const writeText = (raw: string, header: string | null): CapturedText => {
    if (raw.trim() === '') return raw === '' ? '' : ' ';
    return header === null ? madeUp.of(raw) : headers.write(raw, header);
  };
  const writeInside = (parent: Node, depth: number, header: string | null): Written[] => {
    const nodes: Written[] = [];
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      const written = isElement(node)
        ? write(node, depth + 1, header)
        : typeOf(node) === 3
          ? writeText(rawTextOf(node) ?? '', header)
          : null;
      if (written !== null && written !== '') nodes.push(written);
    }
    return nodes;
  };
  const writeContent = (element: Element, depth: number, header: string | null): Written[] => {
    // What a person typed is a property; the markup may hold something older.
    if (element instanceof HTMLTextAreaElement) return element.value === '' ? [] : [madeUp.of(element.value)];
    if (element instanceof HTMLSelectElement)
      return Array.from(element.selectedOptions, (option) => write(option, depth + 1, header)).filter(
        (written) => written !== null,
      );
    return writeInside(element, depth, header);
  };
  const write: Write = (element, depth, around) => {
    const name = nameOf(element);
    if (DROPPED.has(name) || isOwnName(name)) return null;
    count += 1;
    if (count > MOST_ELEMENTS || depth > DEEPEST) throw new TooLarge();
    const header = around ?? (isHeader(element) ? (rawTextOf(element) ?? '') : null);
    const attributes = attributesOf(element, names, madeUp.of);
    const full = !EMPTY.has(name) && !isPutAway(element);
    const shadow = full ? shadowRootOf(element) : null;
    const content = full ? writeContent(element, depth, header) : [];
    const frame = element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement ? element : null;
    const number = frame === null ? null : frameNumber(window, frame.contentWindow);
    return {
      n: name === 'frame' ? 'iframe' : KEPT.has(name) ? name : 'x-part',
      ...(attributes && { a: attributes }),
      s: layoutOf(element),
      ...(number !== null && { f: number }),
      ...(shadow && { r: writeInside(shadow, depth, header) }),
      ...(content.length > 0 && { c: content }),
    };
  };
  return write;
}

/** Menus and dialogs that are not open are no part of what a person sees. In a table what is hidden matters: its place counts. */
const isPutAway = (element: Element): boolean =>
  styleOf(element).display === 'none' && closestOf(element, 'table,[role=grid],[role=treegrid],[role=table]') === null;
