import { describe, expect, it } from 'vitest';
import { groupNameOf, type Informing } from '../../lib/core/informing.ts';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import type { PupilId } from '../../lib/core/pupil.ts';
import { DEFAULT_PRESET } from '../../lib/delivery/built-in.ts';
import fc from '../fast-check.ts';
import { buildSchool, SCHOOL_YEAR, TODAY } from './build-school.ts';
import { schoolSpec } from './school-specs.ts';

/*
 * What is said of telling parents only ever takes pupils out: who goes is who would go without that question and was told in
 * time, or is in a group that a head teacher let go. Nothing else about a delivery moves by it.
 */
const said = fc.record({
  states: fc.array(fc.constantFrom<Informing>('informed', 'not-informed', 'term-running'), { minLength: 1 }),
  letGo: fc.array(fc.nat(3), { maxLength: 3 }),
});

/* INFORM_RUNS: fewer of them, where the code is changed on purpose (tests/proof/mutants). */
const RUNS = Number(process.env.INFORM_RUNS ?? 500);

describe('parents who were not told', () => {
  it('have no child in a delivery, and nobody goes by it who would not have gone', () => {
    const seen = { went: 0, letGo: 0, 'not-informed': 0, 'term-running': 0 };
    fc.assert(
      fc.property(schoolSpec, said, (spec, { states, letGo }) => {
        const { view, tables, keysOf } = buildSchool({ ...spec, presetId: 'default' }, keyTexts);
        const asked = { view, tables, keysOf, preset: DEFAULT_PRESET, presetDecided: true };
        const input = { ...asked, schoolYear: SCHOOL_YEAR, today: TODAY };
        const ids = [...new Set(view.pupils.map(({ id }) => id))];
        const stateOf = (id: PupilId): Informing =>
          states[Math.max(ids.indexOf(id), 0) % states.length] ?? 'not-informed';
        const without = runGate(input);
        const groups = [...new Set(without.candidates.map(({ merged }) => groupNameOf(merged.identity)))].sort();
        const free = new Set(letGo.map((at) => groups[at % groups.length] ?? ''));
        const withIt = runGate({ ...input, informing: { of: stateOf, isLetGo: (group) => free.has(group) } });
        const groupOf = new Map(
          without.candidates.map(({ pupilId, merged }) => [pupilId, groupNameOf(merged.identity)]),
        );
        const goes = without.cleared.filter(
          ({ pupilId }) => stateOf(pupilId) === 'informed' || free.has(groupOf.get(pupilId) ?? 'none'),
        );
        expect(withIt.cleared).toEqual(goes);
        expect(withIt.blocked).toEqual(without.blocked);
        const others = withIt.withheld.filter(({ reason }) => reason !== 'not-informed' && reason !== 'term-running');
        // A row with only a name that can be of a child who now stays is not counted apart any more; nothing is new.
        expect(without.withheld).toEqual(expect.arrayContaining(others));
        const held = new Set(withIt.withheld.map(({ pupilId }) => pupilId));
        expect(without.withheld.every(({ pupilId }) => pupilId === null || held.has(pupilId))).toBe(true);
        seen.went += goes.length;
        seen.letGo += goes.filter(({ pupilId }) => stateOf(pupilId) !== 'informed').length;
        for (const { reason } of withIt.withheld)
          if (reason === 'not-informed' || reason === 'term-running') seen[reason] += 1;
      }),
      { numRuns: RUNS, seed: 20261127 },
    );
    // Not vacuous: every way it can end was met.
    for (const [way, times] of Object.entries(seen)) expect([way, times > RUNS * 0.04]).toEqual([way, true]);
  }, 60_000);
});
