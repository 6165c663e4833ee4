import type { Page } from 'puppeteer-core';

/** The extension's databases and `storage.local` as they are on the disk, with bytes as bytes. */
export interface Stored {
  readonly name: string;
  readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly local: Readonly<Record<string, unknown>>;
}

export async function readStored(own: Page): Promise<Stored> {
  const text: unknown = await own.evaluate(READ);
  return JSON.parse(String(text), (_key, value) =>
    typeof value === 'object' && value !== null && '$bytes' in value
      ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
      : value,
  );
}

const READ = `(async () => {
  const asText = (value) => {
    if (ArrayBuffer.isView(value)) {
      let binary = '';
      for (const byte of new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) binary += String.fromCharCode(byte);
      return { $bytes: btoa(binary) };
    }
    if (Array.isArray(value)) return value.map(asText);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  };
  const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('bezwaarwijzer-'));
  const database = await answer(indexedDB.open(name));
  const tables = {};
  for (const store of database.objectStoreNames) {
    tables[store] = asText(await answer(database.transaction(store).objectStore(store).getAll()));
  }
  database.close();
  return JSON.stringify({ name, tables, local: await (globalThis.browser ?? chrome).storage.local.get(null) });
})()`;
