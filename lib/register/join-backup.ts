import type { Outcome } from '../core/problem.ts';
import { type OpenBackup, openContents } from './backup-contents.ts';
import { readBackupFile } from './backup-file.ts';
import { compareRegisters } from './compare-registers.ts';
import type { EventRow, RegisterDatabase } from './database.ts';
import { readDevice } from './device.ts';
import { headText, sealEvent, unsealEvent } from './event-chain.ts';
import { eventSetOf, missingIn } from './event-union.ts';
import { foldChain } from './fold-events.ts';
import { Refused } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import { stateOf } from './register-state.ts';
import type { BackupChanges, BackupOrigin, EventEnvelope, KeyWay } from './types.ts';
import type { Verified } from './verified-register.ts';
import { withoutErased } from './without-erased.ts';

/** See `OpenRegister.previewJoin`. */
export async function previewJoin(
  access: Access,
  text: string,
  kek: Uint8Array,
  way?: KeyWay,
): Promise<Outcome<{ head: string; changes: BackupChanges }>> {
  const opened = openBackup(text, kek, way);
  if (!opened.ok) return opened;
  return withVerified(access, 'r', ['meta'], async (register, database) => {
    const { changes } = await planJoin(access, register, database, opened.value);
    return { value: { head: headText(register.head), changes } };
  });
}

/** See `OpenRegister.joinBackup`. One event, or none where the register knew everything. */
export async function joinBackup(
  access: Access,
  text: string,
  kek: Uint8Array,
  expectedHead: string,
  way?: KeyWay,
): Promise<Outcome<BackupChanges>> {
  const opened = openBackup(text, kek, way);
  if (!opened.ok) return opened;
  const { keysOf } = access.opener.index;
  return withVerified(access, 'rw', ['meta'], async (register, database) => {
    if (headText(register.head) !== expectedHead) throw new Refused({ code: 'backup-stale' });
    const { changes, row, draft } = await planJoin(access, register, database, opened.value);
    if (row === null) return { value: changes };
    await database.events.add(row);
    const head = { mac: row.mac, count: row.position };
    return { value: changes, moved: { head, draft, state: stateOf(draft, headText(head), head.count, keysOf) } };
  });
}

export function openBackup(text: string, kek: Uint8Array, way: KeyWay = 'passphrase'): Outcome<OpenBackup> {
  const file = readBackupFile(text);
  return file.ok ? openContents(file.value, { way, kek }) : file;
}

interface JoinPlan {
  readonly changes: BackupChanges;
  /** Null when there is nothing to join. */
  readonly row: EventRow | null;
  readonly draft: Verified['draft'];
}

async function planJoin(
  { deps, opener }: Access,
  register: Verified,
  database: RegisterDatabase,
  backup: OpenBackup,
): Promise<JoinPlan> {
  const { keys, registerId, index } = opener;
  refuseOther(register, backup);
  const rows = await database.events.orderBy('position').toArray();
  const chain = rows.map((row) => unsealEvent(row, keys, registerId));
  const all = missingIn(eventSetOf(chain), eventSetOf(fitting(registerId, backup)));
  const missing = withoutErased(all, register.draft.erasures.leftOut, index.contentId);
  if (missing.length === 0) {
    return {
      changes: compareRegisters(register.draft, register.draft, 0, index.keysOf),
      row: null,
      draft: register.draft,
    };
  }
  const device = await readDevice(opener, database);
  const envelope = joinOf(originOf(backup), missing, { device, seq: register.draft.lastSeq + 1, at: deps.now() });
  const draft = foldChain([...chain, envelope], index.keysOf);
  const row = sealEvent(register.head, envelope, keys, registerId, deps);
  return { changes: compareRegisters(register.draft, draft, missing.length, index.keysOf), row, draft };
}

/** @throws Refused `backup-other-school`: another school's objections have no business here. */
function refuseOther({ state }: Verified, { draft }: OpenBackup): void {
  if (draft.school?.brin !== state.school.brin) throw new Refused({ code: 'backup-other-school' });
}

/** Somebody stated that all objections are in that register: of this one, begun apart, nobody said so. */
const fitting = (registerId: string, { header, chain }: OpenBackup): readonly EventEnvelope[] =>
  header.registerId === registerId ? chain : chain.filter(({ body }) => body.type !== 'count-stated');

export const originOf = ({ header: { registerId, madeOn, eventCount, head } }: OpenBackup): BackupOrigin => ({
  registerId,
  madeOn,
  eventCount,
  head,
});

export const joinOf = (
  from: BackupOrigin,
  events: readonly EventEnvelope[],
  { device, seq, at }: { readonly device: string; readonly seq: number; readonly at: Date },
): EventEnvelope => ({
  device,
  // Above what is joined as well, so that whatever is written here from now on comes after it.
  seq: events.reduce((last, event) => Math.max(last, event.seq + 1), seq),
  at: at.toISOString(),
  body: { type: 'register-joined', from, events },
});
