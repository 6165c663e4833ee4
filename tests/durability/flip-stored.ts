import { connect, createDatabase, deleteDatabase, type RegisterDatabase } from '../../lib/register/database.ts';
import { lockRegister, unlockRegister } from '../../lib/register/register.ts';
import { memoryArea, recorded, subject, testDeps } from '../lib/register/register-fixture.ts';
import type { Stored } from './stored-rows.ts';

type Row = Record<string, unknown>;
/** Wrong tries stand there in clear and are nobody's secret: who can write the disk can also take them away. */
const NOT_GUARDED = new Set(['tries']);

/**
 * Loads what a real browser stored, changes one bit of it or exchanges two rows, opens it with the right key and asks for
 * everything that is in it. What is neither refused nor named as damaged is a finding. `count` changes, drawn by `random`.
 */
export async function flipStored(
  stored: Stored,
  kek: Uint8Array,
  count: number,
  random: () => number,
): Promise<string[]> {
  const registerId = stored.name.replace('bezwaarwijzer-', '');
  const findings: string[] = [];
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const places = Object.entries(stored.tables).flatMap(([table, rows]) =>
    rows.filter((row) => !NOT_GUARDED.has(String(row.key))).map((row) => ({ table, row })),
  );
  const sentinel = stored.local['register-sentinel'];
  const deps = { ...testDeps(), session: memoryArea(), local: memoryArea() };
  await deleteDatabase(registerId, '');
  await createDatabase(registerId, '');
  // A lock closes the connection.
  const restore = async () => {
    const database = await connect(registerId);
    await putAll(database, stored);
    return database;
  };
  await restore();
  await deps.local.set('register-sentinel', sentinel);
  if ((await whatShows(deps, kek, registerId)) !== null) return ['it does not even open unchanged'];
  for (let change = 0; change < count; change += 1) {
    const database = await restore();
    await deps.local.set('register-sentinel', sentinel);
    let what: string;
    const draw = random();
    if (draw < 0.1) {
      const changed = flipIn(sentinel, pick);
      what = `sentinel ${changed.at}`;
      await deps.local.set('register-sentinel', changed.value);
    } else if (draw < 0.3) {
      const events = stored.tables.events ?? [];
      const [one, two] = [pick(events), pick(events)];
      if (one === two) continue;
      const part = pick(['all', 'sealed', 'mac', 'id'] as const);
      what = `events ${one.position} and ${two.position} exchanged: ${part}`;
      const exchange = (row: Row, other: Row) =>
        part === 'all' ? { ...other, position: row.position } : { ...row, [part]: other[part] };
      await database.events.bulkPut([exchange(one, two), exchange(two, one)] as never);
    } else {
      const { table, row } = pick(places);
      const changed = flipIn(row, pick);
      what = `${table} ${changed.at}`;
      const key = table === 'events' ? 'position' : table === 'meta' ? 'key' : 'id';
      await database.table(table).delete(row[key] as never);
      await database.table(table).put(changed.value as never);
    }
    if ((await whatShows(deps, kek, registerId)) === null) findings.push(`not detected: ${what}`);
  }
  await lockRegister(deps);
  await deleteDatabase(registerId, '');
  return findings;
}

async function putAll(database: RegisterDatabase, stored: Stored): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkPut([...(stored.tables[table.name] ?? [])] as never);
    }
  });
}

/** Null: everything reads as if nothing had happened. */
async function whatShows(
  deps: ReturnType<typeof testDeps>,
  kek: Uint8Array,
  registerId: string,
): Promise<string | null> {
  await lockRegister(deps);
  await connect(registerId);
  const opened = await unlockRegister(deps, kek);
  if (!opened.ok) return opened.problem.code;
  const register = opened.value;
  for (const read of [() => register.readState(), () => register.listCollected(), () => register.listOutbox()]) {
    const outcome = await read();
    if (!outcome.ok) return outcome.problem.code;
  }
  const recovery = await register.readRecovery();
  if (!recovery.ok || recovery.value.state !== 'checked') return 'recovery';
  // Only writing needs the id of this copy.
  const written = await register.append([recorded('flip', subject('Stekker', 'Bo'))]);
  return written.ok ? null : written.problem.code;
}

/** The same value with one bit of one byte, character or number changed, somewhere in it. */
function flipIn(value: unknown, pick: <T>(items: readonly T[]) => T): { value: unknown; at: string } {
  if (value instanceof Uint8Array) {
    const changed = value.slice();
    const index = pick([...changed.keys()]);
    changed[index] = (changed[index] ?? 0) ^ (1 << pick([0, 1, 2, 3, 4, 5, 6, 7]));
    return { value: changed, at: `byte ${index}` };
  }
  if (typeof value === 'string') {
    const index = pick([...Array(value.length).keys()]);
    const code = value.charCodeAt(index) ^ (1 << pick([0, 1, 2, 3, 4, 5, 6]));
    return {
      value: value.slice(0, index) + String.fromCharCode(code) + value.slice(index + 1),
      at: `character ${index}`,
    };
  }
  if (typeof value === 'number') return { value: value ^ (1 << pick([0, 1, 2, 3, 4, 5, 6, 7])), at: 'number' };
  const entries = Object.entries(value as Row).filter(([, inner]) => inner !== null);
  const [name, inner] = pick(entries);
  const changed = flipIn(inner, pick);
  return { value: { ...(value as Row), [name]: changed.value }, at: `${name} ${changed.at}` };
}
