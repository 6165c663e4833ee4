import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { withRegister } from '../../../lib/background/with-register.ts';
import { done } from '../../../lib/core/problem.ts';
import type { Receipt } from '../../../lib/register/types.ts';
import { type Background, runBackground } from '../../lib/background/run-background.ts';
import {
  hasTwin,
  pupilListPage,
  resultsPage,
  type SmallPupil,
  scoresOf,
  smallSchool,
} from '../../lib/background/small-school.ts';
import { valueIn } from '../../lib/register/register-fixture.ts';
import { unzip } from '../../zip/unzip.ts';

export { smallSchool };
export const BY = 'J. Kwikstaart';
export const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;

/** A school whose delivery can be made, and what is really so. */
export interface FaultSchool {
  readonly app: Background;
  readonly pupils: readonly SmallPupil[];
  readonly objected: Set<SmallPupil>;
}

const idOf = async (app: Background, { number }: SmallPupil): Promise<string> =>
  valueIn(await app.ask('pupil.search', { text: number }))[0]?.pupilId ?? '';

/** By the pupil's own id, so that it is tied at once. */
export const objectionTo = async (app: Background, pupil: SmallPupil) => {
  const target = { kind: 'pupil', pupilId: await idOf(app, pupil) } as const;
  const said = { receivedOn: '2026-11-20', channel: 'desk', role: 'parent', fromName: '', recordedBy: BY } as const;
  return () => app.ask('objection.record', { target, ...said });
};

export const prepare = async (
  seed: string,
  pupils: readonly SmallPupil[],
  objecting: readonly number[],
): Promise<FaultSchool> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  for (const page of [pupilListPage(pupils), resultsPage(pupils, 0), resultsPage(pupils, 1)]) {
    const { outcome } = await app.collect(page);
    if (outcome !== 'added') throw new Error(`a page was not added: ${outcome}`);
  }
  const objected = new Set<SmallPupil>();
  for (const at of objecting) {
    const pupil = pupils[at % pupils.length];
    if (pupil === undefined || objected.has(pupil)) continue;
    valueIn(await (await objectionTo(app, pupil))());
    objected.add(pupil);
  }
  valueIn(await app.ask('register.state-count', { count: objected.size, by: BY }));
  return { app, pupils, objected };
};

export const receiptsOf = async (app: Background): Promise<readonly Receipt[]> =>
  valueIn(await withRegister(app.context, async ({ state }) => done([...state.receipts])));

/**
 * What is wrong with the file of a receipt, as whoever gets it reads it; null where nothing is.
 * @param perPupil how many results there may be of each pupil.
 */
export const findWrong = async (
  { app, pupils }: FaultSchool,
  receipt: Receipt,
  objected: ReadonlySet<SmallPupil>,
  perPupil: readonly number[] = [2],
): Promise<string | null> => {
  const zip = await app.pull(receipt.id);
  const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  if (receipt.zip?.sha256 !== sum(zip) || receipt.zip.bytes !== zip.length) return 'another sum than the receipt says';
  const { password } = valueIn(await app.ask('delivery.password', { receiptId: receipt.id }));
  if ((password !== null) !== (receipt.protection === 'aes-256')) return 'a password is kept, or lost';
  const members = await unzip(zip, password);
  for (const { name, sha256 } of receipt.members) {
    const bytes = members.get(name);
    if (bytes === undefined || sum(bytes) !== sha256) return `${name} is not what the receipt says`;
  }
  if (members.size !== receipt.members.length + 1) return 'another number of files than the receipt says';
  const rows = (end: string): Record<string, string>[] => {
    const found = [...members].find(([name]) => name.endsWith(end));
    return found === undefined ? [] : parse(found[1], { columns: true, delimiter: ';', bom: true });
  };
  const results = rows('-results.csv');
  const keys = rows('-pupils.csv').map(({ deliveryKey }) => deliveryKey);
  const byScore = new Map(pupils.flatMap((pupil) => scoresOf(pupil).map((score) => [score, pupil])));
  const gone = new Set(results.map(({ abilityScore }) => byScore.get(abilityScore ?? '')));
  if (gone.has(undefined)) return 'a score that no page had';
  const may = pupils.filter((pupil) => !objected.has(pupil) && !hasTwin(pupil, pupils));
  const wrong = [...gone].find((pupil) => pupil !== undefined && !may.includes(pupil));
  if (wrong !== undefined) return objected.has(wrong) ? 'a pupil with an objection' : 'a twin';
  if (keys.length !== receipt.pupils || results.length !== receipt.results) return 'other counts than the receipt says';
  const whole = perPupil.some((count) => results.length === count * keys.length);
  if (gone.size !== keys.length || !whole) return 'half of a pupil';
  const text = [...members.values()].map((bytes) => bytes.toString('utf8')).join('\n');
  if (pupils.some((pupil) => text.includes(pupil.familyName))) return 'a name';
  return null;
};
