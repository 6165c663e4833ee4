import type { Outcome } from '../core/problem.ts';
import type { MetaRow, RegisterDatabase } from './database.ts';
import type { KeptAnswers } from './record-types.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { RegisterDeps } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

/*
 * What columns and tables of the school's systems mean, as people of this school said. Sealed beside the register, and in no
 * backup: an answer decides what goes into a file, so an old one that comes back unseen is worse than a question asked again.
 * Who wants them elsewhere saves them as a file, which is shown before it is taken in.
 */

const NOTHING: KeptAnswers = { columns: [], tables: [] };

export const readColumnAnswers = (access: Access): Promise<Outcome<KeptAnswers>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => ({
    value: await readRow(access.opener, database),
  }));

/** `change` sees what is there now, in the transaction that writes what it returns; the same answers again write nothing. */
export const changeColumnAnswers = (
  access: Access,
  change: (answers: KeptAnswers) => KeptAnswers,
): Promise<Outcome<KeptAnswers>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    const before = await readRow(access.opener, database);
    const answers = change(before);
    if (answers === before) return { value: before };
    await database.meta.put(columnAnswersRow(access.opener, access.deps, answers));
    return { value: answers };
  });

export const columnAnswersRow = (
  { keys, registerId }: RegisterOpener,
  { randomBytes }: Pick<RegisterDeps, 'randomBytes'>,
  answers: KeptAnswers,
): MetaRow => ({ key: 'column-answers', answers: sealJson(keys.record, place(registerId), answers, randomBytes) });

/** When pupils are erased: answers about columns go along, what is tied to rows of pupils does not. */
export const readColumnsOnly = async (opener: RegisterOpener, database: RegisterDatabase): Promise<KeptAnswers> => ({
  ...(await readRow(opener, database)),
  tables: [],
});

/** A row that does not open says that nobody answered anything: asked again. */
async function readRow({ registerId, keys }: RegisterOpener, database: RegisterDatabase): Promise<KeptAnswers> {
  const row = await database.meta.get('column-answers');
  if (row?.key !== 'column-answers') return NOTHING;
  const answers = unsealJson(keys.record, place(registerId), row.answers);
  return isAnswers(answers) ? answers : NOTHING;
}

/** What we sealed ourselves: only that it is not something else altogether. */
const isAnswers = (value: unknown): value is KeptAnswers =>
  typeof value === 'object' &&
  value !== null &&
  'columns' in value &&
  Array.isArray(value.columns) &&
  'tables' in value &&
  Array.isArray(value.tables);

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'column-answers', version: 1, registerId });
