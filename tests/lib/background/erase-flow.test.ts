import { afterEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../lib/register/base64.ts';
import { openRegister } from '../../../lib/register/register.ts';
import { KEK, problemIn, pupil, seen, valueIn, WRONG_KEK, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';

const BY = 'J. Kwikstaart';
const SAID = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: 'Wilma Ooievaar' } as const;
const QUERY = { text: '', filter: 'all', sort: 'name', offset: 0 } as const;
const ANNA = pupil('Vogel', 'Anna', { pupilNumber: '10001', birthDate: '2013-01-15' });
const BO = pupil('Gans', 'Bo', { pupilNumber: '10002', birthDate: '2014-01-15' });

async function school(seed: string): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  const register = valueIn(await openRegister(app.context.register));
  valueIn(await register.append([seen(['p1', ANNA], ['p2', BO])]));
  const target = { kind: 'pupils', pupilIds: ['p1'] } as const;
  valueIn(await app.ask('objection.record', { target, ...SAID, recordedBy: BY }));
  return app;
}
const rows = async (app: Background) =>
  valueIn(await app.ask('pupil.list', QUERY)).rows.map(
    ({ pupilId, standing }) => `${pupilId} ${standing.standing} ${standing.reason}`,
  );
const erase = (app: Background, kek = KEK) => app.ask('pupil.erase', { pupilIds: ['p1'], kek: toBase64(kek), by: BY });

describe('erasing from the page', () => {
  afterEach(wipeDatabases);

  it('takes the pupil, the objection and the tasks away, and what panel was open on', async () => {
    const app = await school('erase');
    await app.context.session.set('panelTarget', { anything: 1 });
    expect(problemIn(await erase(app, WRONG_KEK))).toEqual({ code: 'wrong-passphrase' });
    expect(await rows(app)).toHaveLength(2);
    valueIn(await erase(app));
    expect(await rows(app)).toEqual(['p2 none-known number-or-birth-date']);
    expect(valueIn(await app.ask('objection.list', {}))).toEqual([]);
    expect(valueIn(await app.ask('task.list', {}))).toEqual([]);
    expect(await app.context.session.get('panelTarget')).toBeUndefined();
    expect(problemIn(await erase(app))).toEqual({ code: 'not-found' });
    const { recovery, backup } = await app.ask('app.status', {});
    expect([recovery?.state, backup?.lastOn]).toEqual(['none', null]);
  });

  it('asks of the pupil who is back, until somebody said what was answered', async () => {
    const app = await school('asked');
    valueIn(await erase(app));
    const register = valueIn(await openRegister(app.context.register));
    valueIn(await register.append([seen(['n1', { ...ANNA, pupilNumber: '30001' }])]));
    expect(await rows(app)).toContain('n1 unknown erased-before');
    const answer = { pupilId: 'n1', ...SAID, recordedBy: BY };
    expect(problemIn(await app.ask('pupil.asked', { ...answer, pupilId: 'p2' }))).toEqual({ code: 'not-found' });
    expect(problemIn(await app.ask('pupil.asked', { ...answer, receivedOn: '2031-01-01' }))).toEqual({
      code: 'invalid-input',
      field: 'receivedOn',
    });
    valueIn(await app.ask('pupil.asked', answer));
    expect(await rows(app)).toContain('n1 none-known number-or-birth-date');
    const history = valueIn(await app.ask('pupil.history', { pupilId: 'n1' }));
    expect(history.map(({ kind, fromName }) => [kind, fromName])).toEqual([['erased-asked', 'Wilma Ooievaar']]);
  });

  it('of the whole register leaves a first start that says so', async () => {
    const app = await school('all');
    valueIn(await app.ask('register.erase', {}));
    const status = await app.ask('app.status', {});
    expect([status.register, status.erasedOn]).toEqual(['none', status.today]);
    expect(problemIn(await app.ask('pupil.list', QUERY))).toEqual({ code: 'no-register' });
  });
});
