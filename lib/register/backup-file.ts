import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { done, failed, type Outcome } from '../core/problem.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import type { Sealed } from './seal.ts';
import type { KdfParameters } from './types.ts';

// Without this zod probes `new Function`, which the extension's policy forbids.
z.config({ jitless: true });

/** 1: before there were recovery sheets; still read. */
export const BACKUP_VERSION = 2;
/** Twenty thousand events are about ten million characters. */
export const MOST_CHARACTERS = 24_000_000;
const FORMAT = 'bezwaarwijzer-backup';

/** What stands in a backup in clear: which school and register, and how it opens. No pupil, and no count of objections. */
export type BackupHeader =
  | (HeaderOfAny & { readonly version: 1 })
  /** `recovery`: the root key once more, under the key of the sheet; null where none was made. */
  | (HeaderOfAny & { readonly version: 2; readonly recovery: BackupRecovery | null });
interface HeaderOfAny {
  readonly format: typeof FORMAT;
  readonly registerId: string;
  readonly school: { readonly name: string; readonly brin: string };
  /** ISO date. */
  readonly madeOn: string;
  readonly number: number;
  readonly eventCount: number;
  /** Hex head of the chain. */
  readonly head: string;
  readonly kdf: KdfParameters;
  /** The root key as it is wrapped in the register, so that the passphrase of that day opens it. */
  readonly rootKey: SealedText;
}
export interface BackupRecovery {
  readonly kdf: KdfParameters;
  readonly rootKey: SealedText;
  /** ISO dates. */
  readonly madeOn: string;
  readonly checkedOn: string | null;
}
export type SealedText = { readonly scheme: 'xchacha20poly1305'; readonly nonce: string; readonly bytes: string };
export interface BackupFile {
  readonly header: BackupHeader;
  readonly contents: Sealed;
}

export const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
// Whether it is base64 shows when it is written again: a pattern over millions of characters runs out of stack.
export const sealedText = (most: number) =>
  z.strictObject({ scheme: z.literal('xchacha20poly1305'), nonce: z.string().length(32), bytes: z.string().max(most) });
export const kdfText = z.strictObject({
  scheme: z.literal('argon2id'),
  salt: z.string().max(64),
  memoryKiB: z.number(),
  iterations: z.number(),
  parallelism: z.literal(1),
});
/** In the order in which it is written: a file has to be the same again, to the letter. */
const headerText = <V extends z.ZodRawShape, R extends z.ZodRawShape>(version: V, recovery: R) =>
  z.strictObject({
    format: z.literal(FORMAT),
    ...version,
    registerId: hex(32),
    school: z.strictObject({ name: z.string().max(400), brin: z.string().regex(/^\d{2}[A-Z]{2}$/) }),
    madeOn: z.iso.date(),
    number: z.number().int().min(1),
    eventCount: z.number().int().min(1),
    head: hex(64),
    kdf: kdfText,
    rootKey: sealedText(200),
    ...recovery,
  });
const recoveryText = z.strictObject({
  kdf: kdfText,
  rootKey: sealedText(200),
  madeOn: z.iso.date(),
  checkedOn: z.iso.date().nullable(),
});
const schema = z.strictObject({
  header: z.union([
    headerText({ version: z.literal(1) }, {}),
    headerText({ version: z.literal(2) }, { recovery: recoveryText.nullable() }),
  ]),
  contents: sealedText(MOST_CHARACTERS),
  sha256: hex(64),
});
/** Enough to tell a file of ours, and of a later version, before anything else in it is looked at. */
const anyVersion = z.looseObject({ header: z.looseObject({ format: z.literal(FORMAT), version: z.number() }) });

export const sealedToText = ({ scheme, nonce, bytes }: Sealed): SealedText => ({
  scheme,
  nonce: toBase64(nonce),
  bytes: toBase64(bytes),
});
export const textToSealed = ({ scheme, nonce, bytes }: SealedText): Sealed => ({
  scheme,
  nonce: fromBase64(nonce) ?? new Uint8Array(),
  bytes: fromBase64(bytes) ?? new Uint8Array(),
});

export function writeBackupFile({ header, contents }: BackupFile): string {
  const parts = { header, contents: sealedToText(contents) };
  return `${JSON.stringify({ ...parts, sha256: sumOf(parts) }, null, 1)}\n`;
}

/**
 * The file, before any key is tried. Anything that is not letter for letter what we write is refused: the sum at its end
 * tells damage from a wrong passphrase, the seals tell what was changed on purpose.
 */
export function readBackupFile(text: string): Outcome<BackupFile> {
  if (text.length > MOST_CHARACTERS) {
    return failed({ code: 'backup-too-large', megabytes: MOST_CHARACTERS / 1_000_000 });
  }
  const value = parseJson(text);
  // Cut off or changed by one character it is no JSON any more, but its first line still says whose it is.
  if (value === undefined) return failed({ code: text.includes(FORMAT) ? 'backup-damaged' : 'backup-unreadable' });
  const ours = anyVersion.safeParse(value);
  if (!ours.success) return failed({ code: text.includes(FORMAT) ? 'backup-damaged' : 'backup-unreadable' });
  if (ours.data.header.version > BACKUP_VERSION) return failed({ code: 'backup-newer' });
  const parsed = schema.safeParse(value);
  if (!parsed.success) return failed({ code: 'backup-damaged' });
  const { header } = parsed.data;
  const keys = [header.kdf, ...(recoveryIn(header) ? [recoveryIn(header)?.kdf] : [])];
  if (!keys.every(parseKdfParameters)) return failed({ code: 'backup-damaged' });
  const file = { header, contents: textToSealed(parsed.data.contents) };
  return writeBackupFile(file) === text ? done(file) : failed({ code: 'backup-damaged' });
}

/** Null where no sheet opens it. */
export const recoveryIn = (header: BackupHeader): BackupRecovery | null =>
  header.version === 1 ? null : header.recovery;

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const sumOf = (parts: object): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));

/** The whole header, for the seal of the contents to be bound to. */
export const headerSum = (header: BackupHeader): string => sumOf(header);

/** No name in it: a file name is shown to everybody, and travels. */
export const backupFileName = ({ school, madeOn, number }: BackupHeader): string =>
  `bezwaarwijzer-${school.brin}-${madeOn}-${number}.bzw`;
