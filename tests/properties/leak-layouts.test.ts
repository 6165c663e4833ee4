import { describe, expect, it } from 'vitest';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import { buildDelivery, pupilKeys } from '../../lib/delivery/build-delivery.ts';
import { findPreset, TWO_CSV } from '../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import { fitToLayout, specialAsked } from '../../lib/delivery/fit-layout.ts';
import fc from '../fast-check.ts';
import { randomLayout } from '../lib/delivery/random-layout.ts';
import { assertNoLeak, newTally } from './leak-property.ts';
import { PRESET_IDS, readySchoolSpec } from './school-specs.ts';

const code = {
  ...{ keyTexts, runGate, buildDelivery, findPreset, TWO_CSV, checkDelivery, guardDelivery, fitToLayout },
  specialAsked,
  pupilKeys,
};
/** Files that were written and read back; of a school whose delivery is blocked there are none. */
const DELIVERIES = Number(process.env.LAYOUT_DELIVERIES ?? 1700);
const SEED = Number(process.env.LEAK_SEED ?? 20261127);
const PART = 100;

describe('the leak property, in any layout', () => {
  it(
    'lets no child with an objection, unknown or unsure into the bytes, however they are written',
    () => {
      const tally = newTally();
      const kinds = new Map<string, number>();
      const property = fc.property(readySchoolSpec, randomLayout, (drawn, layout) => {
        const before = tally.delivered;
        // A request of UWLR is of one branch.
        const spec = layout.kind === 'uwlr' ? { ...drawn, severalBranches: false } : drawn;
        assertNoLeak(spec, code, tally, layout);
        const kind = layout.kind === 'uwlr' ? (layout.pupilKey ?? 'uwlr') : `${layout.files.length} csv`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + tally.delivered - before);
      });
      for (let part = 0; tally.delivered < DELIVERIES; part += 1) {
        fc.assert(property, { numRuns: PART, seed: SEED + part });
        // A gate that lets nobody go would never come to an end.
        expect(tally.delivered / tally.runs).toBeGreaterThan(0.2);
      }
      // Not vacuous: every kind of layout and every preset was delivered.
      for (const kind of ['1 csv', '2 csv', 'uwlr', 'pupil-number'])
        expect([kind, (kinds.get(kind) ?? 0) > DELIVERIES / 20]).toEqual([kind, true]);
      for (const id of PRESET_IDS) expect([id, (tally.byPreset.get(id) ?? 0) / tally.runs > 0.03]).toEqual([id, true]);
    },
    120_000 + DELIVERIES * 300,
  );
});
