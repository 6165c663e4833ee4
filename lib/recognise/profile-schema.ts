import * as z from 'zod/mini';
import { FIELDS } from '../core/fields.ts';
import { HALF_MOMENTS } from '../core/profile-addition.ts';
import type { LvsProfile } from './profile.ts';

const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const list = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(200));

/** A profile file, strictly: no unknown keys, no patterns from users beyond `*.host`. */
export const profileSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/)),
  system: shortText,
  priority: z.int().check(z.gte(0), z.lte(100)),
  hostPatterns: list(z.string().check(z.regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/))),
  knownHosts: list(
    z.strictObject({
      origin: z.nullable(z.string().check(z.regex(/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+$/))),
      hint: shortText,
    }),
  ),
  provider: z.nullable(shortText),
  headerWords: list(z.strictObject({ header: shortText, field: z.enum(FIELDS) })),
  moments: list(z.strictObject({ text: shortText, half: z.enum(HALF_MOMENTS) })),
  schoolLabels: list(z.string().check(z.regex(/^[\p{L}\d .-]{2,40}$/u))),
  confirmedOn: z.nullable(z.iso.date()),
  traps: list(shortText),
});

/** Unknown → profile, or null when it is not one. */
export const parseProfile = (input: unknown): LvsProfile | null => {
  const parsed = profileSchema.safeParse(input);
  return parsed.success ? parsed.data : null;
};
