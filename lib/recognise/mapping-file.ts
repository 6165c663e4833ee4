import * as z from 'zod/mini';
import { CELL_SHAPES, type ColumnAnswer } from '../core/column-answer.ts';
import { FIELDS } from '../core/fields.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { ADDABLE_FIELDS, HALF_MOMENTS, type ProfileAddition } from '../core/profile-addition.ts';
import { TOPICS } from '../core/topic.ts';

/*
 * What one school said of the columns of a system, and what it added to our own profile of it (a heading, a site where it lives),
 * as a file for another school. Headings and meanings only: no name, no school; whoever takes it in says for which site the
 * columns are. No pattern, no trap, no label of a school: a file adds to what we know, and takes nothing away. What a person said of a moment or of a whole table
 * belongs to the rows of that day, and is not in it.
 */
export interface MappingFile {
  /** Of the profile; `generic` where no system is known. */
  readonly system: string;
  readonly columns: readonly ColumnAnswer[];
  readonly additions: readonly ProfileAddition[];
}

const KIND = 'bezwaarwijzer-columns';
/** 2: with additions. Without any it is written as 1, so that an older version of us reads it. */
const VERSIONS = [1, 2] as const;
/** Characters: far more than the columns of any system. */
const LARGEST = 500_000;
const MOST_COLUMNS = 500;
const MOST_WORDS = 200;
const MOST_HOSTS = 20;

export const headerText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
/** One site, with its port where it has one; no pattern. */
export const hostName = z
  .string()
  .check(z.maxLength(253), z.regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+(?::\d{1,5})?$/));

const fileSchema = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(VERSIONS),
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
    .check(z.maxLength(MOST_COLUMNS)),
  profile: z.optional(
    z.strictObject({
      words: z
        .array(z.strictObject({ header: headerText, field: z.enum(ADDABLE_FIELDS) }))
        .check(z.maxLength(MOST_WORDS)),
      moments: z.optional(
        z.array(z.strictObject({ text: headerText, half: z.enum(HALF_MOMENTS) })).check(z.maxLength(MOST_WORDS)),
      ),
      hosts: z.array(hostName).check(z.maxLength(MOST_HOSTS)),
    }),
  ),
});

export const writeMappingFile = ({ system, columns, additions }: MappingFile): string => {
  const said = columns.map(({ header, shape, own, field, domain, provider }) => ({
    header,
    shape,
    own,
    field,
    domain,
    provider,
  }));
  const words = additions.flatMap((one) => (one.kind === 'word' ? [{ header: one.header, field: one.field }] : []));
  const moments = additions.flatMap((one) => (one.kind === 'moment' ? [{ text: one.text, half: one.half }] : []));
  const hosts = additions.flatMap((one) => (one.kind === 'host' ? [one.host] : []));
  const file =
    additions.length === 0
      ? { kind: KIND, version: 1, system, columns: said }
      : { kind: KIND, version: 2, system, columns: said, profile: { words, moments, hosts } };
  return `${JSON.stringify(file, null, 2)}\n`;
};

/** Problems: `columns-file-too-large`, `columns-file-newer`, `columns-file-unreadable`. */
export const parseMappingFile = (text: string): Outcome<MappingFile> => {
  if (text.length > LARGEST) return failed({ code: 'columns-file-too-large' });
  const value = parseJson(text);
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return failed({ code: isNewer(value) ? 'columns-file-newer' : 'columns-file-unreadable' });
  const { system, columns, profile = { words: [], moments: [], hosts: [] } } = parsed.data;
  const additions: readonly ProfileAddition[] = [
    ...profile.words.map((word) => ({ kind: 'word' as const, system, ...word })),
    ...(profile.moments ?? []).map((moment) => ({ kind: 'moment' as const, system, ...moment })),
    ...profile.hosts.map((host) => ({ kind: 'host' as const, system, host })),
  ];
  if (columns.length + additions.length === 0) return failed({ code: 'columns-file-unreadable' });
  return done({ system, columns: columns.map((column) => ({ ...column, moment: null })), additions });
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
  value.version > Math.max(...VERSIONS);
