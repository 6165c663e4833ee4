import { parse } from 'csv-parse/sync';
import type { CollectedTable } from '../../lib/core/collected-table.ts';
import type { keyTexts } from '../../lib/core/key-texts.ts';
import type { runGate } from '../../lib/core/objection-gate.ts';
import { PRESET_ATTRIBUTES, PRESET_IDENTIFIERS } from '../../lib/core/preset.ts';
import type { buildDelivery, DeliveryFile, pupilKeys } from '../../lib/delivery/build-delivery.ts';
import type { findPreset, TWO_CSV } from '../../lib/delivery/built-in.ts';
import type { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import type { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import type { fitToLayout, specialAsked } from '../../lib/delivery/fit-layout.ts';
import type { DeliveryLayout } from '../../lib/delivery/layout-schema.ts';
import { packTable, unpackTable } from '../../lib/register/packed-table.ts';
import fc from '../fast-check.ts';
import { type ReadCells, type Received, receive } from '../lib/delivery/read-layout.ts';
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
  readonly fitToLayout: typeof fitToLayout;
  readonly specialAsked: typeof specialAsked;
  readonly pupilKeys: typeof pupilKeys;
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

/** As a register gives it back: results that say the same, of whichever pupils, are one object. */
const asKept = (table: CollectedTable): CollectedTable => unpackTable(packTable(table));

export const writeFiles = (school: School, code: DeliveryCode, layout: DeliveryLayout = code.TWO_CSV) => {
  const preset = code.findPreset(school.spec.presetId) ?? fail('no preset');
  const { view, tables, keysOf } = school;
  const { presetDecided, severalBranches } = school.spec;
  const ours = { brin: BRIN, branches: severalBranches ? ['00', '04'] : ['00'], postcodes: SCHOOL_POSTCODES };
  const asked = { preset, presetDecided, schoolYear: SCHOOL_YEAR, today: TODAY, school: ours };
  const special = code.specialAsked(layout);
  const outcome = code.runGate({
    ...{ view, tables: tables.map(asKept), keysOf, ...asked },
    ...(special === null ? {} : { special }),
    ...(hasNumbers(layout) ? { pupilNumberAsKey: true } : {}),
  });
  const { records, loss } = code.fitToLayout(outcome.cleared, layout);
  if (records.length === 0) return null;
  const made = (count: number) => Array.from({ length: count }, (_, at) => `key-${(at * 7919 + 13) % 1009}-abcdef`);
  const keys = code.pupilKeys(records, layout, made);
  const built = code.buildDelivery(outcome.cleared, layout, preset, {
    brin: BRIN,
    branches: ours.branches,
    schoolYear: SCHOOL_YEAR,
    now: new Date(2026, 10, 21),
    deliveryNumber: '1',
    deliveryKeys: () => keys,
  });
  const files = built.ok ? built.value : fail(`files were refused: ${JSON.stringify(built.problem)}`);
  const guarded = special === null ? null : { study: special.study, on: TODAY };
  const guard = code.guardDelivery(view, outcome, keysOf, keys, ours, guarded);
  const checked = code.checkDelivery(files, layout, preset, guard, {
    records,
    keys,
    lost: { pupils: loss.pupils, results: loss.results.reduce((sum, one) => sum + one.results, 0) },
  });
  return { files, checked, named: [...preset.identifiers, ...preset.attributes] };
};

/** The built-in layout, by its own parser: what every other layout is read into. */
const readTwoFiles = ([pupilFile, resultFile, ...more]: readonly DeliveryFile[]): Received => {
  if (pupilFile === undefined || resultFile === undefined || more.length > 0) throw new Error('not two files');
  const text = [pupilFile, resultFile].map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
  return { pupils: readRows(pupilFile.bytes), results: readRows(resultFile.bytes), text };
};
/** UWLR wants the date of every sitting. */
export const withDates = (school: School): School => ({
  ...school,
  tables: school.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      results: row.results.map((result) => ({ ...result, sittingDate: '2026-12-10' })),
    })),
  })),
});

/** A pupil of UWLR is a key: one made for the delivery, or the pupil's own number and nobody else's. */
const findMore = (row: ReadCells, child: School['children'][number], layout: DeliveryLayout): string | null => {
  if (Object.keys(row).join() !== 'deliveryKey') return 'columns outside the preset';
  const own = [child.number, child.oldNumber].includes(row.deliveryKey ?? '');
  return own === hasNumbers(layout) ? null : 'a number of another child, or one that nobody asked for';
};
const hasNumbers = (layout: DeliveryLayout | undefined): boolean =>
  layout?.kind === 'uwlr' && layout.pupilKey !== undefined;
/** Which column comes first is the layout's to say; of the built-in one it is held against the rule. */
const inOrder = (row: ReadCells, layout: DeliveryLayout | undefined): ReadCells =>
  layout === undefined
    ? row
    : Object.fromEntries(
        ['deliveryKey', ...PRESET_IDENTIFIERS, ...PRESET_ATTRIBUTES].flatMap((field) => {
          const cell = row[field];
          return cell === undefined ? [] : [[field, cell]];
        }),
      );

/** What a school shows besides, and what the bytes may say of it; a text: what is wrong. `left`: rows whose results are in the bytes. */
export interface Besides {
  readonly add: (school: School) => School;
  readonly findWrong: (
    pupil: ReadCells,
    child: School['children'][number],
    left: School['rows'],
    school: School,
  ) => string | null;
}

/**
 * Throws when anything that was received belongs to a child, or says something, that may not leave.
 * @param layout in which it was written; the built-in one of two files where none is given.
 */
export const assertReceived = (
  school: School,
  received: Received,
  tally: Tally,
  layout?: DeliveryLayout,
  besides?: Besides,
): void => {
  const { pupils, results, text } = received;
  // As keys the numbers of those who go are held against each child, below.
  const cells = new Set(
    [...pupils, ...results].flatMap((row) =>
      Object.entries(row).flatMap(([field, cell]) => (hasNumbers(layout) && field === 'deliveryKey' ? [] : [cell])),
    ),
  );
  tally.delivered += 1;
  tally.pupils += pupils.length;
  tally.byPreset.set(school.spec.presetId, (tally.byPreset.get(school.spec.presetId) ?? 0) + pupils.length);
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
    const wrong =
      layout?.kind === 'uwlr' ? findMore(pupil, child, layout) : findUntrue(inOrder(pupil, layout), child, school);
    if (wrong !== null) fail(wrong);
    const left = results.flatMap((result) =>
      result.deliveryKey === pupil.deliveryKey ? (byMark.get(result.abilityScore ?? '') ?? []) : [],
    );
    const more = besides?.findWrong(pupil, child, left, school) ?? null;
    if (more !== null) fail(more);
    if (pupil.bsn && ![child.bsn, child.oldBsn].includes(pupil.bsn) && knowable(pupil.bsn, child, school)) {
      fail('BSN of another child');
    }
  }
  for (const child of school.children) {
    for (const secret of [child.name.family, child.name.given, child.number]) {
      if (text.includes(`;${secret}`) || cells.has(secret)) fail('a name or an LVS number in the bytes');
    }
    const gone = school.objections.some(({ about, inForce }) => inForce && about === child);
    const believed = school.rows.find(({ shown, child: about }) => shown.bsn === child.bsn && about !== child);
    const seen = believed === undefined || child.bsn === null || knowable(child.bsn, believed.child, school);
    if (gone && seen && child.bsn !== null && text.includes(child.bsn)) fail('the BSN of a child with an objection');
  }
};

/** Throws when anything in the bytes belongs to a child, or says something, that may not leave. */
export const assertNoLeak = (
  spec: SchoolSpec,
  code: DeliveryCode,
  tally: Tally,
  layout?: DeliveryLayout,
  besides?: Besides,
): void => {
  const plain = buildSchool(spec, code.keyTexts);
  const built = besides?.add(plain) ?? plain;
  const school = layout === undefined ? built : withDates(built);
  tally.runs += 1;
  tally.mayGo += new Set(
    school.rows.filter((row) => row.shown !== null && mayLeave(row, school)).map(({ child }) => child),
  ).size;
  // A request of UWLR is of one branch; a school of several writes none.
  if (layout?.kind === 'uwlr' && spec.severalBranches) return;
  const written = writeFiles(school, code, layout);
  if (written === null) return;
  const received = layout === undefined ? readTwoFiles(written.files) : receive(written.files, layout, written.named);
  assertReceived(school, received, tally, layout, besides);
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
