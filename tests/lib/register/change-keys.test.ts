import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recoveryKdfParameters, strongerKdf } from '../../../lib/register/kdf-parameters.ts';
import {
  changePassphrase,
  checkRecovery,
  lockRegister,
  makeRecovery,
  openRegister,
  readPresence,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import type { RegisterDeps } from '../../../lib/register/types.ts';
import { backupOf, DAY, filledRegister, inForce, newMachine } from './backup-fixture.ts';
import {
  flip,
  KDF,
  KEK,
  problemIn,
  seededBytes,
  tamper,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
} from './register-fixture.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await wipeDatabases();
});

const SHEET = { kek: new Uint8Array(32).fill(21), kdf: recoveryKdfParameters(seededBytes('sheet')) };
const SHEET_2 = { kek: new Uint8Array(32).fill(22), kdf: recoveryKdfParameters(seededBytes('sheet 2')) };
const NEXT = { kek: new Uint8Array(32).fill(31), kdf: { ...KDF, salt: SHEET.kdf.salt } };
const BY_PASSPHRASE = { way: 'passphrase', kek: KEK } as const;
const BY_SHEET = { way: 'recovery', kek: SHEET.kek } as const;

const stateOf = async (deps: RegisterDeps) => valueIn(await valueIn(await openRegister(deps)).readRecovery());
async function opens(deps: RegisterDeps, kek: Uint8Array): Promise<boolean> {
  await lockRegister(deps);
  const unlocked = await unlockRegister(deps, kek);
  if (unlocked.ok) expect(await inForce(unlocked.value)).toEqual(['o1']);
  return unlocked.ok;
}

describe('another passphrase', () => {
  it('opens the register from then on, and the old one does not', async () => {
    const { deps } = await filledRegister();
    valueIn(await changePassphrase(deps, BY_PASSPHRASE, NEXT));
    expect(await opens(deps, KEK)).toBe(false);
    expect(await opens(deps, NEXT.kek)).toBe(true);
    await lockRegister(deps);
    expect(await readPresence(deps)).toMatchObject({ state: 'locked', kdf: NEXT.kdf });
  });

  it('needs the right old one, which counts as a try, and strong enough parameters', async () => {
    const { deps } = await filledRegister();
    const proof = { way: 'passphrase', kek: WRONG_KEK } as const;
    for (let time = 0; time < 4; time += 1) {
      expect(problemIn(await changePassphrase(deps, proof, NEXT))).toEqual({ code: 'wrong-passphrase' });
    }
    expect(problemIn(await changePassphrase(deps, proof, NEXT))).toEqual({ code: 'too-many-tries', seconds: 30 });
    for (const weak of [{ memoryKiB: 19 * 1024 - 1 }, { iterations: 1 }, { salt: 'AAAA' }]) {
      const next = { ...NEXT, kdf: { ...NEXT.kdf, ...weak } };
      expect(problemIn(await changePassphrase(deps, BY_PASSPHRASE, next))).toEqual({
        code: 'invalid-input',
        field: 'kdf',
      });
    }
    const short = { ...NEXT, kek: NEXT.kek.slice(1) };
    expect(problemIn(await changePassphrase(deps, BY_PASSPHRASE, short))).toMatchObject({ field: 'kek' });
  });

  it('is no wrong try when the page asks once more because it heard nothing', async () => {
    const { deps } = await filledRegister();
    for (let time = 0; time < 7; time += 1) valueIn(await changePassphrase(deps, BY_PASSPHRASE, NEXT));
    expect(await opens(deps, NEXT.kek)).toBe(true);
  });

  it('leaves the old one where the disk refuses the write', async () => {
    const { deps } = await filledRegister();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      put.apply(this, row);
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(problemIn(await changePassphrase(deps, BY_PASSPHRASE, NEXT))).toEqual({ code: 'write-failed' });
    vi.restoreAllMocks();
    expect(await opens(deps, KEK)).toBe(true);
  });

  it('leaves the recovery sheet as it was', async () => {
    const { deps } = await filledRegister();
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    valueIn(await changePassphrase(deps, BY_PASSPHRASE, NEXT));
    valueIn(await checkRecovery(deps, SHEET.kek, DAY));
  });
});

describe('a recovery sheet', () => {
  it('sets a new passphrase when the old one is forgotten', async () => {
    const { deps } = await filledRegister();
    expect(await stateOf(deps)).toEqual({ state: 'none', madeOn: null });
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    expect(await stateOf(deps)).toEqual({ state: 'unchecked', madeOn: DAY });
    await lockRegister(deps);
    expect(await readPresence(deps)).toMatchObject({ state: 'locked', recovery: SHEET.kdf });
    valueIn(await changePassphrase(deps, BY_SHEET, NEXT));
    expect(await opens(deps, KEK)).toBe(false);
    expect(await opens(deps, NEXT.kek)).toBe(true);
  });

  it('is checked by part of it on the page that made it, or by all of it at any time', async () => {
    const { deps, register } = await filledRegister();
    expect(problemIn(await register.confirmRecovery(DAY))).toEqual({ code: 'no-recovery-key' });
    expect(problemIn(await checkRecovery(deps, SHEET.kek, DAY))).toEqual({ code: 'no-recovery-key' });
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    valueIn(await register.confirmRecovery(DAY));
    expect(await stateOf(deps)).toEqual({ state: 'checked', madeOn: DAY });
    valueIn(await makeRecovery(deps, KEK, SHEET_2, DAY));
    expect(await stateOf(deps)).toMatchObject({ state: 'unchecked' });
    valueIn(await checkRecovery(deps, SHEET_2.kek, DAY));
    expect(await stateOf(deps)).toMatchObject({ state: 'checked' });
  });

  it('stops working when a new one is made; wrong ones count together with wrong passphrases', async () => {
    const { deps } = await filledRegister();
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    valueIn(await makeRecovery(deps, KEK, SHEET_2, DAY));
    const wrong = { code: 'wrong-recovery-key' };
    for (let time = 0; time < 2; time += 1) {
      expect(problemIn(await checkRecovery(deps, SHEET.kek, DAY))).toEqual(wrong);
      expect(problemIn(await makeRecovery(deps, WRONG_KEK, SHEET, DAY))).toEqual({ code: 'wrong-passphrase' });
    }
    expect(problemIn(await checkRecovery(deps, SHEET.kek, DAY))).toEqual({ code: 'too-many-tries', seconds: 30 });
  });

  it('is of no use as a passphrase, nor the other way round, also where somebody swaps the rows', async () => {
    const { deps, register } = await filledRegister();
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    expect(await opens(deps, SHEET.kek)).toBe(false);
    expect(problemIn(await checkRecovery(deps, KEK, DAY))).toEqual({ code: 'wrong-recovery-key' });
    await tamper(register.id, async (database) => {
      const meta = database.table('meta');
      const [own, sheet] = await meta.bulkGet(['register', 'recovery']);
      await meta.put({ ...own, kdf: sheet.kdf, rootKey: sheet.rootKey });
    });
    expect(await opens(deps, SHEET.kek)).toBe(false);
  });

  it('says so when what belongs to it was changed, and stays out of a backup then', async () => {
    const { deps, register } = await filledRegister();
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    await tamper(register.id, async (database) => {
      const row = await database.table('meta').get('recovery');
      await database.table('meta').put({ ...row, rootKey: { ...row.rootKey, bytes: flip(row.rootKey.bytes) } });
    });
    expect(await stateOf(deps)).toEqual({ state: 'damaged', madeOn: null });
    expect(problemIn(await register.confirmRecovery(DAY))).toEqual({ code: 'no-recovery-key' });
    const text = await backupOf(register);
    const there = await newMachine(deps);
    expect(problemIn(await restoreRegister(there, text, SHEET.kek, 'recovery'))).toEqual({ code: 'no-recovery-key' });
  });

  it('brings a backup back on another machine, where it goes on working and sets a new passphrase', async () => {
    const { deps, register } = await filledRegister();
    const before = await backupOf(register);
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    valueIn(await register.confirmRecovery(DAY));
    const text = await backupOf(register);
    const there = await newMachine(deps);
    expect(problemIn(await restoreRegister(there, before, SHEET.kek, 'recovery'))).toEqual({ code: 'no-recovery-key' });
    expect(problemIn(await restoreRegister(there, text, SHEET_2.kek, 'recovery'))).toEqual({
      code: 'wrong-recovery-key',
    });
    expect(problemIn(await restoreRegister(there, text, SHEET.kek))).toEqual({ code: 'wrong-passphrase' });
    const restored = valueIn(await restoreRegister(there, text, SHEET.kek, 'recovery'));
    expect(await inForce(restored)).toEqual(['o1']);
    expect(await stateOf(there)).toEqual({ state: 'checked', madeOn: DAY });
    valueIn(await changePassphrase(there, BY_SHEET, NEXT));
    expect(await opens(there, NEXT.kek)).toBe(true);
  });

  it('joins a backup to a register that works', async () => {
    const { deps, register } = await filledRegister();
    valueIn(await makeRecovery(deps, KEK, SHEET, DAY));
    const text = await backupOf(register);
    const { head } = valueIn(await register.previewJoin(text, SHEET.kek, 'recovery'));
    expect(valueIn(await register.joinBackup(text, SHEET.kek, head, 'recovery')).events).toBe(0);
  });
});

describe('the cost of a passphrase', () => {
  const random = seededBytes('cost');
  const today = { ...KDF, memoryKiB: 64 * 1024, iterations: 3 };

  it('is raised to what is wanted today, whatever it took', () => {
    for (const elapsed of [0, 100, 5_000]) {
      const raised = strongerKdf(KDF, elapsed, random);
      expect(raised).toMatchObject({ memoryKiB: 64 * 1024, iterations: 3 });
      expect(raised?.salt).not.toBe(KDF.salt);
    }
    expect(strongerKdf({ ...today, iterations: 2 }, 700, random)).toMatchObject({
      memoryKiB: 64 * 1024,
      iterations: 3,
    });
  });

  it('is raised where the machine is fast, up to eight passes, and never lowered', () => {
    expect(strongerKdf(today, 501, random)).toBeNull();
    expect(strongerKdf(today, 30_000, random)).toBeNull();
    expect(strongerKdf(today, 0, random)).toBeNull();
    expect(strongerKdf(today, 500, random)).toMatchObject({ memoryKiB: 64 * 1024, iterations: 6 });
    expect(strongerKdf(today, 10, random)).toMatchObject({ iterations: 8 });
    expect(strongerKdf({ ...today, iterations: 12 }, 10, random)).toBeNull();
    expect(strongerKdf({ ...KDF, iterations: 12 }, 10, random)).toMatchObject({ memoryKiB: 64 * 1024, iterations: 12 });
    expect(strongerKdf({ ...today, memoryKiB: 128 * 1024 }, 400, random)).toMatchObject({
      memoryKiB: 128 * 1024,
      iterations: 7,
    });
  });
});
