import { expect, it } from 'vitest';
import { unzip } from '../../zip/unzip.ts';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

const PUPILS = ['Aafke', 'Bram', 'Citha'].map((given, at) => numberedPupil(at, given, `Kwikstaart${'abc'[at]}`));
const MAKER = 'M. Zilverreiger';

const deliver = async (app: Background): Promise<string> => {
  const wanted = { presetId: 'default', schoolYear: '2026-2027' } as const;
  const { digest } = valueIn(await app.ask('delivery.preview', wanted));
  return valueIn(await app.ask('delivery.confirm', { ...wanted, digest, protection: { kind: 'none' } })).receiptId;
};
const school = async (seed: string): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  await app.collect(pupilListPage(PUPILS));
  await app.collect(resultsPage(PUPILS, 0));
  const page = pupilListPage(PUPILS);
  const token = await app.openRow(page, page.rows[0]?.id ?? '');
  const said = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '', recordedBy: 'J.' } as const;
  valueIn(await app.ask('objection.record', { target: { kind: 'row', token }, ...said }));
  valueIn(await app.ask('register.state-count', { count: 1, by: 'J.' }));
  return app;
};

it('the account of a delivery says who made it, and the files beside it do not', async () => {
  const app = await school('account');
  valueIn(await app.ask('settings.update', { userName: MAKER }));
  const receiptId = await deliver(app);
  const zip = await app.pull(receiptId);
  const account = valueIn(await app.ask('delivery.account', { receiptId }));
  expect(account).toMatchObject({
    ...{ by: MAKER, schoolYear: '2026-2027', pupils: 2, results: 2, objections: 1, withheld: { objection: 1 } },
    preset: { id: 'default' },
    contents: { linking: 'identity' },
    protection: 'none',
    zip: { bytes: zip.length },
  });
  const members = await unzip(zip);
  expect(account.members.map(({ name, bytes }) => [name, bytes])).toEqual(
    account.members.map(({ name }) => [name, members.get(name)?.length]),
  );
  for (const bytes of members.values()) expect(bytes.toString('utf8')).not.toContain('Zilverreiger');
  expect(Object.keys(account)).not.toContain('marks');
  expect(JSON.stringify(account)).not.toMatch(/Kwikstaart|Aafke|4100/);
});

it('a delivery that nobody put a name to is accounted for without one, and one that is not there is not found', async () => {
  const app = await school('account without a name');
  valueIn(await app.ask('settings.update', { userName: '' }));
  const receiptId = await deliver(app);
  expect(valueIn(await app.ask('delivery.account', { receiptId })).by).toBeNull();
  expect(await app.ask('delivery.account', { receiptId: 'r0' })).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  });
});

it('whom to call is kept in the register, and the last one said counts', async () => {
  const app = runBackground('contacts');
  valueIn(await app.create());
  const none = valueIn(await app.ask('contacts.read', {}));
  expect(Object.values(none).every((text) => text === '')).toBe(true);
  const first = { ...none, privacyOfficer: 'F. Wulp, 0512 00 00 00', vendor: 'LVS' };
  valueIn(await app.ask('contacts.save', { contacts: first, by: MAKER }));
  valueIn(await app.ask('contacts.save', { contacts: { ...first, vendor: '' }, by: MAKER }));
  expect(valueIn(await app.ask('contacts.read', {}))).toEqual({ ...first, vendor: '' });
});
