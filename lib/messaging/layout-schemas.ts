import * as z from 'zod';
import type { LayoutProtocol } from './layout-protocol.ts';
import { id, nothing, type SchemasOf, text } from './schema-parts.ts';

/** Characters of a file; larger than any layout, so that one that is too large gets an answer. */
const file = text(5_000_000);

export const LAYOUT_SCHEMAS: SchemasOf<LayoutProtocol> = {
  'layout.list': nothing,
  'layout.sample': z.strictObject({ layoutId: id, presetId: id }),
  'layout.preview-file': z.strictObject({ text: file, presetId: id }),
  'layout.import': z.strictObject({ text: file }),
  'layout.export': z.strictObject({ layoutId: id }),
  'layout.remove': z.strictObject({ layoutId: id }),
  'layout.state-group': z.strictObject({ code: text(60).nullable() }),
};
