import { afterAll, describe, expect, it } from 'vitest';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { UWLR } from '../../lib/delivery/built-in.ts';
import type { UwlrLayout } from '../../lib/delivery/layout-schema.ts';
import fc from '../fast-check.ts';
import { receive } from '../lib/delivery/read-layout.ts';
import { buildSchool, type School } from './build-school.ts';
import { assertNoLeak, type DeliveryCode, newTally, type Tally, withDates, writeFiles } from './leak-property.ts';
import { loadPlanted, type PlantedFault, plantedFolder, removePlanted } from './planted-code.ts';
import { readySchoolSpec } from './school-specs.ts';

/*
 * UWLR with the pupil number of the LVS as its key. That no number is anybody else's is part of the leak property in any
 * layout (leak-layouts.test.ts); here a careless hand is in the code, and both the property and the check of the bytes have to see it.
 */
const NUMBERED: UwlrLayout = { ...UWLR, pupilKey: 'pupil-number' };
const SEED = Number(process.env.LEAK_SEED ?? 20261127);

/** A request of UWLR is of one branch. */
const oneBranch = readySchoolSpec.map((spec) => ({ ...spec, severalBranches: false }));
const property = (tested: DeliveryCode, tally: Tally) =>
  fc.property(oneBranch, (spec) => assertNoLeak(spec, tested, tally, NUMBERED));

/** Two pupils under one number are refused before there are any files. */
const writeOrRefuse = (school: School, planted: DeliveryCode) => {
  try {
    return writeFiles(school, planted, NUMBERED);
  } catch (error) {
    if (String(error).includes('files were refused')) return 'refused';
    throw error;
  }
};

const FAULTS: readonly PlantedFault[] = [
  {
    name: 'the last number that is shown is taken, whichever system gave it',
    file: 'core/judge-candidate.ts',
    find: 'shown.flatMap(({ text, own }) => (own ? [text] : []))',
    plant: 'shown.slice(-1).map(({ text }) => text)',
  },
  {
    name: 'each pupil gets the number of the next one',
    file: 'delivery/build-delivery.ts',
    find: "records.map(({ pupilNumber }) => pupilNumber ?? '')",
    plant: "records.map((_, at) => records[(at + 1) % records.length]?.pupilNumber ?? '')",
  },
];

const folder = plantedFolder('numbers');
afterAll(() => removePlanted(folder));

describe('the pupil number as a key', () => {
  it('is that of the pupil, of nobody who may not go, in an unchanged copy', async () => {
    const tally = newTally();
    fc.assert(property(await loadPlanted(null, folder), tally), { numRuns: 200, seed: SEED });
    expect(tally.pupils).toBeGreaterThan(100);
  });

  for (const fault of FAULTS) {
    it(`is found, and stopped by the check of the bytes: ${fault.name}`, async () => {
      const planted = await loadPlanted(fault, folder);
      const outcome = fc.check(property(planted, newTally()), { numRuns: 600, seed: SEED, endOnFailure: true });
      expect(String(outcome.errorInstance)).toMatch(
        /a number of another child|the check of the bytes refused|files were refused/u,
      );
      let [wrong, passed] = [0, 0];
      fc.assert(
        fc.property(oneBranch, (spec) => {
          const school = withDates(buildSchool(spec, keyTexts));
          const written = writeOrRefuse(school, planted);
          if (written === 'refused') wrong += 1;
          if (written === null || written === 'refused') return;
          const { results } = receive(written.files, NUMBERED, written.named);
          const another = results.some(({ abilityScore, deliveryKey = '' }) => {
            const child = school.rows.find(({ mark }) => mark === abilityScore)?.child;
            return child === undefined || ![child.number, child.oldNumber].includes(deliveryKey);
          });
          if (another) wrong += 1;
          else passed += 1;
          expect(another && written.checked.ok).toBe(false);
        }),
        { numRuns: 800, seed: SEED },
      );
      expect(wrong).toBeGreaterThan(3);
      expect(passed).toBeGreaterThan(3);
    });
  }
});
