import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from './wait-until.ts';

/** Names that browsers give to a file that is still being written. */
const UNFINISHED = /\.(crdownload|part|tmp)$/i;

/** Waits for complete files in a download directory; a file is handed out once. */
export const watchDownloads = (directory: string) => {
  const handedOut = new Set<string>(readdirSync(directory));
  return async (name: RegExp, timeoutMs = 30_000): Promise<string> => {
    let lastSize = -1;
    const path = await waitUntil(
      () => {
        const files = readdirSync(directory);
        const fresh = files.find((file) => name.test(file) && !UNFINISHED.test(file) && !handedOut.has(file));
        if (!fresh || files.includes(`${fresh}.part`)) return null;
        // Firefox makes an empty file of the final name before the part file: wait for a size that stands still. One of
        // another name, by which it asks what kind of file this is, is gone again at once.
        const size = statSync(join(directory, fresh), { throwIfNoEntry: false })?.size ?? 0;
        const still = size > 0 && size === lastSize;
        lastSize = size;
        return still ? fresh : null;
      },
      timeoutMs,
      `no complete download named ${name}; there: ${readdirSync(directory).join(', ') || 'nothing'}`,
    );
    handedOut.add(path);
    return join(directory, path);
  };
};
