import { expect, it } from 'vitest';
import { describeBackup } from '../../../lib/background/backup-due.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import { eachTestAlone, KEK, problemIn, valueIn, WRONG_KEK, wipeDatabases } from '../register/register-fixture.ts';
import { runBackground } from './run-background.ts';

eachTestAlone();
const kek = toBase64(KEK);
const record = (familyName: string) => ({
  target: { kind: 'typed', givenName: 'Bo', prefix: '', familyName, birthDate: null, pupilNumber: null } as const,
  receivedOn: '2026-11-20',
  channel: 'mail' as const,
  role: 'parent' as const,
  fromName: '',
  recordedBy: 'J. Kwikstaart',
});

it('goes through the messages: made here, looked at and brought back on an empty machine, joined to a full one', async () => {
  const here = runBackground('here');
  valueIn(await here.create());
  valueIn(await here.ask('objection.record', record('Pimpelmees')));
  expect((await here.ask('app.status', {})).backup).toEqual({ lastOn: null, due: false });
  const way = 'passphrase';
  const { fileName, text } = valueIn(await here.ask('backup.make', {}));
  expect(fileName).toBe('bezwaarwijzer-99XX-2026-11-21-1.bzw');
  expect((await here.ask('app.status', {})).backup).toEqual({ lastOn: '2026-11-21', due: false });

  const about = valueIn(await here.ask('backup.read', { text }));
  expect(about).toMatchObject({ school: { brin: '99XX' }, madeOn: '2026-11-21' });
  // Beside a register that works it is joined, and adds nothing that is there.
  const joined = valueIn(await here.ask('backup.preview', { text, kek, way }));
  expect(joined).toMatchObject({ changes: { events: 0, objectionsInForce: 1 }, complete: true });
  expect(joined.head).toMatch(/^[0-9a-f]{64}$/);
  expect(problemIn(await here.ask('backup.restore', { text, kek, way, head: null }))).toEqual({
    code: 'register-exists',
  });
  expect(problemIn(await here.ask('backup.restore', { text, kek, way, head: '0' }))).toEqual({ code: 'backup-stale' });
  valueIn(await here.ask('register.lock', {}));
  expect(problemIn(await here.ask('backup.make', {}))).toEqual({ code: 'locked' });
  expect(problemIn(await here.ask('backup.restore', { text, kek, way, head: joined.head }))).toEqual({
    code: 'locked',
  });
  expect(problemIn(await here.ask('backup.preview', { text, kek, way }))).toEqual({ code: 'locked' });

  await wipeDatabases();
  const there = runBackground('there');
  const wrong = toBase64(WRONG_KEK);
  expect(problemIn(await there.ask('backup.preview', { text, kek: wrong, way }))).toEqual({ code: 'wrong-passphrase' });
  const whole = valueIn(await there.ask('backup.preview', { text, kek, way }));
  expect(whole).toMatchObject({ changes: { objectionsAdded: 1 }, head: null, complete: false });
  expect((await there.ask('app.status', {})).register).toBe('none');
  expect(valueIn(await there.ask('backup.restore', { text, kek, way, head: null }))).toEqual(whole.changes);
  expect(await there.ask('app.status', {})).toMatchObject({
    register: 'unlocked',
    school: { brin: '99XX' },
    counts: { objectionsInForce: 1 },
    backup: { lastOn: '2026-11-21', due: false },
  });
});

it('reminds when something has stood in no backup for two weeks, and never when nothing changed', () => {
  const status = { made: 1, lastOn: '2026-11-01', beganOn: '2026-09-01', changed: true };
  expect(describeBackup(status, '2026-11-14')).toEqual({ lastOn: '2026-11-01', due: false });
  expect(describeBackup(status, '2026-11-15')).toEqual({ lastOn: '2026-11-01', due: true });
  expect(describeBackup({ ...status, changed: false }, '2027-11-15')).toMatchObject({ due: false });
  expect(describeBackup({ ...status, made: 0, lastOn: null }, '2026-09-15')).toEqual({ lastOn: null, due: true });
});
