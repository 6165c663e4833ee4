import type { PageFacts } from '../core/table-snapshot.ts';
import { readText } from './cell-text.ts';
import { cleanText } from './clean-text.ts';
import {
  attributeOf,
  childCountOf,
  closestOf,
  firstElementOf,
  hasAttribute,
  isOwnName,
  matches,
  nameOf,
  nextElementOf,
  parentOf,
  rawTextOf,
  rectOf,
  rootElementOf,
  titleOf,
  viewOf,
} from './dom-access.ts';
import { isShown } from './visibility.ts';

const HEADINGS = 'h1,h2,h3,[role=heading],[role=tab][aria-selected=true],[aria-current=page]';
const REGIONS = 'header,footer,nav,aside,[role=banner],[role=contentinfo],[role=navigation],[role=search],dl,form';
/** "BRIN 99XX", "Schooljaar: 2026-2027", "Groep 5a": a word or two, then a value. */
const PAIR = /^\p{L}[\p{L}. /-]{1,30}(?::\s*\S|\s+\S*\d)/u;
/** Telling anywhere on the page: a school year, a BRIN, a word for the school. */
const TELLING =
  /\b20\d\d\s*[-/]\s*(?:20)?\d\d\b|\b\d{2}[A-Z]{2}\b|\b(?:school|schooljaar|vestiging|locatie|brin|instelling)\b/iu;

/** Whatever may hold a short text of its own; long ones are left out by their length. */
const SMALL = new Set(
  'p span div li dd dt label a strong b em i small font center time button select header footer nav aside section article main h4 h5 h6 legend'.split(
    ' ',
  ),
);

/** What the page says about itself outside its tables. Never a query string: it may hold a pupil's number. */
export function readPageFacts(document: Document): PageFacts {
  const view = viewOf(document);
  const { origin, pathname } = document.location;
  const elements = outsideTables(document);
  const headings = elements.filter((element) => matches(element, HEADINGS) && isShown(element));
  return {
    origin: origin === 'null' ? (view?.origin ?? 'null') : origin,
    path: pathname.slice(0, 500),
    title: cleanText(titleOf(document)).slice(0, 200),
    headings: distinct(headings, 20, 200, (text) => /\p{L}|^20\d\d\W/u.test(text)),
    labels: [
      ...new Set([
        ...distinct(labelElements(elements), 40, 80, (text) => PAIR.test(text) || TELLING.test(text)),
        ...definitions(elements),
      ]),
    ].slice(0, 40),
    ...countedTabs(elements),
    ...foreignFrames(elements, view?.origin),
  };
}

/** Frames of other sites, large enough to hold a list: this frame's reader cannot see whether one does. */
function foreignFrames(elements: readonly Element[], own: string | undefined): Pick<PageFacts, 'otherFrames'> {
  const origins = elements.flatMap((element) => {
    if (!/^i?frame$/.test(nameOf(element)) || !isShown(element)) return [];
    const { width, height } = rectOf(element);
    const address = attributeOf(element, 'src') ?? '';
    const origin = URL.canParse(address, element.baseURI) ? new URL(address, element.baseURI).origin : '';
    return width >= 200 && height >= 80 && /^http/.test(origin) && origin !== own ? [origin] : [];
  });
  return origins.length === 0 ? {} : { otherFrames: [...new Set(origins)].slice(0, 5) };
}

/** In a strip of tabs one is open; what the others hold may not even be in the page yet. */
const TAB = '[role=tab],[data-toggle=tab],[data-bs-toggle=tab]';
function countedTabs(elements: readonly Element[]): Pick<PageFacts, 'closedTabs'> {
  const tabs = elements.filter((element) => matches(element, TAB) && isShown(element));
  const open = tabs.filter(isOpenTab).length;
  // Where none says that it is open, nobody can tell which are not.
  return open === 0 || open === tabs.length ? {} : { closedTabs: Math.min(tabs.length - open, 1_000) };
}
const isOpenTab = (tab: Element): boolean =>
  attributeOf(tab, 'aria-selected') === 'true' ||
  [tab, parentOf(tab)].some((element) =>
    /(?:^|\s)active(?:\s|$)/.test((element && attributeOf(element, 'class')) ?? ''),
  );

/** In page order. Tables are passed by: a large one has more elements than all the rest of the page. */
function outsideTables(document: Document): Element[] {
  const elements: Element[] = [];
  const root = rootElementOf(document);
  let at = root === null ? null : firstElementOf(root);
  while (at !== null && at !== root) {
    let next: Element | null = null;
    if (!isTable(at)) {
      elements.push(at);
      next = firstElementOf(at);
    }
    // Not by recursion: a script may nest as deep as it likes.
    for (; next === null && at !== null && at !== root; at = parentOf(at)) next = nextElementOf(at);
    at = next;
  }
  return elements;
}
const isTable = (element: Element): boolean =>
  nameOf(element) === 'table' ||
  (hasAttribute(element, 'role') && /^(?:tree)?grid$|^table$/.test(attributeOf(element, 'role') ?? ''));

function distinct(
  elements: readonly Element[],
  most: number,
  longest: number,
  fits: (text: string) => boolean = () => true,
): string[] {
  const texts = new Set<string>();
  for (const element of elements) {
    const text = nameOf(element) === 'select' ? selectText(element) : readText(element);
    if (text !== '' && text.length <= longest && fits(text)) texts.add(text);
    if (texts.size >= most) break;
  }
  return [...texts];
}

/** The smallest elements that hold a short text of their own; those in headers and footers first. */
function labelElements(elements: readonly Element[]): Element[] {
  const small = elements.filter((element) => {
    if (!SMALL.has(nameOf(element))) return false;
    if (isOwnName(nameOf(element)) || nameOf(element) === 'select') return nameOf(element) === 'select';
    const raw = rawTextOf(element) ?? '';
    return childCountOf(element) <= 3 && raw.length >= 3 && raw.length <= 160;
  });
  const telling = small.filter((element) => {
    const text = nameOf(element) === 'select' ? selectText(element) : cleanText(rawTextOf(element) ?? '');
    return TELLING.test(text) || (PAIR.test(text) && closestOf(element, REGIONS) !== null);
  });
  return telling.slice(0, 200).filter(isShown);
}

/** "Leerlingnummer: 1203" from a term and its description, as a pupil's own page shows them. */
function definitions(elements: readonly Element[]): string[] {
  return elements.flatMap((term) => {
    const value = nameOf(term) === 'dt' ? nextElementOf(term) : null;
    if (value === null || nameOf(value) !== 'dd' || !isShown(term) || !isShown(value)) return [];
    const [label, text] = [readText(term).replace(/\s*:$/, ''), readText(value)];
    return label === '' || text === '' || label.length > 40 || text.length > 80 ? [] : [`${label}: ${text}`];
  });
}

function selectText(select: Element): string {
  if (!(select instanceof HTMLSelectElement)) return '';
  const label = select.labels?.[0];
  const value = Array.from(select.selectedOptions, (option) => option.text).join(', ');
  const name = label === undefined ? (select.getAttribute('aria-label') ?? '') : readText(label);
  return cleanText(`${name.replace(/:\s*$/, '')} ${value}`);
}
