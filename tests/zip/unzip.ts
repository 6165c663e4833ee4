import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** Opened by a zip reader that the product does not use, where it asks for no password. */
export async function unzip(bytes: Buffer, password: string | null = null): Promise<Map<string, Buffer>> {
  if (password !== null) return unzipProtected(bytes, password);
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (opened ? resolve(opened) : reject(error))),
  );
  const members = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(members));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          members.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

/** yauzl knows no AES: by the whole zip.js, in Node. That 7-Zip opens such a zip has a test of its own. */
async function unzipProtected(bytes: Buffer, password: string): Promise<Map<string, Buffer>> {
  const members = new Map<string, Buffer>();
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { password });
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    if (!entry.encrypted) throw new Error(`${entry.filename} is not protected`);
    members.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter(), { checkSignature: true })));
  }
  return members;
}
