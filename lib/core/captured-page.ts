/*
 * A page that was not understood, handed over as structure: element names, roles, spans, a few facts of its layout, and
 * made-up text. What may be in it is a closed list here; whatever is in none of these lists is never taken.
 */

export const PAGE_FILE_FORMAT = 'bezwaarwijzer-page';
export const PAGE_FILE_VERSION = 1;

/** Elements that keep their name; every other one becomes `x-part`. */
export const KEPT_ELEMENTS =
  'html body table caption colgroup col thead tbody tfoot tr th td div span p a b i u s em strong small big font center sub sup mark abbr code pre label button h1 h2 h3 h4 h5 h6 ul ol li dl dt dd main nav header footer section article aside form fieldset legend details summary figure figcaption time br hr wbr input select option textarea img svg canvas iframe slot address blockquote dialog menu x-part'.split(
    ' ',
  );
/** Never taken, with all that is in them. */
export const DROPPED_ELEMENTS =
  'head script style link meta base title noscript template object embed audio video source track map area datalist param noframes math'.split(
    ' ',
  );
export const KEPT_ROLES =
  'table grid treegrid row rowgroup cell gridcell columnheader rowheader presentation none heading tab tablist tabpanel button checkbox radio switch option listbox combobox menu menuitem menubar tooltip dialog alertdialog region main navigation banner contentinfo complementary search toolbar status alert log progressbar list listitem tree treeitem group img link textbox searchbox separator application document'.split(
    ' ',
  );

const onOff = ['true', 'false'];
/** Attributes that hold one of a few words. */
export const WORD_ATTRIBUTES = {
  role: KEPT_ROLES,
  scope: ['col', 'row', 'colgroup', 'rowgroup'],
  dir: ['ltr', 'rtl', 'auto'],
  type: 'text checkbox radio button submit reset number date time month week datetime-local email tel url search range color'.split(
    ' ',
  ),
  tabindex: ['-1', '0'],
  contenteditable: onOff,
  'aria-hidden': onOff,
  'aria-busy': onOff,
  'aria-checked': [...onOff, 'mixed'],
  'aria-pressed': [...onOff, 'mixed'],
  'aria-selected': onOff,
  'aria-disabled': onOff,
  'aria-expanded': onOff,
  'aria-multiselectable': onOff,
  'aria-current': [...onOff, 'page', 'step', 'location', 'date', 'time'],
  'aria-sort': ['none', 'ascending', 'descending', 'other'],
} as const satisfies Record<string, readonly string[]>;
/** Attributes that hold a small whole number. */
export const NUMBER_ATTRIBUTES = [
  ...['colspan', 'rowspan', 'span', 'aria-colindex', 'aria-rowindex', 'aria-colcount', 'aria-rowcount'],
  ...['aria-colspan', 'aria-rowspan', 'aria-level', 'aria-setsize', 'aria-posinset'],
] as const;
/** At most four digits: no number of a pupil fits in. */
export const SMALL_NUMBER = /^-?\d{1,4}$/;
/** There or not. `checked` and `selected` say how the field stands now. */
export const FLAG_ATTRIBUTES = ['hidden', 'open', 'checked', 'selected', 'multiple', 'disabled'] as const;
/** They name other elements; the names are made anew (`n1`, `n2`, …). */
export const REFERENCE_ATTRIBUTES = ['id', 'for', 'headers', 'aria-labelledby'] as const;
export const NEW_NAME = /^n\d{1,5}(?: n\d{1,5}){0,49}$/;
/** Texts that a person or a screen reader meets: made up, like any other. */
export const TEXT_ATTRIBUTES = ['alt', 'title', 'aria-label', 'value', 'placeholder', 'summary'] as const;

/** Made-up text, or known words; `{ h }`: the header text of that number, kept only when a person ticks it. */
export type CapturedText = string | { readonly h: number };
export type CapturedNode<T> = T | CapturedElement<T>;
export interface CapturedElement<T> {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  /** Number of its layout in the frame's list. */
  readonly s?: number;
  /** Which of the frames inside this one an `iframe` shows. */
  readonly f?: number;
  /** What is in its shadow root. */
  readonly r?: readonly CapturedNode<T>[];
  readonly c?: readonly CapturedNode<T>[];
}
/** A table as the extension read it in the page, in the same made-up words: to tell whether the copy reads alike. */
export interface CapturedTable<T> {
  readonly kind: 'table' | 'grid';
  readonly columns: readonly (readonly T[])[];
  readonly rows: number;
  readonly firstRows: readonly (readonly string[])[];
}
export interface FrameContent<T> {
  /** `[]` the page itself; `[0]` the first frame in it; `[0, 2]` the third in that one; null: nobody can tell where it stands. */
  readonly path: readonly number[] | null;
  readonly layouts: readonly Readonly<Record<string, string>>[];
  readonly root: CapturedElement<T>;
  readonly tables: readonly CapturedTable<T>[];
}
/** A header text that is not in the known vocabulary, as it stands there: shown to the person, in memory only. */
export interface UnknownHeader {
  readonly text: string;
  readonly madeUp: string;
}
export interface CapturedFrame extends FrameContent<CapturedText> {
  readonly headers: readonly UnknownHeader[];
}
/** Of a page whose frames were all looked at; nothing in it but `headers[].text` is what the page says. */
export interface CapturedPage {
  /** Id of the LVS profile that the site's address belongs to; the address itself is not kept. */
  readonly system: string;
  readonly frames: readonly CapturedFrame[];
  /** Parts of the page that may not be read. */
  readonly unread: number;
}
/** What is saved. */
export interface PageFile {
  readonly format: typeof PAGE_FILE_FORMAT;
  readonly version: typeof PAGE_FILE_VERSION;
  readonly system: string;
  readonly unread: number;
  readonly frames: readonly FrameContent<string>[];
}

/** Longer texts are cut: no cell or header is as long. */
export const LONGEST_TEXT = 10_000;
export const MOST_TABLES = 100;
export const MOST_COLUMNS = 500;
export const MOST_FRAMES = 100;

/** At most so many characters in a file; a page of more is refused, with a word about it. */
export const LARGEST_PAGE_FILE = 4_000_000;

/** @param kept header texts that a person ticked: these stand in the file as they are. */
export const toPageFile = ({ system, frames, unread }: CapturedPage, kept: ReadonlySet<string>): PageFile => ({
  format: PAGE_FILE_FORMAT,
  version: PAGE_FILE_VERSION,
  system,
  unread,
  frames: frames.map(({ path, layouts, root, tables, headers }) => {
    const say = (text: CapturedText): string => {
      if (typeof text === 'string') return text;
      const header = headers[text.h];
      return header === undefined ? '' : kept.has(header.text) ? header.text : header.madeUp;
    };
    return {
      path,
      layouts,
      root: resolveElement(root, say),
      tables: tables.map((table) => ({ ...table, columns: table.columns.map((column) => column.map(say)) })),
    };
  }),
});

function resolveElement(element: CapturedElement<CapturedText>, say: (text: CapturedText) => string) {
  const { r, c, ...rest } = element;
  const resolve = (node: CapturedNode<CapturedText>): CapturedNode<string> =>
    isElementNode(node) ? resolveElement(node, say) : say(node);
  const resolved: CapturedElement<string> = {
    ...rest,
    ...(r && { r: r.map(resolve) }),
    ...(c && { c: c.map(resolve) }),
  };
  return resolved;
}

/** One line for each element, so that a person can look through it. No text can hold what the lines are broken at: its quotes are escaped. */
export const writePageFile = (file: PageFile): string => `${JSON.stringify(file).replaceAll('{"n":', '\n{"n":')}\n`;

/** Frames of its own that an element shows. */
export function countFrames<T>({ n, c = [], r = [] }: CapturedElement<T>): number {
  const inside = [...c, ...r].filter(isElementNode).map(countFrames);
  return inside.reduce((sum, count) => sum + count, n === 'iframe' ? 1 : 0);
}

const isElementNode = <T>(node: CapturedNode<T>): node is CapturedElement<T> =>
  typeof node === 'object' && node !== null && 'n' in node;

/** All texts of it, of attributes too, in page order. */
export function textsOf({ a = {}, r = [], c = [] }: CapturedElement<string>): string[] {
  const own = TEXT_ATTRIBUTES.flatMap((name) => a[name] ?? []);
  const inside = [...r, ...c].flatMap((node) => (isElementNode(node) ? textsOf(node) : [node.trim()]));
  return [...own, ...inside].filter((text) => text !== '');
}
