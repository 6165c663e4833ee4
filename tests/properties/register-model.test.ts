import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from '../fast-check.ts';
import { valueIn, wipeDatabases } from '../lib/register/register-fixture.ts';
import { beginLife, type Life } from './life.ts';
import { liveOn } from './live-register.ts';
import { ACTS, inForceIn, objectionsIn, pupilsIn, stepOf } from './register-model.ts';

/* MODEL_RUNS and MODEL_SEED: other lives, more of them. */
const RUNS = { numRuns: Number(process.env.MODEL_RUNS ?? 100), seed: Number(process.env.MODEL_SEED ?? 20261126) };
const LONGEST = 100;

afterEach(async () => {
  vi.restoreAllMocks();
  await wipeDatabases();
});

async function expectAlike({ register, model }: Life): Promise<void> {
  if (!model.unlocked) return expect(await register.readState()).toMatchObject({ problem: { code: 'locked' } });
  const state = valueIn(await register.readState());
  expect(state.objections.map(({ id }) => id as string).sort()).toEqual(objectionsIn(model));
  expect(state.view.objections.map(({ id }) => id as string).sort()).toEqual(inForceIn(model));
  expect([...state.pupils.keys()].map(String).sort()).toEqual(pupilsIn(model));
  if (model.stated !== 'unsure') expect(state.view.statedCount?.count ?? null).toBe(model.stated);
  expect(
    valueIn(await register.listCollected())
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...model.collected].sort());
  expect([...valueIn(await register.listOutbox())].sort()).toEqual([...model.outbox].sort());
}

describe('a register', { timeout: 1_800_000 }, () => {
  it('is the same set of facts, after whatever was done with it', async () => {
    const acts = new Map<string, number>();
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf, { minLength: 1, maxLength: LONGEST, size: 'max' }), async (life) => {
        await wipeDatabases();
        const lived = await beginLife();
        for (const step of life) {
          await liveOn(lived, step);
          await expectAlike(lived);
          acts.set(step.act, (acts.get(step.act) ?? 0) + 1);
          steps += 1;
        }
      }),
      RUNS,
    );
    // All that can be done was done.
    expect([...acts.keys()].sort()).toEqual([...new Set(ACTS)].sort());
    expect(steps).toBeGreaterThan(RUNS.numRuns * 20);
  });
});
