import { describe, expect, it } from 'vitest';
import fc from '../fast-check.ts';
import { smallSchool } from './faults/fault-school.ts';
import { FAULT_KINDS, type FaultEnd, type FaultKind, runFault } from './faults/run-fault.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 24);
const SEED = Number(process.env.FAULT_SEED ?? 20261127);

const DAY = 24 * 60;
const plan = fc.record({
  at: fc.nat(40),
  jump: fc.constantFrom(-3 * 365 * DAY, -40 * DAY, -DAY, -61, -1, 1, 61, DAY, 40 * DAY, 3 * 365 * DAY),
  protection: fc.constantFrom('none' as const, 'made' as const),
  pupils: smallSchool,
  objecting: fc.array(fc.nat(8), { maxLength: 2 }),
});

describe('something goes wrong while a delivery is made', () => {
  it(
    'leaves a right file that the register knows, or none',
    async () => {
      const ends = new Map<string, number>();
      const kinds = new Map<FaultKind, number>();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(plan, async (drawn) => {
          // Each kind as often as the others.
          const kind = FAULT_KINDS[run % FAULT_KINDS.length] ?? 'stopped at a write';
          run += 1;
          const end: FaultEnd = await runFault({ ...drawn, kind }, `fault ${SEED} ${run}`);
          ends.set(end, (ends.get(end) ?? 0) + 1);
          if (end === 'file' || end === 'none') kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
      // Not vacuous: most faults came in time, and there are files and refusals.
      const came = (ends.get('file') ?? 0) + (ends.get('none') ?? 0);
      expect([Object.fromEntries(ends), came > RUNS / 2]).toEqual([Object.fromEntries(ends), true]);
      expect(ends.get('file') ?? 0).toBeGreaterThan(0);
      expect(ends.get('none') ?? 0).toBeGreaterThan(0);
      for (const kind of FAULT_KINDS) expect([kind, kinds.get(kind) ?? 0]).not.toEqual([kind, 0]);
    },
    120_000 + RUNS * 3_000,
  );
});
