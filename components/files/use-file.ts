import { useState } from 'react';
import type { FileTable } from '../../lib/core/file-table.ts';
import { done, type Outcome } from '../../lib/core/problem.ts';
import type { Ask } from '../../lib/messaging/page-client.ts';
import type { FileAdded, FileLook, FileSystem } from '../../lib/messaging/protocol.ts';
import { usePlatform } from '../platform.tsx';
import { useAct } from '../use-act.ts';

export interface OpenedFile {
  readonly name: string;
  readonly tables: readonly FileTable[];
  readonly systems: readonly FileSystem[];
  /** Null: there are several that it may be of, and nobody chose yet. */
  readonly origin: string | null;
  /** What each table would be taken for. */
  readonly looks: readonly FileLook[];
}
export interface AddedTable extends FileAdded {
  readonly title: string;
}
export interface AddedFile {
  readonly name: string;
  readonly tables: readonly AddedTable[];
}

export const canTake = ({ kind, school }: FileLook): boolean =>
  (kind === 'pupil-list' || kind === 'results') && school !== 'other';

/** The one system that is known, or none where there is nothing to choose between. */
const likeliest = (systems: readonly FileSystem[]): string | null =>
  systems.length <= 2 ? (systems[0]?.origin ?? null) : null;

async function lookAt(ask: Ask, tables: readonly FileTable[], origin: string): Promise<Outcome<readonly FileLook[]>> {
  const looks: FileLook[] = [];
  for (const { table, facts } of tables) {
    const look = await ask('file.look', { origin, facts, table });
    if (!look.ok) return look;
    looks.push(look.value);
  }
  return done(looks);
}

/** A file on its way in: read, looked at, added. Until the last step nothing of it is kept. */
export function useFile() {
  const { ask, readFile } = usePlatform();
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [added, setAdded] = useState<AddedFile | null>(null);
  const { busy, problem, run } = useAct();

  const open = async (chosen: File) => {
    setAdded(null);
    const opened = await run(async (): Promise<Outcome<OpenedFile>> => {
      const tables = await readFile(chosen);
      if (!tables.ok) return tables;
      const systems = await ask('file.systems', {});
      if (!systems.ok) return systems;
      const origin = likeliest(systems.value);
      const looks = await lookAt(ask, tables.value, origin ?? systems.value.at(-1)?.origin ?? '');
      if (!looks.ok) return looks;
      return done({ name: chosen.name, tables: tables.value, systems: systems.value, origin, looks: looks.value });
    });
    setFile(opened?.value ?? null);
  };

  const chooseSystem = async (origin: string) => {
    if (file === null) return;
    // A system has words of its own: columns may mean something else.
    const looks = await run(() => lookAt(ask, file.tables, origin));
    if (looks !== null) setFile({ ...file, origin, looks: looks.value });
  };

  /** After an answer about its columns: what the file would bring now. */
  const lookAgain = async () => {
    if (file?.origin != null) await chooseSystem(file.origin);
  };

  const add = async (which: readonly number[], ours: boolean) => {
    if (file === null || file.origin === null) return;
    const { origin, name } = file;
    // Pupils first: by their list the names in results are known.
    const isList = (at: number) => file.looks[at]?.kind === 'pupil-list';
    const inOrder = [...which.filter(isList), ...which.filter((at) => !isList(at))];
    const outcome = await run(async (): Promise<Outcome<readonly AddedTable[]>> => {
      const tables: AddedTable[] = [];
      for (const at of inOrder) {
        const source = file.tables[at];
        if (source === undefined) continue;
        const reply = await ask('file.add', { origin, facts: source.facts, table: source.table, ours });
        if (!reply.ok) return reply;
        tables.push({ title: file.looks[at]?.title ?? '', ...reply.value });
      }
      return done(tables);
    });
    if (outcome === null) return;
    setAdded({ name, tables: outcome.value });
    setFile(null);
  };
  return { file, added, busy, problem, open, chooseSystem, lookAgain, add };
}
