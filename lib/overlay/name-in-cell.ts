import {
  childCountOf,
  elementsIn,
  firstChildOf,
  isElement,
  isOwnName,
  nameOf,
  nextSiblingOf,
  parentOf,
  rawTextOf,
  rectOf,
  typeOf,
} from '../page/dom-access.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** The words that a badge stands beside: of the line that is written largest, the first such. */
export interface NameInCell {
  /** What holds the last of them: the innermost element. */
  readonly around: Element;
  readonly box: Box;
  /** Nothing else is in there, so that what is put behind it begins where the words do. */
  readonly alone: boolean;
}
interface Words {
  readonly around: Element;
  readonly box: Box;
  /** A sign or an initial is no name. */
  readonly named: boolean;
}
/** More than any cell has; a page may put a book into one. */
const MOST_NODES = 100;

/** Null where a cell has no words of its own (a picture, a field). Reads only. */
export function findName(cell: Element, range: Range): NameInCell | null {
  const found: Words[] = [];
  let left = MOST_NODES;
  const search = (parent: Element): void => {
    for (let node = firstChildOf(parent); node !== null && left > 0; node = nextSiblingOf(node)) {
      left--;
      if (isElement(node)) {
        if (!isOwnName(nameOf(node))) search(node);
        continue;
      }
      const text = typeOf(node) === Node.TEXT_NODE ? (rawTextOf(node) ?? '') : '';
      if (!/\S/.test(text)) continue;
      range.selectNodeContents(node);
      const named = /\p{L}.*\p{Ll}|\p{Lo}/u.test(text);
      for (const box of linesOf(range)) found.push({ around: parent, box, named });
    }
  };
  search(cell);
  const [only] = found;
  if (only === undefined) return null;
  if (found.length === 1) return { around: only.around, box: only.box, alone: isAlone(only.around, cell) };
  const names = found.some(({ named }) => named) ? found.filter(({ named }) => named) : found;
  const highest = Math.max(...names.map(({ box }) => box.bottom - box.top));
  const first = names.find(({ box }) => box.bottom - box.top > highest - 1) ?? only;
  // A name that runs on over the next line ends there.
  const ending = names.findLast(({ around }) => around === first.around) ?? first;
  const line = found.filter(({ box }) => box.top < ending.box.bottom - 1 && box.bottom > ending.box.top + 1);
  const last = line.at(-1) ?? ending;
  const [from, to] = [Math.min(...line.map(({ box }) => box.left)), Math.max(...line.map(({ box }) => box.right))];
  return { around: last.around, box: { ...edgesOf(last.box), left: from, right: to }, alone: false };
}

function isAlone(around: Element, cell: Element): boolean {
  for (let at: Element | null = around; at !== null; at = at === cell ? null : parentOf(at)) {
    const most = at === around ? 0 : 1;
    if (childCountOf(at) > most && elementsIn(at).filter((child) => !isOwnName(nameOf(child))).length > most)
      return false;
  }
  return true;
}

/** Text for screen readers is clipped to a dot. */
function linesOf(range: Range): readonly Box[] {
  const whole = range.getBoundingClientRect();
  if (whole.width <= 1 || whole.height <= 1) return [];
  // One line: asking for each of them is slower.
  return whole.height < 26 ? [whole] : [...range.getClientRects()].filter(({ width }) => width > 1);
}
const edgesOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** Where there are no words: the last thing in the cell that has a size. */
export function lastThing(cell: Element): Box | null {
  for (const element of elementsIn(cell).reverse()) {
    if (isOwnName(nameOf(element))) continue;
    const box = rectOf(element);
    if (box.width > 1 && box.height > 1) return box;
  }
  return null;
}
