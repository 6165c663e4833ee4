import { expect, it } from 'vitest';
import { UWLR } from '../../../lib/delivery/built-in.ts';
import { receive } from '../delivery/read-layout.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { filesOf, PUPILS, preview, withDates, YEAR } from './layout-school.ts';
import { objectTo } from './object-to.ts';
import { runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil } from './small-school.ts';

eachTestAlone();

const NUMBERS = { pupilNumbers: true } as const;
const ASKED = { presetId: 'default', schoolYear: YEAR, layoutId: UWLR.id } as const;

const ready = async (name: string, pupils: readonly SmallPupil[] = PUPILS) => {
  const app = runBackground(name);
  valueIn(await app.create());
  await app.collect(pupilListPage(pupils));
  for (const which of [0, 1] as const) await app.collect(withDates(resultsPage(pupils, which), 3));
  valueIn(await app.ask('register.state-count', { count: 0, by: 'J. Kwikstaart' }));
  return app;
};

it('writes the pupil number as the key of UWLR where it is asked for, and says so in preview, receipt and list', async () => {
  const app = await ready('numbers');
  await objectTo(app, PUPILS[1]);
  const [plain, shown] = [await preview(app, UWLR.id), await preview(app, UWLR.id, NUMBERS)];
  expect([plain.layout.pupilNumbers, shown.layout.pupilNumbers, shown.cleared]).toEqual([false, true, 2]);
  const made = await app.ask('delivery.confirm', {
    ...{ ...ASKED, ...NUMBERS, digest: shown.digest },
    protection: { kind: 'none' },
  });
  const { receiptId } = valueIn(made);
  const files = await filesOf(app, receiptId);
  const read = receive(
    files.filter(({ name }) => name.endsWith('.xml')),
    UWLR,
    [],
  );
  expect(read.pupils.map(({ deliveryKey }) => deliveryKey)).toEqual(['4100', '4102']);
  expect(read.text).not.toMatch(/4101|Kwikstaart|Aafke|1234|2016/u);
  const receipt = JSON.parse(
    Buffer.from(files.find(({ name }) => name.endsWith('-receipt.json'))?.bytes ?? []).toString('utf8'),
  );
  expect(receipt.contents.linking).toBe('pupil-number');
  expect(receipt.contents.identifiers).toEqual(['brin', 'branch', 'pupilNumber']);
  expect(receipt.notes.join(' ')).toMatch(/leerlingnummer uit het LVS.*pupil number of the LVS/u);
  expect(valueIn(await app.ask('delivery.receipts', {}))[0]).toMatchObject({ linking: 'pupil-number' });
});

it('makes nothing for a choice that was not shown, and has no such choice in another layout', async () => {
  const app = await ready('not shown');
  const [plain, shown] = [await preview(app, UWLR.id), await preview(app, UWLR.id, NUMBERS)];
  expect(plain.digest).not.toBe(shown.digest);
  const confirm = (request: object, digest: string) =>
    app.ask('delivery.confirm', { ...ASKED, ...request, digest, protection: { kind: 'none' } });
  expect(problemIn(await confirm({}, shown.digest))).toEqual({ code: 'stale-preview' });
  expect(problemIn(await confirm(NUMBERS, plain.digest))).toEqual({ code: 'stale-preview' });
  const csv = await app.ask('delivery.preview', { ...ASKED, ...NUMBERS, layoutId: 'two-csv' });
  expect(problemIn(csv)).toEqual({ code: 'invalid-input', field: 'pupilNumbers' });
  expect(valueIn(await app.ask('delivery.outbox', {}))).toEqual([]);
});

it('names those who stay for want of a number of their own, in the list of that choice only', async () => {
  const pupils = PUPILS.map((pupil, at) => (at === 2 ? { ...pupil, number: '111222333' } : pupil));
  const app = await ready('a BSN as number', pupils);
  const shown = await preview(app, UWLR.id, NUMBERS);
  expect([shown.cleared, shown.withheld]).toEqual([2, { 'value-refused': 1 }]);
  const named = async (request: object) =>
    valueIn(await app.ask('delivery.withheld', { ...ASKED, ...request, reason: 'value-refused', offset: 0 }));
  expect(await named(NUMBERS)).toEqual({
    total: 1,
    rows: [{ name: 'Citha Grutto', classGroup: expect.anything(), detail: 'pupil-number-form' }],
  });
  expect(await named({})).toEqual({ total: 0, rows: [] });
});
