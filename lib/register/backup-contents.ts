import * as z from 'zod';
import { done, failed, type Outcome } from '../core/problem.ts';
import { type BackupFile, type BackupHeader, headerSum, recoveryIn, textToSealed } from './backup-file.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { EventRow } from './database.ts';
import { headText, resealEvent, verifyChain } from './event-chain.ts';
import { isEnvelope } from './event-schemas.ts';
import { foldChain } from './fold-events.ts';
import { isRootKey, KEY_BYTES, unwrapRootKey } from './key-hierarchy.ts';
import { openerOf } from './opener.ts';
import type { RegisterDraft } from './register-draft.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { EventEnvelope, KeyProof, RegisterDeps } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

/** A backup that its key opened, and whose chain was followed to the head that its header names. */
export interface OpenBackup {
  readonly header: BackupHeader;
  readonly rootKey: Uint8Array;
  readonly opener: RegisterOpener;
  /** The rows as they stood in the register. */
  readonly rows: readonly EventRow[];
  readonly chain: readonly EventEnvelope[];
  readonly draft: RegisterDraft;
}

/** An event in words, and the id and nonce that give its row again, to the byte. */
const written = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  nonce: z.string().length(32),
  event: z.custom<EventEnvelope>(isEnvelope),
});
const contentsSchema = z.strictObject({ events: z.array(written).min(1).max(1_000_000) });

export function sealContents(
  header: BackupHeader,
  rows: readonly EventRow[],
  chain: readonly EventEnvelope[],
  { keys }: RegisterOpener,
  { randomBytes }: Pick<RegisterDeps, 'randomBytes'>,
): BackupFile {
  const events = rows.map(({ id, sealed }, at) => ({ id, nonce: toBase64(sealed.nonce), event: chain[at] }));
  return { header, contents: sealJson(keys.backup, place(header), { events }, randomBytes) };
}

/**
 * Problems: `wrong-passphrase`, `wrong-recovery-key`; `no-recovery-key` where there was no sheet yet on that day; `backup-damaged` when a seal, the chain or an event in it is not as it was written.
 */
export function openContents({ header, contents }: BackupFile, { way, kek }: KeyProof): Outcome<OpenBackup> {
  const { registerId } = header;
  if (kek.length !== KEY_BYTES) return failed({ code: 'invalid-input', field: 'kek' });
  const wrapped = way === 'passphrase' ? header : recoveryIn(header);
  if (wrapped === null) return failed({ code: 'no-recovery-key' });
  const rootKey = unwrapRootKey(textToSealed(wrapped.rootKey), kek, registerId, wrapped.kdf, way);
  if (!isRootKey(rootKey)) {
    return failed({ code: way === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-key' });
  }
  const opener = openerOf(registerId, rootKey);
  try {
    const value = unsealJson(opener.keys.backup, place(header), contents);
    if (value === null) return failed({ code: 'backup-damaged' });
    const { events } = contentsSchema.parse(value);
    const chain = events.map(({ event }) => event);
    const rows: EventRow[] = [];
    let head = verifyChain([], opener.keys.log, registerId);
    for (const [at, event] of chain.entries()) {
      const { id = '', nonce = '' } = events[at] ?? {};
      const row = resealEvent(
        head,
        event,
        { id, nonce: fromBase64(nonce) ?? new Uint8Array() },
        opener.keys,
        registerId,
      );
      rows.push(row);
      head = { mac: row.mac, count: row.position };
    }
    if (head.count !== header.eventCount || headText(head) !== header.head) return failed({ code: 'backup-damaged' });
    return done({ header, rootKey, opener, rows, chain, draft: foldChain(chain, opener.index.keysOf) });
  } catch {
    return failed({ code: 'backup-damaged' });
  }
}

const place = (header: BackupHeader): SealPlace => ({
  table: 'backup',
  id: headerSum(header),
  version: header.version,
  registerId: header.registerId,
});
