import type { PageProtocol } from '../messaging/protocol.ts';
import { profileFor } from '../recognise/profiles.ts';
import { recogniseSchool } from '../recognise/recognise-school.ts';
import { recogniseTable } from '../recognise/recognise-table.ts';

type Recognise = PageProtocol['table.recognise'];

/** For our own pages: what these tables would be taken for when they were collected. Stores nothing, tells no rows. */
export function recognisePage({ facts, tables }: Recognise['request']): Recognise['reply'] {
  const profile = profileFor(facts.origin);
  const { brin, branch, conflicting } = recogniseSchool(facts, profile);
  return {
    brin,
    branch,
    conflicting,
    tables: tables.map((table) => {
      const { tableId, kind, mapping, problems, schoolYear, rows } = recogniseTable(table, facts, profile);
      return { tableId, kind, mapping, problems, schoolYear, pupils: rows.length };
    }),
  };
}
