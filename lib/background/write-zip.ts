import { concatBytes } from '@noble/hashes/utils.js';
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { DeliveryFile } from '../delivery/build-delivery.ts';

// Workers and WebAssembly are refused by the extension's policy; the browser's own deflate needs neither. Each stream of the
// library copies what is in it once more, chunk by chunk: most files are one.
configure({ useWebWorkers: false, chunkSize: 1 << 25 });

/** AES-256, the strongest that the format of WinZip and 7-Zip knows. */
const AES_256 = 3;

/** Only for what is deflated: the library slices a piece off as a copy, so that it may change it. */
class WholeReader extends Uint8ArrayReader {
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super(bytes);
    this.#bytes = bytes;
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#bytes.subarray(index, index + length);
  }
}

/** One zip of the members, dated `now`. `password`: everything in it under AES-256; the names stay readable. Null: none. */
export async function writeZip(
  files: readonly DeliveryFile[],
  now: Date,
  password: string | null,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    lastModDate: now,
    extendedTimestamp: false,
    ...(password === null ? {} : { password, encryptionStrength: AES_256 }),
  });
  for (const file of files) await zip.add(file.name, new WholeReader(file.bytes));
  return zip.close();
}

/**
 * The members of a zip, as they would be unpacked by whoever gets it.
 * @throws where `password` is not the one, or where a file is not protected though there is one.
 */
export async function readZip(bytes: Uint8Array, password: string | null): Promise<DeliveryFile[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), password === null ? {} : { password });
  const files: DeliveryFile[] = [];
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    if (entry.encrypted !== (password !== null)) throw new Error('protection differs');
    const parts: Uint8Array[] = [];
    await entry.getData(new WritableStream<Uint8Array>({ write: (part) => void parts.push(part) }));
    files.push({ name: entry.filename, bytes: joined(parts) });
  }
  await zip.close();
  return files;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : concatBytes(...parts);
};
