import type { PupilIdentity } from '../../lib/core/pupil.ts';
import type { Child, TrueName } from './build-children.ts';
import type { School, TrueRow } from './build-school.ts';
import { couldBe } from './show-identity.ts';

/*
 * Who may go, worked out from what is really so: who the objections are about, what the list shows, what a row shows.
 * No keys, no standing, no code of the product.
 */

const isWhole = (date: string | null): date is string => date !== null && !date.endsWith('-00');
const writtenName = ({ child, spec }: TrueRow): TrueName => (spec.oldIdentity ? child.oldName : child.name);
const sameName = (left: TrueName, right: TrueName): boolean =>
  left.given === right.given && left.family === right.family;

const sameDate = (left: string, right: string): boolean =>
  left === right || ((!isWhole(left) || !isWhole(right)) && left.slice(0, 8) === right.slice(0, 8));

/** A row with such a BSN is nobody's: it says nothing about the child whose number it carries either. */
const listedOfAnother = (bsn: string, child: Child, school: School): boolean =>
  [...school.listed].some(([about, { bsn: listed }]) => about !== child && listed === bsn);

/** Nothing but a BSN: where the list does not show that one, nothing says whose row it is. */
const isBare = ({ name, pupilNumber, educationNumber, birthDate }: PupilIdentity): boolean =>
  [name, pupilNumber, educationNumber, birthDate].every((said) => said === null);

/**
 * Could anybody see that this BSN is not this child's? Only when something else than the mixed-up row itself says so: the
 * list, an objection, or another row shows it as another child's, or shows the child's own beside something that says whose it is.
 */
export const knowable = (bsn: string, child: Child, school: School): boolean =>
  [...school.listed].some(([about, { bsn: listed }]) =>
    about === child ? listed !== null && listed !== bsn : listed === bsn,
  ) ||
  school.objections.some(({ inForce, subject }) => inForce && subject.bsn === bsn) ||
  school.rows.some(({ child: about, shown }) =>
    about === child
      ? shown.bsn !== null && shown.bsn !== bsn && !isBare(shown) && !listedOfAnother(shown.bsn, child, school)
      : shown.bsn === bsn,
  );

/**
 * The same of a birth date: the list or another row with the child's number has to show the child's own. The register
 * compares whole dates only.
 */
const dateKnowable = (date: string, child: Child, school: School): boolean =>
  (isWhole(date) && isWhole(school.listed.get(child)?.birthDate ?? null)) ||
  school.rows.some(
    ({ child: about, shown, spec, foreign }) =>
      about === child && spec.shows === 'all' && !foreign && shown.birthDate === child.birthDate,
  );

/** The row shows something of another child beside this child's number. */
const mixedUp = ({ shown, child, other, spec, foreign }: TrueRow, school: School): boolean => {
  if (shown.birthDate !== null && !sameDate(shown.birthDate, child.birthDate))
    return dateKnowable(shown.birthDate, child, school);
  if (shown.bsn !== null && shown.bsn !== child.bsn && shown.bsn !== child.oldBsn) {
    return knowable(shown.bsn, child, school);
  }
  if (spec.shows !== 'mixed-name' || foreign || shown.name === null) return false;
  const sameFamily = other.name.family === child.name.family;
  if (sameFamily && couldBe(shown.name, child)) return false;
  // With initials only, half of a double name that the register knows of this child says no more than that it could be.
  const half = (of: TrueName): string => of.family.split('-').at(-1) ?? '';
  const sharesHalf =
    child.spec.oldKnown && half(child.oldName) === half(other.name) && half(other.name) !== other.name.family;
  if (sharesHalf && shown.name.givenName === '' && couldBe(shown.name, child)) return false;
  // A name that no listed pupil has may be a typo in the child's own: nobody could know.
  const aTypoAway =
    sameFamily && ['Tim', 'Tom'].includes(other.name.given) && ['Tim', 'Tom'].includes(child.name.given);
  return school.listed.has(other) || !aTypoAway;
};

/** The row carries a number, and the list shows another one for that child. */
const apart = ({ shown, foreign }: TrueRow, listed: PupilIdentity | undefined): boolean =>
  (['pupilNumber', 'bsn', 'educationNumber'] as const).some((field) => {
    if (foreign && field === 'pupilNumber') return false;
    const number = listed?.[field] ?? null;
    return number !== null && shown[field] !== null && number !== shown[field];
  });

/** What the register's list says of a child that nobody else's row can say. */
const recognises = (row: TrueRow, school: School): boolean => {
  const listed = school.listed.get(row.child);
  const { shown, child } = row;
  if (listed === undefined || mixedUp(row, school)) return false;
  const old = child.spec.oldKnown;
  const knownBsn = [listed.bsn, old ? child.oldBsn : null].filter((bsn) => bsn !== null);
  if (!row.foreign && shown.pupilNumber !== null && listed.pupilNumber === shown.pupilNumber) return true;
  if (shown.bsn !== null && knownBsn.includes(shown.bsn)) return true;
  if (shown.educationNumber !== null && listed.educationNumber === shown.educationNumber) return true;
  if (shown.name === null || shown.name.givenName === '' || !isWhole(shown.birthDate)) return false;
  // An old name that the register has seen tells apart whom the new name does not; one that it has not seen tells nothing.
  const written = writtenName(row);
  const namesOf = (of: Child): readonly TrueName[] => (of.spec.oldKnown ? [of.name, of.oldName] : [of.name]);
  if (!namesOf(child).some((name) => sameName(name, written))) return false;
  const doubles = school.children.filter(
    (other) =>
      other !== child &&
      namesOf(other).some((name) => sameName(name, written)) &&
      other.birthDate === child.birthDate &&
      school.listed.has(other) &&
      !apart(row, school.listed.get(other)),
  );
  return listed.birthDate === shown.birthDate && doubles.length === 0;
};

const objected = (child: Child, school: School): boolean =>
  school.objections.some(({ about, inForce }) => inForce && about === child);

/**
 * Same-sex children with one birth date and address whom a file without numbers cannot tell apart. What a person said of them
 * counts only of listed children without an objection.
 */
const hasDouble = (child: Child, school: School): boolean =>
  school.children.some((other) => {
    if (school.spec.twinsDecided && school.listed.has(other) && !objected(other, school)) return false;
    const listed = school.listed.get(other);
    const inTables = school.rows.some((row) => row.child === other && row.spec.shows === 'all');
    const dated = listed !== undefined && listed.birthDate !== null;
    const sameHome = other.postcode === child.postcode && other.houseNumber === child.houseNumber;
    // An address that nobody knows may be the same one.
    const unknownHome = dated && other.postcode === null;
    return (
      other !== child &&
      other.girl === child.girl &&
      other.birthDate === child.birthDate &&
      ((sameHome && (inTables || dated)) || unknownHome)
    );
  });

/** Its own BSN, or one that nobody could see to be another child's. */
const showsBsn = (child: Child, school: School): boolean =>
  child.bsn !== null ||
  school.rows.some((row) => row.child === child && row.shown.bsn !== null && !mixedUp(row, school));

const NAMED_DOMAINS = ['reading-comprehension', 'spelling', 'maths'];
const SECONDARY_DOMAINS = [...NAMED_DOMAINS, 'language', 'english'];

/** Left by 21 November 2026, as the school's list says; at most two years before that where the preset has leavers. */
const hasLeft = ({ spec }: Child, { spec: { listCollected, presetId } }: School): boolean => {
  if (!listCollected || spec.leftOn === null || spec.leftOn > '2026-11-21') return false;
  return presetId !== 'vo-pilot' || spec.leftOn < '2024-11-21';
};

export const branchKnown = (child: Child, { spec }: School): boolean =>
  !spec.severalBranches || (spec.listCollected && child.spec.branchShown);
/** Outcomes of pairs of columns that both the list and a row may show of one child, and that then have to be the same. */
const contradicted = (row: TrueRow, school: School): boolean => {
  const listed = school.listed.get(row.child);
  return row.shown.bsn !== null && listed !== undefined && listed.bsn !== null && !row.spec.oldIdentity
    ? listed.bsn !== row.shown.bsn
    : false;
};

/** A person said so, and it is so. */
const decidedRight = ({ mark, child }: TrueRow, { said, listed }: School): boolean =>
  listed.has(child) && said.decided.get(mark) === child;

/** By name alone: the only one of that name in the whole list, in the group that the list says, and no objection of that name. */
const confirmedRight = (row: TrueRow, school: School): boolean => {
  const { child, shown } = row;
  const written = writtenName(row);
  const names = ({ name, oldName, spec }: Child): readonly TrueName[] => (spec.oldKnown ? [name, oldName] : [name]);
  const sameNamed = school.children.filter((other) => names(other).some((name) => sameName(name, written)));
  const nearObjection = school.objections.some(
    ({ about, inForce }) => inForce && [about.name, about.oldName].some((name) => sameName(name, written)),
  );
  return (
    school.said.confirmed &&
    row.spec.shows === 'name-group' &&
    shown.name?.givenName !== '' &&
    school.listed.has(child) &&
    child.spec.listGroup === 'same' &&
    sameNamed.length === 1 &&
    !nearObjection
  );
};

export const mayLeave = (row: TrueRow, school: School): boolean => {
  const { child } = row;
  if (objected(child, school)) return false;
  const recognised = recognises(row, school) && !contradicted(row, school);
  if (!recognised && !decidedRight(row, school) && !confirmedRight(row, school)) return false;
  const { presetId, presetDecided, stated } = school.spec;
  const domains = presetId === 'vo-pilot' ? SECONDARY_DOMAINS : NAMED_DOMAINS;
  if (!stated || !domains.includes(row.spec.domain) || hasLeft(child, school)) return false;
  const dated = isWhole(child.birthDate);
  const told = child.spec.secret === 'said' ? school.listed.has(child) : school.spec.listCollected;
  const housed = child.postcode !== null && (child.spec.secret === 'no' || !told);
  const numbered = child.educationNumber !== null || showsBsn(child, school);
  switch (presetId) {
    case 'default':
      return dated && housed && !hasDouble(child, school);
    case 'letter-2023':
      return presetDecided && dated && housed && numbered;
    case 'minimal':
      return presetDecided && dated && showsBsn(child, school);
    case 'letter-2019':
      // Nothing of the child goes along, so nothing of it can be missing or be another's.
      return presetDecided;
    case 'vo-pilot':
      return presetDecided && dated && housed && numbered && branchKnown(child, school);
  }
};
