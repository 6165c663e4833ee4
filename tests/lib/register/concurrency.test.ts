import { expect, it } from 'vitest';
import { lockRegister, unlockRegister } from '../../../lib/register/register.ts';
import {
  eachTestAlone,
  freshBackground,
  KEK,
  newRegister,
  problemIn,
  receipt,
  recorded,
  subject,
  testDeps,
  valueIn,
} from './register-fixture.ts';

eachTestAlone();
const gone = (id: string) => recorded(id, subject(id, 'Bo'));

it('lets both of two backgrounds append, and both see all of it', async () => {
  const deps = testDeps();
  const one = await newRegister(deps);
  const two = valueIn(await (await freshBackground()).openRegister(deps));
  const appends = Array.from({ length: 10 }, (_, index) => (index % 2 ? one : two).append([gone(`o${index}`)]));
  for (const outcome of await Promise.all(appends)) valueIn(outcome);
  const [first, second] = [valueIn(await one.readState()), valueIn(await two.readState())];
  expect(first).toEqual(second);
  expect(first.objections).toHaveLength(10);
  await lockRegister(deps);
  expect(valueIn(await valueIn(await unlockRegister(deps, KEK)).readState())).toEqual(first);
});

it('refuses an append that expects a head which has moved, and changes nothing', async () => {
  const deps = testDeps();
  const one = await newRegister(deps);
  const two = valueIn(await (await freshBackground()).openRegister(deps));
  const { head } = valueIn(await one.readState());
  const outcomes = await Promise.all([one.append([gone('o1')], head), two.append([gone('o2')], head)]);
  expect(outcomes.map(problemIn).filter((problem) => problem !== null)).toEqual([{ code: 'stale-preview' }]);
  expect(valueIn(await two.readState()).objections).toHaveLength(1);
  expect(problemIn(await one.putDelivery(receipt('r1', head), new Uint8Array(1), head))).toEqual({
    code: 'stale-preview',
  });
  expect(valueIn(await one.listOutbox())).toEqual([]);
});

it('does not trust its memory: what another background recorded is there at the next reading', async () => {
  const deps = testDeps();
  const one = await newRegister(deps);
  valueIn(await one.readState());
  const two = valueIn(await (await freshBackground()).openRegister(deps));
  const moved = valueIn(await two.append([gone('o1')]));
  expect(valueIn(await one.readState())).toEqual(moved);
  expect(valueIn(await one.append([gone('o2')], moved.head)).objections.map(({ id }) => id)).toEqual(['o2', 'o1']);
});
