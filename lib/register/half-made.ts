import Dexie, { type Table } from 'dexie';

/*
 * Of a database that was being made when the browser was killed, Firefox keeps a file by which every listing of databases
 * fails from then on, also after a restart (`npm run proof -- --only erasures` meets it). The register beside
 * it is whole, and could not be found again. Opening the half-made one by its name puts that right, so the name is written
 * down as long as it is being made.
 */

/** No name of a register. */
export const NOTES = 'half-made';

class Notes extends Dexie {
  readonly names: Table<{ readonly name: string }, string>;
  constructor() {
    super(NOTES, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ names: 'name' });
    this.names = this.table('names');
  }
}

/** Makes a database of this name, which can be found again whenever the browser stops. One at a time (`inTurn`). */
export async function makeNoted<T>(name: string, make: () => Promise<T>): Promise<T> {
  const notes = new Notes();
  try {
    await notes.names.put({ name });
    return await make();
  } finally {
    await notes.delete();
  }
}

/** Takes away what was half made, so that databases can be listed again; the notes themselves too, by opening them. */
export async function mendHalfMade(): Promise<void> {
  const notes = new Notes();
  for (const { name } of await notes.names.toArray()) await openAndLeave(name);
  await notes.delete();
}

/**
 * Whether there is one of this name. Makes nothing: an empty database in the place of a lost register would read as "no
 * objections".
 */
export const openAndLeave = (name: string): Promise<boolean> =>
  new Promise((done) => {
    const opening = Dexie.dependencies.indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      opening.result.close();
      done(true);
    };
    opening.onerror = () => done(false);
    opening.onblocked = () => done(false);
  });
