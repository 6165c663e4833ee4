import * as z from 'zod';
import type { MatchingProtocol } from './matching-protocol.ts';
import { id, name, nothing, type SchemasOf, schoolYear, text } from './schema-parts.ts';

const group = { schoolYear, group: text(100), by: name };

export const MATCHING_SCHEMAS: SchemasOf<MatchingProtocol> = {
  'matching.list': nothing,
  'matching.decide': z.strictObject({ rowId: id, pupilId: id.nullable(), by: name }),
  'matching.undo': z.strictObject({ rowId: id, by: name }),
  'matching.confirm': z.strictObject({ ...group, digest: id }),
  'matching.unconfirm': z.strictObject(group),
  'ties.list': nothing,
  'ties.confirm': z.strictObject({ candidateId: id, by: name }),
  'ties.undo': z.strictObject({ candidateId: id, by: name }),
  'ties.confirm-group': z.strictObject({ groupId: id, digest: id, by: name }),
  'ties.undo-group': z.strictObject({ groupId: id, by: name }),
};
