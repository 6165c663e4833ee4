import type { Field } from '../../../lib/core/fields.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { WordKind } from './header-words.ts';
import type { MadeUpPupil } from './make-pupils.ts';
import type { Random } from './random.ts';

/** One column about the pupil: which words it takes, how a cell is written, and what that cell says. */
export interface PupilColumn {
  readonly kind: WordKind | 'nr-of-address' | 'm-v' | 'j-m';
  readonly field: Field;
  readonly cell: (pupil: MadeUpPupil) => string;
  readonly says: (pupil: MadeUpPupil) => Partial<PupilIdentity>;
  readonly loose?: boolean;
  readonly polarity?: 'yes-refuses' | 'yes-agrees';
  readonly contradictory?: boolean;
}

const MONTHS = 'jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec'.split('|');
const LONG_MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'.split(
  '|',
);
const two = (part: number): string => String(part).padStart(2, '0');
type Day = { readonly year: number; readonly month: number; readonly day: number };

export const DATE_STYLES: readonly ((date: Day) => string)[] = [
  ({ year, month, day }) => `${day}-${month}-${year}`,
  ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`,
  ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
  ({ year, month, day }) => `${two(day)}-${two(month)}-${two(year % 100)}`,
  ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
  ({ year, month, day }) => `${day} ${LONG_MONTHS[month - 1]} ${year}`,
  ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
  ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  ({ year, month, day }) => `${year}${two(month)}${two(day)}`,
];
export const isoOf = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

const loose = ({ name }: MadeUpPupil): boolean => name.familyName.includes(' ') || name.givenName.includes(' ');
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

export const NAME_STYLES = {
  comma: (p: MadeUpPupil) => `${p.name.familyName}, ${joined(p.name.givenName, p.name.prefix)}`,
  commaPrefix: (p: MadeUpPupil) =>
    [p.name.familyName, p.name.prefix, p.name.givenName].filter((part) => part !== '').join(', '),
  prefixFirst: (p: MadeUpPupil) => `${joined(p.name.prefix, p.name.familyName)}, ${p.name.givenName}`,
  given: (p: MadeUpPupil) => joined(p.name.givenName, p.name.prefix, p.name.familyName),
  family: (p: MadeUpPupil) => joined(p.name.familyName, p.name.givenName, p.name.prefix),
};

const nameColumn = (kind: WordKind, style: keyof typeof NAME_STYLES): PupilColumn => ({
  kind,
  field: 'pupilName',
  cell: NAME_STYLES[style],
  says: ({ name }) => ({ name: { ...name, initials: '' } }),
  ...(style === 'given' || style === 'family' ? { loose: true } : {}),
});
export const isLoose = (column: PupilColumn, pupil: MadeUpPupil): boolean => column.loose === true && loose(pupil);

/** Whole name in one column, in an order that the header says or that a comma shows. */
export const wholeName = (random: Random): PupilColumn => {
  const style = random.pick(['comma', 'comma', 'commaPrefix', 'prefixFirst', 'given', 'family'] as const);
  if (style === 'family') return nameColumn('familyFirst', 'family');
  if (style === 'given') return nameColumn(random.pick(['pupilName', 'givenFirst']), 'given');
  return nameColumn(random.pick(['pupilName', 'pupilName', 'familyFirst']), style);
};

export const partsOfName = (random: Random): readonly PupilColumn[] => {
  const parts: PupilColumn[] = [
    { kind: 'familyName', field: 'familyName', cell: (p) => p.name.familyName, says: () => ({}) },
    { kind: 'familyNamePrefix', field: 'familyNamePrefix', cell: (p) => p.name.prefix, says: () => ({}) },
    {
      kind: 'givenName',
      field: 'givenName',
      cell: (p) => p.name.givenName,
      says: ({ name }) => ({ name: { ...name, initials: '' } }),
    },
  ];
  if (random.chance(0.3))
    parts.push({ kind: 'initials', field: 'initials', cell: (p) => p.name.initials, says: () => ({}) });
  return parts;
};

export const SEX_STYLES: readonly (readonly [PupilColumn['kind'], string, string])[] = [
  ['m-v', 'M', 'V'],
  ['sex', 'M', 'V'],
  ['sex', 'm', 'v'],
  ['j-m', 'J', 'M'],
  ['sex', 'J', 'M'],
  ['sex', 'man', 'vrouw'],
  ['sex', 'Jongen', 'Meisje'],
  ['sex', '1', '2'],
  ['sex', 'Male', 'Female'],
];
export const FIXED_WORDS = {
  'm-v': 'M/V|m/v|M / V|Geslacht (M/V)',
  'j-m': 'J/M|Geslacht (J/M)',
  'nr-of-address': 'Nr.|Nummer',
} as const;
