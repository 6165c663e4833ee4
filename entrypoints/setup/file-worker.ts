import { readFile } from '../../lib/files/read-file.ts';

/** Unpacking and parsing an export may take a second: here it holds up nobody. One question, one answer. */
export interface FileQuestion {
  readonly bytes: ArrayBuffer;
  readonly fileName: string;
}

addEventListener('message', ({ data: { bytes, fileName } }: MessageEvent<FileQuestion>) => {
  void readFile(new Uint8Array(bytes), fileName).then((outcome) => postMessage(outcome));
});
