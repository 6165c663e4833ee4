import type { CollectedRow, CollectedTable } from '../../lib/core/collected-table.ts';
import { DOMAINS } from '../../lib/core/fields.ts';
import {
  type IdentifierKeys,
  type IndexKey,
  type KeyKind,
  type KeyTexts,
  keySpace,
} from '../../lib/core/identifier-keys.ts';
import type { ObjectionSubject, Tie } from '../../lib/core/objection.ts';
import { NOBODY, type ObjectionId, type PersonName, type PupilId, type PupilIdentity } from '../../lib/core/pupil.ts';
import type { RegisterView } from '../../lib/core/register-view.ts';
import { buildChildren, type Child } from './build-children.ts';
import type { ObjectionSpec, RowSpec, SchoolSpec } from './school-specs.ts';
import { withTypo, writeName } from './write-name.ts';

export const SCHOOL_YEAR = '2026-2027';
type KeyTextsOf = (identity: PupilIdentity | ObjectionSubject) => KeyTexts;

/** One row of one table with its own mark: a score that stands nowhere else. */
export interface TrueRow {
  readonly child: Child;
  readonly shown: PupilIdentity;
  readonly spec: RowSpec;
  readonly mark: string;
}
export interface TrueObjection {
  readonly about: Child;
  readonly inForce: boolean;
}
export interface School {
  readonly spec: SchoolSpec;
  readonly children: readonly Child[];
  readonly rows: readonly TrueRow[];
  readonly objections: readonly TrueObjection[];
  readonly view: RegisterView;
  readonly tables: readonly CollectedTable[];
  readonly keysOf: (identity: PupilIdentity | ObjectionSubject) => IdentifierKeys;
  readonly listed: ReadonlyMap<Child, PupilIdentity>;
}

/** One list of keys per kind. */
const perKind = (keysOfKind: (kind: KeyKind) => readonly IndexKey[]): IdentifierKeys => ({
  pupilNumber: keysOfKind('pupilNumber'),
  bsn: keysOfKind('bsn'),
  educationNumber: keysOfKind('educationNumber'),
  nameBirthDate: keysOfKind('nameBirthDate'),
  birthDate: keysOfKind('birthDate'),
  name: keysOfKind('name'),
  nearName: keysOfKind('nearName'),
  partialName: keysOfKind('partialName'),
  namePart: keysOfKind('namePart'),
  identityTuple: keysOfKind('identityTuple'),
});
/** The test's own stand-in for the register's keyed hash: one key per kind and text. */
export const keysWith = (texts: KeyTexts): IdentifierKeys =>
  perKind((kind) => texts[kind].map((text) => `${keySpace(kind)}#${text}` as IndexKey));
export const uniteAll = (all: readonly IdentifierKeys[]): IdentifierKeys =>
  perKind((kind) => all.flatMap((keys) => keys[kind]));

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
  classGroup: '5a',
});

const listIdentity = (child: Child): PupilIdentity => {
  const full = fullIdentity(child);
  return {
    ...full,
    bsn: child.spec.listHidesBsn ? null : full.bsn,
    birthDate: child.spec.listHidesDate ? null : full.birthDate,
    pupilNumber: child.spec.listHidesNumber ? null : full.pupilNumber,
    sex: child.spec.listHidesSex ? null : full.sex,
  };
};

const shownIdentity = (child: Child, other: Child, row: RowSpec): PupilIdentity => {
  const full = fullIdentity(child);
  const name = writeName(row.oldIdentity ? child.oldName : child.name, row.style);
  switch (row.shows) {
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
      return { ...NOBODY, name, classGroup: '5a', sex: full.sex };
    // Mixed up with another child, as far as the list shows enough for anybody to see it.
    case 'mixed-date': {
      const birthDate = child.spec.listHidesDate ? full.birthDate : other.birthDate;
      return { ...NOBODY, pupilNumber: full.pupilNumber, birthDate };
    }
    case 'mixed-bsn': {
      const seen = child.spec.inList && child.bsn !== null && !child.spec.listHidesNumber && !child.spec.listHidesBsn;
      const bsn = seen ? other.bsn : full.bsn;
      return { ...NOBODY, pupilNumber: full.pupilNumber, bsn };
    }
  }
};

/** The name as written is the other child's as well. */
const couldBe = (written: PersonName, other: Child): boolean =>
  written.givenName === ''
    ? written.initials.startsWith(other.name.given.slice(0, 1))
    : written.givenName.toLowerCase() === writeName(other.name, 'ascii').givenName.toLowerCase() ||
      written.givenName.toLowerCase() === other.name.given.toLowerCase();

const subjectOf = (child: Child, other: Child, spec: ObjectionSpec): ObjectionSubject => {
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

const tieOf = (child: Child, spec: ObjectionSpec): Tie => {
  if (spec.tie === 'tied' && child.spec.inList) return { kind: 'tied', pupilId: `p${child.index}` as PupilId };
  if (spec.tie === 'still-looking') return { kind: 'absent', reason: 'still-looking' };
  // A person who says "left" of a child that is here after all is only caught by what was typed right.
  const recognisable = !child.spec.inList || (spec.by !== 'others-number' && !spec.oldIdentity && !spec.nameless);
  if (spec.tie === 'absent' && recognisable) return { kind: 'absent', reason: 'left' };
  return { kind: 'untied' };
};

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list has no item');
  return item;
};

export const buildSchool = (spec: SchoolSpec, keyTexts: KeyTextsOf): School => {
  const children = buildChildren(spec);
  const keysOf = (identity: PupilIdentity | ObjectionSubject): IdentifierKeys => keysWith(keyTexts(identity));
  const listed = new Map(children.filter((child) => child.spec.inList).map((child) => [child, listIdentity(child)]));
  const oldIdentity = (child: Child): PupilIdentity => ({
    ...listIdentity(child),
    name: writeName(child.oldName, 'plain'),
    bsn: child.oldBsn,
    pupilNumber: child.oldNumber === '' ? null : child.oldNumber,
  });
  const subjects = spec.objections.map((objection) => {
    const about = at(children, objection.about);
    return { about, objection, subject: subjectOf(about, at(children, about.index + 1), objection) };
  });
  const plain: RowSpec = { child: 0, shows: 'all', other: 0, style: 'plain', oldIdentity: false, domain: 'maths' };
  const rows: TrueRow[] = [];
  const toRow = (rowSpec: RowSpec, child: Child, results: boolean): CollectedRow => {
    const shown = shownIdentity(child, at(children, rowSpec.other), rowSpec);
    const mark = String(10_000 + rows.length);
    rows.push({ child, shown, spec: rowSpec, mark });
    const domain = at(DOMAINS, DOMAINS.indexOf(rowSpec.domain));
    const result = {
      domain,
      provider: 'Cito',
      assessmentName: `Toets ${rows.length}`,
      version: '3.0',
      moment: 'M5',
      sittingDate: null,
      scores: { abilityScore: mark },
    };
    return { row: rows.length, identity: shown, results: results ? [result] : [] };
  };
  const table = (id: string, kind: CollectedTable['kind'], tableRows: readonly CollectedRow[]): CollectedTable => ({
    id,
    kind,
    title: id,
    origin: 'https://lvs.example',
    schoolYear: SCHOOL_YEAR,
    readAt: '2026-11-21T10:00:00Z',
    coverage: { state: 'complete', read: tableRows.length, total: tableRows.length, reason: null },
    rows: tableRows,
    droppedColumns: 0,
    problems: [],
  });
  const tables = spec.tables.map((extra, index) =>
    table(`results ${index}`, 'results', [
      ...(index === 0 ? children.map((child) => toRow({ ...plain, shows: 'number-name' }, child, true)) : []),
      ...extra.map((rowSpec) => toRow(rowSpec, at(children, rowSpec.child), true)),
    ]),
  );
  const list = spec.listCollected
    ? [
        table(
          'list',
          'pupil-list',
          children.map((child) => toRow(plain, child, false)),
        ),
      ]
    : [];
  return {
    spec,
    children,
    rows,
    keysOf,
    listed,
    objections: subjects.map(({ about, objection }) => ({ about, inForce: !objection.withdrawn })),
    tables: [...list, ...tables],
    view: {
      head: 'head',
      pupils: [...listed].map(([child, identity]) => ({
        id: `p${child.index}` as PupilId,
        keys: uniteAll([identity, ...(child.spec.oldKnown ? [oldIdentity(child)] : [])].map(keysOf)),
      })),
      objections: subjects
        .filter(({ objection }) => !objection.withdrawn)
        .map(({ about, objection, subject }, index) => ({
          id: `o${index}` as ObjectionId,
          keys: keysOf(subject),
          tie: tieOf(about, objection),
        })),
      statedCount: spec.stated ? { count: subjects.length, by: 'A. Beheerder', on: '2026-11-21' } : null,
      pupilListRead: listed.size > 0,
    },
  };
};
