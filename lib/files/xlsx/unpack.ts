import { Stop } from '../stop.ts';
import { asStop, Room, readEntries, unpackEntry } from '../unzip.ts';
import { type XmlEvents, xmlReader } from '../xml-reader.ts';

export interface Package {
  readonly names: ReadonlySet<string>;
  /** @throws Stop where the part is not there, is damaged, or is too large. */
  readonly read: (name: string, events: XmlEvents) => Promise<void>;
}

/** A zip of XML parts, each read as it is unpacked. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = await readEntries(bytes);
  const parts = new Map(entries.map((entry) => [entry.filename, entry]));
  const room = new Room();
  return {
    names: new Set(parts.keys()),
    read: async (name, events) => {
      const entry = parts.get(name);
      if (entry === undefined) throw new Stop({ code: 'file-damaged' });
      const xml = xmlReader(events);
      const decoder = new TextDecoder('utf-8', { fatal: true });
      try {
        await unpackEntry(entry, room, (chunk) => xml.write(decoder.decode(chunk, { stream: true })));
        xml.write(decoder.decode());
        xml.end();
      } catch (error) {
        throw asStop(error);
      }
    },
  };
}
