import type { Preset } from '../core/preset.ts';
import { type CsvLayout, type DeliveryLayout, parseLayout, type UwlrLayout } from './layout-schema.ts';
import flatCsv from './layouts/flat-csv.json' with { type: 'json' };
import twoCsv from './layouts/two-csv.json' with { type: 'json' };
import uwlr from './layouts/uwlr-2.2.json' with { type: 'json' };
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

const builtCsv = (file: { readonly id: string }): CsvLayout => {
  const layout = parseLayout(file);
  return built(layout?.kind === 'csv' ? layout : null, file.id);
};
const builtUwlr = (file: { readonly id: string }): UwlrLayout => {
  const layout = parseLayout(file);
  return built(layout?.kind === 'uwlr' ? layout : null, file.id);
};
export const TWO_CSV: CsvLayout = builtCsv(twoCsv);
export const FLAT_CSV: CsvLayout = builtCsv(flatCsv);
export const UWLR: UwlrLayout = builtUwlr(uwlr);
/** Ours; the first is what a delivery is written in where nothing is said. */
export const LAYOUTS: readonly DeliveryLayout[] = [TWO_CSV, FLAT_CSV, UWLR];

export const findPreset = (id: string): Preset | null => PRESETS.find((preset) => preset.id === id) ?? null;
export const findLayout = (id: string): DeliveryLayout | null => LAYOUTS.find((layout) => layout.id === id) ?? null;
