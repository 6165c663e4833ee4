import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expireCollection } from '../../../lib/background/collection-life.ts';
import { readZip } from '../../../lib/background/write-zip.ts';
import type { DeliveryProtection } from '../../../lib/messaging/protocol.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const PUPILS = [numberedPupil(0, 'Bram', 'Wulp'), numberedPupil(1, 'Citha', 'Putter')];
const SEVEN_ZIP = ['7z', '7zz'].find((name) => spawnSync(name, ['i']).status === 0);

const delivered = async (protection: DeliveryProtection) => {
  const app = runBackground(protection.kind);
  valueIn(await app.create());
  for (const page of [pupilListPage(PUPILS), resultsPage(PUPILS, 0)]) await app.collect(page);
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  const { digest } = valueIn(await app.ask('delivery.preview', PLAN));
  const { receiptId } = valueIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection }));
  const password = async () => valueIn(await app.ask('delivery.password', { receiptId })).password;
  return { app, receiptId, password, zip: await app.pull(receiptId) };
};

it('asks for the password that was made for this delivery, for every file in it', async () => {
  const { password, zip } = await delivered({ kind: 'made' });
  const made = await password();
  expect(made).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  expect((await readZip(zip, made)).map(({ name }) => name.replace(/^.*-/, '')).sort()).toEqual([
    'pupils.csv',
    'receipt.json',
    'results.csv',
  ]);
  await expect(readZip(zip, 'another-password')).rejects.toThrow();
  await expect(readZip(zip, null)).rejects.toThrow('protection differs');
  // Nothing of the files stands in it as it is.
  for (const text of ['birthDate', 'abilityScore', 'registerHead', '2026-2027']) expect(zip.includes(text)).toBe(false);
});

it.skipIf(SEVEN_ZIP === undefined)('is opened by 7-Zip with the password, and by no other', async () => {
  const { zip } = await delivered({ kind: 'given', password: 'Afgesproken met ons!' });
  const folder = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-7z-'));
  try {
    const path = join(folder, 'levering.zip');
    writeFileSync(path, zip);
    const run = (...args: string[]) => spawnSync(SEVEN_ZIP ?? '', args, { encoding: 'utf8' });
    expect(run('l', '-slt', path).stdout.match(/Method = AES-256/g)).toHaveLength(3);
    expect(run('t', '-pniet dit wachtwoord', path).status).not.toBe(0);
    expect(run('x', '-pAfgesproken met ons!', `-o${join(folder, 'uit')}`, path).status).toBe(0);
    expect(readdirSync(join(folder, 'uit'))).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('has no password where a person chose so, and its receipt says which', async () => {
  const { app, password, zip } = await delivered({ kind: 'none' });
  expect(await password()).toBeNull();
  const receipt = (await readZip(zip, null)).find(({ name }) => name.endsWith('receipt.json'));
  expect(JSON.parse(Buffer.from(receipt?.bytes ?? []).toString('utf8'))).toMatchObject({ protection: 'none' });
  expect(valueIn(await app.ask('delivery.receipts', {}))).toMatchObject([{ protected: false }]);
});

it('refuses a password that zip programs would not read alike', async () => {
  const app = runBackground('refused');
  for (const password of ['kort', 'wachtwoord met é', `${'x'.repeat(65)}`])
    await expect(
      app.ask('delivery.confirm', { ...PLAN, digest: 'x', protection: { kind: 'given', password } }),
    ).rejects.toThrow();
});

it('keeps the password until the task says that the file was handed over, through a lock, and then wipes it', async () => {
  const { app, receiptId, password } = await delivered({ kind: 'made' });
  const before = await password();
  valueIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil: null }));
  valueIn(await app.ask('register.lock', {}));
  expect(problemIn(await app.ask('delivery.password', { receiptId }))).toEqual({ code: 'locked' });
  valueIn(await app.unlock());
  expect(await password()).toBe(before);
  const task = valueIn(await app.ask('task.list', {})).find(({ kind }) => kind === 'hand-over');
  expect(task).toMatchObject({ done: null, overdue: false, delivery: { receiptId, protected: true } });
  valueIn(await app.ask('task.done', { taskIds: [task?.taskId ?? ''], by: BY }));
  expect(await password()).toBeNull();
});

it('keeps what was collected until the day that was chosen, and not a day longer', async () => {
  const { app, receiptId } = await delivered({ kind: 'none' });
  const day = (days: number) => new Date(app.clock.now.getTime() + days * 86_400_000).toLocaleDateString('sv-SE');
  for (const keepUntil of [day(-1), day(61)])
    expect(problemIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil }))).toMatchObject({
      code: 'invalid-input',
    });
  valueIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil: day(3) }));
  const tables = async () => valueIn(await app.ask('delivery.preview', PLAN)).tables.map(({ keepUntil }) => keepUntil);
  expect(await tables()).toEqual([day(3), day(3)]);
  // What is added meanwhile is of the next delivery, and has its own time.
  await app.collect(resultsPage(PUPILS, 1));
  app.clock.now = new Date(app.clock.now.getTime() + 3 * 86_400_000);
  await expireCollection(app.context);
  expect(await tables()).toHaveLength(3);
  app.clock.now = new Date(app.clock.now.getTime() + 86_400_000);
  await expireCollection(app.context);
  expect(await tables()).toEqual([null]);
});
