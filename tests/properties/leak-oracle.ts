import type { PupilIdentity } from '../../lib/core/pupil.ts';
import type { Child } from './build-children.ts';
import type { School, TrueRow } from './build-school.ts';

/*
 * Who may go, worked out from what is really so: who the objections are about, what the list shows, what a row shows.
 * No keys, no standing, no code of the product.
 */

const isWhole = (date: string | null): date is string => date !== null && !date.endsWith('-00');
const sameName = (left: Child, right: Child): boolean =>
  left.name.given === right.name.given && left.name.family === right.name.family;

const sameDate = (left: string, right: string): boolean =>
  left === right || ((!isWhole(left) || !isWhole(right)) && left.slice(0, 8) === right.slice(0, 8));
/** The row shows something of another child beside this child's number. */
const mixedUp = ({ shown, child, spec }: TrueRow): boolean =>
  (shown.birthDate !== null && !sameDate(shown.birthDate, child.birthDate)) ||
  (spec.shows === 'mixed-bsn' && child.bsn !== null && shown.bsn !== null && shown.bsn !== child.bsn);

/** The row carries a number, and the list shows another one for that child. */
const apart = ({ shown }: TrueRow, listed: PupilIdentity | undefined): boolean =>
  (['pupilNumber', 'bsn', 'educationNumber'] as const).some((field) => {
    const number = listed?.[field] ?? null;
    return number !== null && shown[field] !== null && number !== shown[field];
  });

/** What the register's list says of a child that nobody else's row can say. */
const recognises = (row: TrueRow, school: School): boolean => {
  const listed = school.listed.get(row.child);
  const { shown, child } = row;
  if (listed === undefined || mixedUp(row)) return false;
  const old = child.spec.oldKnown;
  const knownBsn = [listed.bsn, old ? child.oldBsn : null].filter((bsn) => bsn !== null);
  if (shown.pupilNumber !== null && listed.pupilNumber === shown.pupilNumber) return true;
  if (shown.bsn !== null && knownBsn.includes(shown.bsn)) return true;
  if (shown.educationNumber !== null && listed.educationNumber === shown.educationNumber) return true;
  if (shown.name === null || shown.name.givenName === '' || !isWhole(shown.birthDate)) return false;
  const doubles = school.children.filter(
    (other) =>
      other !== child &&
      sameName(other, child) &&
      other.birthDate === child.birthDate &&
      school.listed.has(other) &&
      !apart(row, school.listed.get(other)),
  );
  return listed.birthDate === shown.birthDate && doubles.length === 0;
};

const objected = (child: Child, school: School): boolean =>
  school.objections.some(({ about, inForce }) => inForce && about === child);

/** Same-sex children with one birth date and address whom a file without numbers cannot tell apart. */
const hasDouble = (child: Child, school: School): boolean =>
  school.children.some((other) => {
    const listed = school.listed.get(other);
    const inTables = school.rows.some((row) => row.child === other && row.spec.shows === 'all');
    const seen = inTables || (listed !== undefined && listed.birthDate !== null);
    return (
      other !== child &&
      seen &&
      other.girl === child.girl &&
      other.birthDate === child.birthDate &&
      other.postcode === child.postcode &&
      other.houseNumber === child.houseNumber
    );
  });

const NAMED_DOMAINS = ['reading-comprehension', 'spelling', 'maths'];
/** Outcomes of pairs of columns that both the list and a row may show of one child, and that then have to be the same. */
const contradicted = (row: TrueRow, school: School): boolean => {
  const listed = school.listed.get(row.child);
  return row.shown.bsn !== null && listed !== undefined && listed.bsn !== null && !row.spec.oldIdentity
    ? listed.bsn !== row.shown.bsn
    : false;
};

export const mayLeave = (row: TrueRow, school: School): boolean => {
  const { child } = row;
  if (objected(child, school) || !recognises(row, school) || contradicted(row, school)) return false;
  if (!school.spec.stated || !NAMED_DOMAINS.includes(row.spec.domain)) return false;
  if (!isWhole(child.birthDate) || child.postcode === null) return false;
  if (school.spec.presetId === 'letter-2023') {
    return school.spec.presetDecided && (child.bsn !== null || child.educationNumber !== null);
  }
  return !hasDouble(child, school);
};
