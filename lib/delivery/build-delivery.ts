import Papa from 'papaparse';
import { parseBranch, parseBrin } from '../core/identifiers.ts';
import type { ClearedRecord } from '../core/objection-gate.ts';
import type { Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { topicOf } from '../core/topic.ts';
import { FIELD_CHARACTERS } from './field-characters.ts';
import type { DeliveryLayout, PupilColumn, ResultColumn } from './layout-schema.ts';
import { writeUtf8 } from './utf8.ts';

export interface DeliveryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DeliveryContext {
  readonly brin: string;
  readonly branches: readonly string[];
  readonly schoolYear: string;
  /** Local time; only the date is used. */
  readonly now: Date;
  /** 1–12 letters or digits: tells two deliveries of one day apart. */
  readonly deliveryNumber: string;
  /** Random, made for this delivery only: `count` different texts of 8–64 letters, digits or hyphens. */
  readonly deliveryKeys: (count: number) => readonly string[];
}

type Keyed = ClearedRecord & { readonly deliveryKey: string };

/** Columns of the pupil file under this preset: what the preset does not name has no column at all. */
export const pupilColumns = (layout: DeliveryLayout, preset: Preset): DeliveryLayout['pupils']['columns'] =>
  layout.pupils.columns.filter(({ field }) => {
    if (field === 'deliveryKey') return true;
    return field === 'dayCare' ? preset.attributes.includes(field) : preset.identifiers.includes(field);
  });

const pupilCell = (record: Keyed, field: PupilColumn, layout: DeliveryLayout): string => {
  if (field === 'deliveryKey') return record.deliveryKey;
  if (field === 'dayCare') return record.attributes.dayCare ?? '';
  const text = record.identifiers[field] ?? '';
  if (field !== 'sex' || text === '') return text;
  return text === 'male' || text === 'female' ? layout.sexCodes[text] : layout.sexCodes.unknown;
};

const resultCell = (result: ResultRecord, deliveryKey: string, field: ResultColumn): string => {
  switch (field) {
    case 'deliveryKey':
      return deliveryKey;
    case 'domain':
      return topicOf(result);
    case 'provider':
    case 'assessmentName':
    case 'version':
    case 'moment':
    case 'sittingDate':
      return result[field] ?? '';
    default:
      return result.scores[field] ?? '';
  }
};

/** `99XX-20261121-1-pupils.csv`: BRIN, date and number only. */
const readFileStem = ({ brin, now, deliveryNumber }: DeliveryContext): string | null => {
  if (parseBrin(brin) !== brin || !/^[A-Za-z0-9]{1,12}$/u.test(deliveryNumber)) return null;
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${brin}-${date.join('')}-${deliveryNumber}`;
};

const writeTable = <Column extends PupilColumn | ResultColumn>(
  name: string,
  layout: DeliveryLayout,
  columns: readonly { readonly field: Column; readonly header: string }[],
  rows: readonly (readonly string[])[],
): Outcome<DeliveryFile> => {
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, { field, header }] of columns.entries()) {
      const text = row[columnIndex] ?? '';
      if (text !== '' && !FIELD_CHARACTERS[field](text)) {
        return failed({ code: 'character-refused', column: header, row: rowIndex + 1 });
      }
    }
  }
  const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
  const data = [columns.map(({ header }) => header), ...rows.map((row) => [...row])];
  const text = `${Papa.unparse(data, { delimiter: layout.separator, newline })}${newline}`;
  const bytes = writeUtf8(layout.byteOrderMark ? `\ufeff${text}` : text);
  return bytes === null ? failed({ code: 'check-failed' }) : done({ name, bytes });
};

/**
 * Cleared records → two CSV files (UTF-8, joined by a random key). Rows follow the random key, so that the order of the
 * file says nothing about the class list. Nothing is altered: a text that its column may not hold refuses the delivery.
 * @param cleared from the gate; its type cannot be made elsewhere.
 */
export const buildDelivery = (
  cleared: readonly ClearedRecord[],
  layout: DeliveryLayout,
  preset: Preset,
  context: DeliveryContext,
): Outcome<DeliveryFile[]> => {
  if (cleared.length === 0) return failed({ code: 'nothing-to-deliver' });
  const stem = readFileStem(context);
  if (stem === null) return failed({ code: 'invalid-input', field: 'brin' });
  if (context.branches.some((branch) => parseBranch(branch) !== branch)) {
    return failed({ code: 'invalid-input', field: 'branches' });
  }
  const keys = context.deliveryKeys(cleared.length);
  if (keys.length !== cleared.length || new Set(keys).size !== keys.length) {
    return failed({ code: 'invalid-input', field: 'deliveryKeys' });
  }
  const records = cleared
    .map((record, index): Keyed => ({ ...record, deliveryKey: keys[index] ?? '' }))
    .sort((left, right) => (left.deliveryKey < right.deliveryKey ? -1 : 1));

  const columns = pupilColumns(layout, preset);
  const pupils = writeTable(
    `${stem}-${layout.pupils.member}.csv`,
    layout,
    columns,
    records.map((record) => columns.map(({ field }) => pupilCell(record, field, layout))),
  );
  if (!pupils.ok) return pupils;
  const results = writeTable(
    `${stem}-${layout.results.member}.csv`,
    layout,
    layout.results.columns,
    records.flatMap((record) =>
      record.results.map((result) =>
        layout.results.columns.map(({ field }) => resultCell(result, record.deliveryKey, field)),
      ),
    ),
  );
  return results.ok ? done([pupils.value, results.value]) : results;
};
