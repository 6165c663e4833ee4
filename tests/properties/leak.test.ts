import { describe, expect, it } from 'vitest';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import { buildDelivery, pupilKeys } from '../../lib/delivery/build-delivery.ts';
import { findPreset, PRESETS, TWO_CSV } from '../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import { fitToLayout, specialAsked } from '../../lib/delivery/fit-layout.ts';
import { BSN_OF_A_DECIDED_ROW } from './leak-examples.ts';
import { assertNoLeak, findLeak, newTally } from './leak-property.ts';
import { PRESET_IDS } from './school-specs.ts';

const code = {
  ...{ keyTexts, runGate, buildDelivery, findPreset, TWO_CSV, checkDelivery, guardDelivery, fitToLayout },
  specialAsked,
  pupilKeys,
};
const RUNS = Number(process.env.LEAK_RUNS ?? 1000);
const SEED = Number(process.env.LEAK_SEED ?? 20261121);

describe('the leak property', () => {
  it('draws every preset that ships', () => {
    expect([...PRESET_IDS].sort()).toEqual(PRESETS.map(({ id }) => id).sort());
  });

  it('takes a number on a row that a person pointed out for no other child’s', () => {
    assertNoLeak(BSN_OF_A_DECIDED_ROW, code, newTally());
  });

  it(
    'lets no child with an objection, unknown or unsure into the bytes, and lets the others go',
    () => {
      const tally = newTally();
      expect(findLeak(code, RUNS, SEED, tally)).toBeNull();
      // Not vacuous: a gate that lets nobody go would pass the line above.
      expect(tally.delivered / tally.runs).toBeGreaterThan(0.3);
      expect(tally.pupils / tally.mayGo).toBeGreaterThan(0.4);
      expect(tally.settled / tally.runs).toBeGreaterThan(0.02);
      for (const id of PRESET_IDS) expect([id, (tally.byPreset.get(id) ?? 0) / RUNS > 0.05]).toEqual([id, true]);
    },
    120_000 + RUNS * 60,
  );
});
