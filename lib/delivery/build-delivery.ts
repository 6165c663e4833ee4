import { parseBranch, parseBrin } from '../core/identifiers.ts';
import { asPart, type InSteps, runSteps } from '../core/in-steps.ts';
import type { Deliverable } from '../core/judge-candidate.ts';
import type { ClearedRecord } from '../core/objection-gate.ts';
import type { Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { topicOf } from '../core/topic.ts';
import type { DeliveryContext, DeliveryFile, Keyed } from './delivery-types.ts';
import { mayBeKey } from './field-characters.ts';
import { type Fitted, fitToLayout, isPupilColumn, lackingColumns } from './fit-layout.ts';
import {
  type Column,
  type CsvFile,
  type CsvLayout,
  type DeliveryLayout,
  hasPupilNumbers,
  type PupilColumn,
  type ResultColumn,
} from './layout-schema.ts';
import { isSpecialColumn, type SpecialColumn, specialId } from './special-schema.ts';
import { writeCsv } from './write-csv.ts';
import { writeUwlr } from './write-uwlr.ts';

export type { DeliveryContext, DeliveryFile } from './delivery-types.ts';

/** Columns of a file under this preset: what the preset does not name of a pupil has no column at all. */
export const columnsUnder = (
  { columns }: CsvFile,
  preset: Preset,
): readonly { readonly field: Column; readonly header: string }[] =>
  columns.filter(({ field }: { readonly field: Column }) => {
    if (field === 'deliveryKey' || !isPupilColumn(field) || isSpecialColumn(field)) return true;
    return field === 'dayCare' ? preset.attributes.includes(field) : preset.identifiers.includes(field);
  });

const pupilCell = (record: Keyed, field: PupilColumn | SpecialColumn, layout: CsvLayout): string => {
  if (field === 'deliveryKey') return record.deliveryKey;
  if (isSpecialColumn(field)) return record.special?.[specialId(field)] ?? '';
  if (field === 'dayCare') return record.attributes.dayCare ?? '';
  const text = record.identifiers[field] ?? '';
  if (field !== 'sex' || text === '') return text;
  return text === 'male' || text === 'female' ? layout.sexCodes[text] : layout.sexCodes.unknown;
};

const resultCell = (result: ResultRecord, field: ResultColumn): string => {
  switch (field) {
    case 'deliveryKey':
      return '';
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

/** `20261121` */
const dateOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('');

/** `99XX-20261121-1-pupils`: BRIN, date, number and a word of the layout only. Null where the school gave no such BRIN. */
const fileStem = ({ fileName }: DeliveryLayout, member: string, context: DeliveryContext): string | null => {
  const { brin, now, deliveryNumber: number } = context;
  if (parseBrin(brin) !== brin || !/^[A-Za-z0-9]{1,12}$/u.test(number)) return null;
  const texts = { brin, date: dateOf(now), number, member };
  return fileName.parts.map((part) => texts[part]).join(fileName.joiner);
};

function* writeFile(
  file: CsvFile,
  layout: CsvLayout,
  preset: Preset,
  records: readonly Keyed[],
  context: DeliveryContext,
): InSteps<Outcome<DeliveryFile>> {
  const stem = fileStem(layout, file.member, context);
  if (stem === null) return failed({ code: 'invalid-input', field: 'brin' });
  const columns = columnsUnder(file, preset);
  const ofResult = columns.flatMap(({ field }, at) => (isPupilColumn(field) ? [] : [{ field, at }]));
  // Of all results of a pupil the same.
  const pupilPart = (record: Keyed): string[] =>
    columns.map(({ field }) => (isPupilColumn(field) ? pupilCell(record, field, layout) : ''));
  /** Each row is written before the next one is asked for: of a pupil's results it is one and the same. */
  function* rows(): Generator<readonly string[]> {
    for (const record of records) {
      const row = pupilPart(record);
      if (file.per === 'pupil') yield row;
      else
        for (const result of record.results) {
          for (const { field, at } of ofResult) row[at] = resultCell(result, field);
          yield row;
        }
    }
  }
  const count = file.per === 'pupil' ? records.length : records.reduce((sum, { results }) => sum + results.length, 0);
  return yield* writeCsv(`${stem}.csv`, layout, columns, rows(), count);
}

/**
 * Under which key each record stands, in their order: the pupil number where the layout has that, else what `make` makes.
 * A record without a number gets no key that any layout takes.
 */
export const pupilKeys = (
  records: readonly Deliverable[],
  layout: DeliveryLayout,
  make: DeliveryContext['deliveryKeys'],
): readonly string[] =>
  hasPupilNumbers(layout) ? records.map(({ pupilNumber }) => pupilNumber ?? '') : make(records.length);

/**
 * Cleared records → the files of a layout, in its order. Pupils follow the random key, so that the order of a file says
 * nothing about the class list. Nothing is altered: a text that its column may not hold refuses the delivery.
 * What the layout cannot hold (`fitToLayout` says of what) is not in them; there is a key for each pupil who is.
 * @param cleared from the gate; its type cannot be made elsewhere.
 * @param fitted of these records and this layout, where it is known already.
 */
export function* buildInSteps(
  cleared: readonly ClearedRecord[],
  layout: DeliveryLayout,
  preset: Preset,
  context: DeliveryContext,
  fitted: Fitted<ClearedRecord> = fitToLayout(cleared, layout),
): InSteps<Outcome<DeliveryFile[]>> {
  const lacking = lackingColumns(layout, preset);
  if (lacking.length > 0) return failed({ code: 'layout-lacks-columns', fields: lacking });
  const { records: fitting } = fitted;
  if (fitting.length === 0) return failed({ code: 'nothing-to-deliver' });
  if (context.branches.some((branch) => parseBranch(branch) !== branch)) {
    return failed({ code: 'invalid-input', field: 'branches' });
  }
  const keys = pupilKeys(fitting, layout, context.deliveryKeys);
  const fit = keys.length === fitting.length && keys.every(mayBeKey(layout));
  if (!fit || new Set(keys).size !== keys.length) return failed({ code: 'invalid-input', field: 'deliveryKeys' });
  const records = fitting
    .map((record, index): Keyed => ({ ...record, deliveryKey: keys[index] ?? '' }))
    .sort((left, right) => (left.deliveryKey < right.deliveryKey ? -1 : 1));

  if (layout.kind === 'uwlr') {
    const stem = fileStem(layout, layout.member, context);
    if (stem === null) return failed({ code: 'invalid-input', field: 'brin' });
    const written = yield* writeUwlr(`${stem}.xml`, records, context, layout.comparisonGroup);
    return written.ok ? done([written.value]) : written;
  }
  const files: DeliveryFile[] = [];
  const all = layout.files.length;
  for (const [at, file] of layout.files.entries()) {
    const written = yield* asPart(writeFile(file, layout, preset, records, context), at / all, (at + 1) / all);
    if (!written.ok) return written;
    files.push(written.value);
  }
  return done(files);
}

/** The same at once. */
export const buildDelivery = (...given: Parameters<typeof buildInSteps>): Outcome<DeliveryFile[]> =>
  runSteps(buildInSteps(...given));
