import * as z from 'zod';
import { done, failed, type Outcome } from '../core/problem.ts';
import {
  hex,
  kdfText,
  MOST_CHARACTERS,
  parseJson,
  type SealedText,
  sealedText,
  sealedToText,
  sumOf,
  textToSealed,
} from './backup-file.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import { KEY_BYTES, unwrapRootKey, wrapRootKey } from './key-hierarchy.ts';
import { type Sealed, type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { KdfParameters, RegisterDeps } from './types.ts';

/*
 * What was collected on one computer, for another one of the same school. Sealed under a key of its own, which a passphrase for
 * this one file wraps: nobody has to tell anybody the passphrase of a register. In clear stand the school's BRIN and the day.
 */

export const COLLECTION_VERSION = 1;
const FORMAT = 'bezwaarwijzer-collection';

export interface CollectionHeader {
  readonly format: typeof FORMAT;
  readonly version: typeof COLLECTION_VERSION;
  readonly fileId: string;
  readonly brin: string;
  /** ISO date. */
  readonly madeOn: string;
  readonly kdf: KdfParameters;
  readonly key: SealedText;
}
export interface CollectionFile {
  readonly header: CollectionHeader;
  readonly contents: Sealed;
}

/** In the order in which it is written: a file has to be the same again, to the letter. */
const schema = z.strictObject({
  header: z.strictObject({
    format: z.literal(FORMAT),
    version: z.literal(COLLECTION_VERSION),
    fileId: hex(32),
    brin: z.string().regex(/^\d{2}[A-Z]{2}$/),
    madeOn: z.iso.date(),
    kdf: kdfText,
    key: sealedText(200),
  }),
  contents: sealedText(MOST_CHARACTERS),
  sha256: hex(64),
});
const anyVersion = z.looseObject({ header: z.looseObject({ format: z.literal(FORMAT), version: z.number() }) });

const write = ({ header, contents }: CollectionFile): string => {
  const parts = { header, contents: sealedToText(contents) };
  return `${JSON.stringify({ ...parts, sha256: sumOf(parts) }, null, 1)}\n`;
};

/** `kek`: of the passphrase for this file, by `kdf`. */
export function writeCollectionFile(
  about: { readonly brin: string; readonly madeOn: string },
  contents: unknown,
  { kek, kdf }: { readonly kek: Uint8Array; readonly kdf: KdfParameters },
  { randomBytes }: Pick<RegisterDeps, 'randomBytes'>,
): Outcome<{ readonly fileName: string; readonly text: string }> {
  if (kek.length !== KEY_BYTES || parseKdfParameters(kdf) === null)
    return failed({ code: 'invalid-input', field: 'kek' });
  const { brin, madeOn } = about;
  const fileId = [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const fileKey = randomBytes(KEY_BYTES);
  const key = sealedToText(wrapRootKey(fileKey, kek, fileId, kdf, randomBytes));
  const { scheme, salt, memoryKiB, iterations, parallelism } = kdf;
  const header: CollectionHeader = {
    ...{ format: FORMAT, version: COLLECTION_VERSION, fileId, brin, madeOn },
    ...{ kdf: { scheme, salt, memoryKiB, iterations, parallelism }, key },
  };
  const text = write({ header, contents: sealJson(fileKey, place(header), contents, randomBytes) });
  if (text.length > MOST_CHARACTERS)
    return failed({ code: 'collection-too-large', megabytes: MOST_CHARACTERS / 1_000_000 });
  return done({ fileName: `bezwaarwijzer-${brin}-${madeOn}.bzc`, text });
}

/** The file, before a passphrase is tried. The sum at its end tells damage from a wrong passphrase. */
export function readCollectionFile(text: string): Outcome<CollectionFile> {
  if (text.length > MOST_CHARACTERS)
    return failed({ code: 'collection-too-large', megabytes: MOST_CHARACTERS / 1_000_000 });
  const damaged = failed({ code: text.includes(FORMAT) ? 'collection-damaged' : 'collection-unreadable' });
  const value = parseJson(text);
  const ours = anyVersion.safeParse(value);
  if (!ours.success) return damaged;
  if (ours.data.header.version > COLLECTION_VERSION) return failed({ code: 'collection-newer' });
  const parsed = schema.safeParse(value);
  if (!parsed.success || parseKdfParameters(parsed.data.header.kdf) === null) return damaged;
  const file = { header: parsed.data.header, contents: textToSealed(parsed.data.contents) };
  return write(file) === text ? done(file) : damaged;
}

/** What stands in it, still to be looked at as anything that comes from outside; `wrong-passphrase`, `collection-damaged`. */
export function openCollectionFile({ header, contents }: CollectionFile, kek: Uint8Array): Outcome<unknown> {
  if (kek.length !== KEY_BYTES) return failed({ code: 'invalid-input', field: 'kek' });
  const fileKey = unwrapRootKey(textToSealed(header.key), kek, header.fileId, header.kdf);
  if (fileKey?.length !== KEY_BYTES) return failed({ code: 'wrong-passphrase' });
  try {
    const value = unsealJson(fileKey, place(header), contents);
    return value === null ? failed({ code: 'collection-damaged' }) : done(value);
  } catch {
    return failed({ code: 'collection-damaged' });
  }
}

const place = (header: CollectionHeader): SealPlace => ({
  table: 'collection-file',
  id: sumOf(header),
  version: header.version,
  registerId: header.fileId,
});
