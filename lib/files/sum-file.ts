import type { FileSum } from '../core/match-receipt.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { isZip } from './decode-text.ts';
import { MEGABYTES } from './limits.ts';
import { Stop } from './stop.ts';
import { Room, readEntries, unpackEntry } from './unzip.ts';

/** A SHA-256 in the making. */
export interface Sum {
  update(chunk: Uint8Array): void;
  hex(): string;
}

/** What a file holds, as the sums that a receipt has: of the file itself, or of each file in a zip. */
export async function sumFile(
  bytes: Uint8Array,
  fileName: string,
  newSum: () => Sum,
): Promise<Outcome<readonly FileSum[]>> {
  try {
    if (bytes.length > MEGABYTES * 1_000_000) throw new Stop({ code: 'file-too-large', megabytes: MEGABYTES });
    if (bytes.length === 0) throw new Stop({ code: 'file-empty' });
    if (!isZip(bytes)) {
      const whole = newSum();
      whole.update(bytes);
      return done([{ name: fileName, sha256: whole.hex() }]);
    }
    const room = new Room();
    const sums: FileSum[] = [];
    for (const entry of await readEntries(bytes)) {
      if (entry.directory) continue;
      const sum = newSum();
      await unpackEntry(entry, room, (chunk) => sum.update(chunk));
      sums.push({ name: entry.filename, sha256: sum.hex() });
    }
    return done(sums);
  } catch (error) {
    if (error instanceof Stop) return failed(error.problem);
    throw error;
  }
}
