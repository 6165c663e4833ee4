import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenRegister } from '../../lib/register/types.ts';

/*
 * A register as one version of the schema left it on the disk: `tests/frozen/schema-N/database.json`, and beside it what it
 * said (`expected.json`). Made once by freeze.script.ts and never changed again: it stands for what schools have.
 */
const ROOM = 'tests/frozen';

export interface StoreShape {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly string[];
}
export interface FrozenDatabase {
  readonly schemaVersion: number;
  /** As IndexedDB counts. */
  readonly verno: number;
  readonly name: string;
  readonly stores: readonly StoreShape[];
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  /** `storage.local`. */
  readonly local: Readonly<Record<string, unknown>>;
  /** Base64: of the passphrase and of the sheet. */
  readonly kek: string;
  readonly sheetKek: string;
}

export const frozenFolder = (version: number): string => join(ROOM, `schema-${version}`);
/** Versions that were frozen, the oldest first. */
export const frozenVersions = (): number[] =>
  readdirSync(ROOM)
    .flatMap((name) => (/^schema-\d+$/.test(name) ? [Number(name.slice('schema-'.length))] : []))
    .filter((version) => existsSync(join(frozenFolder(version), 'database.json')))
    .sort((one, other) => one - other);
export const readFrozen = (version: number): FrozenDatabase =>
  unpack(JSON.parse(readFileSync(join(frozenFolder(version), 'database.json'), 'utf8'))) as FrozenDatabase;
export const readExpected = (version: number): { readonly records: Readonly<Record<string, unknown>> } =>
  JSON.parse(readFileSync(join(frozenFolder(version), 'expected.json'), 'utf8'));

/** Bytes as `{ "bytes": base64 }`. */
export function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
}
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
}

/** What must be the same under every later version: what a school would miss. */
export async function saidBy(register: OpenRegister): Promise<unknown> {
  const value = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>) => {
    const answer = await asked;
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value;
  };
  const state = await value(register.readState());
  const outbox = await value(register.listOutbox());
  const zips = await Promise.all(outbox.map(async (id) => [id, pack(await value(register.readOutbox(id)))]));
  return JSON.parse(
    JSON.stringify({
      head: state.head,
      eventCount: state.eventCount,
      school: state.school,
      objections: state.objections.map(({ id, subject, fromName, role, receivedOn, tie, withdrawal, scope }) => ({
        ...{ id, subject, fromName, role, receivedOn, tie, scope, withdrawn: withdrawal?.id ?? null },
      })),
      inForce: state.view.objections.map(({ id }) => id),
      pupils: [...state.pupils],
      statedCount: state.view.statedCount,
      records: Object.fromEntries(Object.entries(state.records).map(([name, map]) => [name, [...map]])),
      presets: [...state.decidedPresets],
      receipts: state.receipts.map(({ id }) => id),
      backup: state.backup,
      collected: await value(register.listCollected()),
      outbox: zips,
      recovery: await value(register.readRecovery()),
    }),
  );
}
