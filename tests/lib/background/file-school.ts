import { expect } from 'vitest';
import type { FileTable } from '../../../lib/core/file-table.ts';
import { readFile } from '../../../lib/files/read-file.ts';
import { makeXlsx } from '../files/make-xlsx.ts';
import { valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil } from './small-school.ts';

export const ORIGIN = 'https://lvs.example';
export const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
export const FAMILIES = ['Kwikstaart', 'Fuutman', 'Grutto', 'Wulp', 'Karekiet', 'Zwartkop'];
export const PUPILS = FAMILIES.map(
  (familyName, at): SmallPupil => ({
    number: `00${41 + at}`,
    givenName: ['Aafke', 'Bram', 'Citha', 'Douwe', 'Eefje', 'Floris'][at] ?? '',
    familyName,
    birthDate: `2016-0${1 + at}-1${at}`,
    sex: at % 2 === 0 ? 'V' : 'M',
    postcode: `${1234 + at} BX`,
    houseNumber: String(20 + at),
    scores: [`${101 + at},3`, `${211 + at},7`],
  }),
);
export const PAGES = [pupilListPage(PUPILS), resultsPage(PUPILS, 0), resultsPage(PUPILS, 1)];
export const HEAD = [['BRIN 99XX'], ['Schooljaar 2026-2027'], []];

export const csvOf = (
  { columns, rows }: (typeof PAGES)[number],
  head: readonly (readonly string[])[] = HEAD,
): Uint8Array => {
  const depth = Math.max(...columns.map((path) => path.length));
  const levels = Array.from({ length: depth }, (_, at) => columns.map((path) => path[path.length - depth + at] ?? ''));
  const lines = [...head, ...levels, ...rows.map(({ cells }) => cells)];
  return new TextEncoder().encode(lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'));
};
export const xlsxOf = async (pages: typeof PAGES): Promise<Uint8Array> =>
  makeXlsx({
    sheets: pages.map(({ columns, rows }, at) => {
      const depth = Math.max(...columns.map((path) => path.length));
      const levels = Array.from({ length: depth }, (_, level) =>
        columns.map((path) => path[path.length - depth + level] ?? ''),
      );
      return { name: `Blad${at + 1}`, rows: [...HEAD, ...levels, ...rows.map(({ cells }) => cells)] };
    }),
  });
export const tablesIn = async (bytes: Uint8Array, name: string): Promise<readonly FileTable[]> => {
  const found = await readFile(bytes, name);
  return valueIn(found);
};

export async function addAll(background: Background, tables: readonly FileTable[], ours = false) {
  const added = [];
  for (const { table, facts } of tables)
    added.push(await background.ask('file.add', { origin: ORIGIN, facts, table, ours }));
  return added;
}
export async function deliveryOf(background: Background) {
  const preview = valueIn(await background.ask('delivery.preview', PLAN));
  expect(preview.blocked).toEqual([]);
  const made = valueIn(
    await background.ask('delivery.confirm', { ...PLAN, digest: preview.digest, protection: { kind: 'none' } }),
  );
  const { pupils, results } = await readDelivery(await background.pull(made.receiptId));
  // The key of a row is drawn anew for each delivery: in its place, who it stands for.
  const split = (row: Readonly<Record<string, string>>) => {
    const [key = '', ...said] = Object.values(row);
    return { key, said: said.join('|') };
  };
  const people = new Map(pupils.map(split).map(({ key, said }) => [key, said]));
  const scores = results.map(split).map(({ key, said }) => `${people.get(key)} ${said}`);
  return { pupils: [...people.values()].sort(), results: scores.sort() };
}
export async function withObjector(seed: string, at: number): Promise<Background> {
  // One browser at a time: they would share their databases.
  await wipeDatabases();
  const background = runBackground(seed);
  await background.create();
  const pupil = PUPILS[at];
  if (pupil === undefined) throw new Error('no such pupil');
  await background.ask('objection.record', {
    target: {
      kind: 'typed',
      givenName: pupil.givenName,
      prefix: '',
      familyName: pupil.familyName,
      birthDate: pupil.birthDate,
      pupilNumber: pupil.number,
    },
    receivedOn: '2026-09-01',
    channel: 'paper',
    role: 'parent',
    fromName: '',
    recordedBy: 'J. Sijs',
  });
  await background.ask('register.state-count', { count: 1, by: 'J. Sijs' });
  return background;
}
