import Dexie from 'dexie';
import { expect } from 'vitest';
import { assessRow } from '../../../lib/core/assess-row.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { unsealEvent } from '../../../lib/register/event-chain.ts';
import { openerOf } from '../../../lib/register/opener.ts';
import { erasePupils, type OpenRegister, openRegister } from '../../../lib/register/register.ts';
import { readSessionKey } from '../../../lib/register/session-key.ts';
import { copyOut, DAY } from './backup-fixture.ts';
import {
  KEK,
  newRegister,
  pupil,
  pupilId,
  recorded,
  seen,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
} from './register-fixture.ts';

export const GONE = pupil('Verdwenenveld', 'Quirijn', {
  pupilNumber: '70001',
  birthDate: '2012-03-04',
  bsn: '999900119',
});
export const STAYS = pupil('Blijver', 'Al', { pupilNumber: '70002', birthDate: '2013-05-06' });
export const OTHER = pupil('Ander', 'Cas', { pupilNumber: '70003', birthDate: '2013-07-08' });
export const about = (who: PupilIdentity) => ({
  name: who.name,
  pupilNumber: who.pupilNumber,
  birthDate: who.birthDate,
});
export const erase = (deps: TestDeps, ...ids: readonly string[]) =>
  erasePupils(deps, { pupilIds: ids.map(pupilId), kek: KEK, on: DAY, by: 'J. Kwikstaart' });

/** p1 (GONE) and p2 (STAYS) with an objection each, p3 (OTHER) without. */
export async function registerToErase(): Promise<{ deps: TestDeps; register: OpenRegister }> {
  const deps = testDeps();
  const register = await newRegister(deps);
  valueIn(
    await register.append([
      seen(['p1', GONE], ['p2', STAYS], ['p3', OTHER]),
      recorded('o1', subject('Verdwenenveld', 'Quirijn', about(GONE)), { pupilId: pupilId('p1') }),
      recorded('o2', subject('Blijver', 'Al', about(STAYS)), { pupilId: pupilId('p2') }),
      { type: 'parents-informed', pupilIds: [pupilId('p1'), pupilId('p2')], informedOn: DAY, by: 'J.' },
      { type: 'pupil-left', pupilId: pupilId('p1'), leftOn: '2024-01-01', by: 'J.' },
      { type: 'task-done', taskId: 'set-in-lvs:o1', on: DAY, how: 'tick', by: 'J.' },
      { type: 'task-done', taskId: 'set-in-lvs:o2', on: DAY, how: 'tick', by: 'J.' },
      { type: 'count-stated', count: 2, by: 'J.', on: DAY },
    ]),
  );
  return { deps, register };
}

export const opened = async (deps: TestDeps) => valueIn(await openRegister(deps));
export const stateNow = async (deps: TestDeps) => valueIn(await (await opened(deps)).readState());
export async function standing(deps: TestDeps, who: PupilIdentity): Promise<string> {
  const now = await opened(deps);
  const { standing: found, reason } = assessRow(
    now.keysOf(who),
    buildStandingIndex(valueIn(await now.readState()).view),
  );
  return `${found} ${reason}`;
}

/** Everything that stands in the databases, opened with the key of today. */
export async function everythingStored(deps: TestDeps): Promise<string> {
  const key = await readSessionKey(deps);
  const names = await Dexie.getDatabaseNames();
  expect(names).toEqual([`bezwaarwijzer-${key?.registerId}`]);
  if (!key) throw new Error('locked');
  const { keys } = openerOf(key.registerId, key.rootKey);
  const tables = new Map((await copyOut(names[0] ?? '')).tables);
  const events = (tables.get('events') ?? []) as Parameters<typeof unsealEvent>[0][];
  return JSON.stringify([
    tables.get('meta'),
    tables.get('collected'),
    events.map((row) => unsealEvent(row, keys, key.registerId)),
  ]);
}
