import type { Domain } from './fields.ts';

/** What goes in: which identifiers and which domains. How it is written is the layout's business. Data, checked by zod in lib/delivery. */
export interface Preset {
  readonly id: string;
  readonly version: string;
  readonly domains: readonly Domain[];
  readonly identifiers: readonly PresetIdentifier[];
  /** At least one of each inner list must be filled, or the pupil is withheld. */
  readonly required: readonly (readonly PresetIdentifier[])[];
}

export const PRESET_IDENTIFIERS = [
  'bsn',
  'educationNumber',
  'sex',
  'birthDate',
  'postcode',
  'houseNumber',
  'houseNumberAddition',
] as const;
export type PresetIdentifier = (typeof PRESET_IDENTIFIERS)[number];

/** A preset with a BSN is a decision of the board or the privacy officer, recorded with name and date. */
export const needsDecision = (preset: Preset): boolean =>
  preset.identifiers.includes('bsn') || preset.identifiers.includes('educationNumber');
