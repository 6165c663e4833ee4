import type { DayCare } from '../core/day-care.ts';
import { type ColumnData, shareOfSome } from './column-draft.ts';
import { findExclusion } from './excluded-words.ts';
import { foldText, isEmptyCell } from './text.ts';

/*
 * Attendance of day care or a playgroup before school. Off unless a school decided on a preset that names it; the column
 * mapping keeps saying `other`, because the glossary's fields have no word for it and no other preset takes it.
 *
 * Only headers that say nothing else are taken, whole: "VVE-indicatie" and "Doelgroep" are a judgement about the child
 * and its parents, "BSO" is of today, and "Naam kinderopvang" names an organisation.
 */
type About = 'day-care' | 'playgroup' | 'either' | 'programme';

const HEADERS: readonly (readonly [About, string])[] = [
  [
    'day-care',
    'kinderopvang|kinderdagverblijf|kinderdagopvang|kdv|dagopvang|creche|kinderdagverblijf bezocht|kinderopvang bezocht|kdv bezocht|deelname kinderopvang|deelname kinderdagverblijf|day care|daycare|day care centre|day care center|daycare center|nursery|attended day care|attended daycare',
  ],
  [
    'playgroup',
    'peuterspeelzaal|peuterspeelzalen|psz|peuteropvang|peutergroep|peuterspeelgroep|peuterspeelzaal bezocht|psz bezocht|deelname peuterspeelzaal|playgroup|play group|attended playgroup',
  ],
  [
    'either',
    'kinderopvang peuterspeelzaal|peuterspeelzaal kinderopvang|kinderdagverblijf peuterspeelzaal|peuterspeelzaal kinderdagverblijf|kdv psz|psz kdv|kinderopvang of peuterspeelzaal|kinderdagverblijf of peuterspeelzaal|peuterspeelzaal of kinderopvang|peuterspeelzaal of kinderdagverblijf|kinderopvang en peuterspeelzaal|kinderdagverblijf en peuterspeelzaal|deelname kinderopvang peuterspeelzaal|deelname kinderdagverblijf peuterspeelzaal|deelname kinderdagverblijf of peuterspeelzaal|deelname aan kinderdagverblijf of peuterspeelzaal|deelname kinderopvang of peuterspeelzaal|deelname aan kinderopvang of peuterspeelzaal|voorschoolse opvang|voorschoolse voorziening|voorschoolse voorzieningen|bezochte voorschoolse voorziening|day care playgroup|day care or playgroup|daycare or playgroup|daycare playgroup|attended day care or playgroup',
  ],
  [
    'programme',
    'voorschool|voorschools|voorschoolse educatie|voorschoolse periode|vve|vve deelname|deelname vve|vve gevolgd|voor en vroegschoolse educatie|preschool|pre school|preschool education',
  ],
];
const ABOUT = new Map(
  HEADERS.flatMap(([about, phrases]) => phrases.split('|').map((phrase) => [phrase, about] as const)),
);

const YES = new Set('ja|j|yes|y|true|waar|x|wel|☑|✓|✔'.split('|'));
const NO = new Set('nee|n|no|false|onwaar|niet|☐|✗|✘'.split('|'));
const NEITHER = new Set('geen|geen van beide|geen van beiden|none|neither|thuis|niet bezocht|geen opvang'.split('|'));
const UNKNOWN = new Set('onbekend|niet bekend|unknown|not known|o|nb|n b'.split('|'));
const BOTH = new Set('beide|beiden|allebei|both|kdv psz|psz kdv|kinderopvang en peuterspeelzaal'.split('|'));
const MARKS = /^[☑✓✔☐✗✘]$/u;

/** What one cell says about day care and playgroup; null where it is no such answer. */
type Attended = { readonly dayCare: boolean | null; readonly playgroup: boolean | null };
const OPEN: Attended = { dayCare: null, playgroup: null };

const readCell = (cell: string, about: About): Attended | null => {
  const word = MARKS.test(cell) ? cell : foldText(cell);
  if (isEmptyCell(cell) || UNKNOWN.has(word)) return OPEN;
  const one = (answer: boolean): Attended => {
    if (about === 'day-care') return { ...OPEN, dayCare: answer };
    if (about === 'playgroup') return { ...OPEN, playgroup: answer };
    // "Nee" to either is no to both; "ja" does not say which. A programme is given in both and says nothing of either.
    return about === 'either' && !answer ? { dayCare: false, playgroup: false } : OPEN;
  };
  if (YES.has(word)) return one(true);
  if (NO.has(word)) return one(false);
  if (NEITHER.has(word)) return about === 'either' ? { dayCare: false, playgroup: false } : one(false);
  if (BOTH.has(word)) return { dayCare: true, playgroup: true };
  const named = ABOUT.get(word);
  if (named === 'day-care') return { dayCare: true, playgroup: about === 'day-care' ? null : false };
  if (named === 'playgroup') return { dayCare: about === 'playgroup' ? null : false, playgroup: true };
  return null;
};

const combine = (answers: readonly (boolean | null)[]): boolean | null => {
  if (answers.includes(true)) return answers.includes(false) ? null : true;
  return answers.includes(false) ? false : null;
};

const aboutOf = (path: readonly string[]): About | undefined => {
  const outer = path.slice(0, -1);
  if (!outer.every((part) => ABOUT.has(part) || findExclusion(part) === null)) return undefined;
  return ABOUT.get((path.at(-1) ?? '').replace(/ (?:ja nee|j n|yes no|y n)$/, ''));
};

/** Makes the reader of one table's rows; null where no column says it. */
export const dayCareReader = (columns: readonly ColumnData[]): ((cells: readonly string[]) => DayCare) | null => {
  const told = columns.flatMap((data) => {
    const about = aboutOf(data.meaning.folded);
    if (about === undefined || shareOfSome(data.filled, (cell) => readCell(cell, about) !== null) < 0.8) return [];
    return [{ column: data.column, about }];
  });
  if (told.length === 0) return null;
  return (cells) => {
    const answers = told.map(({ column, about }) => readCell(cells[column] ?? '', about) ?? OPEN);
    const dayCare = combine(answers.map((answer) => answer.dayCare));
    const playgroup = combine(answers.map((answer) => answer.playgroup));
    if (dayCare === true) return playgroup === true ? 'both' : 'day-care';
    if (playgroup === true) return 'playgroup';
    return dayCare === false && playgroup === false ? 'none' : 'unknown';
  };
};
