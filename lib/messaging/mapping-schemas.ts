import * as z from 'zod';
import { FIELDS } from '../core/fields.ts';
import { ADDABLE_FIELDS, HALF_MOMENTS } from '../core/profile-addition.ts';
import { TOPICS } from '../core/topic.ts';
import type { MappingProtocol } from './mapping-protocol.ts';
import { CAPS, facts, id, line, longTable, name, nothing, type SchemasOf, schoolYear, text } from './schema-parts.ts';
import { SPECIAL_SCHEMAS } from './special-schemas.ts';

const moment = z.string().regex(/^[BME][1-8](?:\/[BME][1-8])?$/);
const short = z.string().trim().min(1).max(60);
const draft = z
  .strictObject({
    columns: z
      .array(
        z.strictObject({
          column: z
            .number()
            .int()
            .min(0)
            .max(CAPS.columns - 1),
          field: z.enum(FIELDS),
          domain: z.enum(TOPICS).nullable(),
          moment: moment.nullable(),
          provider: short.nullable(),
        }),
      )
      .max(CAPS.columns),
    settings: z.strictObject({
      domain: z.enum(TOPICS).nullable(),
      moment: moment.nullable(),
      provider: short.nullable(),
      version: short.nullable(),
      schoolYear: schoolYear.nullable(),
    }),
  })
  .nullable();
const profileId = z.string().regex(/^[a-z][a-z-]{1,40}$/);
const tableInTab = z.strictObject({ tabId: z.number().int(), tableId: id });

export const MAPPING_SCHEMAS: SchemasOf<MappingProtocol> = {
  ...SPECIAL_SCHEMAS,
  'mapping.read': tableInTab,
  'mapping.view': z.strictObject({ facts, table: longTable, draft, examples: z.boolean() }),
  'mapping.save': z.strictObject({ facts, table: longTable, draft, by: name }),
  'mapping.open': tableInTab,
  'mapping.target': nothing,
  'mapping.list': nothing,
  'mapping.export': z.union([z.strictObject({ host: line }), z.strictObject({ system: profileId })]),
  'mapping.preview-import': z.strictObject({ text: text(CAPS.file) }),
  'mapping.import': z.strictObject({ text: text(CAPS.file), host: line.nullable(), by: name }),
  'systems.list': nothing,
  'systems.add': z.strictObject({
    addition: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('word'),
        system: profileId,
        header: z.string().trim().min(1).max(200),
        field: z.enum(ADDABLE_FIELDS),
      }),
      z.strictObject({
        kind: z.literal('moment'),
        system: profileId,
        text: z.string().trim().min(1).max(200),
        half: z.enum(HALF_MOMENTS),
      }),
      z.strictObject({ kind: z.literal('host'), system: profileId, host: line }),
    ]),
    by: name,
  }),
  'systems.remove': z.strictObject({ ids: z.array(id).min(1).max(1_000) }),
  'mapping.forget': z.strictObject({ ids: z.array(id).min(1).max(1_000) }),
};
