import * as z from 'zod';
import { SCORE_FIELDS } from '../core/fields.ts';
import { PRESET_ATTRIBUTES, PRESET_IDENTIFIERS } from '../core/preset.ts';
import { TOPICS } from '../core/topic.ts';
import { VERSION } from './preset-schema.ts';
import { isWholeStudy, type SpecialColumn, specialColumnName, specialFields, study } from './special-schema.ts';

export const PUPIL_COLUMNS = ['deliveryKey', ...PRESET_IDENTIFIERS, ...PRESET_ATTRIBUTES] as const;
export type PupilColumn = (typeof PUPIL_COLUMNS)[number];
export const RESULT_COLUMNS = [
  'deliveryKey',
  'domain',
  'provider',
  'assessmentName',
  'version',
  'moment',
  'sittingDate',
  ...SCORE_FIELDS,
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];
export type PlainColumn = PupilColumn | ResultColumn;
export type Column = PlainColumn | SpecialColumn;

/** Of the form of a layout file; one that is newer is not read by halves. */
export const FORMAT = 1;
const LAYOUT_ID = /^[a-z][a-z0-9.-]{0,39}$/u;
/** There is no public format of CBS: nothing that ships, is loaded or is written may say that it is. */
const CLAIM = /cbs|\bnco\b/iu;

const unclaimed = (text: string): boolean => !CLAIM.test(text);
const header = z.string().regex(/^[A-Za-z][A-Za-z0-9_ -]{0,39}$/u);
const member = z
  .string()
  .regex(/^[a-z][a-z-]{0,19}$/u)
  .refine(unclaimed);
const sexCode = z.string().regex(/^[A-Z0-9]$/u);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/u);

const unlike = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
const columns = <Field extends PlainColumn>(fields: readonly [Field, ...Field[]]) => columnsOf(z.enum(fields));
/** With special data of the pupil, where the layout names a study. */
const columnsAbout = <Field extends PlainColumn>(fields: readonly [Field, ...Field[]]) =>
  columnsOf(z.union([z.enum(fields), specialColumnName]));
const columnsOf = <Field extends Column>(field: z.ZodType<Field>) =>
  z
    .array(z.strictObject({ field, header }))
    .max(40)
    .refine((list) => unlike(list.map(({ field }) => String(field))) && unlike(list.map((one) => one.header)))
    .refine((list) => list.some(({ field }) => field === 'deliveryKey'));
/** Without the domain nobody could check that no other went along; without a score there is no result. */
const hasResult = (list: readonly { readonly field: Column }[]): boolean =>
  list.some(({ field }) => field === 'domain') &&
  SCORE_FIELDS.some((score) => list.some(({ field }) => field === score));

const pupilFile = z.strictObject({ per: z.literal('pupil'), member, columns: columnsAbout(PUPIL_COLUMNS) });
const resultFile = z.strictObject({
  per: z.literal('result'),
  member,
  columns: columns(RESULT_COLUMNS).refine(hasResult),
});
/** One row per result, with what is said of its pupil in the same row. */
const flatFile = z.strictObject({
  per: z.literal('result'),
  member,
  columns: columnsAbout([...PUPIL_COLUMNS, ...RESULT_COLUMNS.slice(1)] as [PlainColumn, ...PlainColumn[]]).refine(
    hasResult,
  ),
});

const fileName = z.strictObject({
  parts: z
    .array(z.enum(['brin', 'date', 'number', 'member']))
    .min(1)
    .refine((parts) => unlike(parts)),
  joiner: z.enum(['-', '_']),
});
const shared = {
  format: z.literal(FORMAT),
  id: z.string().regex(LAYOUT_ID).refine(unclaimed),
  version: z.string().regex(VERSION),
  /** For people, in lists: for a layout that a school loads. */
  title: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,()/+_-]{0,59}$/u)
    .refine(unclaimed)
    .exactOptional(),
  fileName,
};

const csvLayout = z
  .strictObject({
    ...shared,
    kind: z.literal('csv'),
    encoding: z.enum(['utf-8', 'windows-1252']),
    byteOrderMark: z.boolean(),
    separator: z.enum([';', ',', '\t', '|']),
    quoting: z.enum(['needed', 'all']),
    lineEnd: z.enum(['crlf', 'lf']),
    header: z.boolean(),
    decimal: z.enum(['.', ',']),
    dates: z.enum(['YYYY-MM-DD', 'DD-MM-YYYY', 'YYYYMMDD']),
    /** An unknown sex and one that is not said may share a code, or have none; a boy and a girl never do. */
    sexCodes: z
      .strictObject({
        unknown: sexCode.or(z.literal('')),
        male: sexCode,
        female: sexCode,
        'not-specified': sexCode.or(z.literal('')),
      })
      .refine(
        (codes) =>
          codes.male !== codes.female &&
          [codes.unknown, codes['not-specified']].every((other) => other !== codes.male && other !== codes.female),
      ),
    /** Other words for the domains; all of them, each its own. */
    domainCodes: z
      .record(z.enum(TOPICS), code)
      .refine((codes) => unlike(Object.values(codes)))
      .exactOptional(),
    /** Special data go only of pupils with consent for this study on the day. Both or none. */
    study: study.exactOptional(),
    specialFields: specialFields.exactOptional(),
    files: z.union([z.tuple([pupilFile, resultFile]), z.tuple([resultFile, pupilFile]), z.tuple([flatFile])]),
  })
  .refine(({ encoding, byteOrderMark }) => encoding === 'utf-8' || !byteOrderMark)
  .refine(({ files }) => unlike(files.map((file) => file.member)))
  .refine(({ files, fileName: { parts } }) => files.length === 1 || parts.includes('member'))
  .refine(isWholeStudy);

const uwlrLayout = z.strictObject({
  ...shared,
  kind: z.literal('uwlr'),
  member,
  /** Code of list 22 of OSO, which a reference score has to name. Null: the school has not said it, and none is assumed. */
  comparisonGroup: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/u)
    .nullable(),
});

const layoutSchema = z.discriminatedUnion('kind', [csvLayout, uwlrLayout]);

/** CSV: one row per pupil and one per result in two files that a random key joins, or one file with a row per result. */
export type CsvLayout = z.infer<typeof csvLayout>;
export type CsvFile = CsvLayout['files'][number];
/**
 * `pupilKey`: the pupil number of the LVS stands where else a key made for this delivery does. A person's choice for one
 * delivery; no file of a layout can make it.
 */
export type UwlrLayout = z.infer<typeof uwlrLayout> & { readonly pupilKey?: 'pupil-number' };
/** How a delivery is written. A preset says what goes in. Ours or a school's; never a format of CBS. */
export type DeliveryLayout = CsvLayout | UwlrLayout;

/** Whether the pupil number of the LVS is the key of each pupil. */
export const hasPupilNumbers = (layout: DeliveryLayout): boolean =>
  layout.kind === 'uwlr' && layout.pupilKey === 'pupil-number';

/** A layout file's content → a layout, or null. Unknown keys are refused. */
export const parseLayout = (content: unknown): DeliveryLayout | null => {
  const parsed = layoutSchema.safeParse(content);
  return parsed.success ? parsed.data : null;
};

/** Whether a file that is no layout fails by what it calls itself. */
export const claimsToBeOthers = (content: unknown): boolean => {
  if (typeof content !== 'object' || content === null) return false;
  const { id, title } = { id: null, title: null, ...content };
  return [id, title].some((text) => typeof text === 'string' && CLAIM.test(text));
};

export const comparisonGroupCode = uwlrLayout.shape.comparisonGroup;
