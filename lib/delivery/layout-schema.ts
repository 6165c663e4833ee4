import * as z from 'zod';
import { SCORE_FIELDS } from '../core/fields.ts';
import { PRESET_ATTRIBUTES, PRESET_IDENTIFIERS } from '../core/preset.ts';
import { ID, VERSION } from './preset-schema.ts';

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

const header = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/u);
const distinct = (list: readonly { field: string; header: string }[]): boolean =>
  new Set(list.map(({ field }) => field)).size === list.length &&
  new Set(list.map(({ header: text }) => text)).size === list.length;
const joined = (list: readonly { field: string }[]): boolean => list.some(({ field }) => field === 'deliveryKey');
const member = z.string().regex(/^[a-z][a-z-]{0,19}$/u);
const sexCode = z.string().regex(/^[A-Z0-9]$/u);

const layoutSchema = z
  .strictObject({
    id: z.string().regex(ID),
    version: z.string().regex(VERSION),
    encoding: z.literal('utf-8'),
    byteOrderMark: z.boolean(),
    separator: z.enum([';', ',']),
    lineEnd: z.enum(['crlf', 'lf']),
    sexCodes: z
      .strictObject({ unknown: sexCode, male: sexCode, female: sexCode, 'not-specified': sexCode })
      .refine((codes) => new Set(Object.values(codes)).size === 4),
    pupils: z.strictObject({
      member,
      columns: z
        .array(z.strictObject({ field: z.enum(PUPIL_COLUMNS), header }))
        .refine(distinct)
        .refine(joined),
    }),
    results: z.strictObject({
      member,
      columns: z
        .array(z.strictObject({ field: z.enum(RESULT_COLUMNS), header }))
        .refine(distinct)
        .refine(joined),
    }),
  })
  .refine(({ pupils, results }) => pupils.member !== results.member);

/** How a delivery is written: two CSV members joined by a delivery key. Ours; not a format of CBS. */
export type DeliveryLayout = z.infer<typeof layoutSchema>;

/** A layout file's content → a layout, or null. */
export const parseLayout = (content: unknown): DeliveryLayout | null => {
  const parsed = layoutSchema.safeParse(content);
  return parsed.success ? parsed.data : null;
};
