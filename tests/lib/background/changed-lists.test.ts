import { describe, expect, it } from 'vitest';
import type { RecordObjection } from '../../../lib/messaging/protocol.ts';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage, type SmallPupil, scoresOf } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const bram = numberedPupil(0, 'Bram', 'Wulp');
const citha = numberedPupil(1, 'Citha', 'Putter');
const douwe = numberedPupil(2, 'Douwe', 'Sijs');

const typed = (more: Partial<SmallPupil>): RecordObjection['target'] => ({
  kind: 'typed',
  givenName: more.givenName ?? '',
  prefix: '',
  familyName: more.familyName ?? '',
  birthDate: more.birthDate ?? null,
  pupilNumber: more.number ?? null,
});
const start = async (seed: string): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  return app;
};
const record = async (app: Background, target: RecordObjection['target']): Promise<string> => {
  const said = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: '', recordedBy: BY } as const;
  return valueIn(await app.ask('objection.record', { target, ...said })).objectionId;
};
const idOf = async (app: Background, { number }: SmallPupil): Promise<string> =>
  valueIn(await app.ask('pupil.search', { text: number }))[0]?.pupilId ?? '';
const tie = async (app: Background, objectionId: string, to: SmallPupil) =>
  valueIn(await app.ask('objection.tie', { objectionId, pupilId: await idOf(app, to), by: BY }));
const absent = async (app: Background, objectionId: string) =>
  valueIn(await app.ask('objection.absent', { objectionId, reason: 'left', leftOn: null, by: BY }));
const state = async (app: Background, count: number) =>
  valueIn(await app.ask('register.state-count', { count, by: BY }));
const collect = async (app: Background, listed: readonly SmallPupil[], shown: readonly SmallPupil[] = listed) => {
  await app.collect(pupilListPage(listed));
  await app.collect(resultsPage(shown, 0));
};
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', PLAN));
/** Everything in the saved file; '' while nothing may go. */
const delivered = async (app: Background): Promise<string> => {
  const made = await app.ask('delivery.confirm', {
    ...PLAN,
    digest: (await preview(app)).digest,
    protection: { kind: 'none' },
  });
  return made.ok ? (await readDelivery(await app.pull(made.value.receiptId))).text : '';
};
const goes = (text: string, { scores }: SmallPupil): boolean => text.includes(scores[0].replace(',', '.'));

describe('a list that is not all there', () => {
  it('blocks on a name from before any list, until a person says who it is', async () => {
    const app = await start('before');
    const objection = await record(app, typed({ givenName: 'Bram', familyName: 'Wulp' }));
    await collect(app, [bram, citha, douwe]);
    await state(app, 1);
    expect((await preview(app)).blocked).toEqual([{ code: 'objection-untied', count: 1 }]);
    expect(await delivered(app)).toBe('');
    await tie(app, objection, bram);
    const text = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(text, child))).toEqual([false, true, true]);
  });
  it('delivers nobody who is on a page of the list that was not read', async () => {
    const app = await start('page 1 of 9');
    await app.collect(pupilListPage([bram, citha], 18));
    await app.collect(resultsPage([bram, citha, douwe], 0));
    const objection = await record(app, typed({ givenName: 'Douwe', familyName: 'Sijs' }));
    await state(app, 1);
    expect(await delivered(app)).toBe('');
    await absent(app, objection);
    const early = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(early, child))).toEqual([true, true, false]);
    // The page with the objector is read after all: "left" was not true, and the name alone still holds him back.
    await app.collect(pupilListPage([douwe], 18));
    const late = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(late, child))).toEqual([true, true, false]);
  });
});

describe('a list that changes', () => {
  it('keeps the objection on a pupil whose number changed', async () => {
    const app = await start('new number');
    await collect(app, [bram, citha, douwe]);
    await record(app, { kind: 'pupil', pupilId: await idOf(app, bram) });
    await state(app, 1);
    const moved = { ...bram, number: '9001', scores: ['141,3', '142,3'] } as const;
    await collect(app, [moved, citha, douwe]);
    const text = await delivered(app);
    expect([bram, moved, citha, douwe].map((child) => goes(text, child))).toEqual([false, false, true, true]);
  });
  it('keeps the objection on a pupil whose family name changed, under either name', async () => {
    const app = await start('new name');
    await collect(app, [bram, citha, douwe]);
    const renamed = { ...citha, familyName: 'Tapuit' };
    await app.collect(pupilListPage([bram, renamed, douwe]));
    const objection = await record(app, typed({ givenName: 'Citha', familyName: 'Putter' }));
    await state(app, 1);
    expect(await delivered(app)).toBe('');
    await tie(app, objection, citha);
    const text = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(text, child))).toEqual([true, false, true]);
  });
  it('does not let a newcomer go who carries the name of somebody who left with an objection', async () => {
    const app = await start('newcomer');
    const gone = await record(app, typed({ givenName: 'Douwe', familyName: 'Sijs' }));
    await collect(app, [bram, citha]);
    await absent(app, gone);
    await state(app, 1);
    expect(goes(await delivered(app), bram)).toBe(true);
    await collect(app, [bram, citha, douwe]);
    const text = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(text, child))).toEqual([true, true, false]);
  });
  it('keeps two children of one name and birth date two, and a child in two groups one', async () => {
    const app = await start('doubles');
    const double = { ...bram, number: '4199', postcode: '4321 ZX', scores: ['151,3', '152,3'] } as const;
    await app.collect(pupilListPage([bram, double, citha, citha]));
    expect((await app.ask('app.status', {})).counts?.pupils).toBe(3);
    await app.collect(resultsPage([bram, double, citha], 0));
    await state(app, 0);
    const before = await delivered(app);
    expect([bram, double, citha].map((child) => goes(before, child))).toEqual([true, true, true]);
    // Name and birth date of the objection are the other child's as well: both are held.
    await record(app, { kind: 'pupil', pupilId: await idOf(app, double) });
    const after = await delivered(app);
    expect([bram, double, citha].map((child) => goes(after, child))).toEqual([false, false, true]);
  });
});

describe('a person who made a mistake', () => {
  it('frees the wrong pupil and holds the right one after tying anew', async () => {
    const app = await start('re-tied');
    await collect(app, [bram, citha, douwe]);
    const objection = await record(app, typed({ givenName: 'Brammie', familyName: 'de Wulp' }));
    await state(app, 1);
    await tie(app, objection, douwe);
    const first = await delivered(app);
    expect(goes(first, douwe)).toBe(false);
    await tie(app, objection, bram);
    const text = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(text, child))).toEqual([false, true, true]);
  });
  it('holds both where a typed number says one and a person says another', async () => {
    const app = await start('number and tie');
    await collect(app, [bram, citha, douwe]);
    const objection = await record(app, typed({ givenName: 'Citha', familyName: 'Putter', number: bram.number }));
    await state(app, 1);
    expect((await preview(app)).blocked).toEqual([{ code: 'objection-untied', count: 1 }]);
    await tie(app, objection, citha);
    const text = await delivered(app);
    expect([bram, citha, douwe].map((child) => goes(text, child))).toEqual([false, false, true]);
    expect(scoresOf(douwe).some((score) => text.includes(score))).toBe(true);
  });
});
