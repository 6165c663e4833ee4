import type { Page } from 'puppeteer-core';

/**
 * Everything the extension keeps on the disk, as text: every database of IndexedDB (bytes as Latin-1 and as UTF-8) and
 * `storage.local`. From one of the extension's own pages; what only memory holds (`storage.session`) is not in it.
 */
export async function dumpStored(own: Page): Promise<string> {
  const dumped: unknown = await own.evaluate(DUMP);
  return String(dumped);
}

/** What stands under this key in `storage.local`, as JSON; null where nothing does. */
export async function readLocal(own: Page, key: string): Promise<string | null> {
  const found: unknown = await own.evaluate(
    `${STORAGE}.local.get(${JSON.stringify(key)}).then((all) => JSON.stringify(all[${JSON.stringify(key)}] ?? null))`,
  );
  return found === 'null' ? null : String(found);
}

export async function writeLocal(own: Page, key: string, json: string): Promise<void> {
  await own.evaluate(`${STORAGE}.local.set({ [${JSON.stringify(key)}]: ${json} })`);
}

export async function removeLocal(own: Page, key: string): Promise<void> {
  await own.evaluate(`${STORAGE}.local.remove(${JSON.stringify(key)})`);
}

/** Deletes every database of the extension, as a cleaner program or a restored profile would; says how many there were. */
export async function deleteDatabases(own: Page): Promise<number> {
  return Number(await own.evaluate(DELETE));
}

/** As if the wrong tries had been made so much earlier: no test has to wait out a real half minute. */
export async function ageTries(own: Page, ms: number): Promise<void> {
  const aged: unknown = await own.evaluate(AGE_TRIES(ms));
  if (aged !== true) throw new Error('no wrong tries are kept');
}

/**
 * As a later version of the extension would after an update: opens each database at a higher version from another window, and
 * lets it go again. Says how many gave way to it.
 */
export async function openAsNewer(own: Page): Promise<number> {
  return Number(await own.evaluate(OPEN_NEWER));
}

const STORAGE = '(globalThis.browser ?? chrome).storage';

const AGE_TRIES = (ms: number): string => `(async () => {
  const [{ name }] = await indexedDB.databases();
  const ask = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const database = await ask(indexedDB.open(name));
  const act = database.transaction('meta', 'readwrite');
  const tries = await ask(act.objectStore('meta').get('tries'));
  if (tries) await ask(act.objectStore('meta').put({ ...tries, since: tries.since - ${ms} }));
  await new Promise((done) => { act.oncomplete = done; });
  database.close();
  return tries !== undefined;
})()`;

const OPEN_NEWER = `(async () => {
  const databases = await indexedDB.databases();
  for (const { name, version } of databases) {
    await new Promise((done, failed) => {
      const asked = indexedDB.open(name, version + 10);
      asked.onsuccess = () => done(asked.result.close());
      asked.onerror = () => failed(asked.error);
    });
  }
  return databases.length;
})()`;

const DELETE = `(async () => {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    await new Promise((done, failed) => {
      const asked = indexedDB.deleteDatabase(name);
      asked.onsuccess = () => done();
      asked.onerror = () => failed(asked.error);
    });
  }
  return databases.length;
})()`;

const DUMP = `(async () => {
  const texts = [];
  const add = (value) => {
    if (value instanceof ArrayBuffer) return add(new Uint8Array(value));
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return texts.push(new TextDecoder('latin1').decode(bytes), new TextDecoder().decode(bytes));
    }
    if (value === null || typeof value !== 'object') return texts.push(String(value));
    for (const [key, inner] of Object.entries(value)) {
      texts.push(key);
      add(inner);
    }
  };
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    texts.push(name);
    for (const store of database.objectStoreNames) {
      const rows = await new Promise((done, failed) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      texts.push(store, 'rows ' + rows.length);
      add(rows);
    }
    database.close();
  }
  add(await ${STORAGE}.local.get(null));
  return texts.join('\\n');
})()`;
