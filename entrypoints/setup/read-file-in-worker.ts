import type { FileTable } from '../../lib/core/file-table.ts';
import type { SummedFile } from '../../lib/core/match-receipt.ts';
import { failed, type Outcome } from '../../lib/core/problem.ts';
import type { FileQuestion } from './file-worker.ts';

/** A large export takes some seconds on a slow computer; what takes longer was made to. */
const PATIENCE = 60_000;
/** Larger ones are refused by what reads them; this one is not even opened. */
const MEGABYTES = 20;

/** Tables of a file of an LVS. */
export const readFileInWorker = (file: File): Promise<Outcome<readonly FileTable[]>> => askWorker('tables', file);
/** What a file holds, as sums: of itself, or of each file in a zip. */
export const sumFileInWorker = (file: File): Promise<Outcome<SummedFile>> => askWorker('sums', file);

/** A worker ends with its answer: a hostile file holds up nothing but itself. */
async function askWorker<T>(what: FileQuestion['what'], file: File): Promise<Outcome<T>> {
  if (file.size > MEGABYTES * 1_000_000) return failed({ code: 'file-too-large', megabytes: MEGABYTES });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return failed({ code: 'file-unreadable' });
  const question: FileQuestion = { what, bytes, fileName: file.name.slice(0, 255) };
  // The development server is another origin, whose scripts may not run as workers here. Not in any build.
  if (import.meta.env.COMMAND === 'serve') return (await readHere(question)) as Outcome<T>;
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  let patience: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Outcome<T>>((resolve, reject) => {
    patience = setTimeout(() => resolve(failed({ code: 'file-slow' })), PATIENCE);
    worker.addEventListener('message', ({ data }: MessageEvent<Outcome<T>>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`Reading the file failed: ${message}`)));
    worker.postMessage(question, [bytes]);
  }).finally(() => {
    clearTimeout(patience);
    worker.terminate();
  });
}

async function readHere({ what, bytes, fileName }: FileQuestion) {
  const { readFile } = await import('../../lib/files/read-file.ts');
  const { sumFile } = await import('../../lib/files/sum-file.ts');
  const { newSum } = await import('./new-sum.ts');
  const file = new Uint8Array(bytes);
  return what === 'sums' ? sumFile(file, fileName, newSum) : readFile(file, fileName);
}
