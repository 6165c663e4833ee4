import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeConnection } from '../../lib/register/database.ts';
import { lockRegister, type OpenRegister, readPresence, restoreRegister } from '../../lib/register/register.ts';
import { forgetVerified } from '../../lib/register/verified-register.ts';
import fc from '../fast-check.ts';
import { flip, tamper, testDeps, valueIn, wipeDatabases } from '../lib/register/register-fixture.ts';
import { beginLife, kekOf, type Life } from './life.ts';
import { liveOn } from './live-register.ts';
import { type Step, stepOf } from './register-model.ts';

/* BACKUP_RUNS and BACKUP_SEED: other registers, more of them. */
const RUNS = { numRuns: Number(process.env.BACKUP_RUNS ?? 40), seed: Number(process.env.BACKUP_SEED ?? 20261126) };
const DAY = '2026-11-26';
const life = fc.array(stepOf, { minLength: 1, maxLength: 60, size: 'max' });

afterEach(async () => {
  vi.restoreAllMocks();
  await wipeDatabases();
});

async function lived(steps: readonly Step[]): Promise<Life> {
  await wipeDatabases();
  const one = await beginLife();
  for (const step of steps) await liveOn(one, step);
  await liveOn(one, { act: 'unlock', which: 0, person: 0, channel: 'mail', saidSame: 'yes' });
  return one;
}
const backedUp = async ({ register }: Life): Promise<string> => valueIn(await register.makeBackup(DAY)).text;
/** Everything that the register says, but for where its chain stands. */
async function saysAll(register: OpenRegister) {
  const { head: _, eventCount: __, view, history, backup, ...state } = valueIn(await register.readState());
  const events = [];
  for (let link = history; link !== null; link = link.before) events.push(link.event);
  return { ...state, view: { ...view, head: '' }, events, made: backup.made, lastOn: backup.lastOn };
}
/** What each objection in force belongs to. */
const tiesIn = async (register: OpenRegister): Promise<ReadonlyMap<string, string>> =>
  new Map(valueIn(await register.readState()).view.objections.map(({ id, tie }) => [id, JSON.stringify(tie)]));
const UNTIED = JSON.stringify({ kind: 'untied' });
const inForce = async (register: OpenRegister): Promise<string[]> =>
  valueIn(await register.readState()).view.objections.map(({ id }) => id);
async function lose({ deps, register }: Life): Promise<void> {
  await lockRegister(deps);
  await closeConnection(register.id);
  await wipeDatabases();
}

describe('a backup', { timeout: 1_800_000 }, () => {
  it('brings back all that there was, where the register was lost and on another machine', async () => {
    await fc.assert(
      fc.asyncProperty(life, fc.boolean(), async (steps, elsewhere) => {
        const one = await lived(steps);
        const text = await backedUp(one);
        const before = await saysAll(one.register);
        await lose(one);
        const deps = elsewhere ? testDeps() : one.deps;
        const after = await saysAll(valueIn(await restoreRegister(deps, text, kekOf(one.model.passphrase))));
        // Elsewhere nobody can tell what came in since: a person has to count again.
        const stated = elsewhere ? null : before.view.statedCount;
        expect(after).toEqual({ ...before, view: { ...before.view, statedCount: stated } });
      }),
      RUNS,
    );
  });

  it('that is older never leaves fewer objections, joined to a newer register or put over one that broke', async () => {
    let newer = 0;
    await fc.assert(
      fc.asyncProperty(life, life, fc.boolean(), async (early, late, broken) => {
        const one = await lived(early);
        const text = await backedUp(one);
        const kek = kekOf(one.model.passphrase);
        const keptOnes = late.filter(({ act }) => act !== 'lose-and-restore' && act !== 'restore-elsewhere');
        for (const step of keptOnes) await liveOn(one, step);
        await liveOn(one, { act: 'unlock', which: 0, person: 0, channel: 'mail', saidSame: 'yes' });
        const before = await inForce(one.register);
        const ties = await tiesIn(one.register);
        newer += before.length > 0 ? 1 : 0;
        if (!broken) {
          const { head } = valueIn(await one.register.previewJoin(text, kek));
          valueIn(await one.register.joinBackup(text, kek, head));
          expect((await inForce(one.register)).sort()).toEqual([...before].sort());
          return;
        }
        await tamper(one.register.id, async (database) => {
          const row = await database.table('events').orderBy('position').last();
          await database.table('events').put({ ...row, mac: flip(row.mac) });
        });
        forgetVerified(one.register.id);
        expect(await readPresence(one.deps)).toMatchObject({ state: 'stopped' });
        const restored = valueIn(await restoreRegister(one.deps, text, kek));
        expect(await inForce(restored)).toEqual(expect.arrayContaining(before));
        // Never what the backup thought and somebody has put right since: that would free a child and block another.
        const after = await tiesIn(restored);
        for (const id of before) expect([ties.get(id), UNTIED]).toContain(after.get(id));
      }),
      RUNS,
    );
    expect(newer).toBeGreaterThan(RUNS.numRuns / 5);
  });
});
