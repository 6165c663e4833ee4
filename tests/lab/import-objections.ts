import type { ExtensionCalls } from './extension-calls.ts';
import type { LabProblem } from './lab-problem.ts';
import { LAB_USER } from './throw-away-register.ts';

interface List {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Takes the list in as the interface does, then states that all objections are in it: as many as it has lines, each
 * repeated one counted once. With one line refused nothing is taken in, and nothing is stated: nothing is delivered.
 */
export async function importObjections(
  calls: ExtensionCalls,
  list: List,
  problems: LabProblem[],
  blocked: string[],
): Promise<void> {
  const count = await takeIn(calls, list, problems);
  if (count === null) {
    blocked.push('objections-refused');
    return;
  }
  const stated = await calls.ask('register.state-count', { count, by: LAB_USER });
  if (!stated.ok) problems.push(stated.problem);
}

/** How many objections there are now, each repeated one counted once; null when nothing was taken in. */
async function takeIn(
  calls: ExtensionCalls,
  { fileName, bytes }: List,
  problems: LabProblem[],
): Promise<number | null> {
  const say = (found: readonly { readonly code: string }[]): null => {
    problems.push(...found.map((problem) => ({ ...problem, file: fileName })));
    return null;
  };
  const file = { fileName, bytes: bytes.toString('base64') };
  const read = await calls.ask('objection.preview-import', file);
  if (!read.ok) {
    // A header and nothing below it is a list of nobody; a file without even that is no list.
    return read.problem.code === 'list-empty' && bytes.length > 0 ? 0 : say([read.problem]);
  }
  const { lines, repeated, refused, remarks, digest, ignoredColumns } = read.value;
  say([...refused, ...remarks, ...ignoredColumns.map((header) => ({ code: 'column-ignored', header }))]);
  if (refused.length > 0) return null;
  const taken = await calls.ask('objection.import', { ...file, digest, acceptRefused: false, recordedBy: LAB_USER });
  return taken.ok ? lines - repeated : say([taken.problem]);
}
