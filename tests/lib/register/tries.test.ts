import { afterEach, describe, expect, it } from 'vitest';
import type { TriesRow } from '../../../lib/register/database.ts';
import { createRegister, lockRegister, readWait, unlockRegister } from '../../../lib/register/register.ts';
import { failOnce, waitOf } from '../../../lib/register/tries.ts';
import fc from '../../fast-check.ts';
import {
  ASKED,
  freshBackground,
  KEK,
  problemIn,
  tamper,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
} from './register-fixture.ts';

afterEach(wipeDatabases);

async function lockedRegister() {
  const clock = { now: Date.UTC(2026, 10, 26, 9) };
  const deps = { ...testDeps(), now: () => new Date(clock.now) };
  const { id } = valueIn(await createRegister(deps, ASKED));
  await lockRegister(deps);
  const wrong = async () => problemIn(await unlockRegister(deps, WRONG_KEK));
  const wrongTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) await wrong();
  };
  return { clock, deps, id, wrong, wrongTimes };
}
const tooMany = (seconds: number) => ({ code: 'too-many-tries', seconds });

describe('wrong passphrases', () => {
  it('are free four times; the fifth costs 30 seconds, each further one twice as long, a quarter of an hour at most', async () => {
    const { clock, wrong } = await lockedRegister();
    for (let time = 0; time < 4; time += 1) expect(await wrong()).toEqual({ code: 'wrong-passphrase' });
    for (const seconds of [30, 60, 120, 240, 480, 900, 900, 900]) {
      expect(await wrong()).toEqual(tooMany(seconds));
      clock.now += seconds * 1000;
    }
  });

  it('hold up the right one too until the wait is over; then it opens and all is forgotten', async () => {
    const { clock, deps, id, wrong, wrongTimes } = await lockedRegister();
    await wrongTimes(5);
    clock.now += 29_001;
    expect(await readWait(deps, id)).toBe(1);
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual(tooMany(1));
    clock.now += 999;
    expect(await readWait(deps, id)).toBe(0);
    valueIn(await unlockRegister(deps, KEK));
    await lockRegister(deps);
    expect(await wrong()).toEqual({ code: 'wrong-passphrase' });
  });

  it('are not counted while waiting, so that trying does not lengthen the wait', async () => {
    const { clock, deps, id, wrongTimes } = await lockedRegister();
    await wrongTimes(5);
    clock.now += 10_000;
    await wrongTimes(20);
    expect(await readWait(deps, id)).toBe(20);
  });

  it('count over a restart of the browser, and together when two windows try at once', async () => {
    const { deps, id } = await lockedRegister();
    await Promise.all([1, 2, 3].map(() => unlockRegister(deps, WRONG_KEK)));
    const restarted = await freshBackground();
    const answers = await Promise.all([1, 2, 3].map(() => restarted.unlockRegister(deps, WRONG_KEK)));
    const codes = answers.map((answer) => problemIn(answer)?.code);
    expect(codes).toEqual(['wrong-passphrase', 'too-many-tries', 'too-many-tries']);
    expect(await restarted.readWait(deps, id)).toBe(30);
    await restarted.lockRegister(deps);
  });

  it('wait no less when the clock is set back, and not for ever', async () => {
    const { clock, deps, id, wrongTimes } = await lockedRegister();
    await wrongTimes(6); // the sixth while waiting: not counted
    clock.now += 20_000;
    clock.now -= 86_400_000;
    expect(await readWait(deps, id)).toBe(30);
    clock.now += 29_000;
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual(tooMany(1));
    clock.now += 1_000;
    valueIn(await unlockRegister(deps, KEK));
  });

  it('are not forgiven by a row that is none', async () => {
    const { clock, deps, id, wrongTimes } = await lockedRegister();
    await wrongTimes(2);
    await tamper(id, (database) => database.table('meta').put({ key: 'tries', failures: -1, waitMs: 9e9, since: 0 }));
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual(tooMany(30));
    clock.now += 30_000;
    valueIn(await unlockRegister(deps, KEK));
  });
});

it('whatever the clock does: never less than the wait in time that passed, never more than one wait after it stands still', () => {
  const jump = fc.record({ set: fc.integer({ min: -100_000_000, max: 0 }), run: fc.nat(40_000) });
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 30 }), fc.array(jump, { maxLength: 12 }), (failures, jumps) => {
      let row: TriesRow | null = null;
      let now = 1_800_000_000_000;
      for (let time = 0; time < failures; time += 1) row = failOnce(row, now);
      const whole = row?.waitMs ?? 0;
      let ran = 0;
      for (const { set, run } of jumps) {
        now += set;
        const { ms, rebased } = waitOf(row, now);
        row = rebased ?? row;
        expect(ms).toBeGreaterThanOrEqual(Math.min(whole, Math.max(0, whole - ran)));
        expect(ms).toBeLessThanOrEqual(whole);
        now += run;
        ran += run;
      }
      now += whole;
      const before = waitOf(row, now);
      const after = waitOf(before.rebased ?? row, now + whole);
      expect(after.ms).toBe(0);
    }),
  );
});
