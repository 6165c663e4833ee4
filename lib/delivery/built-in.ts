import type { Preset } from '../core/preset.ts';
import { type DeliveryLayout, parseLayout } from './layout-schema.ts';
import twoCsv from './layouts/two-csv.json' with { type: 'json' };
import { parsePreset } from './preset-schema.ts';
import defaultPreset from './presets/default.json' with { type: 'json' };
import letter2023 from './presets/letter-2023.json' with { type: 'json' };

/** A file that ships with the product and does not pass its own schema is a programming error. */
const built = <T>(parsed: T | null, id: string): T => {
  if (parsed === null) throw new Error(`built-in file "${id}" does not pass its schema`);
  return parsed;
};

export const DEFAULT_PRESET: Preset = built(parsePreset(defaultPreset), defaultPreset.id);
export const PRESETS: readonly Preset[] = [DEFAULT_PRESET, built(parsePreset(letter2023), letter2023.id)];
export const TWO_CSV: DeliveryLayout = built(parseLayout(twoCsv), twoCsv.id);

export const findPreset = (id: string): Preset | null => PRESETS.find((preset) => preset.id === id) ?? null;
