import { afterAll, describe, expect, it } from 'vitest';
import { findUnguarded } from './guard-property.ts';
import { loadPlanted, type PlantedFault, plantedFolder, removePlanted } from './planted-code.ts';
import { PRESET_IDS, type SchoolSpec } from './school-specs.ts';

/** Faults in the gate only: the guard shares none of this code. */
const FAULTS: readonly (PlantedFault & { readonly presets: readonly SchoolSpec['presetId'][] })[] = [
  {
    name: 'an objection stops nobody',
    file: 'core/judge-candidate.ts',
    find: "    case 'objection':\n      return 'objection';",
    plant: "    case 'objection':\n      return null;",
    presets: PRESET_IDS,
  },
  {
    name: 'every standing may go',
    file: 'core/judge-candidate.ts',
    find: "    case 'objection':\n      return 'objection';\n    case 'ambiguous':\n    case 'locked':\n      return 'ambiguous';",
    plant: "    case 'objection':\n    case 'ambiguous':\n    case 'locked':\n      return null;",
    presets: PRESET_IDS,
  },
  {
    name: 'the twins rule is off',
    file: 'core/judge-candidate.ts',
    find: "if (twins !== 'decided' && !numbered)",
    plant: "if (twins !== 'decided' && numbered)",
    // With a number in every row twins can be told apart.
    presets: ['default'],
  },
];

const folder = plantedFolder('guard');
afterAll(() => removePlanted(folder));

describe('the check of the bytes, behind a faulty gate', () => {
  for (const fault of FAULTS) {
    for (const presetId of fault.presets) {
      it(`${presetId}: ${fault.name}`, async () => {
        const tally = { wrong: 0, passed: 0 };
        expect(findUnguarded(await loadPlanted(fault, folder), presetId, 400, tally)).toBeNull();
        // Not vacuous: the fault did put somebody into the files, and the check does let others pass.
        expect(tally.wrong).toBeGreaterThan(3);
        expect(tally.passed).toBeGreaterThan(30);
      });
    }
  }
});
