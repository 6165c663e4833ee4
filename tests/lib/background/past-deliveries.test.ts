import { expect, it } from 'vitest';
import { readZip } from '../../../lib/background/write-zip.ts';
import { erasePupils } from '../../../lib/register/register.ts';
import { eachTestAlone, KEK, valueIn } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage, type SmallPupil } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const [bram, citha, douwe] = [
  numberedPupil(0, 'Bram', 'Wulp'),
  numberedPupil(1, 'Citha', 'Putter'),
  numberedPupil(2, 'Douwe', 'Sijs'),
] as const;

const started = async (seed: string, pupils: readonly SmallPupil[]): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  for (const page of [pupilListPage(pupils), resultsPage(pupils, 0)]) await app.collect(page);
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  return app;
};
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', PLAN));
const deliver = async (app: Background): Promise<string> => {
  const { digest } = await preview(app);
  const { receiptId } = valueIn(await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } }));
  return receiptId;
};
const idOf = async (app: Background, { number }: SmallPupil): Promise<string> =>
  valueIn(await app.ask('pupil.search', { text: number }))[0]?.pupilId ?? '?';
const objectTo = async (app: Background, pupil: SmallPupil): Promise<string> => {
  const target = { kind: 'pupil', pupilId: await idOf(app, pupil) } as const;
  const said = { receivedOn: '2026-11-20', channel: 'desk', role: 'parent', fromName: '', recordedBy: BY } as const;
  return valueIn(await app.ask('objection.record', { target, ...said })).objectionId;
};
const typed = (pupil: Partial<SmallPupil>) => ({
  kind: 'typed' as const,
  givenName: pupil.givenName ?? '',
  prefix: '',
  familyName: pupil.familyName ?? '',
  birthDate: pupil.birthDate ?? null,
  pupilNumber: pupil.number ?? null,
});
const was = async (app: Background, about: ReturnType<typeof typed> | { kind: 'pupil'; pupilId: string }) =>
  valueIn(await app.ask('delivery.past', { about })).map((delivery) => delivery.was);

it('knows of every child whether it was in a delivery, by id, number, or name and birth date; a name alone says nothing', async () => {
  const app = await started('was in', [bram, citha, douwe]);
  await objectTo(app, douwe);
  await deliver(app);
  for (const [pupil, answer] of [
    [bram, 'yes'],
    [citha, 'yes'],
    [douwe, 'no'],
  ] as const) {
    const { givenName, familyName, birthDate, number } = pupil;
    expect(await was(app, { kind: 'pupil', pupilId: await idOf(app, pupil) })).toEqual([answer]);
    expect(await was(app, typed({ number }))).toEqual([answer]);
    expect(await was(app, typed({ givenName, familyName: familyName.toUpperCase(), birthDate }))).toEqual([answer]);
    expect(await was(app, typed({ givenName, familyName }))).toEqual(['unknown']);
  }
  expect(await was(app, typed({ number: '424242' }))).toEqual(['no']);
});

it('keeps no child with it: neither in the register’s receipt nor in the zip', async () => {
  const app = await started('kept', [bram, citha]);
  const receiptId = await deliver(app);
  const members = await readZip(await app.pull(receiptId), null);
  const inZip = members.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
  expect(inZip).not.toContain('marks');
  const events = JSON.stringify(valueIn(await app.ask('delivery.receipts', {})));
  for (const text of [bram.number, bram.familyName, await idOf(app, bram), 'marks']) expect(events).not.toContain(text);
});

it('answers of a child who was erased since, by what somebody types', async () => {
  const app = await started('erased', [bram, citha]);
  const receiptId = await deliver(app);
  valueIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil: null }));
  const pupilId = await idOf(app, bram);
  valueIn(
    await erasePupils(app.context.register, { pupilIds: [pupilId as never], kek: KEK, on: '2026-11-21', by: BY }),
  );
  expect(await app.ask('delivery.past', { about: { kind: 'pupil', pupilId } })).toMatchObject({ ok: false });
  expect(await was(app, typed({ number: bram.number }))).toEqual(['yes']);
});

it('makes a task, with the deliveries, of an objection that came after one, and of no other', async () => {
  const app = await started('late', [bram, citha, douwe]);
  const early = await objectTo(app, douwe);
  await deliver(app);
  const late = await objectTo(app, citha);
  const tasks = valueIn(await app.ask('task.list', {})).filter(({ kind }) => kind === 'recall');
  expect(tasks).toMatchObject([
    {
      taskId: `recall:${late}`,
      name: expect.stringContaining('Putter'),
      deliveries: [{ fileName: expect.any(String) }],
    },
  ]);
  const past = (objectionIds: string[]) => app.ask('delivery.past', { about: { kind: 'objections', objectionIds } });
  expect(valueIn(await past([late]))).toMatchObject([{ was: 'yes' }]);
  expect(valueIn(await past([early]))).toMatchObject([{ was: 'no' }]);
});

it('says what is other than in the delivery before: children who are new, gone, changed and the same', async () => {
  const app = await started('difference', [bram, citha]);
  expect((await preview(app)).difference).toBeNull();
  await deliver(app);
  expect((await preview(app)).difference).toMatchObject({ added: 0, gone: 0, changed: 0, same: 2 });
  for (const page of [pupilListPage([bram, citha, douwe]), resultsPage([citha, douwe], 1), resultsPage([douwe], 0)])
    await app.collect(page);
  expect((await preview(app)).difference).toMatchObject({ added: 1, gone: 0, changed: 1, same: 1 });
  await objectTo(app, bram);
  expect((await preview(app)).difference).toMatchObject({ added: 1, gone: 1, changed: 1, same: 0 });
});
