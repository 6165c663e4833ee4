import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { BROWSER_FAULTS, faultInBrowser } from '../deliveries/fault-in-browser.ts';
import { type ServedSchool, serveSchool } from '../deliveries/serve-school.ts';
import { type Lab, openLab } from '../lab/open-lab.ts';
import { newTally } from '../properties/leak-property.ts';

/** In each browser. */
const FAULTS = Number(process.env.BROWSER_FAULTS ?? BROWSER_FAULTS.length);
const SEED = Number(process.env.BROWSER_SEED ?? 20261127);

describe.each(BROWSER_KINDS)('something goes wrong while a delivery is made in %s', (kind) => {
  let lab: Lab;
  let served: ServedSchool;
  beforeAll(async () => {
    served = await serveSchool();
    lab = await openLab(kind);
  });
  afterAll(async () => {
    await lab?.close();
    await served?.close();
  });

  it(
    'leaves a right file that the register knows, or none',
    async () => {
      const tally = newTally();
      let [done, at] = [0, 0];
      while (done < FAULTS) {
        const fault = BROWSER_FAULTS[done % BROWSER_FAULTS.length] ?? 'locked';
        const plan = { seed: SEED + at, fault, nth: 1 + ((done + Math.floor(SEED / 1000)) % 4) };
        const made = await faultInBrowser(lab, served, plan, tally).catch((error: unknown) => {
          throw new Error(`${JSON.stringify(plan)}: ${error instanceof Error ? error.message : error}`);
        });
        at += 1;
        if (made !== null) done += 1;
        expect(done).toBeGreaterThanOrEqual(Math.floor(at / 8));
      }
      // Not vacuous: in some of them there was a file to look at.
      expect(tally.delivered).toBeGreaterThan(0);
    },
    120_000 + FAULTS * 60_000,
  );
});
