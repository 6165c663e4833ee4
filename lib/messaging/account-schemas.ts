import * as z from 'zod';
import type { AccountProtocol } from './account-protocol.ts';
import { id, line, name, nothing, type SchemasOf, schoolYear } from './schema-parts.ts';

export const ACCOUNT_SCHEMAS: SchemasOf<AccountProtocol> = {
  'delivery.account': z.strictObject({ receiptId: id }),
  'contacts.read': nothing,
  'contacts.save': z.strictObject({
    contacts: z.strictObject({ privacyOfficer: line, board: line, contactPerson: line, receiver: line, vendor: line }),
    by: name,
  }),
  'report.look': z.strictObject({ schoolYear: schoolYear.nullable() }),
  'report.csv': z.strictObject({ schoolYear, language: z.enum(['nl', 'en']) }),
};
