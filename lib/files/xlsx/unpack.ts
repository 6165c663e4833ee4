import { configure, type Entry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { UNPACKED_MEGABYTES } from '../limits.ts';
import { Stop } from '../stop.ts';
import { type XmlEvents, xmlReader } from '../xml-reader.ts';

// Workers and WebAssembly are refused by the extension's policy; the browser's own inflate needs neither.
configure({ useWebWorkers: false });

export interface Package {
  readonly names: ReadonlySet<string>;
  /** @throws Stop where the part is not there, is damaged, or is too large. */
  readonly read: (name: string, events: XmlEvents) => Promise<void>;
}

/** Parts of an office file; pictures and the like included. */
const MOST_PARTS = 5_000;

/**
 * A zip of XML parts, each read as it is unpacked. What all of them come to is counted while they are: the sizes that a
 * zip claims of itself are not believed.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = await readEntries(bytes);
  const parts = new Map(entries.map((entry) => [entry.filename, entry]));
  let room = UNPACKED_MEGABYTES * 1_000_000;
  return {
    names: new Set(parts.keys()),
    read: async (name, events) => {
      const entry = parts.get(name);
      if (entry === undefined || entry.directory) throw new Stop({ code: 'file-damaged' });
      if (entry.encrypted) throw new Stop({ code: 'file-protected' });
      const xml = xmlReader(events);
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let stopped: unknown;
      const sink = new WritableStream<Uint8Array>({
        write: (chunk) => {
          try {
            room -= chunk.length;
            if (room < 0) throw new Stop({ code: 'file-unpacks-too-large', megabytes: UNPACKED_MEGABYTES });
            xml.write(decoder.decode(chunk, { stream: true }));
          } catch (error) {
            stopped = error; // what comes out of the stream may be another error
            throw error;
          }
        },
      });
      try {
        await entry.getData(sink, { checkSignature: true });
        xml.write(decoder.decode());
        xml.end();
      } catch (error) {
        throw asStop(stopped ?? error);
      }
    },
  };
}

async function readEntries(bytes: Uint8Array): Promise<readonly Entry[]> {
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

/** Broken compressed data and wrong check sums come as errors of the library and of the browser: the file is damaged. */
const asStop = (error: unknown): Stop => (error instanceof Stop ? error : new Stop({ code: 'file-damaged' }));
