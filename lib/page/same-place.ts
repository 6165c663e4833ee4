import type { PageFacts } from '../core/table-snapshot.ts';

/** "Pagina 2 van 9", "1-25 van 220", "10:41": they change on a page that stays the same. */
const PASSING = /\b(?:pagina|page)\b|\d\s*(?:van|of)\s*(?:de\s+)?\d|\d:\d\d/i;
/** `/leerlingen/pagina/2` */
const PAGE_IN_PATH = /\/(?:pagina|page|p)\/\d+(?=\/|$)/gi;

/**
 * Do both say that this is the same list: same class, same assessment, same school year? A page that goes elsewhere
 * without a load may keep the very same columns.
 */
export function isSamePlace(before: PageFacts, now: PageFacts): boolean {
  return saysOf(before) === saysOf(now);
}

const saysOf = ({ path, title, headings, labels }: PageFacts): string => {
  const lasting = (texts: readonly string[]): string[] => texts.filter((text) => !PASSING.test(text)).sort();
  return JSON.stringify([path.replace(PAGE_IN_PATH, ''), lasting([title]), lasting(headings), lasting(labels)]);
};
