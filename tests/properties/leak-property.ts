import { parse } from 'csv-parse/sync';
import type { keyTexts } from '../../lib/core/key-texts.ts';
import type { runGate } from '../../lib/core/objection-gate.ts';
import type { buildDelivery } from '../../lib/delivery/build-delivery.ts';
import type { findPreset, TWO_CSV } from '../../lib/delivery/built-in.ts';
import type { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import type { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import fc from '../fast-check.ts';
import { BRIN, buildSchool, SCHOOL_POSTCODES, SCHOOL_YEAR, type School, TODAY } from './build-school.ts';
import { findUntrue } from './leak-columns.ts';
import { knowable, mayLeave } from './leak-oracle.ts';
import { type SchoolSpec, schoolSpec } from './school-specs.ts';

/** The code under test, handed in so that a copy with a planted fault can take its place. */
export interface DeliveryCode {
  readonly keyTexts: typeof keyTexts;
  readonly runGate: typeof runGate;
  readonly buildDelivery: typeof buildDelivery;
  readonly findPreset: typeof findPreset;
  readonly TWO_CSV: typeof TWO_CSV;
  readonly checkDelivery: typeof checkDelivery;
  readonly guardDelivery: typeof guardDelivery;
}

export interface Tally {
  runs: number;
  delivered: number;
  pupils: number;
  mayGo: number;
  marks: number;
  /** Pupils who went, per preset. */
  readonly byPreset: Map<string, number>;
  /** Rows that went because a person said whose they are, or confirmed their group. */
  settled: number;
}

export const readRows = (bytes: Uint8Array): Record<string, string>[] =>
  parse(Buffer.from(bytes), { columns: true, delimiter: ';', bom: false });

export const fail = (what: string): never => {
  throw new Error(what);
};

export const writeFiles = (school: School, code: DeliveryCode) => {
  const preset = code.findPreset(school.spec.presetId) ?? fail('no preset');
  const { view, tables, keysOf } = school;
  const { presetDecided, severalBranches } = school.spec;
  const ours = { brin: BRIN, branches: severalBranches ? ['00', '04'] : ['00'], postcodes: SCHOOL_POSTCODES };
  const asked = { preset, presetDecided, schoolYear: SCHOOL_YEAR, today: TODAY, school: ours };
  const outcome = code.runGate({ view, tables, keysOf, ...asked });
  if (outcome.cleared.length === 0) return null;
  const keys = outcome.cleared.map((_, index) => `key-${(index * 7919 + 13) % 1009}-abcdef`);
  const built = code.buildDelivery(outcome.cleared, code.TWO_CSV, preset, {
    brin: BRIN,
    branches: ours.branches,
    schoolYear: SCHOOL_YEAR,
    now: new Date(2026, 10, 21),
    deliveryNumber: '1',
    deliveryKeys: () => keys,
  });
  const files = built.ok ? built.value : fail(`files were refused: ${JSON.stringify(built.problem)}`);
  const checked = code.checkDelivery(
    files,
    code.TWO_CSV,
    preset,
    code.guardDelivery(view, outcome, keysOf, keys, ours),
  );
  return { files, checked };
};

/** Throws when anything in the bytes belongs to a child, or says something, that may not leave. */
export const assertNoLeak = (spec: SchoolSpec, code: DeliveryCode, tally: Tally): void => {
  const school = buildSchool(spec, code.keyTexts);
  tally.runs += 1;
  tally.mayGo += new Set(
    school.rows.filter((row) => row.shown !== null && mayLeave(row, school)).map(({ child }) => child),
  ).size;
  const written = writeFiles(school, code);
  if (written === null) return;
  const [pupilFile, resultFile] = written.files;
  if (pupilFile === undefined || resultFile === undefined || written.files.length !== 2)
    throw new Error('not two files');
  const pupils = readRows(pupilFile.bytes);
  const results = readRows(resultFile.bytes);
  tally.delivered += 1;
  tally.pupils += pupils.length;
  tally.byPreset.set(spec.presetId, (tally.byPreset.get(spec.presetId) ?? 0) + pupils.length);
  tally.marks += results.length;

  const byMark = new Map(school.rows.map((row) => [row.mark, row]));
  const owners = new Map<string, number>();
  for (const result of results) {
    const row = byMark.get(result.abilityScore ?? '') ?? fail('a score that no table had');
    if (!mayLeave(row, school)) fail(`row ${row.mark} of child ${row.child.index} left the school`);
    if (school.said.settles(row)) tally.settled += 1;
    const key = result.deliveryKey ?? '';
    if ((owners.get(key) ?? row.child.index) !== row.child.index) fail('results of two children under one key');
    owners.set(key, row.child.index);
  }
  if (new Set(owners.values()).size !== pupils.length) fail('one child under two keys, or a key without results');
  for (const pupil of pupils) {
    const child = school.children[owners.get(pupil.deliveryKey ?? '') ?? -1] ?? fail('a pupil without results');
    const wrong = findUntrue(pupil, child, school);
    if (wrong !== null) fail(wrong);
    if (pupil.bsn && ![child.bsn, child.oldBsn].includes(pupil.bsn) && knowable(pupil.bsn, child, school)) {
      fail('BSN of another child');
    }
  }
  const text = written.files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
  for (const child of school.children) {
    for (const secret of [child.name.family, child.name.given, child.number]) {
      if (text.includes(`;${secret}`)) fail('a name or an LVS number in the bytes');
    }
    const gone = school.objections.some(({ about, inForce }) => inForce && about === child);
    const believed = school.rows.find(({ shown, child: about }) => shown.bsn === child.bsn && about !== child);
    const seen = believed === undefined || child.bsn === null || knowable(child.bsn, believed.child, school);
    if (gone && seen && child.bsn !== null && text.includes(child.bsn)) fail('the BSN of a child with an objection');
  }
  if (!written.checked.ok) fail('the check of the bytes refused what it should not');
};

export const newTally = (): Tally => ({
  runs: 0,
  delivered: 0,
  pupils: 0,
  mayGo: 0,
  marks: 0,
  byPreset: new Map(),
  settled: 0,
});

/** Runs the property; null when it held, else fast-check's report. */
export const findLeak = (
  code: DeliveryCode,
  numRuns: number,
  seed: number,
  tally: Tally = newTally(),
  shrink = true,
): string | null => {
  const outcome = fc.check(
    fc.property(schoolSpec, (spec) => assertNoLeak(spec, code, tally)),
    { numRuns, seed, endOnFailure: !shrink },
  );
  if (!outcome.failed) return null;
  return `${String(outcome.errorInstance)}\n${fc.defaultReportMessage(outcome) ?? ''}`;
};
