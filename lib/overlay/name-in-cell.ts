import { elementsIn, isElement, isOwnName, nameOf, parentOf, rawTextOf, rectOf, typeOf } from '../page/dom-access.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** The words that a badge stands beside, as far as they stand on the cell's last line. */
export interface NameInCell {
  /** What holds them: the innermost element. */
  readonly around: Element;
  readonly box: Box;
  /** Nothing else is in there, so that what is put behind it begins where the words do. */
  readonly alone: boolean;
}
/** More than any cell has; a page may put a book into one. */
const MOST_NODES = 200;

/** The last words that show in this cell; null where it has none of its own (a picture, a field). Reads only. */
export function findName(cell: Element, range: Range): NameInCell | null {
  let left = MOST_NODES;
  const search = (parent: Element): Omit<NameInCell, 'alone'> | null => {
    for (let node = lastChildOf(parent); node !== null && left > 0; node = previousOf(node)) {
      left--;
      if (isElement(node)) {
        const found = isOwnName(nameOf(node)) ? null : search(node);
        if (found !== null) return found;
      } else if (typeOf(node) === Node.TEXT_NODE && /\S/.test(rawTextOf(node) ?? '')) {
        range.selectNodeContents(node);
        const box = lastLine(range);
        if (box !== null) return { around: parent, box };
      }
    }
    return null;
  };
  const found = search(cell);
  return found === null ? null : { ...found, alone: isAlone(found.around, cell) };
}

function isAlone(around: Element, cell: Element): boolean {
  for (let at: Element | null = around; at !== null; at = at === cell ? null : parentOf(at)) {
    const others = elementsIn(at).filter((child) => !isOwnName(nameOf(child)));
    if (others.length > (at === around ? 0 : 1)) return false;
  }
  return true;
}

/** Text for screen readers is clipped to a dot. */
function lastLine(range: Range): Box | null {
  const whole = range.getBoundingClientRect();
  if (whole.width <= 1 || whole.height <= 1) return null;
  // One line: asking for each of them is slower.
  if (whole.height < 30) return whole;
  const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
  const last = lines.at(-1) ?? whole;
  const same = lines.filter(({ top, bottom }) => top < last.bottom && bottom > last.top);
  const [left, right] = [Math.min(...same.map((line) => line.left)), Math.max(...same.map((line) => line.right))];
  return { left, right, top: last.top, bottom: last.bottom };
}

/** Where there are no words: the last thing in the cell that has a size. */
export function lastThing(cell: Element): Box | null {
  for (const element of elementsIn(cell).reverse()) {
    if (isOwnName(nameOf(element))) continue;
    const box = rectOf(element);
    if (box.width > 1 && box.height > 1) return box;
  }
  return null;
}

/* Of the prototype: a form's fields shadow its own properties. */
const getterOf = (name: 'lastChild' | 'previousSibling'): ((node: Node) => Node | null) => {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  return (node) => get?.call(node) ?? null;
};
const lastChildOf = getterOf('lastChild');
const previousOf = getterOf('previousSibling');
