import * as z from 'zod/mini';
import { CELL_SHAPES, type ColumnAnswer } from '../core/column-answer.ts';
import { FIELDS } from '../core/fields.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { TOPICS } from '../core/topic.ts';

/*
 * What one school said of the columns of a system, as a file for another school. Headings and meanings only: no name, no
 * school, no address of one; whoever takes it in says for which site it is. What a person said of a moment or of a whole table
 * belongs to the rows of that day, and is not in it.
 */
export interface MappingFile {
  /** Of the profile; `generic` where no system is known. */
  readonly system: string;
  readonly columns: readonly ColumnAnswer[];
}

const KIND = 'bezwaarwijzer-columns';
const VERSION = 1;
/** Characters: far more than the columns of any system. */
const LARGEST = 500_000;
const MOST_COLUMNS = 500;

const fileSchema = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  system: z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/)),
  columns: z
    .array(
      z.strictObject({
        header: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(12)),
        shape: z.enum(CELL_SHAPES),
        own: z.enum(FIELDS),
        field: z.enum(FIELDS),
        domain: z.nullable(z.enum(TOPICS)),
        provider: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_COLUMNS)),
});

export const writeMappingFile = ({ system, columns }: MappingFile): string => {
  const said = columns.map(({ header, shape, own, field, domain, provider }) => ({
    header,
    shape,
    own,
    field,
    domain,
    provider,
  }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, system, columns: said }, null, 2)}\n`;
};

/** Problems: `columns-file-too-large`, `columns-file-newer`, `columns-file-unreadable`. */
export const parseMappingFile = (text: string): Outcome<MappingFile> => {
  if (text.length > LARGEST) return failed({ code: 'columns-file-too-large' });
  const value = parseJson(text);
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return failed({ code: isNewer(value) ? 'columns-file-newer' : 'columns-file-unreadable' });
  const { system, columns } = parsed.data;
  return done({ system, columns: columns.map((column) => ({ ...column, moment: null })) });
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
};

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === KIND &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > VERSION;
