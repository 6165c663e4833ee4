import type { Field } from '../core/fields.ts';
import { shapeOf } from './cell-shape.ts';
import { parseYearGroup } from './class-group.ts';
import { type ColumnDraft, isUsable } from './column-draft.ts';
import {
  fitsField,
  isBsnCell,
  isEducationNumberCell,
  isLevelMark,
  isNumeric,
  isReference,
  isShortHouseNumber,
} from './field-shapes.ts';
import { parseAddress, parsePostcodeCell } from './parse-address.ts';
import { parseBirthDate, parseWholeDate } from './parse-date.ts';
import { isPrefixText } from './parse-name.ts';
import { findSexScheme, isSexCode } from './parse-sex.ts';
import { countsRows } from './row-kind.ts';
import type { TableContext } from './table-context.ts';

/** So many cells tell what a column looks like; a person sees it anyway. */
const MOST_CELLS = 200;
const MOST = 0.9;
/** Among scores stand stars and words for none; among class names those that are not made of a year. */
const HALF = 0.5;

interface Around {
  /** One of these is read from another column. */
  readonly has: (...fields: readonly Field[]) => boolean;
  readonly results: boolean;
  /** Results are read of it, or it tells nothing but who the pupils are, or the page names a domain or a moment. */
  readonly mayHoldScores: boolean;
  readonly groupKnown: boolean;
  /** The heading names Statistics Netherlands or its study. */
  readonly aboutStudy: boolean;
  /** As many as another column tells apart; where none does, as there are rows with something in this column. */
  readonly people: number;
}
type Test = (cells: readonly string[], around: Around) => boolean;

const nearly =
  (test: (cell: string) => boolean, share = MOST) =>
  (cells: readonly string[]): boolean =>
    cells.filter(test).length >= share * cells.length;
const different = (cells: readonly string[]): number => new Set(cells).size;

/** Also where the system shows the last digits only. */
const areBsn = nearly((cell) => isBsnCell(cell) || /^[*•●xX#]{3,}\d{2,4}$/.test(cell));
const areEducationNumbers = nearly(isEducationNumberCell);
const areDates = nearly((cell) => parseBirthDate(cell).kind === 'value');
const areWholeDates = nearly((cell) => parseWholeDate(cell).kind === 'value');
const arePostcodes = nearly((cell) => parsePostcodeCell(cell).kind === 'value');
const areAddresses = nearly((cell) => {
  const address = parseAddress(cell);
  return /\p{L}{3}/u.test(cell) && address.kind === 'value' && address.value.houseNumber !== null;
});
const areAnswers = (cells: readonly string[]): boolean => shapeOf(cells) === 'yes-no';
const areHouseNumbers = nearly(isShortHouseNumber);
const areAdditions = (cells: readonly string[]): boolean =>
  nearly(fitsField('houseNumberAddition'))(cells) && !areAnswers(cells);
const areLongNumbers = nearly((cell) => /^\p{L}{0,3}[-./]?\d[\d./-]{3,}$/u.test(cell));
const areNumbers = nearly((cell) => /^\d{2,}$/.test(cell));
const areNames = nearly((cell) => /^\p{Lu}/u.test(cell) && cell.length <= 40 && fitsField('pupilName')(cell));
const arePrefixes = nearly(isPrefixText);
/** V alone may be a level as well. */
const areSexes = (cells: readonly string[]): boolean =>
  nearly((cell) => isSexCode(cell) && !/^\d$/.test(cell))(cells) &&
  !cells.every(isLevelMark) &&
  findSexScheme(cells, '') !== null;
const areYears = nearly((cell) => parseYearGroup(cell) !== null);
const CLASS = /^(?:groep |klas )?(?:[1-8](?:\s?[/+&-]\s?[1-8])*\s?[a-z]?|(?:OB|MB|BB|[BME])\d{1,2}[a-z]?)$/i;
const areClasses = nearly((cell) => CLASS.test(cell), HALF);
const areReferences = nearly(isReference, HALF);
const areLevels = nearly(isLevelMark, HALF);
const areScores = nearly(isNumeric, HALF);

/** Brothers and sisters share one half of their names. */
const areNamesOf = (people: number, cells: readonly string[]): boolean =>
  areNames(cells) && different(cells) >= HALF * people;
const NAMES: readonly Field[] = ['pupilName', 'familyName', 'givenName'];
const TELL_APART: readonly Field[] = [...NAMES, 'pupilNumber', 'bsn', 'educationNumber'];

/** The narrow ones first. What a table has one of holds only where it has none yet: it may be the one that is missed. */
const LOOKS: readonly (readonly [Field, Test])[] = [
  ['researchPreference', (cells, { has, aboutStudy }) => aboutStudy && !has('researchPreference') && areAnswers(cells)],
  ['bsn', (cells, { has }) => !has('bsn') && areBsn(cells)],
  ['educationNumber', (cells, { has }) => !has('educationNumber') && areEducationNumbers(cells)],
  ['postcode', (cells, { has }) => !has('postcode', 'address') && arePostcodes(cells)],
  ['sittingDate', (cells, { has, results }) => results && !has('sittingDate') && areWholeDates(cells)],
  ['birthDate', (cells, { has }) => !has('birthDate') && areDates(cells)],
  ['enrolledOn', (cells, { has }) => !has('enrolledOn') && areWholeDates(cells)],
  ['sex', (cells, { has }) => !has('sex') && areSexes(cells)],
  ['referenceLevel', areReferences],
  ['level', areLevels],
  ['familyNamePrefix', (cells, { has }) => !has('familyNamePrefix', 'pupilName') && arePrefixes(cells)],
  ['pupilNumber', (cells, around) => !around.has('pupilNumber') && arePupilNumbers(cells, around)],
  ['yearGroup', (cells, { groupKnown, results }) => !groupKnown && !results && areYears(cells)],
  ['classGroup', (cells, { has }) => !has('classGroup') && areClasses(cells) && !cells.every(isNumeric)],
  ['address', (cells, { has }) => !has('address', 'houseNumber') && areAddresses(cells)],
  [
    'houseNumber',
    (cells, { has, results }) =>
      !results && has('postcode') && !has('houseNumber', 'address') && areHouseNumbers(cells),
  ],
  [
    'houseNumberAddition',
    (cells, { has, results }) => !results && has('houseNumber') && !has('houseNumberAddition') && areAdditions(cells),
  ],
  ['pupilName', (cells, { has, people }) => !has(...NAMES) && areNamesOf(people, cells)],
  [
    'familyName',
    (cells, { has, people }) => has('givenName') && !has('pupilName', 'familyName') && areNamesOf(people, cells),
  ],
  [
    'givenName',
    (cells, { has, people }) => has('familyName') && !has('pupilName', 'givenName') && areNamesOf(people, cells),
  ],
  ['abilityScore', (cells, { mayHoldScores }) => mayHoldScores && areScores(cells)],
];

/** One for each; among results a short number is a score sooner. */
const arePupilNumbers = (cells: readonly string[], { results, people }: Around): boolean =>
  different(cells) >= MOST * people && (areLongNumbers(cells) || (!results && areNumbers(cells)));

/**
 * Columns under a heading that nobody knows, and what their cells look like of what this table lacks. They are never read;
 * a person hears that they were not, and what they may be.
 */
export function possibleColumns(
  drafts: readonly ColumnDraft[],
  { group, domain, moment }: Pick<TableContext, 'group' | 'domain' | 'moment'>,
  kind: 'pupil-list' | 'results' | 'pupils',
): ReadonlyMap<number, Field> {
  const read = new Set(drafts.filter(isUsable).map(({ field }) => field));
  const has: Around['has'] = (...fields) => fields.some((field) => read.has(field));
  const told = drafts.filter((one) => isUsable(one) && TELL_APART.includes(one.field));
  const known = Math.max(0, ...told.map(({ data }) => different(data.filled.slice(0, MOST_CELLS))));
  const found = new Map<number, Field>();
  for (const { data, field, confidence, why } of drafts) {
    if (field !== 'other' || confidence !== 'sure' || !['unknown-header', 'no-header'].includes(why)) continue;
    const cells = data.filled.slice(0, MOST_CELLS);
    if (cells.length === 0 || countsRows(cells)) continue;
    const around: Around = {
      has,
      results: kind === 'results',
      mayHoldScores: kind !== 'pupil-list' || domain !== null || moment !== null,
      groupKnown: group.classGroup !== null || group.yearGroup !== null || has('classGroup', 'yearGroup'),
      aboutStudy: /\b(?:cbs|nco)\b/.test(data.meaning.folded.join(' ')),
      people: known === 0 ? cells.length : known,
    };
    const looks = LOOKS.find(([, holds]) => holds(cells, around));
    if (looks !== undefined) found.set(data.column, looks[0]);
  }
  return found;
}
