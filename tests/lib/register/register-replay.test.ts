import { expect, it } from 'vitest';
import { lockRegister, unlockRegister } from '../../../lib/register/register.ts';
import type { RegisterEventBody } from '../../../lib/register/types.ts';
import { forgetVerified } from '../../../lib/register/verified-register.ts';
import fc from '../../fast-check.ts';
import {
  KEK,
  newRegister,
  pupil,
  recorded,
  seen,
  subject,
  testDeps,
  valueIn,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

const ids = fc.constantFrom('1', '2', '3');
const event: fc.Arbitrary<RegisterEventBody> = fc.oneof(
  ids.map((id) => recorded(`o${id}`, subject(`Gans${id}`, 'Bo'))),
  ids.map((id) => withdrawn(`o${id}`)),
  fc.tuple(ids, ids).map(([id, name]) => seen([`p${id}`, pupil(`Naam${name}`, 'Bo')])),
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.array(event, { maxLength: 3 }) },
  fc.constant('background stopped' as const),
  fc.constant('locked and unlocked' as const),
);

it('reads the same whatever was kept in memory, wherever the background was stopped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await wipeDatabases();
      const deps = testDeps('replay');
      let register = await newRegister(deps);
      for (const next of steps) {
        const before = valueIn(await register.readState());
        if (next === 'background stopped') forgetVerified(register.id);
        else if (next === 'locked and unlocked') {
          await lockRegister(deps);
          register = valueIn(await unlockRegister(deps, KEK));
        } else {
          const appended = await register.append(next, before.head);
          const now = valueIn(await register.readState());
          expect(now).toEqual(appended.ok ? appended.value : before);
          continue;
        }
        expect(valueIn(await register.readState())).toEqual(before);
      }
      const kept = valueIn(await register.readState());
      forgetVerified(register.id);
      expect(valueIn(await register.readState())).toEqual(kept);
    }),
    { numRuns: 40 },
  );
  await wipeDatabases();
});
