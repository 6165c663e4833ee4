import { messageSized } from '../../entrypoints/lvs.content/message-size.ts';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { RecognisedPage } from '../../lib/messaging/protocol.ts';
import type { LabPage } from './find-pages.ts';
import type { Lab } from './open-lab.ts';
import { type OpenedPage, openPage, PATIENCE, type Patience } from './open-page.ts';
import type { ReadArguments } from './parse-arguments.ts';

/** One line of `lab read`. `problems` is there only where there is something to say. */
export interface ReadLine {
  readonly page: string;
  readonly tables: readonly LabTable[];
  readonly elapsedMs: number;
  readonly problems?: readonly { readonly code: string }[];
}
type LabTable = Pick<TableSnapshot, 'caption' | 'kind' | 'columns' | 'coverage'> & {
  readonly rows: readonly (readonly string[])[];
};

/** `lab read` and `lab recognise` of one page. Pupils' data goes to standard output here: it is the tool's whole purpose. */
export async function readPage(
  lab: Lab,
  page: LabPage,
  url: string,
  { command, all }: Pick<ReadArguments, 'command' | 'all'>,
  patience: Patience = PATIENCE,
): Promise<ReadLine> {
  const opened = await openPage(lab, url, { all, patience });
  try {
    const tables: LabTable[] = [];
    for (const { reading } of opened.frames) tables.push(...(await readTables(lab, reading, command)));
    const elapsedMs = opened.frames.reduce((sum, { reading }) => sum + reading.elapsedMs, 0);
    const problems = pageProblems(opened);
    return {
      page: page.name,
      tables,
      elapsedMs: Math.round(elapsedMs * 10) / 10,
      ...(problems.length > 0 && { problems }),
    };
  } finally {
    await opened.close();
  }
}

/** The tables of one reading, and with `recognise` what each is taken for. */
export async function readTables(
  lab: Lab,
  reading: Pick<OpenedPage['frames'][number]['reading'], 'facts' | 'tables'>,
  command: ReadArguments['command'],
): Promise<LabTable[]> {
  const recognised = command === 'recognise' ? await recognise(lab, reading) : [];
  return reading.tables.map((table) => {
    const { caption, kind, columns, rows, coverage } = table;
    const found = recognised.find(({ tableId }) => tableId === table.id);
    return {
      caption,
      kind,
      columns,
      rows: rows.map(({ cells }) => cells),
      coverage,
      ...(found && { means: found.kind, mapping: found.mapping.map(toLine), problems: found.problems }),
    };
  });
}

/** What stood in the way of reading all there is. */
export const pageProblems = ({ closedOff, settled, frames }: OpenedPage): { code: string; origin?: string }[] => [
  ...(closedOff ? [{ code: 'closed-off-frame' }] : []),
  ...unreadSites(frames).map((origin) => ({ code: 'frame-not-granted', origin })),
  ...(frames.some(({ reading }) => reading.facts.closedTabs !== undefined) ? [{ code: 'closed-tabs' }] : []),
  ...(settled ? [] : [{ code: 'never-settled' }]),
];

/** Sites that show a part of the page, and of which no frame was read. */
function unreadSites(frames: OpenedPage['frames']): string[] {
  const facts = frames.map(({ reading }) => reading.facts);
  const read = new Set(facts.map(({ origin }) => origin));
  return [...new Set(facts.flatMap(({ otherFrames = [] }) => otherFrames))].filter((origin) => !read.has(origin));
}

type Recognised = RecognisedPage['tables'][number];

/** As the extension would on collecting, by the same message; a table of more rows than fit is understood by its first part. */
export async function recognise(
  { calls }: Lab,
  { facts, tables }: Pick<OpenedPage['frames'][number]['reading'], 'facts' | 'tables'>,
): Promise<readonly Recognised[]> {
  const found = new Map<string, Recognised>();
  for (const part of messageSized(tables)) {
    const reply = await calls.ask('table.recognise', { facts, tables: part });
    for (const table of reply.tables) if (!found.has(table.tableId)) found.set(table.tableId, table);
  }
  return [...found.values()];
}

const toLine = ({ column, field, domain, moment, confidence, why }: Recognised['mapping'][number]) => ({
  column,
  field,
  domain,
  moment,
  confidence,
  why,
});
