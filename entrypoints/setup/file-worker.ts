import { readFile } from '../../lib/files/read-file.ts';
import { sumFile } from '../../lib/files/sum-file.ts';
import { newSum } from './new-sum.ts';

/** Unpacking and parsing a file may take a second: here it holds up nobody. One question, one answer. */
export interface FileQuestion {
  /** Its tables, or what it holds as sums. */
  readonly what: keyof typeof ANSWERS;
  readonly bytes: ArrayBuffer;
  readonly fileName: string;
}
const ANSWERS = {
  tables: readFile,
  sums: (bytes: Uint8Array, fileName: string) => sumFile(bytes, fileName, newSum),
};

addEventListener('message', ({ data: { what, bytes, fileName } }: MessageEvent<FileQuestion>) => {
  void ANSWERS[what](new Uint8Array(bytes), fileName).then((outcome) => postMessage(outcome));
});
