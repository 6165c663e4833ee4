import { expect } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { valueIn } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { numberedPupil, type SmallPupil } from './small-school.ts';

/* A school with pages that show names only, and what a person may do about them. */

export const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
export interface Listed extends SmallPupil {
  readonly group: string;
}
export const pupil = (at: number, givenName: string, familyName: string, group: string): Listed => ({
  ...numberedPupil(at, givenName, familyName),
  group,
});
export const bram = pupil(0, 'Bram', 'Wulp', '5a');
export const citha = pupil(1, 'Citha', 'Putter', '5a');
export const douwe = pupil(2, 'Douwe', 'Sijs', '6b');
/** Two of one name: one in each group. */
export const otherBram = pupil(3, 'Bram', 'Wulp', '6b');

export const snapshot = (
  id: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): TableSnapshot => ({
  id,
  caption: '',
  kind: 'table',
  columns: headers.map((header) => header.split('|')),
  rows: rows.map((cells, index) => ({ id: `row-${index}`, cells })),
  coverage: { state: 'complete', read: rows.length, total: rows.length, reason: null },
});
export const listPage = (pupils: readonly Listed[]): TableSnapshot =>
  snapshot(
    'list',
    ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Geslacht', 'Postcode', 'Huisnummer', 'Groep'],
    pupils.map((one) => [
      one.number,
      one.givenName,
      one.familyName,
      one.birthDate.split('-').reverse().join('-'),
      one.sex === 'M' ? 'jongen' : 'meisje',
      one.postcode,
      one.houseNumber,
      one.group,
    ]),
  );
/** Names and scores, and nothing else that says who. */
export const namesPage = (pupils: readonly Listed[]): TableSnapshot =>
  snapshot(
    'names',
    ['Leerling', 'Groep', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
    pupils.map((one) => [`${one.familyName}, ${one.givenName}`, one.group, one.scores[0]]),
  );

export const start = async (
  seed: string,
  listed: readonly Listed[],
  shown: readonly Listed[] = listed,
): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  expect((await app.collect(listPage(listed))).outcome).toBe('added');
  expect((await app.collect(namesPage(shown))).outcome).toBe('added');
  return app;
};
export const list = async (app: Background) => valueIn(await app.ask('matching.list', {}));
export const confirmAll = async (app: Background) => {
  for (const { schoolYear, group, digest, sure } of (await list(app)).groups)
    if (sure > 0) valueIn(await app.ask('matching.confirm', { schoolYear, group, digest, by: BY }));
};
export const decide = async (app: Background, row: { rowId: string } | undefined, pupilId: string | null) =>
  valueIn(await app.ask('matching.decide', { rowId: row?.rowId ?? '', pupilId, by: BY }));
export const idOf = async (app: Background, { number }: Listed): Promise<string> =>
  valueIn(await app.ask('pupil.search', { text: number }))[0]?.pupilId ?? '';
export const object = async (app: Background, who: Listed) => {
  const target = { kind: 'pupil', pupilId: await idOf(app, who) } as const;
  const said = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: '', recordedBy: BY } as const;
  valueIn(await app.ask('objection.record', { target, ...said }));
};
/** Who is in the saved file, by score. */
export const went = async (app: Background, among: readonly Listed[]): Promise<string[]> => {
  const { digest } = valueIn(await app.ask('delivery.preview', PLAN));
  const made = await app.ask('delivery.confirm', { ...PLAN, digest, protection: { kind: 'none' } });
  const text = made.ok ? (await readDelivery(await app.pull(made.value.receiptId))).text : '';
  return among.filter(({ scores }) => text.includes(scores[0].replace(',', '.'))).map(({ number }) => number);
};
