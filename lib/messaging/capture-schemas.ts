import * as z from 'zod';
import { LAYOUT_VALUES } from '../core/captured-layout.ts';
import {
  type CapturedElement,
  type CapturedFrame,
  FLAG_ATTRIBUTES,
  KEPT_ELEMENTS,
  LARGEST_PAGE_FILE,
  LONGEST_TEXT,
  MOST_COLUMNS,
  MOST_FRAMES,
  MOST_TABLES,
  NEW_NAME,
  NUMBER_ATTRIBUTES,
  PAGE_FILE_FORMAT,
  PAGE_FILE_VERSION,
  type PageFile,
  REFERENCE_ATTRIBUTES,
  SMALL_NUMBER,
  TEXT_ATTRIBUTES,
  WORD_ATTRIBUTES,
} from '../core/captured-page.ts';
import type { CaptureProtocol } from './capture-protocol.ts';
import { nothing, type SchemasOf, text } from './schema-parts.ts';

const tab = z.strictObject({ tabId: z.number().int() });
export const CAPTURE_SCHEMAS: SchemasOf<CaptureProtocol> = {
  'capture.open': tab,
  'capture.target': nothing,
  'capture.read': tab,
};

const each = <V extends z.ZodType>(names: readonly string[], value: V) =>
  Object.fromEntries(names.map((name) => [name, value.optional()]));
const small = z.number().int().min(0).max(100_000);
/** Made up of the same length; characters that are written as two may make it longer. */
const said = text(2 * LONGEST_TEXT);

const attributes = z.strictObject({
  ...Object.fromEntries(Object.entries(WORD_ATTRIBUTES).map(([name, words]) => [name, z.enum(words).optional()])),
  ...each(NUMBER_ATTRIBUTES, z.string().regex(SMALL_NUMBER)),
  ...each(FLAG_ATTRIBUTES, z.literal('')),
  ...each(REFERENCE_ATTRIBUTES, z.string().regex(NEW_NAME)),
  ...each(TEXT_ATTRIBUTES, said),
}) as z.ZodType<Record<string, string>>;
const layout = z.strictObject(
  Object.fromEntries(Object.entries(LAYOUT_VALUES).map(([name, form]) => [name, z.string().regex(form).optional()])),
) as z.ZodType<Record<string, string>>;

function element<T extends z.ZodType>(word: T): z.ZodType<CapturedElement<z.output<T>>> {
  const self: z.ZodType<CapturedElement<z.output<T>>> = z.lazy(() => {
    const nodes = z.array(z.union([word, self]));
    return z.strictObject({
      n: z.enum(KEPT_ELEMENTS),
      a: attributes.exactOptional(),
      s: small.exactOptional(),
      f: small.exactOptional(),
      r: nodes.exactOptional(),
      c: nodes.exactOptional(),
    });
  });
  return self;
}

const content = <T extends z.ZodType>(word: T) => ({
  path: z.array(small).max(20).nullable(),
  layouts: z.array(layout).max(60_000),
  root: element(word),
  tables: z
    .array(
      z.strictObject({
        kind: z.enum(['table', 'grid']),
        columns: z.array(z.array(word).max(20)).max(MOST_COLUMNS),
        rows: z.number().int().min(0).max(1_000_000),
        firstRows: z.array(z.array(said).max(MOST_COLUMNS)).max(3),
      }),
    )
    .max(MOST_TABLES),
});

const capturedText = z.union([said, z.strictObject({ h: small })]);
const headers = z.array(z.strictObject({ text: text(80), madeUp: text(400) })).max(300);

/** What the script in a frame gave: the page around it is not trusted, so it is held against the closed lists once more. */
export const frameReply: z.ZodType<{ frame: CapturedFrame } | { refused: 'too-large' }> = z.union([
  z.strictObject({ frame: z.strictObject({ ...content(capturedText), headers }) }),
  z.strictObject({ refused: z.literal('too-large') }),
]);

export const pageFile: z.ZodType<PageFile> = z.strictObject({
  format: z.literal(PAGE_FILE_FORMAT),
  version: z.literal(PAGE_FILE_VERSION),
  system: text(60).regex(/^[a-z-]+$/),
  unread: small,
  frames: z
    .array(z.strictObject(content(said)))
    .min(1)
    .max(MOST_FRAMES),
});

export type PageFileReading =
  | { readonly ok: true; readonly file: PageFile }
  | { readonly ok: false; readonly why: 'no-page-file' | 'newer' | 'too-large' };

/** A saved file, or why it is none. */
export function parsePageFile(text: string): PageFileReading {
  if (text.length > 1.5 * LARGEST_PAGE_FILE) return { ok: false, why: 'too-large' };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { ok: false, why: 'no-page-file' };
  }
  const head = z.looseObject({ format: z.literal(PAGE_FILE_FORMAT), version: z.number() }).safeParse(read);
  if (head.success && head.data.version > PAGE_FILE_VERSION) return { ok: false, why: 'newer' };
  const parsed = pageFile.safeParse(read);
  return parsed.success ? { ok: true, file: parsed.data } : { ok: false, why: 'no-page-file' };
}
