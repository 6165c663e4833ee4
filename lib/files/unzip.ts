import { configure, type Entry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { UNPACKED_MEGABYTES } from './limits.ts';
import { Stop } from './stop.ts';

// Workers and WebAssembly are refused by the extension's policy; the browser's own inflate needs neither.
configure({ useWebWorkers: false });

/** Parts of an office file; pictures and the like included. */
const MOST_PARTS = 5_000;

/** What all parts of one zip may come to while they are unpacked: the sizes that a zip claims of itself are not believed. */
export class Room {
  private left = UNPACKED_MEGABYTES * 1_000_000;
  /** @throws Stop */
  take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new Stop({ code: 'file-unpacks-too-large', megabytes: UNPACKED_MEGABYTES });
  }
}

/** @throws Stop where it is no zip, or a damaged one. */
export async function readEntries(bytes: Uint8Array): Promise<readonly Entry[]> {
  try {
    const entries: Entry[] = [];
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > MOST_PARTS) throw new Stop({ code: 'file-damaged' });
    }
    return entries;
  } catch (error) {
    throw asStop(error);
  }
}

/** Hands on what one part holds, piece by piece. @throws Stop where it is damaged, protected, or too large. */
export async function unpackEntry(entry: Entry, room: Room, piece: (chunk: Uint8Array) => void): Promise<void> {
  if (entry.directory) throw new Stop({ code: 'file-damaged' });
  if (entry.encrypted) throw new Stop({ code: 'file-protected' });
  let stopped: unknown;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      try {
        room.take(chunk.length);
        piece(chunk);
      } catch (error) {
        stopped = error; // what comes out of the stream may be another error
        throw error;
      }
    },
  });
  try {
    await entry.getData(sink, { checkSignature: true });
  } catch (error) {
    throw asStop(stopped ?? error);
  }
}

/** Broken compressed data and wrong check sums come as errors of the library and of the browser: the file is damaged. */
export const asStop = (error: unknown): Stop => (error instanceof Stop ? error : new Stop({ code: 'file-damaged' }));
