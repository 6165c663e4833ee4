import { findGroups } from './class-group.ts';
import { foldText } from './text.ts';

const EXACT = new Set(
  'totaal|total|totals|totalen|subtotaal|subtotal|gem|gemiddelde|gemiddeld|average|mean|avg|mediaan|median|aantal|count|som|sum|landelijk|norm|percentage|standaarddeviatie|stdev|groep|school|schoolniveau|groepsniveau|laden|loading|legenda|geen|none'.split(
    '|',
  ),
);
const PHRASE =
  /^(?:totaal |gemiddelde |gem (?:score|groep|van)|landelijk(?:e)? |groepsgemiddelde|schoolgemiddelde|aantal |geen (?:resultaten|gegevens|leerlingen|records|rijen)|no (?:results|data|records|rows|matching|pupils|entries)|er zijn geen|er is geen|niets gevonden|average |total |mean |number of |bezig met laden|loading|even geduld|percentage |niveauverdeling|eindtotaal)/;

/** Cheap first look: nearly every cell of a large table ends here. */
const COULD_BE =
  /^[^\p{L}]{0,3}(?:tot|sub|gem|ave|avg|mea|med|aan|cou|som|sum|lan|nor|per|sta|std|gro|sch|laa|loa|leg|gee|non|no |er |nie|num|bez|eve|niv|ein)/iu;

/** "Totaal", "Gemiddelde groep 5", "Geen resultaten": a row about no single pupil. */
export const isSummary = (cell: string): boolean => {
  if (!COULD_BE.test(cell) || cell.includes(',')) return false;
  const folded = foldText(cell);
  return EXACT.has(folded) || PHRASE.test(folded);
};

/** One text over the full width: a group's heading, a message, a footer. */
export const isSpanning = (cells: readonly string[]): boolean => {
  const first = cells[0] ?? '';
  if (cells.length < 2 || !/\p{L}{2}/u.test(first) || cells.some((cell) => cell !== first)) return false;
  // In two columns the same word twice may be a child whose names are alike.
  return cells.length > 2 || isSummary(first) || findGroups(first).length > 0;
};

/** The header repeated between the rows, as long tables do. */
export const isHeaderRow = (cells: readonly string[], headers: readonly (readonly string[])[]): boolean => {
  let same = 0;
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue;
    if (headers[at]?.at(-1) !== cell) return false;
    same += 1;
  }
  return same > 0;
};

/** 1, 2, 3 … in this or any other order of the rows: a column that counts them. */
export const countsRows = (cells: readonly string[]): boolean => {
  if (cells.length < 2 || !cells.every((cell) => /^\d+[.)]?$/.test(cell))) return false;
  const numbers = cells.map((cell) => Number.parseInt(cell, 10)).sort((one, other) => one - other);
  return numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
};
