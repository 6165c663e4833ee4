import { randomBytes } from 'node:crypto';
import { sealContents } from '../../lib/register/backup-contents.ts';
import { BACKUP_VERSION, sealedToText, writeBackupFile } from '../../lib/register/backup-file.ts';
import { toBase64 } from '../../lib/register/base64.ts';
import type { EventRow } from '../../lib/register/database.ts';
import { genesis, headText, sealEvent } from '../../lib/register/event-chain.ts';
import { wrapRootKey } from '../../lib/register/key-hierarchy.ts';
import { openerOf } from '../../lib/register/opener.ts';
import type { EventEnvelope, KdfParameters, RegisterEventBody } from '../../lib/register/types.ts';

export const KEK = new Uint8Array(32).fill(9);
const KDF: KdfParameters = {
  scheme: 'argon2id',
  salt: toBase64(new Uint8Array(16).fill(9)),
  memoryKiB: 19 * 1024,
  iterations: 2,
  parallelism: 1,
};
const SCHOOL = { name: 'Basisschool De Oefening', brin: '99XX', branches: ['00'] };
const DEVICE = 'aaaaaaaaaaaaaaaa';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** A backup of a register in which all of this happened, under {@link KEK}: so a browser has it without a day of clicks. */
export function writeBigBackup(bodies: readonly RegisterEventBody[]): string {
  const registerId = Buffer.from(random(16)).toString('hex');
  const rootKey = random(32);
  const opener = openerOf(registerId, rootKey);
  let head = genesis(opener.keys.log, registerId);
  const created = { type: 'register-created', school: SCHOOL, replaces: null } as const;
  const made = { type: 'backup-made', number: 1, on: '2026-11-26' } as const;
  const chain = [created, ...bodies, made].map(
    (body, at): EventEnvelope => ({ device: DEVICE, seq: at + 1, at: '2026-11-26T09:00:00.000Z', body }),
  );
  const rows = chain.map((envelope): EventRow => {
    const row = sealEvent(head, envelope, opener.keys, registerId, { randomBytes: random });
    head = { mac: row.mac, count: row.position };
    return row;
  });
  const header = {
    format: 'bezwaarwijzer-backup',
    version: BACKUP_VERSION,
    registerId,
    school: { name: SCHOOL.name, brin: SCHOOL.brin },
    madeOn: made.on,
    number: made.number,
    eventCount: head.count,
    head: headText(head),
    kdf: KDF,
    rootKey: sealedToText(wrapRootKey(rootKey, KEK, registerId, KDF, random)),
    recovery: null,
  } as const;
  return writeBackupFile(sealContents(header, rows, chain, opener, { randomBytes: random }));
}
