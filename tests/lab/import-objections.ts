import type { LabProblem } from './deliver-pages.ts';
import type { ExtensionCalls } from './extension-calls.ts';
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
  { fileName, bytes }: List,
  problems: LabProblem[],
  blocked: string[],
): Promise<void> {
  const file = { fileName, bytes: bytes.toString('base64') };
  const read = await calls.ask('objection.preview-import', file);
  if (!read.ok) {
    problems.push({ ...read.problem, file: fileName });
    blocked.push('objections-refused');
    return;
  }
  const { lines, repeated, refused, remarks, digest, ignoredColumns } = read.value;
  problems.push(...[...refused, ...remarks].map((problem) => ({ ...problem, file: fileName })));
  for (const header of ignoredColumns) problems.push({ code: 'column-ignored', header, file: fileName });
  if (refused.length > 0) {
    blocked.push('objections-refused');
    return;
  }
  if (lines > 0) {
    const taken = await calls.ask('objection.import', { ...file, digest, acceptRefused: false, recordedBy: LAB_USER });
    if (!taken.ok) {
      problems.push({ ...taken.problem, file: fileName });
      blocked.push('objections-refused');
      return;
    }
  }
  const stated = await calls.ask('register.state-count', { count: lines - repeated, by: LAB_USER });
  if (!stated.ok) problems.push(stated.problem);
}
