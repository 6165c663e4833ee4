import type { ClearedRecord } from '../core/objection-gate.ts';
import { topicOf } from '../core/topic.ts';
import type { Column, CsvLayout, DeliveryLayout } from './layout-schema.ts';
import type { ReadDelivery, ReadRow } from './read-csv.ts';
import { specialColumn } from './special-schema.ts';

/** What the writer was given. */
export interface Given {
  /** What fits the layout, as `fitToLayout` says. */
  readonly records: readonly ClearedRecord[];
  /** Of each record. */
  readonly keys: readonly string[];
  /** Of what the gate cleared: pupils and results that are in no file. */
  readonly lost: { readonly pupils: number; readonly results: number };
}

/** What a record says in a column. A sex stays a word. */
const pupilTexts = ({ identifiers, attributes, special = {} }: ClearedRecord): ReadonlyMap<Column, string> =>
  new Map<Column, string>([
    ...(Object.entries(identifiers) as [Column, string][]),
    ...(Object.entries(attributes) as [Column, string][]),
    ...Object.entries(special).map(([id, value]): [Column, string] => [specialColumn(id), value ?? '']),
  ]);
const resultTexts = (result: ClearedRecord['results'][number]): ReadonlyMap<Column, string> =>
  new Map<Column, string>([
    ['domain', topicOf(result)],
    ['provider', result.provider ?? ''],
    ['assessmentName', result.assessmentName ?? ''],
    ['version', result.version ?? ''],
    ['moment', result.moment ?? ''],
    ['sittingDate', result.sittingDate ?? ''],
    ...(Object.entries(result.scores) as [Column, string][]),
  ]);

const sexCode = (sex: string, { sexCodes }: CsvLayout): string =>
  sex === 'male' || sex === 'female' ? sexCodes[sex] : sexCodes.unknown;

const says = (row: ReadRow, texts: ReadonlyMap<Column, string>, layout: DeliveryLayout): boolean =>
  [...row].every(([field, cell]) => {
    if (field === 'deliveryKey') return true;
    const text = texts.get(field) ?? '';
    return cell === (field === 'sex' && text !== '' && layout.kind === 'csv' ? sexCode(text, layout) : text);
  });

/** Whether every pupil and every result that was read is what was given under that key, cell by cell and as often. */
export const isAsGiven = (read: ReadDelivery, layout: DeliveryLayout, { records, keys }: Given): boolean => {
  if (keys.length !== records.length || read.pupils.length !== records.length) return false;
  const byKey = new Map(records.map((record, index) => [keys[index] ?? '', record]));
  const results = new Map<string, ReadRow[]>();
  for (const row of read.results) {
    const key = row.get('deliveryKey') ?? '';
    const rows = results.get(key);
    if (rows === undefined) results.set(key, [row]);
    else rows.push(row);
  }
  return read.pupils.every((pupil) => {
    const key = pupil.get('deliveryKey') ?? '';
    const record = byKey.get(key);
    const rows = results.get(key) ?? [];
    return (
      record !== undefined &&
      says(pupil, pupilTexts(record), layout) &&
      rows.length === record.results.length &&
      record.results.every((result, at) => {
        const row = rows[at];
        return row !== undefined && says(row, resultTexts(result), layout);
      })
    );
  });
};
