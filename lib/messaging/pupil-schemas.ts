import * as z from 'zod';
import { PUPIL_FILTERS, PUPIL_SORTS } from '../core/pupil-query.ts';
import type { PupilProtocol } from './pupil-protocol.ts';
import { about, asked, base64, id, isoDate, line, name, type SchemasOf } from './schema-parts.ts';

export const PUPIL_SCHEMAS: SchemasOf<PupilProtocol> = {
  'pupil.list': z.strictObject({
    text: line,
    filter: z.enum(PUPIL_FILTERS),
    sort: z.enum(PUPIL_SORTS),
    offset: z.number().int().min(0),
  }),
  'pupil.history': z.strictObject({ pupilId: id }),
  'pupil.mark': z.strictObject({
    pupilIds: z.array(id).min(1).max(10_000),
    what: z.enum(['informed', 'left', 'own-word']),
    on: isoDate.nullable(),
    objectBy: isoDate.exactOptional(),
    by: name,
  }),
  'pupil.erase': z.strictObject({ pupilIds: z.array(id).min(1).max(500), kek: base64, by: name }),
  'pupil.asked': z.strictObject(asked),
  'pupil.consent': z.strictObject({ ...asked, study: name, given: z.boolean() }),
  'pupil.add-identifiers': z.strictObject({ pupilId: id, about, by: name }),
};
