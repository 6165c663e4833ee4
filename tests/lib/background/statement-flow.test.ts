import { afterEach, expect, it } from 'vitest';
import { openRegister } from '../../../lib/register/register.ts';
import { problemIn, pupil, seen, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { runBackground } from './run-background.ts';

const BY = 'J. Kwikstaart';
const QUERY = { text: '', filter: 'all', sort: 'name', offset: 0 } as const;
const SAID = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: 'Wilma Ooievaar' } as const;

async function school(seed: string) {
  const app = runBackground(seed);
  valueIn(await app.create());
  const register = valueIn(await openRegister(app.context.register));
  valueIn(await register.append([seen(['p1', pupil('Vogel', 'Anna', { pupilNumber: '1', birthDate: '2013-01-15' })])]));
  const target = { kind: 'pupils', pupilIds: ['p1'] } as const;
  valueIn(await app.ask('objection.record', { target, ...SAID, recordedBy: BY }));
  return app;
}
afterEach(wipeDatabases);

it('consent for a study never lifts an objection, and stands in the history with its study', async () => {
  const app = await school('consent');
  const said = { pupilId: 'p1', ...SAID, study: 'Slaap', recordedBy: BY };
  valueIn(await app.ask('pupil.consent', { ...said, given: true }));
  const [row] = valueIn(await app.ask('pupil.list', QUERY)).rows;
  expect(row?.standing.standing).toBe('objection');
  valueIn(await app.ask('pupil.consent', { ...said, given: false, study: ' slaap' }));
  const history = valueIn(await app.ask('pupil.history', { pupilId: 'p1' }));
  expect(history.slice(0, 2).map(({ kind, study }) => [kind, study])).toEqual([
    ['consent-withdrawn', 'slaap'],
    ['consent-given', 'Slaap'],
  ]);
  expect(problemIn(await app.ask('pupil.consent', { ...said, given: true, receivedOn: '2031-01-01' }))).toMatchObject({
    code: 'invalid-input',
  });
  expect(problemIn(await app.ask('pupil.consent', { ...said, given: true, pupilId: 'nobody' }))).toEqual({
    code: 'not-found',
  });
});

it('details are added: the new name finds the objection, and so does the old one', async () => {
  const app = await school('add');
  const about = { familyName: 'Zwaan', prefix: 'de', givenName: 'Anna', birthDate: null, pupilNumber: '2' };
  const nothing = { familyName: '', prefix: '', givenName: 'A', birthDate: null, pupilNumber: null };
  expect(problemIn(await app.ask('pupil.add-identifiers', { pupilId: 'p1', about: nothing, by: BY }))).toEqual({
    code: 'invalid-input',
    field: 'about',
  });
  valueIn(await app.ask('pupil.add-identifiers', { pupilId: 'p1', about, by: BY }));
  const register = valueIn(await openRegister(app.context.register));
  const known = valueIn(await register.readState()).view.pupils[0]?.keys;
  expect(known?.pupilNumber).toHaveLength(2);
  const [row] = valueIn(await app.ask('pupil.list', QUERY)).rows;
  expect([row?.name, row?.standing.standing]).toEqual(['Anna de Zwaan', 'objection']);
  expect(valueIn(await app.ask('pupil.list', { ...QUERY, text: 'zwaan' })).total).toBe(1);
});
