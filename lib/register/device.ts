import { bytesToHex } from '@noble/hashes/utils.js';
import type { MetaRow, RegisterDatabase } from './database.ts';
import { stopped } from './refused.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { RegisterDeps } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

/** This copy of the register gets an id of its own, so that events of two PCs can be told apart; a rewritten one keeps it. */
export function makeDevice(
  { registerId, keys }: RegisterOpener,
  { randomBytes }: Pick<RegisterDeps, 'randomBytes'>,
  device = bytesToHex(randomBytes(8)),
): { device: string; row: MetaRow } {
  return { device, row: { key: 'device', device: sealJson(keys.record, place(registerId), device, randomBytes) } };
}

/** @throws Refused `unreadable` when the id does not open. */
export async function readDevice({ registerId, keys }: RegisterOpener, database: RegisterDatabase): Promise<string> {
  const row = await database.meta.get('device');
  const device = row?.key === 'device' ? unsealJson(keys.record, place(registerId), row.device) : null;
  if (typeof device !== 'string') throw stopped('unreadable');
  return device;
}

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'device', version: 1, registerId });
