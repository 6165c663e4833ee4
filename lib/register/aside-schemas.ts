import * as z from 'zod';
import { day, id, objectionId, over, pupilId, text } from './event-parts.ts';

const said = { by: text(), on: day, over };
const pupilIds = z.array(pupilId).min(2).max(1_000);

export const ASIDE_SCHEMAS = {
  'twins-decided': z.strictObject({
    type: z.literal('twins-decided'),
    pupilIds,
    objections: z.array(objectionId).max(10_000),
    ...said,
  }),
  'twins-undecided': z.strictObject({ type: z.literal('twins-undecided'), pupilIds, ...said }),
  'address-secret': z.strictObject({ type: z.literal('address-secret'), pupilId, secret: z.boolean(), ...said }),
  'secrets-asked': z.strictObject({
    type: z.literal('secrets-asked'),
    lists: z.array(id).min(1).max(1_000),
    by: text(),
    on: day,
  }),
};
