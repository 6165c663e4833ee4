import type { FileSum, SummedFile } from '../core/match-receipt.ts';
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

/** What a file holds, as the sums that a receipt has: of the file itself, or of each file in a zip that asks for no password. */
export async function sumFile(bytes: Uint8Array, fileName: string, newSum: () => Sum): Promise<Outcome<SummedFile>> {
  try {
    if (bytes.length > MEGABYTES * 1_000_000) throw new Stop({ code: 'file-too-large', megabytes: MEGABYTES });
    if (bytes.length === 0) throw new Stop({ code: 'file-empty' });
    const whole = (locked: boolean): Outcome<SummedFile> => {
      const sum = newSum();
      sum.update(bytes);
      return done({ sums: [{ name: fileName, sha256: sum.hex() }], locked });
    };
    if (!isZip(bytes)) return whole(false);
    const entries = (await readEntries(bytes)).filter(({ directory }) => !directory);
    if (entries.some(({ encrypted }) => encrypted)) return whole(true);
    const room = new Room();
    const sums: FileSum[] = [];
    for (const entry of entries) {
      const sum = newSum();
      await unpackEntry(entry, room, (chunk) => sum.update(chunk));
      sums.push({ name: entry.filename, sha256: sum.hex() });
    }
    return done({ sums, locked: false });
  } catch (error) {
    if (error instanceof Stop) return failed(error.problem);
    throw error;
  }
}
