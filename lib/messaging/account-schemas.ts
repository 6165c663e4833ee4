import * as z from 'zod';
import type { AccountProtocol } from './account-protocol.ts';
import { id, type SchemasOf } from './schema-parts.ts';

export const ACCOUNT_SCHEMAS: SchemasOf<AccountProtocol> = {
  'delivery.account': z.strictObject({ receiptId: id }),
};
