import type { PageFacts } from '../core/table-snapshot.ts';

/** Of the small texts on a page only these: others may count down ("Uw sessie verloopt over 29 min"). */
export const TELLS =
  /groep|klas|leerjaar|jaarlaag|stamgroep|toets|afname|moment|periode|vak|domein|onderdeel|versie|niveau|leerling|school|brin|vestiging|locatie|instelling|begin|midden|eind|rekenen|taal|lezen|spelling|\b[BEM]\d\b|\b20\d\d/i;

/** "Pagina 2 van 9", "1-25 van 220", "10:41": they change on a page that stays the same. */
export const PASSING = /\b(?:pagina|page)\b|\d\s*(?:van|of)\s*(?:de\s+)?\d|\d:\d\d/i;
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
  return JSON.stringify([
    path.replace(PAGE_IN_PATH, ''),
    lasting([title]),
    lasting(headings),
    lasting(labels.filter((text) => TELLS.test(text))),
  ]);
};
