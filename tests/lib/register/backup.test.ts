import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readBackupFile } from '../../../lib/register/backup-file.ts';
import { openBackup } from '../../../lib/register/join-backup.ts';
import {
  createRegister,
  lockRegister,
  type OpenRegister,
  openRegister,
  previewRestore,
  readPresence,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import {
  ASKED,
  flip,
  freshBackground,
  KEK,
  memoryArea,
  newRegister,
  objectionId,
  problemIn,
  pupil,
  pupilId,
  recorded,
  SCHOOL,
  seen,
  subject,
  type TestDeps,
  tamper,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

const DAY = '2026-11-26';
let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  deps = testDeps();
  register = await newRegister(deps);
  valueIn(
    await register.append([
      seen(['p1', pupil('Pimpelmees', 'Bo', { pupilNumber: '4711', bsn: '999900119' })]),
      recorded('o1', subject('Pimpelmees', 'Bo', { pupilNumber: '4711' })),
      recorded('o2', subject('Roodborst', 'Al')),
      withdrawn('o2'),
      { type: 'count-stated', count: 1, by: 'J. Kwikstaart', on: DAY },
    ]),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await wipeDatabases();
});

const backup = async (of: OpenRegister = register) => valueIn(await of.makeBackup(DAY)).text;
/** A machine on which nothing was ever set up. */
async function newMachine(): Promise<TestDeps> {
  await lockRegister(deps);
  await wipeDatabases();
  return testDeps();
}
/** The same profile after its database was lost, or changed by `change`. */
async function loseDatabase(): Promise<void> {
  await lockRegister(deps);
  await wipeDatabases();
}
const inForce = async (of: OpenRegister) => valueIn(await of.readState()).view.objections.map(({ id }) => id);
function failAt(store: string, nth: number): void {
  const { add } = IDBObjectStore.prototype;
  let rows = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<IDBObjectStore['add']>
  ) {
    if (this.name === store && ++rows >= nth) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, row);
  });
}

it('names the file by school, day and number, and has no pupil readable in it', async () => {
  const first = valueIn(await register.makeBackup(DAY));
  expect(first.fileName).toBe('bezwaarwijzer-99XX-2026-11-26-1.bzw');
  expect(valueIn(await register.makeBackup(DAY)).fileName).toBe('bezwaarwijzer-99XX-2026-11-26-2.bzw');
  const decoded = first.text.replace(
    /[A-Za-z0-9+/=]{60,}/g,
    (text) => text + Buffer.from(text, 'base64').toString('latin1'),
  );
  for (const canary of ['Pimpelmees', 'Roodborst', '4711', '999900119', 'Kwikstaart', 'objection']) {
    expect(decoded).not.toContain(canary);
  }
  expect(decoded).toContain(SCHOOL.name);
});

it('says when it was last backed up, and whether anything happened since', async () => {
  expect(valueIn(await register.readState()).backup).toMatchObject({ made: 0, lastOn: null, changed: true });
  await backup();
  const { backup: saved } = valueIn(await register.readState());
  expect(saved).toEqual({ made: 1, lastOn: DAY, beganOn: '2026-11-21', changed: false });
  valueIn(await register.append([recorded('o3', subject('Nieuw', 'Bo'))]));
  expect(valueIn(await register.readState()).backup).toMatchObject({ made: 1, changed: true });
});

it('comes back on an empty machine: same register, same chain, a device of its own', async () => {
  const text = await backup();
  const before = valueIn(await register.readState());
  const there = await newMachine();
  const preview = valueIn(await previewRestore(there, text, KEK));
  expect(preview).toEqual({
    changes: { events: 7, pupils: 1, objectionsAdded: 1, objectionsWithdrawn: 0, objectionsInForce: 1 },
    complete: true,
  });
  expect(await readPresence(there)).toEqual({ state: 'none' });

  const restored = valueIn(await restoreRegister(there, text, KEK));
  expect(restored.id).toBe(register.id);
  const after = valueIn(await restored.readState());
  expect({ ...after, head: '', eventCount: 0, view: { ...after.view, head: '' } }).toEqual({
    ...before,
    head: '',
    eventCount: 0,
    view: { ...before.view, head: '' },
  });
  // Whoever restores need not count again; the gate still knows who objected.
  expect(after.view.statedCount).toEqual({ count: 1, by: 'J. Kwikstaart', on: DAY });
  const opened = valueIn(openBackup(await backup(restored), KEK));
  expect(opened.rows.slice(0, 7)).toEqual(valueIn(openBackup(text, KEK)).rows);
  const devices = opened.chain.map(({ device }) => device);
  expect(new Set(devices.slice(0, 7)).size).toBe(1);
  expect(new Set(devices.slice(7))).not.toContain(devices[0]);

  await lockRegister(there);
  expect(problemIn(await unlockRegister(there, WRONG_KEK))).toEqual({ code: 'wrong-passphrase' });
  const { unlockRegister: unlockFresh } = await freshBackground();
  const again = valueIn(await unlockFresh(there, KEK));
  expect(valueIn(await again.readState()).view).toEqual(valueIn(await restored.readState().then((r) => r)).view);
});

it('refuses another passphrase, and every flipped bit and every cut', async () => {
  const text = await backup();
  expect(problemIn(openBackup(text, WRONG_KEK))).toEqual({ code: 'wrong-passphrase' });
  const bytes = Buffer.from(text, 'latin1');
  const refused = new Set(['backup-damaged', 'backup-unreadable', 'backup-newer']);
  const codeOf = (changed: Buffer) => problemIn(readBackupFile(changed.toString('latin1')))?.code ?? 'accepted';
  const every = Math.ceil((bytes.length * 8) / 4_000);
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(refused, `bit ${bit}`).toContain(codeOf(changed));
  }
  for (let length = 0; length < bytes.length; length += 97) {
    expect(refused, `cut at ${length}`).toContain(codeOf(bytes.subarray(0, length)));
  }
  expect(codeOf(bytes.subarray(0, bytes.length / 2))).toBe('backup-damaged');
  expect(codeOf(Buffer.from('PK\u0003\u0004 a zip'))).toBe('backup-unreadable');
  expect(problemIn(readBackupFile('x'.repeat(24_000_001)))).toEqual({ code: 'backup-too-large', megabytes: 24 });
  expect(problemIn(readBackupFile(text.replace('"version": 1', '"version": 2')))).toEqual({ code: 'backup-newer' });
});

it('refuses what somebody changed on purpose, with the sum made right again', async () => {
  const { header, contents } = valueIn(readBackupFile(await backup()));
  const { writeBackupFile } = await import('../../../lib/register/backup-file.ts');
  const codeOf = (changed: object, sealed = contents) =>
    problemIn(openBackup(writeBackupFile({ header: { ...header, ...changed }, contents: sealed }), KEK))?.code;
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ eventCount: header.eventCount - 1 })).toBe('backup-damaged');
  expect(codeOf({ school: { name: 'Een andere school', brin: '98ZZ' } })).toBe('backup-damaged');
  expect(codeOf({ madeOn: '2026-11-27' })).toBe('backup-damaged');
  expect(codeOf({ registerId: '0'.repeat(32) })).toBe('wrong-passphrase');
  expect(codeOf({ kdf: { ...header.kdf, memoryKiB: 1024 } })).toBe('backup-damaged');
  expect(codeOf({ kdf: { ...header.kdf, iterations: 3 } })).toBe('wrong-passphrase');
  expect(codeOf({}, { ...contents, bytes: flip(contents.bytes) })).toBe('backup-damaged');
});

it('takes nothing from a file with keys of its own', async () => {
  const text = await backup();
  const evil = text.replace('"header": {', '"__proto__": { "polluted": true },\n "header": {');
  expect(problemIn(readBackupFile(evil))).toEqual({ code: 'backup-damaged' });
  expect('polluted' in {}).toBe(false);
});

it.each([
  ['meta', 1],
  ['events', 1],
  ['events', 4],
] as const)('restores all or nothing on an empty machine: a failing write to %s', async (store, nth) => {
  const text = await backup();
  const there = await newMachine();
  failAt(store, nth);
  expect(problemIn(await restoreRegister(there, text, KEK))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(await readPresence(there)).toEqual({ state: 'none' });
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  expect(await inForce(valueIn(await restoreRegister(there, text, KEK)))).toEqual(['o1']);
});

it('stays lost when restoring a lost register breaks off, and comes back when tried again', async () => {
  const text = await backup();
  await loseDatabase();
  const missing = { state: 'stopped', stop: 'register-missing' };
  expect(await readPresence(deps)).toEqual(missing);
  failAt('events', 3);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(await readPresence(deps)).toEqual(missing);
  deps.local.failing = true;
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'write-failed' });
  deps.local.failing = false;
  expect(await readPresence(deps)).toEqual(missing);
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  expect(await inForce(restored)).toEqual(['o1']);
  expect(valueIn(await restored.readState()).view.statedCount).not.toBeNull();
});

it('asks for the count again when the lost register knew more than its backup', async () => {
  const text = await backup();
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo'))]));
  await loseDatabase();
  expect(valueIn(await previewRestore(deps, text, KEK)).complete).toBe(false);
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  expect(await inForce(restored)).toEqual(['o1']);
  expect(valueIn(await restored.readState()).view.statedCount).toBeNull();
});

it('takes over from a broken register every objection that still opens', async () => {
  const text = await backup();
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo')), recorded('o4', subject('Nog', 'Bo'))]));
  valueIn(await register.append([withdrawn('o1')]));
  await lockRegister(deps);
  // One row in the middle was changed: the chain does not hold, but what stands after it does open.
  await tamper(register.id, async (database) => {
    const row = await database.table('events').get(3);
    await database.table('events').put({ ...row, mac: flip(row.mac) });
  });
  const stop = { code: 'register-stopped', stop: 'chain-broken' };
  expect(problemIn(await unlockRegister(deps, KEK))).toEqual(stop);
  // It shows only with the key: without it, the register is a locked one.
  expect(await readPresence(deps)).toMatchObject({ state: 'locked' });
  expect(problemIn(await restoreRegister(deps, text, KEK))).toBeNull();
  const restored = valueIn(await openRegister(deps));
  expect(new Set(await inForce(restored))).toEqual(new Set(['o1', 'o3', 'o4']));
  expect(valueIn(await restored.readState()).view.statedCount).toBeNull();
  const again = valueIn(await (await freshBackground()).openRegister(deps));
  expect(new Set(await inForce(again))).toEqual(new Set(['o1', 'o3', 'o4']));
});

it('brings a whole register back whose sentinel was lost, with what it knew beyond the backup', async () => {
  const text = await backup();
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo'))]));
  await lockRegister(deps);
  deps.local.values.clear();
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-missing' });
  failAt('events', 5);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-missing' });
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  expect(await inForce(restored)).toEqual(['o1', 'o3']);
});

it('does not put a backup in the place of a register that works, or of another that was lost', async () => {
  const text = await backup();
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'register-exists' });
  await lockRegister(deps);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'locked' });
  await wipeDatabases();
  const other = testDeps();
  await newRegister(other);
  await lockRegister(other);
  await wipeDatabases();
  expect(problemIn(await restoreRegister(other, text, KEK))).toEqual({ code: 'backup-other-register' });
  expect(await readPresence(other)).toEqual({ state: 'stopped', stop: 'register-missing' });
});

it('can never take an objection away by an older backup', async () => {
  const old = await backup();
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo'))]));
  const before = valueIn(await register.readState());
  const { head, changes } = valueIn(await register.previewJoin(old, KEK));
  expect(changes).toEqual({ events: 0, pupils: 0, objectionsAdded: 0, objectionsWithdrawn: 0, objectionsInForce: 2 });
  expect(valueIn(await register.joinBackup(old, KEK, head))).toEqual(changes);
  expect(valueIn(await register.readState())).toEqual(before);
});

it('joins what two machines recorded apart, and stays so when read again', async () => {
  const text = await backup();
  const there = { ...testDeps(), session: memoryArea(), local: memoryArea() };
  const newer = await (async () => {
    await lockRegister(deps);
    const kept = await Promise.all((await Dexie.getDatabaseNames()).map(copyOut));
    await wipeDatabases();
    const second = valueIn(await restoreRegister(there, text, KEK));
    valueIn(
      await second.append([
        // A longer history than this machine's own: what is written here afterwards must still come after it.
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
          (presetId) => ({ type: 'preset-decided', presetId, by: 'J.', on: DAY }) as const,
        ),
        recorded('o5', subject('Ginds', 'Bo')),
        withdrawn('o1'),
        seen(['p9', pupil('Ginds', 'Bo', { pupilNumber: '4712' })]),
      ]),
    );
    const made = await backup(second);
    await lockRegister(there);
    await wipeDatabases();
    for (const database of kept) await copyIn(database);
    return made;
  })();
  register = valueIn(await unlockRegister(deps, KEK));
  valueIn(await register.append([recorded('o6', subject('Hier', 'Bo'))]));

  const { head, changes } = valueIn(await register.previewJoin(newer, KEK));
  expect(changes).toMatchObject({ pupils: 1, objectionsAdded: 1, objectionsWithdrawn: 1, objectionsInForce: 2 });
  valueIn(await register.append([recorded('o7', subject('Tussendoor', 'Bo'))]));
  expect(problemIn(await register.joinBackup(newer, KEK, head))).toEqual({ code: 'backup-stale' });
  const now = valueIn(await register.readState()).head;
  failAt('events', 1);
  expect(problemIn(await register.joinBackup(newer, KEK, now))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(valueIn(await register.readState()).head).toBe(now);
  valueIn(await register.joinBackup(newer, KEK, now));
  expect(new Set(await inForce(register))).toEqual(new Set(['o5', 'o6', 'o7']));
  valueIn(await register.append([recorded('o8', subject('Daarna', 'Bo')), withdrawn('o5')]));
  expect(new Set(await inForce(register))).toEqual(new Set(['o6', 'o7', 'o8']));
  const state = valueIn(await register.readState());
  const fresh = valueIn(await (await freshBackground()).openRegister(deps));
  expect(valueIn(await fresh.readState())).toEqual(state);
  // And once more: nothing new.
  expect(valueIn(await register.previewJoin(newer, KEK)).changes.events).toBe(0);
});

it('joins the register that this one replaced: its objections, its pupils under one id, not its count', async () => {
  const text = await backup();
  await loseDatabase();
  const anew = valueIn(await createRegister(deps, { ...ASKED, replacesMissing: true }));
  valueIn(await anew.append([seen(['x1', pupil('Pimpelmees', 'Bo', { pupilNumber: '4711' })])]));
  const { head } = valueIn(await anew.previewJoin(text, KEK));
  const changes = valueIn(await anew.joinBackup(text, KEK, head));
  expect(changes).toMatchObject({ pupils: 0, objectionsAdded: 1, objectionsInForce: 1 });
  const state = valueIn(await anew.readState());
  expect(state.view.pupils.map(({ id }) => id)).toEqual(['p1']);
  expect(state.objections.find(({ id }) => id === 'o1')?.tie).toEqual({ kind: 'tied', pupilId: 'p1' });
  expect(state.view.statedCount).toBeNull();
  valueIn(
    await anew.append([{ type: 'objection-tied', objectionId: objectionId('o1'), pupilId: pupilId('p1'), by: 'J.' }]),
  );
});

it('refuses the backup of another school', async () => {
  const text = await backup();
  await lockRegister(deps);
  await wipeDatabases();
  const other = testDeps();
  const elsewhere = valueIn(await createRegister(other, { ...ASKED, school: { ...SCHOOL, brin: '98ZZ' } }));
  expect(problemIn(await elsewhere.previewJoin(text, KEK))).toEqual({ code: 'backup-other-school' });
  expect(problemIn(await elsewhere.joinBackup(text, WRONG_KEK, 'x'))).toEqual({ code: 'wrong-passphrase' });
});

interface CopiedDatabase {
  readonly name: string;
  readonly tables: readonly (readonly [string, readonly unknown[]])[];
}
async function copyOut(name: string): Promise<CopiedDatabase> {
  const database = await new Dexie(name).open();
  const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  database.close();
  return { name, tables };
}
async function copyIn({ name, tables }: CopiedDatabase): Promise<void> {
  const { createDatabase, closeConnection } = await import('../../../lib/register/database.ts');
  const id = name.replace('bezwaarwijzer-', '');
  const database = await createDatabase(id);
  for (const [table, rows] of tables) await database.table(table).bulkAdd(rows);
  await closeConnection(id);
}
