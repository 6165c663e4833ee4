import * as z from 'zod';
import { sameText } from '../core/special-fields.ts';
import { fitsWindows1252 } from './windows-1252.ts';

/*
 * What a layout says where it names a study: which special data it wants, from which columns of the LVS, and the closed list of
 * answers. No free text of a page can get into a file this way: what is written is a word of the layout.
 */

const SPECIAL = 'special:';
const FIELD_ID = /^[a-z][a-z0-9-]{0,29}$/u;
export type SpecialColumn = `special:${string}`;
export const isSpecialColumn = (field: string): field is SpecialColumn => field.startsWith(SPECIAL);
/** `special:dyslexie` → `dyslexie`. */
export const specialId = (field: SpecialColumn): string => field.slice(SPECIAL.length);
export const specialColumn = (id: string): SpecialColumn => `${SPECIAL}${id}`;

export const specialColumnName = z.custom<SpecialColumn>(
  (value) => typeof value === 'string' && isSpecialColumn(value) && FIELD_ID.test(specialId(value)),
);

const unlike = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
/** Something to see, of one line, without anything that turns or hides text. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*[\p{L}\p{N}\p{S}][^\p{C}\p{Zl}\p{Zp}]*$/u)
    .refine((text) => text === text.trim());

/** Five digits in a row may be somebody's number. */
const value = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,()/+_-]{0,29}$/u)
  .refine((text) => text === text.trim() && !/\d{5}/u.test(text));

export const specialField = z.strictObject({
  // Not a name that every object has.
  id: z
    .string()
    .regex(FIELD_ID)
    .refine((id) => !(id in {})),
  headers: z
    .array(line(100))
    .min(1)
    .max(10)
    .refine((headers) => unlike(headers.map(sameText))),
  values: z
    .array(z.strictObject({ value, cells: z.array(line(60)).min(1).max(10) }))
    .min(1)
    .max(60)
    .refine((values) => unlike(values.map((one) => one.value)))
    .refine((values) => unlike(values.flatMap(({ cells }) => cells.map(sameText)))),
});

/** As it is written with each consent. */
export const study = line(200).refine((text) => /\p{L}/u.test(text));

export const specialFields = z
  .array(specialField)
  .min(1)
  .max(12)
  .refine((fields) => unlike(fields.map(({ id }) => id)))
  // One header for two fields: nobody could say which of them a column is.
  .refine((fields) => unlike(fields.flatMap(({ headers }) => headers.map(sameText))));

interface SpecialLayout {
  readonly study?: string;
  readonly specialFields?: z.infer<typeof specialFields>;
  readonly encoding: string;
  readonly files: readonly {
    readonly per: string;
    readonly columns: readonly { readonly field: string }[];
  }[];
}

/** A study, its fields and a column for each of them; or none of all that. Never in a file of results beside one of pupils. */
export const isWholeStudy = ({ study: named, specialFields: fields = [], encoding, files }: SpecialLayout): boolean => {
  const columns = files.flatMap((file) => file.columns.map(({ field }) => field)).filter(isSpecialColumn);
  const misplaced = files.some(
    (file) => file.per === 'result' && files.length > 1 && file.columns.some(({ field }) => isSpecialColumn(field)),
  );
  const wanted = fields.map(({ id }) => specialColumn(id));
  return (
    (named === undefined) === (fields.length === 0) &&
    !misplaced &&
    columns.length === wanted.length &&
    wanted.every((column) => columns.includes(column)) &&
    (encoding === 'utf-8' || fields.every(({ values }) => values.every((one) => fitsWindows1252(one.value))))
  );
};
