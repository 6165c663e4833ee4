import * as z from 'zod';
import * as part from './event-parts.ts';

/* Schemas of what is said of rows and groups. Marks hold keys only, some forty characters each. */

const { day, indexKey, over, pupilId, text } = part;
const said = { by: text(), on: day, over };
const group = { schoolYear: z.string().min(1).max(20), group: z.string().min(1).max(100) };
const mark = z.string().min(1).max(2_000);
const yearGroup = z.literal([1, 2, 3, 4, 5, 6, 7, 8]).nullable();

const pupils = z
  .array(z.strictObject({ pupilId, pupilNumber: z.string().min(1).max(400), before: text().nullable() }))
  .min(1)
  .max(10_000);

export const wholeList = z.strictObject({
  members: z.array(z.strictObject({ pupilId, classGroup: text().nullable(), yearGroup })).max(100_000),
  unsure: z.array(indexKey).max(100_000),
});

export const MATCHING_SCHEMAS = {
  'group-confirmed': z.strictObject({
    type: z.literal('group-confirmed'),
    ...group,
    names: z.array(z.strictObject({ mark, pupilId })).min(1).max(10_000),
    ...said,
  }),
  'group-unconfirmed': z.strictObject({ type: z.literal('group-unconfirmed'), ...group, ...said }),
  'row-decided': z.strictObject({ type: z.literal('row-decided'), mark, pupilId: pupilId.nullable(), ...said }),
  'numbers-tied': z.strictObject({ type: z.literal('numbers-tied'), pupils, ...said }),
  'numbers-untied': z.strictObject({ type: z.literal('numbers-untied'), pupils, ...said }),
  'row-undecided': z.strictObject({ type: z.literal('row-undecided'), mark, pupilId: pupilId.nullable(), ...said }),
};
