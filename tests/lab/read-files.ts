import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileTable } from '../../lib/core/file-table.ts';
import type { Outcome } from '../../lib/core/problem.ts';
import { readFile } from '../../lib/files/read-file.ts';
import { acceptColumns, forgetColumns } from './accept-columns.ts';
import type { LabPage } from './find-pages.ts';
import type { LabProblem } from './lab-problem.ts';
import type { Lab } from './open-lab.ts';
import type { ReadArguments } from './parse-arguments.ts';
import { type ReadLine, readTables } from './read-pages.ts';

/** Also what is refused, so that it is said why instead of opened as a page. */
const ENDS = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|xlsb|ods|xml|pdf)$/i;

/** A file that an LVS saved, not a page of it. */
export const isFile = ({ from }: LabPage): boolean => 'file' in from && ENDS.test(from.file);

/** As the extension's own worker reads it: the same code, on Node's streams. */
export async function readTablesOf({ from }: LabPage): Promise<Outcome<readonly FileTable[]>> {
  if (!('file' in from)) throw new Error('a page is no file');
  return readFile(await readBytes(join(from.folder, from.file)), from.file);
}

/** `lab read` and `lab recognise` of one file: each table as a page's table, its sheet for a caption. */
export async function readFilePage(
  lab: Lab,
  page: LabPage,
  origin: string,
  { command }: Pick<ReadArguments, 'command'>,
): Promise<ReadLine> {
  const started = performance.now();
  const found = await readTablesOf(page);
  const elapsedMs = Math.round((performance.now() - started) * 10) / 10;
  if (!found.ok) return { page: page.name, tables: [], elapsedMs, problems: [found.problem] };
  const tables = [];
  for (const { table, facts, sheet } of found.value) {
    const reading = { facts: { ...facts, origin }, tables: [{ ...table, caption: sheet }] };
    tables.push(...(await readTables(lab, reading, command)));
  }
  const notes = found.value.flatMap((one) => one.notes);
  return { page: page.name, tables, elapsedMs, ...(notes.length > 0 && { problems: notes }) };
}

/** Adds every table with pupils of one file; a school that it does not name is taken to be the right one, as with pages. */
export async function collectFile(lab: Lab, page: LabPage, origin: string): Promise<LabProblem[]> {
  const found = await readTablesOf(page);
  if (!found.ok) return [found.problem];
  const problems: LabProblem[] = found.value.flatMap(({ notes }) => notes);
  let collected = 0;
  for (const { table, facts, sheet } of found.value) {
    const where = sheet === '' ? {} : { table: sheet };
    const request = { origin, facts, table };
    const { conflicting } = await lab.calls.ask('table.recognise', { facts: { ...facts, origin }, tables: [] });
    const look = await lab.calls.ask('file.look', request);
    if (!look.ok) problems.push({ ...look.problem, ...where });
    if (!look.ok || (look.value.kind !== 'pupil-list' && look.value.kind !== 'results')) continue;
    collected += 1;
    problems.push(...look.value.problems.map((problem) => ({ ...problem, ...where })));
    const source = { facts: { ...facts, origin }, tables: [table] };
    await acceptColumns(lab.calls, source, 'lab');
    const added = conflicting ? null : await lab.calls.ask('file.add', { ...request, ours: true });
    await forgetColumns(lab.calls);
    if (added === null) problems.push({ code: 'school-unknown', ...where });
    else if (!added.ok) problems.push({ ...added.problem, ...where });
  }
  if (collected === 0) problems.push({ code: 'no-pupils' });
  return problems;
}
