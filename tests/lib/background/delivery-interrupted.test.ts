import { IDBObjectStore } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { planDelivery } from '../../../lib/background/delivery-plan.ts';
import { makeDelivery } from '../../../lib/background/make-delivery.ts';
import { withRegister } from '../../../lib/background/with-register.ts';
import { openRegister } from '../../../lib/register/register.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { objectTo } from './object-to.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage, type SmallPupil, scoresOf } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const PUPILS = [
  numberedPupil(0, 'Bram', 'Wulp'),
  numberedPupil(1, 'Citha', 'Putter'),
  numberedPupil(2, 'Douwe', 'Sijs'),
];
const [bram, citha] = PUPILS;

/** Everything collected, nobody objected, a count stated. */
const readied = async (seed: string, pupils: readonly SmallPupil[] = PUPILS): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  for (const page of [pupilListPage(pupils), resultsPage(pupils, 0), resultsPage(pupils, 1)]) {
    expect(await app.collect(page)).toMatchObject({ outcome: 'added' });
  }
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  return app;
};
const withdraw = (app: Background, objectionId: string) =>
  app.ask('objection.withdraw', {
    objectionId,
    receivedOn: '2026-11-20',
    channel: 'mail',
    recordedBy: BY,
    saidSame: 'yes',
    from: { name: '', role: 'parent' },
  });
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', PLAN));
const deliver = async (app: Background) => {
  const { receiptId } = valueIn(
    await app.ask('delivery.confirm', { ...PLAN, digest: (await preview(app)).digest, protection: { kind: 'none' } }),
  );
  return { receiptId, file: await readDelivery(await app.pull(receiptId)) };
};
/** What is kept of deliveries and collections, as a later session finds it. */
const kept = async (app: Background) => ({
  outbox: valueIn(await app.ask('delivery.outbox', {})).length,
  receipts: valueIn(await app.ask('delivery.receipts', {})).length,
  tables: (await preview(app)).tables.length,
});
const UNTOUCHED = { outbox: 0, receipts: 0, tables: 3 };

it('is stale when an objection came in between preview and confirm', async () => {
  const app = await readied('stale');
  const { digest, cleared } = await preview(app);
  expect(cleared).toBe(3);
  await objectTo(app, bram);
  expect(problemIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } }))).toEqual({
    code: 'stale-preview',
  });
  expect(await kept(app)).toEqual(UNTOUCHED);
  const { file } = await deliver(app);
  expect(file.pupils).toHaveLength(2);
  for (const score of PUPILS.slice(0, 1).flatMap(scoresOf)) expect(file.text).not.toContain(score);
});

it('is stale when a table was collected or taken away between preview and confirm', async () => {
  const app = await readied('tables');
  const { digest, tables } = await preview(app);
  valueIn(await app.ask('delivery.remove-table', { ids: [tables.at(-1)?.id ?? ''] }));
  expect(problemIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } }))).toEqual({
    code: 'stale-preview',
  });
});

it('writes nothing when an objection landed after the gate ran, before the file was put away', async () => {
  const app = await readied('meanwhile');
  await preview(app);
  const made = await withRegister(app.context, async (opened) => {
    const plan = valueIn(
      await planDelivery(opened, { presetId: PLAN.presetId, schoolYear: PLAN.schoolYear }, app.clock.now),
    );
    expect(plan.outcome.cleared).toHaveLength(3);
    await objectTo(app, citha);
    return makeDelivery(app.context, opened, plan, null);
  });
  expect(problemIn(made)).toEqual({ code: 'stale-preview' });
  expect(await kept(app)).toEqual(UNTOUCHED);
});

it('writes nothing when the register is locked midway', async () => {
  const app = await readied('locked');
  const { digest } = await preview(app);
  valueIn(await app.ask('register.lock', {}));
  expect(problemIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } }))).toEqual({
    code: 'locked',
  });
  expect(await app.collect(resultsPage(PUPILS.slice(0, 2), 0))).toMatchObject({ outcome: 'refused' });
  valueIn(await app.unlock());
  expect(await kept(app)).toEqual(UNTOUCHED);
  expect((await deliver(app)).file.pupils).toHaveLength(3);
});

it('leaves nothing half-written when the disk refuses, and loses nothing that was collected', async () => {
  const app = await readied('disk');
  const { digest } = await preview(app);
  for (const store of ['outbox', 'events']) {
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<IDBObjectStore['add']>
    ) {
      if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, row);
    });
    expect(problemIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } }))).toEqual({
      code: 'write-failed',
    });
    vi.restoreAllMocks();
    expect(await kept(app)).toEqual(UNTOUCHED);
  }
  // The same preview still holds: nothing moved.
  const { receiptId } = valueIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } }));
  expect((await readDelivery(await app.pull(receiptId))).pupils).toHaveLength(3);
});

it('keeps the file until it is acknowledged, then forgets it and what it was made of', async () => {
  const app = await readied('acknowledge');
  const { receiptId } = await deliver(app);
  valueIn(await app.ask('register.lock', {}));
  valueIn(await app.unlock());
  expect((await readDelivery(await app.pull(receiptId))).pupils).toHaveLength(3);
  valueIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil: null }));
  expect(await kept(app)).toEqual({ outbox: 0, receipts: 1, tables: 0 });
  expect(problemIn(await app.ask('delivery.chunk', { receiptId, offset: 0 }))).toEqual({ code: 'not-found' });
  const register = valueIn(await openRegister(app.context.register));
  expect(valueIn(await register.listCollected())).toEqual([]);
});

it('blocks while one of two parents stands, and after an objection came back', async () => {
  const app = await readied('parents');
  const gone = async () => (await preview(app)).withheld.objection ?? 0;
  const mother = await objectTo(app, bram);
  const father = await objectTo(app, bram);
  valueIn(await withdraw(app, mother));
  expect(await gone()).toBe(1);
  valueIn(await withdraw(app, father));
  expect(await gone()).toBe(0);
  await objectTo(app, bram);
  expect(await gone()).toBe(1);
  expect(problemIn(await withdraw(app, mother))).toEqual({ code: 'not-found' });
});
