import type { IndexKey } from '../core/identifier-keys.ts';
import { asPart, type InSteps, runSteps } from '../core/in-steps.ts';
import { linkingOf, type Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { NOBODY, type PupilIdentity, type Sex } from '../core/pupil.ts';
import { areNamedRight } from './check-names.ts';
import type { DeliveryGuard } from './delivery-guard.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { lackingColumns } from './fit-layout.ts';
import { type CsvLayout, type DeliveryLayout, hasPupilNumbers, type PupilColumn } from './layout-schema.ts';
import { areOwnNumbers } from './number-guard.ts';
import { type ReadDelivery, type ReadRow, readCsv } from './read-csv.ts';
import { readUwlr } from './read-uwlr.ts';
import { type Given, isAsGiven } from './same-as-given.ts';
import { saysWhoSomebodyIs } from './says-who.ts';
import { isConsentedTo } from './special-guard.ts';

/** The sex that a code means; null where it may be several, which then counts as any of them. */
const sexOf = (code: string | null, { sexCodes }: CsvLayout): Sex | null => {
  const sexes: readonly Sex[] = ['male', 'female', 'unknown', 'not-specified'];
  const meant = sexes.filter((sex) => code !== null && sexCodes[sex] === code);
  return meant.length === 1 ? (meant[0] ?? null) : null;
};

const readIdentity = (row: ReadRow, layout: CsvLayout): PupilIdentity => {
  const cell = (field: PupilColumn): string | null => row[field] || null;
  return {
    ...NOBODY,
    bsn: cell('bsn'),
    educationNumber: cell('educationNumber'),
    sex: sexOf(cell('sex'), layout),
    birthDate: cell('birthDate'),
    postcode: cell('postcode'),
    houseNumber: cell('houseNumber'),
    houseNumberAddition: cell('houseNumberAddition'),
  };
};

/**
 * What a reader would link a row on, or ask the school by: a number says who it is; without one sex, birth date and address
 * do, and where the preset sends less than that, every child of the same birth date counts as the same. Where nothing is said
 * of a pupil (by the preset, or because UWLR has no place for it) there is nothing to link on: there only the gate's own list
 * of who was cleared can be held against the register (`refusesAll`), and twins cannot be taken for each other.
 */
const linkKeys = (row: ReadRow, layout: DeliveryLayout, preset: Preset, guard: DeliveryGuard): readonly IndexKey[] => {
  if (layout.kind === 'uwlr') {
    const pupilNumber = hasPupilNumbers(layout) ? (row.deliveryKey ?? null) : null;
    return guard.keysOf({ ...NOBODY, pupilNumber }).pupilNumber;
  }
  const keys = guard.keysOf(readIdentity(row, layout));
  const numbers = [...keys.bsn, ...keys.educationNumber];
  if (numbers.length > 0) return numbers;
  if (linkingOf(preset) === 'none') return [];
  const whole = (['sex', 'postcode', 'houseNumber'] as const).every((field) => preset.identifiers.includes(field));
  return whole ? keys.identityTuple : keys.birthDate;
};

/** All that the preset requires is there, and the school is ours. */
const isWhole = (row: ReadRow, preset: Preset, { school }: DeliveryGuard): boolean => {
  const [brin, branch, postcode] = (['brin', 'branch', 'schoolPostcode'] as const).map((field) => row[field] || null);
  return (
    preset.required.every((some) => some.some((field) => row[field])) &&
    preset.attributes.every((field) => row[field]) &&
    (brin == null || brin === school?.brin) &&
    (branch == null || school?.branches.includes(branch) === true) &&
    (postcode == null || (branch != null && postcode === school?.postcodes[branch]))
  );
};

/** Null where the files are not what the layout says. */
function* readBack(
  files: readonly DeliveryFile[],
  layout: DeliveryLayout,
  preset: Preset,
  { school }: DeliveryGuard,
): InSteps<ReadDelivery | null> {
  if (layout.kind === 'csv') return yield* readCsv(files, layout, preset);
  const [file] = files;
  const read = file === undefined ? null : yield* readUwlr(file, layout);
  const ours = read !== null && read.school.brin === school?.brin && school.branches.includes(read.school.branch);
  return ours ? read : null;
}

/**
 * The written bytes, parsed back and held against the register before anybody gets them.
 * @param files exactly those of the layout, in any order.
 * @param given what was to be written, and what the layout could not hold of it: then every cell is held against it too.
 * @returns `check-failed` for any pupil who may not be in them, two whom a reader could not tell apart (unless
 * a person said that both may go), any column or domain outside the preset, anything missing that the preset requires, another school, any key that nobody gave out or that one of the files lacks,
 * any count that differs, any name or number of somebody where a word is to stand, special data of a pupil without consent.
 */
export function* checkInSteps(
  files: readonly DeliveryFile[],
  layout: DeliveryLayout,
  preset: Preset,
  guard: DeliveryGuard,
  given: Given | null = null,
): InSteps<Outcome<null>> {
  const wrong = failed({ code: 'check-failed' });
  if (guard.refusesAll || lackingColumns(layout, preset).length > 0) return wrong;
  const named = areNamedRight(files, layout, guard.school);
  const read = named === null ? null : yield* asPart(readBack(named, layout, preset, guard), 0, 0.7);
  if (read === null) return wrong;
  const { pupils, results } = read;
  if (pupils.length === 0 || pupils.length + (given?.lost.pupils ?? 0) !== guard.pupils) return wrong;
  if (results.length + (given?.lost.results ?? 0) !== guard.results) return wrong;

  const keys = new Set(pupils.map((row) => row.deliveryKey ?? ''));
  const used = new Set(results.map((row) => row.deliveryKey ?? ''));
  if (keys.size !== pupils.length || keys.size !== used.size) return wrong;
  if ([...keys].some((key) => !guard.deliveryKeys.has(key) || !used.has(key))) return wrong;
  if (layout.kind === 'csv' && !pupils.every((row) => isWhole(row, preset, guard))) return wrong;
  if (results.some((row) => !preset.domains.some((domain) => domain === row.domain))) return wrong;
  if (saysWhoSomebodyIs(results, guard) || !isConsentedTo(pupils, guard.consenting, given)) return wrong;
  if (hasPupilNumbers(layout) && !areOwnNumbers(pupils, guard, given)) return wrong;
  const linked = new Set<IndexKey>();
  for (const key of pupils.flatMap((row) => linkKeys(row, layout, preset, guard))) {
    if (guard.refusedKeys.has(key) || (linked.has(key) && !guard.sharedKeys.has(key))) return wrong;
    linked.add(key);
  }
  if (given === null) return done(null);
  return (yield* asPart(isAsGiven(read, layout, given), 0.8, 1)) ? done(null) : wrong;
}

/** The same at once. */
export const checkDelivery = (...given: Parameters<typeof checkInSteps>): Outcome<null> =>
  runSteps(checkInSteps(...given));
