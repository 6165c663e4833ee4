import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UWLR } from '../../lib/delivery/built-in.ts';
import { BROWSER_KINDS } from '../browser/index.ts';
import { deliverInBrowser } from '../deliveries/deliver-in-browser.ts';
import { type ServedSchool, serveSchool } from '../deliveries/serve-school.ts';
import { type Lab, openLab } from '../lab/open-lab.ts';
import { newTally } from '../properties/leak-property.ts';

/** In each browser; files that were saved. */
const DELIVERIES = Number(process.env.BROWSER_DELIVERIES ?? 2);
const SEED = Number(process.env.BROWSER_SEED ?? 20261127);

describe.each(BROWSER_KINDS)('random schools through the interface of %s', (kind) => {
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
    'saves nobody who may not leave, and nothing that was not asked for',
    async () => {
      const tally = newTally();
      for (let at = 0; tally.delivered < DELIVERIES; at += 1) {
        await deliverInBrowser(lab, served, SEED + at, tally).catch((error: unknown) => {
          throw new Error(`BROWSER_SEED=${SEED + at} in ${kind}: ${error instanceof Error ? error.message : error}`);
        });
        // Not vacuous: of many schools some can deliver.
        expect(tally.delivered).toBeGreaterThanOrEqual(Math.floor(at / 8));
      }
      expect(tally.pupils).toBeGreaterThanOrEqual(DELIVERIES);
      expect(await lab.browser.violations()).toEqual([]);
    },
    120_000 + DELIVERIES * 60_000,
  );

  it('has the pupil number of who goes, and of nobody else, where a person chose it as the key', async () => {
    const tally = newTally();
    for (let at = 0; tally.delivered < 1; at += 1) {
      await deliverInBrowser(lab, served, SEED + at, tally, { ...UWLR, pupilKey: 'pupil-number' });
      expect(at).toBeLessThan(8);
    }
    expect(await lab.browser.violations()).toEqual([]);
  }, 300_000);
});
