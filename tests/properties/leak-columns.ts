import type { Child } from './build-children.ts';
import type { School } from './build-school.ts';
import { SCHOOL_POSTCODES } from './build-school.ts';
import type { SchoolSpec } from './school-specs.ts';
import { fullIdentity } from './show-identity.ts';

/* What a row of the pupil file may say under each preset, and what it must say of this very child. */
const NUMBERS = ['bsn', 'educationNumber'];
const HOME = ['postcode', 'houseNumber'];
const COLUMNS: Readonly<Record<SchoolSpec['presetId'], readonly string[]>> = {
  default: ['sex', 'birthDate', ...HOME],
  'letter-2023': [...NUMBERS, 'sex', 'birthDate', ...HOME],
  minimal: ['bsn', 'sex', 'birthDate'],
  'letter-2019': ['dayCare'],
  'vo-pilot': [
    ...NUMBERS,
    'sex',
    'birthDate',
    ...HOME,
    'houseLetter',
    'houseNumberAddition',
    'brin',
    'branch',
    'schoolPostcode',
  ],
};

const truthOf = (child: Child, { spec }: School): Readonly<Record<string, string>> => {
  const { birthDate, postcode, houseNumber } = fullIdentity(child);
  // A school with one branch has no other, whatever else a child's record could say.
  const branch = spec.severalBranches ? child.spec.branch : '00';
  const told = spec.listCollected && child.spec.dayCareShown;
  return {
    sex: child.girl ? '2' : '1',
    birthDate: birthDate ?? '',
    postcode: postcode ?? '',
    houseNumber: houseNumber ?? '',
    houseLetter: child.spec.houseLetter,
    houseNumberAddition: child.spec.addition,
    brin: '99XX',
    branch,
    schoolPostcode: SCHOOL_POSTCODES[branch] ?? '',
    dayCare: told ? child.spec.dayCare : 'unknown',
  };
};

/** What is wrong with the row, or null. Numbers are judged apart: some mix-ups nobody could see. */
export const findUntrue = (row: Readonly<Record<string, string>>, child: Child, school: School): string | null => {
  if (Object.keys(row).join() !== ['deliveryKey', ...COLUMNS[school.spec.presetId]].join()) {
    return 'columns outside the preset';
  }
  const truth = truthOf(child, school);
  // A row of the list that could be two children's says nothing of either: unknown, never the other's.
  const right = (column: string): boolean =>
    row[column] === truth[column] || (column === 'dayCare' && row[column] === 'unknown');
  const wrong = Object.keys(truth).find((column) => column in row && !right(column));
  return wrong === undefined ? null : `${wrong} of another child`;
};
