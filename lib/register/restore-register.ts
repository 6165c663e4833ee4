import { done, failed, type Outcome } from '../core/problem.ts';
import type { OpenBackup } from './backup-contents.ts';
import { recoveryIn, textToSealed } from './backup-file.ts';
import { compareRegisters } from './compare-registers.ts';
import { clearUnfinished, inTurn } from './create-register.ts';
import { connect, createDatabase, type EventRow, type RegisterDatabase, schoolOf } from './database.ts';
import { makeDevice } from './device.ts';
import { type ChainHead, genesis, headText, sealEvent } from './event-chain.ts';
import { eventSetOf, missingIn } from './event-union.ts';
import { foldChain } from './fold-events.ts';
import { joinOf, openBackup, originOf } from './join-backup.ts';
import { makeOpenRegister } from './open-register.ts';
import { forgetKeys } from './opener.ts';
import { readPresence } from './presence.ts';
import { makeRecoveryRow } from './recovery-row.ts';
import { Refused } from './refused.ts';
import type { RegisterDraft } from './register-draft.ts';
import { blocks, salvageEvents } from './salvage-events.ts';
import { isGenuine, makeSentinel, readSentinel, type SentinelReading, writeSentinel } from './sentinel.ts';
import { writeSessionKey } from './session-key.ts';
import type { BackupChanges, EventEnvelope, KeyWay, OpenRegister, RegisterDeps, Undecided } from './types.ts';
import { forgetVerified, loadVerified, type RegisterOpener } from './verified-register.ts';

interface RestorePlan {
  readonly backup: OpenBackup;
  readonly rows: readonly EventRow[];
  readonly head: ChainHead;
  readonly device: ReturnType<typeof makeDevice>;
  readonly changes: BackupChanges;
  /** False: nothing says that the register which was here knew no more than what comes back. */
  readonly complete: boolean;
  /** The register's database is on the disk, in whatever state. */
  readonly inPlace: boolean;
}

/** What {@link restoreRegister} would bring back. Writes nothing. */
export async function previewRestore(
  deps: RegisterDeps,
  text: string,
  kek: Uint8Array,
  way?: KeyWay,
): Promise<Outcome<{ changes: BackupChanges; complete: boolean }>> {
  const plan = await planRestore(deps, text, kek, way);
  return plan.ok ? done({ changes: plan.value.changes, complete: plan.value.complete }) : plan;
}

/**
 * Brings a register back where there is none, or where it stopped, and unlocks it. Problems: those of the file,
 * `register-exists`, `locked` (a whole register is here: join the backup to it), `backup-other-register`, `write-failed`.
 * Nothing or all: until the last write, whatever was here before is what is found.
 */
export const restoreRegister = (
  deps: RegisterDeps,
  text: string,
  kek: Uint8Array,
  way?: KeyWay,
): Promise<Outcome<Restored>> => inTurn(() => restore(deps, text, kek, way));

/** The register, and what it changed: of the plan that was carried out, not of one made beside it. */
type Restored = OpenRegister & { readonly changes: BackupChanges };

async function restore(deps: RegisterDeps, text: string, kek: Uint8Array, way?: KeyWay): Promise<Outcome<Restored>> {
  const planned = await planRestore(deps, text, kek, way);
  if (!planned.ok) return planned;
  const { backup, head, inPlace, changes } = planned.value;
  const { opener, rootKey } = backup;
  const { registerId, keys } = opener;
  const sentinel = { registerId, eventCount: head.count, head: headText(head), replaces: null };
  try {
    // In place, the old sentinel keeps its stop until all rows are there; else a new one says that rows are on their way.
    if (inPlace) await writeRows(await connect(registerId), planned.value);
    else await writeAnew(deps, planned.value);
    await writeSentinel(deps.local, makeSentinel(keys.log, { ...sentinel, state: 'active' }));
  } catch {
    return failed({ code: 'write-failed' });
  } finally {
    forgetVerified(registerId);
    forgetKeys();
  }
  try {
    await writeSessionKey(deps, { registerId, rootKey });
  } catch {
    return failed({ code: 'locked' });
  }
  return done({ ...makeOpenRegister({ deps, opener }), changes });
}

async function planRestore(
  deps: RegisterDeps,
  text: string,
  kek: Uint8Array,
  way?: KeyWay,
): Promise<Outcome<RestorePlan>> {
  const opened = openBackup(text, kek, way);
  if (!opened.ok) return opened;
  const backup = opened.value;
  const { opener, chain } = backup;
  const { registerId, keys, index } = opener;
  const { state } = await readPresence(deps);
  if (state === 'unlocked') return failed({ code: 'register-exists' });
  const sentinel = await readSentinel(deps.local);
  const school = await schoolOf(registerId);
  // Of another school in this browser: one register in two places would soon be two.
  if (school !== null && school !== deps.schoolId) return failed({ code: 'school-here' });
  const here = school !== null;
  // Whether the chain holds shows only with the key, and the backup has it.
  if (state === 'locked' && !(here && (await isBroken(opener, sentinel)))) return failed({ code: 'locked' });
  const inPlace = state !== 'none' && here;
  if (state === 'stopped' && !inPlace && !isLost(sentinel, registerId)) {
    return failed({ code: 'backup-other-register' });
  }
  const found = inPlace ? await salvageEvents(opener) : [];
  const news = missingIn(eventSetOf(chain), eventSetOf(found));
  const salvaged = news.filter(blocks);
  const complete = !inPlace && knowsAll(sentinel, backup);

  const device = makeDevice(opener, deps);
  const from = originOf(backup);
  const added: EventEnvelope[] = [];
  const next = () => ({
    device: device.device,
    seq: 1 + [...added, ...salvaged].reduce((last, { seq }) => Math.max(last, seq), backup.draft.lastSeq),
    at: deps.now(),
  });
  if (salvaged.length > 0) added.push(joinOf(from, salvaged, next()));
  const undecided = undecidedAfter(news, foldChain([...chain, ...added], index.keysOf));
  const body = { type: 'register-restored', from, complete, ...(undecided.length > 0 ? { undecided } : {}) } as const;
  const { at, ...place } = next();
  added.push({ ...place, at: at.toISOString(), body });
  const rows = [...backup.rows];
  let head: ChainHead = { mac: backup.rows.at(-1)?.mac ?? genesis(keys.log, registerId).mac, count: rows.length };
  for (const envelope of added) {
    const row = sealEvent(head, envelope, keys, registerId, deps);
    rows.push(row);
    head = { mac: row.mac, count: row.position };
  }
  const draft = foldChain([...chain, ...added], index.keysOf);
  const changes = compareRegisters(null, draft, chain.length + salvaged.length, index.keysOf);
  return done({ backup, rows, head, device, changes, complete, inPlace });
}

/** Objections whose pupil somebody named, or took back, after the backup was made. */
function undecidedAfter(news: readonly EventEnvelope[], { objections, decisions }: RegisterDraft): Undecided[] {
  const decided = news.flatMap(({ body }) =>
    body.type === 'objection-tied' || body.type === 'objection-absent' ? [body.objectionId] : [],
  );
  return [...new Set(decided)].flatMap((objectionId) =>
    (objections.get(objectionId)?.tie.kind ?? 'untied') === 'untied'
      ? []
      : [{ objectionId, over: (decisions.get(objectionId) ?? []).map(({ id }) => id) }],
  );
}

/** True only where the register itself says why it may not be used: a disk that failed just now is no such reason. */
async function isBroken(opener: RegisterOpener, sentinel: SentinelReading): Promise<boolean> {
  try {
    const database = await connect(opener.registerId);
    await database.transaction('r', database.events, () => loadVerified(database, opener, sentinel));
    return false;
  } catch (error) {
    return error instanceof Refused && error.problem.code === 'register-stopped';
  }
}

/** The register that is missed here is this one. */
const isLost = (reading: SentinelReading, registerId: string): boolean =>
  reading.found === 'sentinel' &&
  (reading.sentinel.registerId === registerId || reading.sentinel.replaces?.registerId === registerId);

/**
 * What was here is what the backup holds: only the sentinel beside it can tell. Where none is, on another machine say,
 * objections may have been recorded after the backup was made.
 */
function knowsAll(reading: SentinelReading, { header, opener, rows }: OpenBackup): boolean {
  if (reading.found !== 'sentinel') return false;
  const lost = reading.sentinel.state === 'creating' ? reading.sentinel.replaces : reading.sentinel;
  if (lost === null || !isGenuine(opener.keys.log, lost) || lost.registerId !== header.registerId) return false;
  const row = rows[lost.eventCount - 1];
  return row !== undefined && headText({ mac: row.mac, count: lost.eventCount }) === lost.head;
}

async function writeAnew(deps: RegisterDeps, plan: RestorePlan): Promise<void> {
  const { keys, registerId } = plan.backup.opener;
  const replaces = await clearUnfinished(deps);
  const start = { registerId, eventCount: 0, head: headText(genesis(keys.log, registerId)), replaces };
  await writeSentinel(deps.local, makeSentinel(keys.log, { ...start, state: 'creating' }));
  try {
    await writeRows(await createDatabase(registerId, deps.schoolId), plan);
  } catch (error) {
    await clearUnfinished(deps);
    throw error;
  }
}

/** One transaction: what was there, or all of the backup. What was collected or waits to be saved goes with the damage. */
function writeRows(database: RegisterDatabase, { backup, rows, device }: RestorePlan): Promise<void> {
  const { registerId, kdf, rootKey } = backup.header;
  const sheet = recoveryIn(backup.header);
  const recovery = sheet && makeRecoveryRow(backup.opener, { ...sheet, rootKey: textToSealed(sheet.rootKey) });
  const tables = [database.meta, database.events, database.collected, database.outbox];
  return database.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
    await database.meta.bulkAdd([{ key: 'register', registerId, kdf, rootKey: textToSealed(rootKey) }, device.row]);
    if (recovery) await database.meta.add(recovery);
    await database.events.bulkAdd([...rows]);
  });
}
