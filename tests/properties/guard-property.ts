import fc from '../fast-check.ts';
import type { Child } from './build-children.ts';
import { buildSchool, type School } from './build-school.ts';
import { type DeliveryCode, fail, readRows, writeFiles } from './leak-property.ts';
import { type SchoolSpec, schoolSpec } from './school-specs.ts';

/*
 * The check of the bytes behind a gate with a fault in it: whatever the gate let through, no file passes that says
 * something of a child with an objection, as far as the register itself knows that child.
 */
type Row = Readonly<Record<string, string>>;

const objectedAndKnown = (school: School): readonly Child[] =>
  school.children.filter(
    (child) =>
      school.listed.has(child) &&
      school.objections.some(({ about, inForce, tied }) => inForce && tied && about === child),
  );

/** What a reader of the file links on, as the register's list shows it of this child. */
const linkedRow = (child: Child, school: School, row: Row): boolean => {
  const listed = school.listed.get(child);
  if (listed === undefined) return false;
  if (row.bsn || row.educationNumber) {
    return (
      (listed.bsn !== null && row.bsn === listed.bsn) ||
      (listed.educationNumber !== null && row.educationNumber === listed.educationNumber)
    );
  }
  return (
    listed.postcode !== null &&
    row.birthDate === listed.birthDate &&
    row.postcode === listed.postcode &&
    row.houseNumber === listed.houseNumber &&
    (listed.sex === null || row.sex === (child.girl ? '2' : '1'))
  );
};

export interface GuardTally {
  /** Files of a faulty gate that held a child with an objection, or two whom nobody could tell apart. */
  wrong: number;
  passed: number;
}

export const assertGuarded = (spec: SchoolSpec, code: DeliveryCode, tally: GuardTally): void => {
  const school = buildSchool(spec, code.keyTexts);
  const written = writeFiles(school, code);
  const [pupilFile, resultFile] = written?.files ?? [];
  if (written === null || pupilFile === undefined || resultFile === undefined) return;
  const rows = readRows(pupilFile.bytes);
  const objected = objectedAndKnown(school);
  const nameless = spec.presetId === 'letter-2019';
  // Without anything to link on only the scores show whose they are.
  const marks = new Set(school.rows.filter(({ child }) => objected.includes(child)).map(({ mark }) => mark));
  const cleared = nameless
    ? readRows(resultFile.bytes).some(({ abilityScore }) => marks.has(abilityScore ?? ''))
    : rows.some((row) => objected.some((child) => linkedRow(child, school, row)));
  // Of twins a person may have said that both go; then only who objected is wrong.
  const tuples =
    nameless || spec.twinsDecided ? [] : rows.map(({ deliveryKey, ...linking }) => JSON.stringify(linking));
  const doubles = new Set(tuples).size < tuples.length;
  if (cleared || doubles) tally.wrong += 1;
  if (written.checked.ok) tally.passed += 1;
  if (cleared && written.checked.ok) fail('a child with an objection passed the check');
  if (doubles && written.checked.ok) fail('two children whom nobody can tell apart passed the check');
};

/** Null when no wrong file passed, else fast-check's report. */
export const findUnguarded = (
  code: DeliveryCode,
  presetId: SchoolSpec['presetId'],
  numRuns: number,
  tally: GuardTally,
): string | null => {
  const specs = schoolSpec.map((spec) => ({ ...spec, presetId, presetDecided: true }));
  const outcome = fc.check(
    fc.property(specs, (spec) => assertGuarded(spec, code, tally)),
    { numRuns, seed: 20261121 },
  );
  return outcome.failed ? `${String(outcome.errorInstance)}\n${fc.defaultReportMessage(outcome) ?? ''}` : null;
};
