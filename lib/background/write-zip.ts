import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { DeliveryFile } from '../delivery/build-delivery.ts';

// Workers and WebAssembly are refused by the extension's policy; the browser's own deflate needs neither.
configure({ useWebWorkers: false });

/** One zip of the members, dated `now`. */
export async function writeZip(files: readonly DeliveryFile[], now: Date): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    lastModDate: now,
    extendedTimestamp: false,
  });
  for (const file of files) await zip.add(file.name, new Uint8ArrayReader(file.bytes));
  return zip.close();
}

/** The members of a zip, as they would be unpacked by whoever gets it. */
export async function readZip(bytes: Uint8Array): Promise<DeliveryFile[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const files: DeliveryFile[] = [];
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    files.push({ name: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) });
  }
  await zip.close();
  return files;
}
