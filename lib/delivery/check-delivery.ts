import Papa from 'papaparse';
import type { IndexKey } from '../core/identifier-keys.ts';
import { linkingOf, type Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { NOBODY, type PupilIdentity, type Sex } from '../core/pupil.ts';
import { type DeliveryFile, pupilColumns } from './build-delivery.ts';
import type { DeliveryGuard } from './delivery-guard.ts';
import { FIELD_CHARACTERS } from './field-characters.ts';
import type { DeliveryLayout, PupilColumn, ResultColumn } from './layout-schema.ts';
import { readUtf8 } from './utf8.ts';

type Row<Column extends string> = ReadonlyMap<Column, string>;

/** The bytes as rows, or null where anything is not exactly as the layout says. */
const readTable = <Column extends PupilColumn | ResultColumn>(
  file: DeliveryFile,
  layout: DeliveryLayout,
  columns: readonly { readonly field: Column; readonly header: string }[],
): readonly Row<Column>[] | null => {
  const text = readUtf8(file.bytes);
  if (text === null || text.startsWith('\ufeff') !== layout.byteOrderMark) return null;
  const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
  if (!text.endsWith(newline)) return null;
  const body = text.slice(layout.byteOrderMark ? 1 : 0, -newline.length);
  const parsed = Papa.parse<string[]>(body, { delimiter: layout.separator, newline });
  const [headers, ...lines] = parsed.data;
  if (parsed.errors.length > 0 || headers === undefined || headers.length !== columns.length) return null;
  if (columns.some(({ header }, index) => headers[index] !== header)) return null;
  const rows: Row<Column>[] = [];
  for (const line of lines) {
    if (line.length !== columns.length) return null;
    const cells = columns.map(({ field }, index): [Column, string] => [field, line[index] ?? '']);
    if (cells.some(([field, cell]) => cell !== '' && !FIELD_CHARACTERS[field](cell))) return null;
    rows.push(new Map(cells));
  }
  return rows;
};

const readIdentity = (row: Row<PupilColumn>, layout: DeliveryLayout): PupilIdentity => {
  const cell = (field: PupilColumn): string | null => row.get(field) || null;
  const code = cell('sex');
  const sexes: readonly Sex[] = ['male', 'female', 'unknown', 'not-specified'];
  return {
    ...NOBODY,
    bsn: cell('bsn'),
    educationNumber: cell('educationNumber'),
    sex: sexes.find((sex) => layout.sexCodes[sex] === code) ?? null,
    birthDate: cell('birthDate'),
    postcode: cell('postcode'),
    houseNumber: cell('houseNumber'),
    houseNumberAddition: cell('houseNumberAddition'),
  };
};

/**
 * What a reader would link a row on: a number says who it is; without one sex, birth date and address do, and where the
 * preset sends less than that, every child of the same birth date counts as the same. A preset that says nothing of a
 * pupil gives nothing to link on: there only the gate's own list of who was cleared can be held against the register
 * (`refusesAll`), and twins cannot be taken for each other.
 */
const linkKeys = (row: Row<PupilColumn>, layout: DeliveryLayout, preset: Preset, guard: DeliveryGuard) => {
  const keys = guard.keysOf(readIdentity(row, layout));
  const numbers = [...keys.bsn, ...keys.educationNumber];
  if (numbers.length > 0) return numbers;
  if (linkingOf(preset) === 'none') return [];
  const whole = (['sex', 'postcode', 'houseNumber'] as const).every((field) => preset.identifiers.includes(field));
  return whole ? keys.identityTuple : keys.birthDate;
};

/** All that the preset requires is there, and the school is ours. */
const isWhole = (row: Row<PupilColumn>, preset: Preset, { school }: DeliveryGuard): boolean => {
  const [brin, branch, postcode] = (['brin', 'branch', 'schoolPostcode'] as const).map(
    (field) => row.get(field) || null,
  );
  return (
    preset.required.every((some) => some.some((field) => row.get(field))) &&
    preset.attributes.every((field) => row.get(field)) &&
    (brin == null || brin === school?.brin) &&
    (branch == null || school?.branches.includes(branch) === true) &&
    (postcode == null || (branch != null && postcode === school?.postcodes[branch]))
  );
};

/**
 * The written bytes, parsed back and held against the register before anybody gets them.
 * @param files exactly the layout's two members, as `buildDelivery` gave them.
 * @returns `check-failed` for any pupil who may not be in them, two whom a reader could not tell apart
 * (unless a person said that both may go), any column or domain outside the preset, anything missing that the preset
 * requires, another school, any key that nobody gave out or that one of the files lacks, any count that differs.
 */
export const checkDelivery = (
  files: readonly DeliveryFile[],
  layout: DeliveryLayout,
  preset: Preset,
  guard: DeliveryGuard,
): Outcome<null> => {
  const wrong = failed({ code: 'check-failed' });
  if (guard.refusesAll) return wrong;
  const pupilFile = files.find(({ name }) => name.endsWith(`-${layout.pupils.member}.csv`));
  const resultFile = files.find(({ name }) => name.endsWith(`-${layout.results.member}.csv`));
  if (files.length !== 2 || pupilFile === undefined || resultFile === undefined) return wrong;
  const pupils = readTable(pupilFile, layout, pupilColumns(layout, preset));
  const results = readTable(resultFile, layout, layout.results.columns);
  if (pupils === null || results === null) return wrong;
  if (pupils.length !== guard.pupils || results.length !== guard.results || pupils.length === 0) return wrong;

  const given = new Set(pupils.map((row) => row.get('deliveryKey') ?? ''));
  const used = new Set(results.map((row) => row.get('deliveryKey') ?? ''));
  if (given.size !== pupils.length || given.size !== used.size) return wrong;
  if ([...given].some((key) => !guard.deliveryKeys.has(key) || !used.has(key))) return wrong;
  if (!pupils.every((row) => isWhole(row, preset, guard))) return wrong;
  if (results.some((row) => !preset.domains.some((domain) => domain === row.get('domain')))) return wrong;
  const linked = new Set<IndexKey>();
  for (const key of pupils.flatMap((row) => linkKeys(row, layout, preset, guard))) {
    if (guard.refusedKeys.has(key) || (linked.has(key) && !guard.sharedKeys.has(key))) return wrong;
    linked.add(key);
  }
  return done(null);
};
