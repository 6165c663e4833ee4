import * as z from 'zod';
import { linkingOf, PRESET_ATTRIBUTES, PRESET_IDENTIFIERS, type Preset } from '../core/preset.ts';
import { TOPICS } from '../core/topic.ts';

// Without this zod probes `new Function`, which the pages' policy reports as a violation.
z.config({ jitless: true });

const distinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
const identifier = z.enum(PRESET_IDENTIFIERS);

export const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/u;
export const ID = /^[a-z][a-z0-9-]{0,39}$/u;

const presetSchema = z
  .strictObject({
    id: z.string().regex(ID),
    version: z.string().regex(VERSION),
    domains: z.array(z.enum(TOPICS)).min(1).refine(distinct),
    identifiers: z.array(identifier).refine(distinct),
    attributes: z.array(z.enum(PRESET_ATTRIBUTES)).refine(distinct),
    required: z.array(z.array(identifier).min(1)).max(20),
    leaverYears: z.number().int().min(0).max(5),
  })
  // Without a number the birth date has to tell pupils apart: on less, every child of a school is the twin of every other.
  .refine((preset) => linkingOf(preset) !== 'identity' || preset.identifiers.includes('birthDate'))
  .refine(({ identifiers, required }) => required.flat().every((needed) => identifiers.includes(needed)));

/** A preset file's content → a preset, or null. Unknown keys are refused, so that a newer file is not read by halves. */
export const parsePreset = (content: unknown): Preset | null => {
  const parsed = presetSchema.safeParse(content);
  return parsed.success ? parsed.data : null;
};
