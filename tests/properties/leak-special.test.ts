import { afterAll, describe, expect, it } from 'vitest';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import { buildDelivery, pupilKeys } from '../../lib/delivery/build-delivery.ts';
import { findPreset, TWO_CSV } from '../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import { fitToLayout, specialAsked } from '../../lib/delivery/fit-layout.ts';
import fc from '../fast-check.ts';
import { randomLayout, randomStudyLayout } from '../lib/delivery/random-layout.ts';
import { receive } from '../lib/delivery/read-layout.ts';
import { buildSchool } from './build-school.ts';
import { assertNoLeak, type DeliveryCode, newTally, type Tally, writeFiles } from './leak-property.ts';
import { loadPlanted, type PlantedFault, plantedFolder, removePlanted } from './planted-code.ts';
import { schoolSpec } from './school-specs.ts';
import { findSpecial, mayBeTold, type SpecialTally, specialSpec, withSpecial } from './special-truth.ts';

const code: DeliveryCode = {
  ...{ keyTexts, runGate, buildDelivery, findPreset, TWO_CSV, checkDelivery, guardDelivery, fitToLayout },
  specialAsked,
  pupilKeys,
};
const RUNS = Number(process.env.LAYOUT_LEAK_RUNS ?? 1000);
const SEED = Number(process.env.LEAK_SEED ?? 20261127);

const property = (tested: DeliveryCode, tally: Tally, special: SpecialTally) =>
  fc.property(schoolSpec, randomStudyLayout, specialSpec, (spec, layout, truth) =>
    assertNoLeak(spec, tested, tally, layout, {
      add: (school) => withSpecial(school, truth, layout),
      findWrong: findSpecial(truth, layout, special),
    }),
  );

describe('the leak property, in any layout that names a study', () => {
  it(
    'lets no special data into the bytes without consent for that study on the day, nor anybody with an objection',
    () => {
      const [tally, special] = [newTally(), { told: 0, kept: 0, contradicted: 0 }];
      fc.assert(property(code, tally, special), { numRuns: RUNS, seed: SEED });
      // Not vacuous: there are deliveries, with values, without consent, and with tables that contradict each other.
      expect(tally.delivered / tally.runs).toBeGreaterThan(0.2);
      expect(special.told).toBeGreaterThan(RUNS / 5);
      expect(special.kept).toBeGreaterThan(RUNS / 5);
      expect(special.contradicted).toBeGreaterThan(RUNS / 200);
    },
    120_000 + RUNS * 60,
  );

  it('has no special data at all in a layout that names no study, whatever was collected and consented to', () => {
    let delivered = 0;
    fc.assert(
      fc.property(schoolSpec, randomStudyLayout, randomLayout, specialSpec, (spec, asked, layout, truth) => {
        const school = withSpecial(buildSchool(spec, keyTexts), truth, asked);
        if (layout.kind === 'uwlr') return;
        const written = writeFiles(school, code, layout);
        if (written === null) return;
        delivered += 1;
        const { text, pupils } = receive(written.files, layout, written.named);
        expect(text).not.toMatch(/zv-|special/);
        for (const pupil of pupils) expect(Object.keys(pupil).join()).not.toContain('special');
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(delivered).toBeGreaterThan(20);
  });
});

/** In the gate only: the check of the bytes shares none of this code. */
const FAULTS: readonly PlantedFault[] = [
  {
    name: 'what was withdrawn counts as given',
    file: 'core/special-fields.ts',
    find: "state === 'given' && isDay(receivedOn)",
    plant: 'isDay(receivedOn)',
  },
  {
    name: 'consent for another study counts',
    file: 'core/special-fields.ts',
    find: 'sameStudy(one.study) === sameStudy(study))',
    plant: "sameStudy(one.study) !== '')",
  },
  {
    name: 'consent for a day to come counts',
    file: 'core/special-fields.ts',
    find: 'isDay(receivedOn) && receivedOn <= today',
    plant: 'isDay(receivedOn)',
  },
  {
    name: 'nobody is asked for consent',
    file: 'core/judge-candidate.ts',
    find: 'if (special === null || !hasConsent(special.consents.get(pupilId), special.asked.study, today)) return {};',
    plant: 'if (special === null) return {};',
  },
];

const folder = plantedFolder('special');
afterAll(() => removePlanted(folder));

describe('planted faults', () => {
  for (const fault of FAULTS) {
    it(`is found: ${fault.name}`, async () => {
      const planted = await loadPlanted(fault, folder);
      const [tally, special] = [newTally(), { told: 0, kept: 0, contradicted: 0 }];
      const outcome = fc.check(property(planted, tally, special), { numRuns: 600, seed: SEED, endOnFailure: true });
      expect(String(outcome.errorInstance)).toMatch(/special data without consent/u);
    });

    it(`is stopped by the check of the bytes: ${fault.name}`, async () => {
      const planted = await loadPlanted({ ...fault, name: `${fault.name} checked` }, folder);
      let [wrong, passed] = [0, 0];
      fc.assert(
        fc.property(schoolSpec, randomStudyLayout, specialSpec, (spec, layout, truth) => {
          const school = withSpecial(buildSchool(spec, keyTexts), truth, layout);
          const written = writeFiles(school, planted, layout);
          if (written === null) return;
          const { pupils, results } = receive(written.files, layout, written.named);
          const childOf = new Map(
            results.map((row) => [row.deliveryKey, school.rows.find(({ mark }) => mark === row.abilityScore)?.child]),
          );
          const told = pupils.some((pupil) => {
            const child = childOf.get(pupil.deliveryKey);
            const filled = Object.entries(pupil).some(([field, cell]) => field.startsWith('special:') && cell !== '');
            return filled && (child === undefined || !mayBeTold(truth, child));
          });
          if (told) wrong += 1;
          else passed += 1;
          expect(told && written.checked.ok).toBe(false);
        }),
        { numRuns: 300, seed: SEED },
      );
      expect(wrong).toBeGreaterThan(5);
      expect(passed).toBeGreaterThan(10);
    });
  }
});
