import { describe, expect, it } from 'vitest';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import { buildDelivery } from '../../lib/delivery/build-delivery.ts';
import { findPreset, TWO_CSV } from '../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import { fitToLayout, specialAsked } from '../../lib/delivery/fit-layout.ts';
import fc from '../fast-check.ts';
import { randomLayout } from '../lib/delivery/random-layout.ts';
import { assertNoLeak, newTally } from './leak-property.ts';
import { PRESET_IDS, schoolSpec } from './school-specs.ts';

const code = {
  ...{ keyTexts, runGate, buildDelivery, findPreset, TWO_CSV, checkDelivery, guardDelivery, fitToLayout },
  specialAsked,
};
const RUNS = Number(process.env.LAYOUT_LEAK_RUNS ?? 1000);
const SEED = Number(process.env.LEAK_SEED ?? 20261127);

describe('the leak property, in any layout', () => {
  it(
    'lets no child with an objection, unknown or unsure into the bytes, however they are written',
    () => {
      const tally = newTally();
      const kinds = new Map<string, number>();
      fc.assert(
        fc.property(schoolSpec, randomLayout, (spec, layout) => {
          const before = tally.delivered;
          assertNoLeak(spec, code, tally, layout);
          const kind = layout.kind === 'uwlr' ? 'uwlr' : `${layout.files.length} csv`;
          kinds.set(kind, (kinds.get(kind) ?? 0) + tally.delivered - before);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      // Not vacuous: every kind of layout and every preset was delivered.
      expect(tally.delivered / tally.runs).toBeGreaterThan(0.2);
      for (const kind of ['1 csv', '2 csv', 'uwlr'])
        expect([kind, (kinds.get(kind) ?? 0) > RUNS / 50]).toEqual([kind, true]);
      for (const id of PRESET_IDS) expect([id, (tally.byPreset.get(id) ?? 0) / RUNS > 0.03]).toEqual([id, true]);
    },
    120_000 + RUNS * 60,
  );
});
