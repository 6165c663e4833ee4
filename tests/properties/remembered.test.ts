import { expect, it } from 'vitest';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import { DEFAULT_PRESET } from '../../lib/delivery/built-in.ts';
import fc from '../fast-check.ts';
import { buildSchool, SCHOOL_YEAR, TODAY } from './build-school.ts';
import { schoolSpec } from './school-specs.ts';

/*
 * What the gate remembers of rows (their keys, what they say together, the texts of their results) changes nothing: on another
 * register it decides of the very same rows what it decides of rows that it never saw.
 */
const RUNS = Number(process.env.REMEMBER_RUNS ?? 400);

it('decides the same of rows that it saw before, whatever the register says since', () => {
  const seen = { otherwise: 0, same: 0 };
  fc.assert(
    fc.property(schoolSpec, (spec) => {
      const { view, tables, keysOf } = buildSchool({ ...spec, presetId: 'default' }, keyTexts);
      const { said: _, ...unsaid } = view;
      // First without what persons said of rows and without the first objection, then with all of it, then the first once more.
      const views = [{ ...unsaid, objections: view.objections.slice(1) }, view];
      const asked = { keysOf, preset: DEFAULT_PRESET, presetDecided: true, schoolYear: SCHOOL_YEAR, today: TODAY };
      const digests: string[] = [];
      for (const now of [...views, ...views.slice(0, 1)]) {
        const again = runGate({ ...asked, view: now, tables });
        const fresh = runGate({ ...asked, view: now, tables: structuredClone(tables) });
        expect([...again.digestLines()]).toEqual([...fresh.digestLines()]);
        expect(again.cleared).toEqual(fresh.cleared);
        expect(again.withheld).toEqual(fresh.withheld);
        expect(again.candidates).toEqual(fresh.candidates);
        digests.push([...again.digestLines()].join('\n'));
      }
      expect(digests[2]).toBe(digests[0]);
      seen[digests[0] === digests[1] ? 'same' : 'otherwise'] += 1;
    }),
    { numRuns: RUNS, seed: 20261127 },
  );
  expect(seen.otherwise).toBeGreaterThan(RUNS * 0.2);
}, 120_000);
