import { forEach, type InSteps } from '../core/in-steps.ts';
import type { ClearedRecord } from '../core/objection-gate.ts';
import { topicOf } from '../core/topic.ts';
import { type Column, type CsvLayout, type DeliveryLayout, hasPupilNumbers } from './layout-schema.ts';
import type { ReadDelivery, ReadRow } from './read-csv.ts';
import { isSpecialColumn, specialId } from './special-schema.ts';

/** What the writer was given. */
export interface Given {
  /** What fits the layout, as `fitToLayout` says. */
  readonly records: readonly ClearedRecord[];
  /** Of each record. */
  readonly keys: readonly string[];
  /** Of what the gate cleared: pupils and results that are in no file. */
  readonly lost: { readonly pupils: number; readonly results: number };
}

type Texts = Readonly<Partial<Record<string, string>>>;

/** What a record says in a column. A sex stays a word. */
const pupilText = ({ identifiers, attributes, special }: ClearedRecord, field: Column): string =>
  isSpecialColumn(field)
    ? (special?.[specialId(field)] ?? '')
    : ((attributes as Texts)[field] ?? (identifiers as Texts)[field] ?? '');
const resultText = (result: ClearedRecord['results'][number], field: Column): string => {
  switch (field) {
    case 'domain':
      return topicOf(result);
    case 'provider':
    case 'assessmentName':
    case 'version':
    case 'moment':
    case 'sittingDate':
      return result[field] ?? '';
    default:
      return (result.scores as Texts)[field] ?? '';
  }
};

const sexCode = (sex: string, { sexCodes }: CsvLayout): string =>
  sex === 'male' || sex === 'female' ? sexCodes[sex] : sexCodes.unknown;

/** Every cell of the row. */
const says = <T>(
  row: ReadRow,
  given: T,
  textOf: (given: T, field: Column) => string,
  layout: DeliveryLayout,
): boolean => {
  for (const named in row) {
    const field = named as Column;
    if (field === 'deliveryKey') continue;
    const text = textOf(given, field);
    const expected = field === 'sex' && text !== '' && layout.kind === 'csv' ? sexCode(text, layout) : text;
    if (row[field] !== expected) return false;
  }
  return true;
};

/** Whether every pupil and every result that was read is what was given under that key, cell by cell and as often. */
export function* isAsGiven(read: ReadDelivery, layout: DeliveryLayout, { records, keys }: Given): InSteps<boolean> {
  if (keys.length !== records.length || read.pupils.length !== records.length) return false;
  const byKey = new Map(records.map((record, index) => [keys[index] ?? '', record]));
  const results = new Map<string, ReadRow[]>();
  for (const row of read.results) {
    const key = row.deliveryKey ?? '';
    const rows = results.get(key);
    if (rows === undefined) results.set(key, [row]);
    else rows.push(row);
  }
  const isSame = (pupil: ReadRow): boolean => {
    const key = pupil.deliveryKey ?? '';
    const record = byKey.get(key);
    const rows = results.get(key) ?? [];
    return (
      record !== undefined &&
      (!hasPupilNumbers(layout) || record.pupilNumber === key) &&
      says(pupil, record, pupilText, layout) &&
      rows.length === record.results.length &&
      record.results.every((result, at) => {
        const row = rows[at];
        return row !== undefined && says(row, result, resultText, layout);
      })
    );
  };
  let same = true;
  yield* forEach(read.pupils, (pupil) => {
    same &&= isSame(pupil);
  });
  return same;
}
