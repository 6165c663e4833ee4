import { bytesToHex } from '@noble/hashes/utils.js';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import { columnAnswersRow, readColumnsOnly } from './column-answers.ts';
import { inTurn } from './create-register.ts';
import {
  connect,
  createDatabase,
  deleteDatabase,
  type EventRow,
  type MetaRow,
  type RegisterDatabase,
} from './database.ts';
import { passwordsRow, readPasswords } from './delivery-passwords.ts';
import { makeDevice, readDevice } from './device.ts';
import { type ChainHead, genesis, headText, sealEvent, unsealEvent } from './event-chain.ts';
import { layoutsRow, NO_LAYOUTS, readLayoutsRow } from './kept-layouts.ts';
import { KEY_BYTES, nextRootKey, wrapRootKey } from './key-hierarchy.ts';
import { movesRows, noteMove, readMoves } from './moves.ts';
import { forgetKeys, openerOf } from './opener.ts';
import { findRegister, type WrappedKey } from './presence.ts';
import { Refused, stopped } from './refused.ts';
import { rewriteWithout } from './rewrite-without.ts';
import { makeSentinel, readSentinel, writeSentinel } from './sentinel.ts';
import { writeSessionKey } from './session-key.ts';
import { whileStandingStill } from './stand-still.ts';
import { tryKey } from './try-key.ts';
import type { EventEnvelope, RegisterDeps } from './types.ts';
import { forgetVerified, loadVerified, type RegisterOpener } from './verified-register.ts';

export interface EraseRequest {
  readonly pupilIds: readonly PupilId[];
  /** Of the passphrase, 32 bytes: the new root key is wrapped under it. */
  readonly kek: Uint8Array;
  /** ISO date. */
  readonly on: string;
  readonly by: string;
}

/**
 * Rewrites the register without these pupils: under a new key, in a new database, and then the old one goes. Until the
 * sentinel names the new one, the old one is the register; a stop in between leaves the one or the other.
 *
 * What was collected for a delivery goes along, and so does the recovery sheet: its key cannot be wrapped anew without it.
 * Problems: those of {@link tryKey} and {@link rewriteWithout}; `outbox-waiting` (a delivery that is still to be saved may be about
 * them); `register-stopped`, `write-failed`.
 */
export const erasePupils = (deps: RegisterDeps, request: EraseRequest): Promise<Outcome<null>> =>
  inTurn(async () => {
    try {
      const found = await findRegister(deps);
      if (!found) return failed({ code: 'no-register' });
      const tried = await tryKey(deps, found.registerId, { way: 'passphrase', kek: request.kek });
      if (!tried.ok) return tried;
      const opener = openerOf(found.registerId, tried.value);
      return await whileStandingStill(() => moveWithout(deps, found, opener, request));
    } catch (error) {
      return failed(error instanceof Refused ? error.problem : { code: 'write-failed' });
    }
  });

async function moveWithout(
  deps: RegisterDeps,
  found: WrappedKey,
  opener: RegisterOpener,
  request: EraseRequest,
): Promise<Outcome<null>> {
  const { registerId } = found;
  const sentinel = await readSentinel(deps.local);
  const old = await connect(registerId);
  const read = await old.transaction('r', [old.events, old.meta, old.outbox], async () => ({
    register: await loadVerified(old, opener, sentinel),
    rows: await old.events.orderBy('position').toArray(),
    device: await readDevice(opener, old),
    answers: await readColumnsOnly(opener, old),
    passwords: await readPasswords(opener, old),
    layouts: await readLayoutsRow(opener, old),
    moves: await readMoves(old),
    waiting: await old.outbox.count(),
  }));
  if (read.waiting > 0) return failed({ code: 'outbox-waiting' });
  const chain = read.rows.map((row) => unsealEvent(row, opener.keys, registerId));
  const { head: oldHead, draft } = read.register;
  const rewritten = rewriteWithout(
    { chain, draft, keysOf: opener.index.keysOf, contentId: opener.index.contentId },
    request,
    {
      from: { registerId, madeOn: request.on, eventCount: oldHead.count, head: headText(oldHead) },
      device: read.device,
      at: deps.now(),
      newId: () => bytesToHex(deps.randomBytes(16)),
    },
  );
  if (!rewritten.ok) return rewritten;

  const nextId = bytesToHex(deps.randomBytes(16));
  const rootKey = nextRootKey(deps.randomBytes(KEY_BYTES), opener.keys);
  const next = openerOf(nextId, rootKey);
  const { rows, head } = sealChain(deps, next, rewritten.value);
  const wrapped = wrapRootKey(rootKey, request.kek, nextId, found.kdf, deps.randomBytes);
  const meta: readonly MetaRow[] = [
    { key: 'register', registerId: nextId, kdf: found.kdf, rootKey: wrapped },
    makeDevice(next, deps, read.device).row,
    ...(read.answers.columns.length > 0 ? [columnAnswersRow(next, deps, read.answers)] : []),
    ...(Object.keys(read.passwords).length > 0 ? [passwordsRow(next, deps, read.passwords)] : []),
    ...(read.layouts === NO_LAYOUTS ? [] : [layoutsRow(next, deps, read.layouts)]),
    ...movesRows(read.moves),
  ];
  await noteMove(old, nextId);
  await writeNew({ registerId: nextId, schoolId: deps.schoolId }, meta, rows, async (database) => {
    await loadVerified(database, next, { found: 'sentinel', sentinel: sentinelOf(next, head) });
  });
  try {
    await writeSentinel(deps.local, sentinelOf(next, head));
  } catch (error) {
    await deleteDatabase(nextId, deps.schoolId);
    throw error;
  }
  // From here on the new one is the register. Whatever fails now, the next unlocking makes up for.
  forgetVerified(registerId);
  forgetKeys();
  await writeSessionKey(deps, { registerId: nextId, rootKey }).catch(() => undefined);
  await deleteDatabase(registerId, deps.schoolId).catch(() => undefined);
  return done(null);
}

function sealChain(
  deps: RegisterDeps,
  { keys, registerId }: RegisterOpener,
  chain: readonly EventEnvelope[],
): { readonly rows: readonly EventRow[]; readonly head: ChainHead } {
  const rows: EventRow[] = [];
  let head = genesis(keys.log, registerId);
  for (const envelope of chain) {
    const row = sealEvent(head, envelope, keys, registerId, deps);
    rows.push(row);
    head = { mac: row.mac, count: row.position };
  }
  return { rows, head };
}

const sentinelOf = ({ keys, registerId }: RegisterOpener, head: ChainHead) =>
  makeSentinel(keys.log, {
    state: 'active',
    registerId,
    eventCount: head.count,
    head: headText(head),
    replaces: null,
  });

/** All of it or nothing, and read back before anything else relies on it. */
async function writeNew(
  { registerId, schoolId }: { readonly registerId: string; readonly schoolId: string },
  meta: readonly MetaRow[],
  rows: readonly EventRow[],
  verify: (database: RegisterDatabase) => Promise<void>,
): Promise<void> {
  try {
    const database = await createDatabase(registerId, schoolId);
    const tables = [database.meta, database.events];
    await database.transaction('rw', tables, async () => {
      await database.meta.bulkAdd([...meta]);
      await database.events.bulkAdd([...rows]);
    });
    await database.transaction('r', tables, () => verify(database));
  } catch (error) {
    await deleteDatabase(registerId, schoolId).catch(() => undefined);
    throw error instanceof Refused ? stopped('unreadable') : error;
  }
}
