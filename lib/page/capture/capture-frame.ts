import {
  type CapturedFrame,
  type CapturedTable,
  type CapturedText,
  LARGEST_PAGE_FILE,
  MOST_COLUMNS,
  MOST_TABLES,
} from '../../core/captured-page.ts';
import {
  firstChildOf,
  isElement,
  nextSiblingOf,
  rawTextOf,
  rootElementOf,
  shadowRootOf,
  typeOf,
} from '../dom-access.ts';
import { type ReadTable, readWithElements } from '../read-tables.ts';
import type { Draw } from './draw.ts';
import { framePath } from './frame-path.ts';
import { createHeaderTexts, type HeaderTexts, headerCells } from './header-texts.ts';
import { createLayoutList } from './layout-facts.ts';
import { createMadeUp, type MadeUp } from './made-up-text.ts';
import { createWriter, TooLarge } from './write-element.ts';

export interface CapturePorts {
  readonly draw: Draw;
  /** Whether all words of a header are the extension's own. */
  readonly isKnownHeader: (text: string) => boolean;
}
export type FrameReply = { readonly frame: CapturedFrame } | { readonly refused: 'too-large' };

/** Enough to tell whether a copy reads alike. */
const FIRST_ROWS = 3;

/**
 * The frame as structure: what may be kept is taken, element by element, and every text is made up before anything leaves
 * the page. Reads only.
 */
export function captureFrame(document: Document, ports: CapturePorts): FrameReply {
  const root = rootElementOf(document);
  if (root === null) return { refused: 'too-large' };
  const tables = readWithElements(document);
  const madeUp = createMadeUp(ports.draw);
  avoidIn(root, madeUp);
  const headers = createHeaderTexts(ports.isKnownHeader, madeUp.of);
  const layouts = createLayoutList();
  const write = createWriter({ madeUp, headers, isHeader: headerCells(tables), layoutOf: layouts.numberOf });
  try {
    const frame: CapturedFrame = {
      path: framePath(window),
      root: write(root, 0, null) ?? { n: 'html' },
      layouts: layouts.list,
      tables: tables.slice(0, MOST_TABLES).map((table) => tableOf(table, headers, madeUp)),
      headers: headers.unknown,
    };
    return JSON.stringify(frame).length > LARGEST_PAGE_FILE ? { refused: 'too-large' } : { frame };
  } catch (error) {
    if (error instanceof TooLarge) return { refused: 'too-large' };
    throw error;
  }
}

/** Before anything is made up: what stands there, wherever. */
function avoidIn(parent: Node, madeUp: MadeUp): void {
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
    if (typeOf(node) === 3) madeUp.avoid(rawTextOf(node) ?? '');
    if (!isElement(node)) continue;
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) madeUp.avoid(node.value);
    const shadow = shadowRootOf(node);
    if (shadow !== null) avoidIn(shadow, madeUp);
    avoidIn(node, madeUp);
  }
}

function tableOf({ snapshot }: ReadTable, headers: HeaderTexts, madeUp: MadeUp): CapturedTable<CapturedText> {
  return {
    kind: snapshot.kind,
    columns: snapshot.columns.slice(0, MOST_COLUMNS).map((path) => path.map((text) => headers.write(text, text))),
    rows: snapshot.rows.length,
    firstRows: snapshot.rows.slice(0, FIRST_ROWS).map(({ cells }) => cells.slice(0, MOST_COLUMNS).map(madeUp.of)),
  };
}
