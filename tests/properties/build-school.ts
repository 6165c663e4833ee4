import type { CollectedRow, CollectedTable, RowFacts } from '../../lib/core/collected-table.ts';
import type { IdentifierKeys, KeyTexts } from '../../lib/core/identifier-keys.ts';
import type { ObjectionSubject, Tie } from '../../lib/core/objection.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../../lib/core/pupil.ts';
import type { RegisterView } from '../../lib/core/register-view.ts';
import { buildChildren, type Child } from './build-children.ts';
import { sayOfRows, type TrueSayings } from './say-of-rows.ts';
import type { ObjectionSpec, RowSpec, SchoolSpec } from './school-specs.ts';
import { SCHOOL_YEAR, type TrueObjection, type TrueRow } from './school-truth.ts';
import { listIdentity, shownIdentity, subjectOf } from './show-identity.ts';
import { keysWith, uniteAll } from './test-keys.ts';
import { writeName } from './write-name.ts';

export const TODAY = '2026-11-21';
export const BRIN = '99XX';
export const SCHOOL_POSTCODES: Readonly<Record<string, string>> = { '00': '9001ZA', '04': '9002ZB' };
type KeyTextsOf = (identity: PupilIdentity | ObjectionSubject) => KeyTexts;

export type { TrueObjection, TrueRow } from './school-truth.ts';
export { SCHOOL_YEAR } from './school-truth.ts';

export interface School {
  readonly spec: SchoolSpec;
  readonly children: readonly Child[];
  readonly rows: readonly TrueRow[];
  readonly objections: readonly TrueObjection[];
  readonly view: RegisterView;
  readonly tables: readonly CollectedTable[];
  readonly keysOf: (identity: PupilIdentity | ObjectionSubject) => IdentifierKeys;
  readonly listed: ReadonlyMap<Child, PupilIdentity>;
  readonly said: TrueSayings;
}

const tieOf = (child: Child, spec: ObjectionSpec): Tie => {
  if (spec.tie === 'tied' && child.spec.inList) return { kind: 'tied', pupilId: `p${child.index}` as PupilId };
  if (spec.tie === 'still-looking') return { kind: 'absent', reason: 'still-looking' };
  // A person who says "left" of a child that is here after all is only caught by what was typed right.
  const recognisable = !child.spec.inList || (spec.by !== 'others-number' && !spec.oldIdentity && !spec.nameless);
  if (spec.tie === 'absent' && recognisable) return { kind: 'absent', reason: 'left' };
  return { kind: 'untied' };
};

/** What the school's list says of a child besides who it is. */
const factsOf = ({ spec }: Child): RowFacts => ({
  ...(spec.leftOn === null ? {} : { leftOn: spec.leftOn }),
  ...(spec.secret === 'cell' ? ({ addressSecret: true } as const) : {}),
  ...(spec.branchShown ? { branch: spec.dayCareShown ? spec.branch : `${BRIN}${spec.branch}` } : {}),
  ...(spec.dayCareShown ? { dayCare: spec.dayCare } : {}),
});

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list has no item');
  return item;
};

export const buildSchool = (spec: SchoolSpec, keyTexts: KeyTextsOf): School => {
  const children = buildChildren(spec);
  // The gate, the guard and the sayings ask of the same rows: worked out once.
  const known = new Map<string, IdentifierKeys>();
  const keysOf = (identity: PupilIdentity | ObjectionSubject): IdentifierKeys => {
    const said = JSON.stringify(identity);
    const keys = known.get(said) ?? keysWith(keyTexts(identity));
    known.set(said, keys);
    return keys;
  };
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
  const facts = { spec, children, listed, keysOf };
  const toRow = (rowSpec: RowSpec, child: Child, results: boolean, foreign = false): CollectedRow => {
    const other = at(children, rowSpec.other);
    const own = shownIdentity(child, other, rowSpec, foreign);
    // Another system's number of this child is, in the school's LVS, the next child's.
    const foreignNumber = own.pupilNumber === null ? null : at(children, child.index + 1).number;
    const shown = foreign ? { ...own, pupilNumber: foreignNumber } : own;
    // A score that nobody else has, and that may be one.
    const mark = `${100 + Math.floor(rows.length / 100)}.${String(rows.length % 100).padStart(2, '0')}`;
    rows.push({ child, shown, spec: rowSpec, other, foreign, mark });
    const { domain } = rowSpec;
    const result = {
      ...(domain === 'english' ? ({ domain: 'other', subject: domain } as const) : { domain }),
      provider: 'Cito',
      assessmentName: `Toets ${rows.length}`,
      version: '3.0',
      moment: 'M5',
      sittingDate: null,
      scores: { abilityScore: mark },
    };
    return { row: rows.length, identity: shown, results: results ? [result] : [] };
  };
  const table = (
    id: string,
    kind: CollectedTable['kind'],
    tableRows: readonly CollectedRow[],
    foreign = false,
  ): CollectedTable => ({
    id,
    kind,
    title: id,
    origin: foreign ? 'https://toets.example' : 'https://lvs.example',
    schoolYear: SCHOOL_YEAR,
    readAt: '2026-11-21T10:00:00Z',
    coverage: { state: 'complete', read: tableRows.length, total: tableRows.length, reason: null },
    rows: tableRows,
    droppedColumns: 0,
    problems: [],
  });
  const tables = spec.tables.map((extra, index) => {
    const foreign = index > 0 && extra.foreign;
    const everybody =
      index === 0 ? children.map((child) => toRow({ ...plain, shows: 'number-name' }, child, true)) : [];
    const some = extra.rows.map((rowSpec) => toRow(rowSpec, at(children, rowSpec.child), true, foreign));
    // Of a child with an objection, beside another child's BSN: what a person may be asked about, and get wrong.
    const doubts =
      index === 0 && spec.decisions.length > 6
        ? spec.decisions.filter(({ blind }) => blind && subjects.length > 0).slice(0, 1)
        : [];
    const doubtful = doubts.map(({ row, other }) =>
      toRow({ ...plain, shows: 'mixed-bsn', other }, at(subjects, row).about, true),
    );
    return table(`results ${index}`, 'results', [...everybody, ...some, ...doubtful], foreign);
  });
  const list = spec.listCollected
    ? [
        table(
          'list',
          'pupil-list',
          children.map((child) => ({ ...toRow(plain, child, false), ...factsOf(child) })),
        ),
      ]
    : [];
  const objections = subjects.map(({ about, objection, subject }) => ({
    about,
    subject,
    inForce: !objection.withdrawn,
    tied: tieOf(about, objection).kind === 'tied',
  }));
  const said = sayOfRows(facts, rows, objections);
  return {
    spec,
    children,
    rows,
    keysOf,
    listed,
    objections,
    said,
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
      said: said.view,
      secretAddresses: new Set(
        [...listed.keys()].filter((child) => child.spec.secret === 'said').map(({ index }) => `p${index}` as PupilId),
      ),
      ...(spec.twinsDecided
        ? {
            twins: [
              {
                pupilIds: [...listed.keys()].map(({ index }) => `p${index}` as PupilId),
                by: 'A. Beheerder',
                on: TODAY,
              },
            ],
          }
        : {}),
    },
  };
};
