import Dexie, { type Table } from 'dexie';
import { listDatabases, listNames } from './database.ts';
import { makeNoted } from './half-made.ts';
import { readSentinel, SENTINEL_KEY } from './sentinel.ts';
import type { KeyValueArea, RegisterDeps, School } from './types.ts';

/*
 * Several schools in one browser, apart: each has a register of its own, with its own database, sentinel, key and tries. One
 * is in use at a time. What is kept here only names them, so that somebody can choose before anything is unlocked: which
 * schools there are follows from what is stored of them as well, so that a lost list hides no register. Where there is one school
 * nothing is kept here: not even its name stands anywhere in clear.
 */
interface NamedSchool {
  readonly id: string;
  readonly name: string;
  readonly brin: string;
}
export interface SchoolInBrowser {
  /** `''` for the first. */
  readonly id: string;
  /** Null until it was unlocked once beside others. */
  readonly name: string | null;
  readonly brin: string | null;
}
export interface SchoolsInBrowser {
  readonly inUse: string;
  /** Also the one in use, which may have no register yet. */
  readonly schools: readonly SchoolInBrowser[];
}

class SchoolsDatabase extends Dexie {
  readonly names: Table<NamedSchool, string>;
  readonly choice: Table<{ readonly key: 'in-use'; readonly id: string }, string>;

  constructor() {
    // Not in `storage.local`: content scripts can write there.
    super(NAME, { autoOpen: false, cache: 'disabled' });
    this.version(1).stores({ names: 'id', choice: 'key' });
    this.names = this.table('names');
    this.choice = this.table('choice');
  }
}
const NAME = 'bezwaarwijzer.schools';
const ID = /^(?:[0-9a-f]{8})?$/;

const isThere = async (): Promise<boolean> => (await listNames()).includes(NAME);

async function inSchools<T>(act: (database: SchoolsDatabase) => Promise<T>): Promise<T> {
  const database = new SchoolsDatabase();
  try {
    if (await isThere()) await database.open();
    else await makeNoted(NAME, () => database.open());
    return await act(database);
  } finally {
    database.close();
  }
}

/** The schools of this browser, the first one first. @param local where sentinels are (see `depsOf`). */
export async function readSchools(local: KeyValueArea): Promise<SchoolsInBrowser> {
  const { names, chosen } = (await isThere())
    ? await inSchools(async (database) => ({
        names: await database.names.toArray(),
        chosen: (await database.choice.get('in-use'))?.id ?? '',
      }))
    : { names: [], chosen: '' };
  const stored = await storedSchools(local);
  const inUse = ID.test(chosen) ? chosen : '';
  const ids = new Set([...names.map(({ id }) => id), ...stored, inUse].filter((id) => ID.test(id)));
  const schools = [...ids].sort().map((id) => {
    const named = names.find((one) => one.id === id);
    return { id, name: named?.name ?? null, brin: named?.brin ?? null };
  });
  return { inUse, schools };
}

/** What lies in this browser of any school, whether it is named or not; of one that was taken away on purpose nothing does. */
async function storedSchools(local: KeyValueArea): Promise<readonly string[]> {
  const sentinels = (await local.keys()).flatMap((key) => {
    if (key === SENTINEL_KEY) return [''];
    return key.startsWith(`${SENTINEL_KEY}.`) ? [key.slice(SENTINEL_KEY.length + 1)] : [];
  });
  const missed = await Promise.all(
    sentinels.map(async (id) => {
      const reading = await readSentinel(areaOf(local, id));
      return reading.found === 'sentinel' && reading.sentinel.state === 'erased' ? [] : [id];
    }),
  );
  return [...missed.flat(), ...(await listDatabases()).map(({ schoolId }) => schoolId)];
}

export const chooseSchool = (id: string): Promise<unknown> =>
  inSchools(({ choice }) => choice.put({ key: 'in-use', id }));

/** So that it can be told from the others while it is locked. */
export const nameSchool = (id: string, { name, brin }: School): Promise<unknown> =>
  inSchools(({ names }) => names.put({ id, name, brin }));

/** Its register was taken away on purpose. */
export const forgetSchool = async (id: string): Promise<void> => {
  if (await isThere()) await inSchools(({ names }) => names.delete(id));
};

/** What a school's register is given: nothing that it writes is where another school's is. */
export const depsOf = (shared: Omit<RegisterDeps, 'schoolId'>, schoolId: string): RegisterDeps => ({
  ...shared,
  local: areaOf(shared.local, schoolId),
  session: areaOf(shared.session, schoolId),
  schoolId,
});
function areaOf(area: KeyValueArea, schoolId: string): KeyValueArea {
  if (schoolId === '') return area;
  const own = (key: string): string => `${key}.${schoolId}`;
  return {
    get: (key) => area.get(own(key)),
    set: (key, value) => area.set(own(key), value),
    remove: (key) => area.remove(own(key)),
    keys: async () =>
      (await area.keys()).flatMap((key) => (key.endsWith(own('')) ? [key.slice(0, -own('').length)] : [])),
  };
}
