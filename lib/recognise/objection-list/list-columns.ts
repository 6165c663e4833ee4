import type { Field } from '../../core/fields.ts';
import { done, failed, type Outcome } from '../../core/problem.ts';
import { filledCells, shareOfSome } from '../column-draft.ts';
import { findHeaderWord } from '../header-words.ts';
import { parsePupilNumber } from '../parse-identifier.ts';
import { compactText, foldText, isEmptyCell } from '../text.ts';
import { readAnswer } from './list-words.ts';

const PUPIL_FIELDS = [
  'pupilNumber',
  'bsn',
  'educationNumber',
  'pupilName',
  'familyName',
  'familyNamePrefix',
  'givenName',
  'initials',
  'birthDate',
  'classGroup',
  'yearGroup',
] as const satisfies readonly Field[];
type PupilField = (typeof PUPIL_FIELDS)[number];
type OwnField = 'receivedOn' | 'channel' | 'from';
/** `preference`: a column of the school's own that says whether the pupil's parents object. */
export type ListField = PupilField | OwnField | 'preference';

export interface ListColumn {
  readonly field: ListField;
  readonly at: number;
  /** As it stands in the file. */
  readonly header: string;
  readonly rank: number;
}
/** What "yes" means in the `preference` column; 'in-words': its cells say it themselves ("geen bezwaar"). */
export type Polarity = 'yes-objects' | 'no-objects' | 'in-words';
export interface ListColumns {
  /** Best first: "roepnaam" before "voornaam". */
  readonly of: (field: ListField) => readonly ListColumn[];
  readonly polarity: Polarity | null;
  readonly ignored: readonly string[];
}

const OWN_WORDS: readonly (readonly [OwnField, string])[] = [
  [
    'receivedOn',
    'datum|date|datum bezwaar|bezwaardatum|datum van bezwaar|datum van het bezwaar|bezwaar datum|datum ontvangst|ontvangstdatum|datum van ontvangst|datum ontvangen|ontvangen op|ontvangen|ontvangst|binnengekomen op|binnengekomen|datum binnenkomst|datum binnengekomen|binnen op|bezwaar op|bezwaar ontvangen op|bezwaar ontvangen|bezwaar gemaakt op|bezwaar binnengekomen op|bezwaar sinds|bezwaar per|bezwaar vanaf|sinds|gemeld op|datum melding|melddatum|ingediend op|datum ingediend|indieningsdatum|received on|received|date received|objection date|date of objection|objection received|objected on|objects since',
  ],
  [
    'channel',
    'bron|kanaal|via|wijze|hoe|binnengekomen via|ontvangen via|gemeld via|ingediend via|bezwaar via|wijze van ontvangst|wijze van binnenkomst|hoe binnengekomen|hoe ontvangen|manier|ontvangstwijze|source|channel|how|how received|received via|received by',
  ],
  [
    'from',
    'door|door wie|van wie|wie|bezwaar door|bezwaar van|bezwaar gemaakt door|ingediend door|gemeld door|bezwaarmaker|indiener|melder|afzender|ouder|ouders|ouder verzorger|ouders verzorgers|ouder s verzorger s|naam ouder|naam ouders|naam ouder verzorger|naam verzorger|naam ouder s verzorger s|verzorger|by|by whom|from|from whom|objector|objected by|parent|parent name|name of parent',
  ],
];
const OWN = new Map(OWN_WORDS.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)));
const OWN_COMPACT = new Map(
  [...OWN]
    .filter(([word]) => compactText(word).length >= 6)
    .map(([word, field]) => [compactText(word), field] as const),
);
const isPupilField = (field: string): field is PupilField => PUPIL_FIELDS.some((known) => known === field);

/** What one header says. The list's own words go first: a "datum" here is that of the objection. */
const readListHeader = (header: string): Pick<ListColumn, 'field' | 'rank'> | null => {
  const folded = foldText(header);
  if (folded === '') return null;
  const own = OWN.get(folded) ?? OWN_COMPACT.get(compactText(folded));
  if (own !== undefined) return { field: own, rank: 2 };
  const word = findHeaderWord(folded);
  if (word?.field === 'researchPreference') return { field: 'preference', rank: word.rank };
  return word !== null && isPupilField(word.field) ? { field: word.field, rank: word.rank } : null;
};

/** How many of these cells are headers that we know. */
export const countHeaders = (cells: readonly string[]): number =>
  cells.filter((cell) => readListHeader(cell) !== null).length;

const SAYS_YES_OBJECTS = /bezwaar|objection|weiger/;
const SAYS_NO_OBJECTS = /deelna|deelne|geleverd|leveren|participat/;
const readPolarity = (header: string): Polarity | null => {
  const folded = foldText(header);
  if (SAYS_YES_OBJECTS.test(folded)) return 'yes-objects';
  return SAYS_NO_OBJECTS.test(folded) ? 'no-objects' : null;
};

/** "Leerling" above numbers is the number; an unknown header with "bezwaar" in it above ja and nee says who objects. */
const decideByCells = (column: ListColumn | null, header: string, at: number, cells: readonly string[]) => {
  const filled = filledCells(cells);
  if (column?.field === 'pupilName' && shareOfSome(filled, (cell) => parsePupilNumber(cell).kind === 'value') >= 0.9)
    return { ...column, field: 'pupilNumber', rank: 1 } as const;
  const asks = column === null && SAYS_YES_OBJECTS.test(foldText(header));
  if (asks && shareOfSome(filled, (cell) => readAnswer(cell) !== null) >= 0.5)
    return { field: 'preference', at, header, rank: 1 } as const;
  return column === null && saysInWords(filled) ? ({ field: 'preference', at, header, rank: 1 } as const) : column;
};

/** "Status": bezwaar, geen bezwaar. Whoever is listed with "geen bezwaar" must not be taken for one who objects. */
const saysInWords = (filled: readonly string[]): boolean =>
  filled.some((cell) => /^objects/.test(readAnswer(cell) ?? '')) &&
  shareOfSome(filled, (cell) => /^objects/.test(readAnswer(cell) ?? '')) >= 0.5;

const IDENTIFIES: readonly ListField[] = ['pupilNumber', 'bsn', 'educationNumber'];
const NAMES: readonly ListField[] = ['pupilName', 'familyName', 'givenName'];
const HEADER_SHOWN = 60;

/**
 * What each column of the list means, by its header in any order.
 * @param cellsOf the cells below one header.
 */
export const mapListColumns = (
  headers: readonly string[],
  cellsOf: (at: number) => readonly string[],
): Outcome<ListColumns> => {
  const shown = headers.map((header) => header.slice(0, HEADER_SHOWN));
  const named = shown.map((header, at): ListColumn | null => {
    const meaning = readListHeader(headers[at] ?? '');
    const column = meaning === null ? null : { ...meaning, at, header };
    return decideByCells(column, header, at, cellsOf(at));
  });
  const known = named.filter((column) => column !== null);
  const of = (field: ListField): readonly ListColumn[] =>
    known.filter((column) => column.field === field).sort((left, right) => right.rank - left.rank);
  for (const { field } of known) {
    const [first, second] = of(field);
    if (first !== undefined && second !== undefined && first.rank === second.rank)
      return failed({ code: 'list-column-twice', headers: [first.header, second.header] });
  }
  const has = (field: ListField): boolean => of(field).length > 0;
  const wholeName = has('pupilName') || (has('familyName') && (has('givenName') || has('initials')));
  if (!IDENTIFIES.some(has) && !wholeName && !(NAMES.some(has) && has('birthDate')))
    return failed({ code: 'list-no-pupil-column', headers: shown.filter((header) => header !== '').slice(0, 20) });
  const [preference] = of('preference');
  const inWords = preference !== undefined && saysInWords(filledCells(cellsOf(preference.at)));
  const polarity = preference === undefined ? null : (readPolarity(preference.header) ?? (inWords ? 'in-words' : null));
  if (preference !== undefined && polarity === null)
    return failed({ code: 'list-preference-unsure', header: preference.header });
  // A second name column is of use, any other second choice is not.
  const used = new Set(
    known.filter((column) => NAMES.includes(column.field) || of(column.field)[0] === column).map(({ at }) => at),
  );
  const ignored = shown.flatMap((header, at) => {
    if (used.has(at)) return [];
    if (header !== '') return [header];
    return cellsOf(at).some((cell) => !isEmptyCell(cell)) ? [`(${at + 1})`] : [];
  });
  return done({ of, polarity, ignored });
};
