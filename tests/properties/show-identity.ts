import type { ObjectionSubject } from '../../lib/core/objection.ts';
import { NOBODY, type PersonName, type PupilIdentity } from '../../lib/core/pupil.ts';
import type { Child } from './build-children.ts';
import type { ObjectionSpec, RowSpec } from './school-specs.ts';
import { withTypo, writeName } from './write-name.ts';

export const fullIdentity = (child: Child): PupilIdentity => ({
  ...NOBODY,
  name: writeName(child.name, 'plain'),
  pupilNumber: child.number,
  bsn: child.bsn,
  educationNumber: child.educationNumber,
  birthDate: child.birthDate,
  sex: child.girl ? 'female' : 'male',
  postcode: child.postcode,
  houseNumber: child.houseNumber,
  houseNumberAddition: child.houseNumber === null ? null : `${child.spec.houseLetter}${child.spec.addition}` || null,
  ...(child.houseNumber === null || child.spec.houseLetter === '' ? {} : { houseLetter: child.spec.houseLetter }),
  classGroup: child.spec.group,
});

export const listIdentity = (child: Child): PupilIdentity => {
  const full = fullIdentity(child);
  return {
    ...full,
    bsn: child.spec.listHidesBsn ? null : full.bsn,
    birthDate: child.spec.listHidesDate ? null : full.birthDate,
    pupilNumber: child.spec.listHidesNumber ? null : full.pupilNumber,
    sex: child.spec.listHidesSex ? null : full.sex,
  };
};

/** `foreign`: another system's rows are never mixed up: nothing else there could show it, and nobody could know. */
export const shownIdentity = (child: Child, other: Child, row: RowSpec, foreign: boolean): PupilIdentity => {
  const full = fullIdentity(child);
  const name = writeName(row.oldIdentity ? child.oldName : child.name, row.style);
  switch (foreign && row.shows.startsWith('mixed') ? 'number-name' : row.shows) {
    case 'all':
      return { ...full, name };
    case 'number':
      return { ...NOBODY, pupilNumber: full.pupilNumber };
    case 'number-name':
      return { ...NOBODY, pupilNumber: full.pupilNumber, name };
    case 'bsn':
      return { ...NOBODY, bsn: row.oldIdentity ? (child.oldBsn ?? full.bsn) : full.bsn };
    case 'name-date':
      return { ...NOBODY, name, birthDate: full.birthDate };
    case 'name':
      return { ...NOBODY, name };
    case 'name-group':
      return { ...NOBODY, name, classGroup: full.classGroup, sex: full.sex };
    // Mixed up with another child.
    case 'mixed-date': {
      // A date that does no more than fill in the child's unknown day could be its own.
      const sameMonth = other.birthDate.slice(0, 8) === child.birthDate.slice(0, 8);
      return { ...NOBODY, pupilNumber: full.pupilNumber, birthDate: sameMonth ? child.birthDate : other.birthDate };
    }
    case 'mixed-bsn':
      return { ...NOBODY, pupilNumber: full.pupilNumber, bsn: other.bsn };
    case 'mixed-name':
      return { ...NOBODY, pupilNumber: full.pupilNumber, name: writeName(other.name, row.style) };
  }
};

/** The name as written is the other child's as well. */
export const couldBe = (written: PersonName, other: Child): boolean =>
  written.givenName === ''
    ? written.initials.startsWith(other.name.given.slice(0, 1))
    : written.givenName.toLowerCase() === writeName(other.name, 'ascii').givenName.toLowerCase() ||
      written.givenName.toLowerCase() === other.name.given.toLowerCase();

export const subjectOf = (child: Child, other: Child, spec: ObjectionSpec): ObjectionSubject => {
  const written = writeName(spec.oldIdentity ? child.oldName : child.name, spec.style);
  const name = {
    ...written,
    familyName: spec.typo === 'family' ? withTypo(written.familyName, spec.typoAt) : written.familyName,
    givenName:
      spec.typo === 'given' && written.givenName !== '' ? withTypo(written.givenName, spec.typoAt) : written.givenName,
  };
  const nothing = { name, pupilNumber: null, bsn: null, educationNumber: null, birthDate: null, classGroup: null };
  const bare = { ...nothing, name: spec.nameless ? null : name };
  const bsn = spec.oldIdentity ? (child.oldBsn ?? child.bsn) : child.bsn;
  switch (spec.by) {
    case 'number':
      return { ...bare, pupilNumber: spec.oldIdentity && child.oldNumber !== '' ? child.oldNumber : child.number };
    case 'bsn':
      return bsn === null ? nothing : { ...bare, bsn };
    case 'educationNumber':
      return child.educationNumber === null ? nothing : { ...bare, educationNumber: child.educationNumber };
    case 'name-and-date':
      return { ...nothing, birthDate: child.birthDate };
    case 'name':
      return nothing;
    case 'everything':
      return { ...nothing, pupilNumber: child.number, bsn, birthDate: child.birthDate };
    case 'others-number':
      // A wrong number nobody can see: the name typed is that of its owner as well.
      return { ...nothing, pupilNumber: couldBe(written, other) ? null : other.number };
  }
};
