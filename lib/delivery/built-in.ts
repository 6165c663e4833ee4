import type { Preset } from '../core/preset.ts';
import { type DeliveryLayout, parseLayout } from './layout-schema.ts';
import twoCsv from './layouts/two-csv.json' with { type: 'json' };
import { parsePreset } from './preset-schema.ts';
import defaultPreset from './presets/default.json' with { type: 'json' };
import letter2019 from './presets/letter-2019.json' with { type: 'json' };
import letter2023 from './presets/letter-2023.json' with { type: 'json' };
import minimal from './presets/minimal.json' with { type: 'json' };
import voPilot from './presets/vo-pilot.json' with { type: 'json' };

/** A file that ships with the product and does not pass its own schema is a programming error. */
const built = <T>(parsed: T | null, id: string): T => {
  if (parsed === null) throw new Error(`built-in file "${id}" does not pass its schema`);
  return parsed;
};

export const DEFAULT_PRESET: Preset = built(parsePreset(defaultPreset), defaultPreset.id);
/** In the order in which a person sees them: those in use first, history last. */
export const PRESETS: readonly Preset[] = [
  DEFAULT_PRESET,
  ...[letter2023, minimal, voPilot, letter2019].map((file) => built(parsePreset(file), file.id)),
];
export const TWO_CSV: DeliveryLayout = built(parseLayout(twoCsv), twoCsv.id);

export const findPreset = (id: string): Preset | null => PRESETS.find((preset) => preset.id === id) ?? null;
