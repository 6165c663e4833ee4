import type { PageProtocol } from '../messaging/protocol.ts';
import { profileFor } from '../recognise/profiles.ts';
import { recogniseSchool } from '../recognise/recognise-school.ts';
import { openRegister } from '../register/register.ts';
import { understandTables } from './column-answers.ts';
import type { BackgroundContext } from './context.ts';

type Recognise = PageProtocol['table.recognise'];

/** For our own pages: what these tables would be taken for when they were collected. Stores nothing, tells no rows. */
export async function recognisePage(
  context: BackgroundContext,
  { facts, tables }: Recognise['request'],
): Promise<Recognise['reply']> {
  const { brin, branch, conflicting } = recogniseSchool(facts, profileFor(facts.origin));
  const opened = await openRegister(context.register);
  const understood = await understandTables(opened.ok ? opened.value : null, facts, tables);
  return {
    brin,
    branch,
    conflicting,
    tables: understood.map(({ table }) => {
      const { tableId, kind, mapping, problems, schoolYear, rows } = table;
      return { tableId, kind, mapping, problems, schoolYear, pupils: rows.length };
    }),
  };
}
