import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LAYOUTS } from '../../../lib/delivery/built-in.ts';
import type { WorkKind, WorkProgress } from '../../../lib/messaging/protocol.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const PUPILS = [numberedPupil(0, 'Bram', 'Wulp'), numberedPupil(1, 'Citha', 'Putter')];

/** Every look at the clock is a second later: each step of the work is a slice of its own, and is told. */
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
});
afterEach(() => vi.restoreAllMocks());

const readied = async (seed: string): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  for (const page of [pupilListPage(PUPILS), resultsPage(PUPILS, 0), resultsPage(PUPILS, 1)])
    expect(await app.collect(page)).toMatchObject({ outcome: 'added' });
  valueIn(await app.ask('register.state-count', { count: 0, by: 'J. Kwikstaart' }));
  return app;
};

/** Does something when the background says that there is progress to ask for; gives all that was said of it. */
const watch = (
  app: Background,
  act: (progress: WorkProgress, kind: WorkKind) => Promise<unknown> = async () => null,
) => {
  const said: WorkProgress[] = [];
  const { set } = app.context.session;
  vi.spyOn(app.context.session, 'set').mockImplementation(async (key, value) => {
    await set(key, value);
    if (key !== 'progress') return;
    const now = await app.ask('delivery.progress', {});
    for (const kind of ['preview', 'delivery'] as const) {
      const progress = now[kind];
      if (progress === null) continue;
      said.push(progress);
      await act(progress, kind);
    }
  });
  return said;
};
const steps = (said: readonly WorkProgress[]) => [...new Set(said.map(({ step }) => step))];
const confirm = (app: Background, digest: string, layoutId: string) =>
  app.ask('delivery.confirm', { ...PLAN, layoutId, digest, protection: { kind: 'made' } });

it.each(LAYOUTS.map(({ id }) => id).filter((id) => id.endsWith('csv')))(
  'says how far it is while others are answered, never back, and nothing once it is done: %s',
  async (layoutId) => {
    const app = await readied(`progress ${layoutId}`);
    const said = watch(app);
    const { digest } = valueIn(await app.ask('delivery.preview', { ...PLAN, layoutId }));
    expect(steps(said)).toEqual(['reading', 'judging', 'counting']);
    const counted = said.splice(0);
    valueIn(await confirm(app, digest, layoutId));
    expect(steps(said)).toEqual(['reading', 'judging', 'writing', 'packing', 'checking', 'storing']);
    for (const all of [counted, said]) {
      const percents = all.map(({ percent }) => percent);
      expect(percents).toEqual([...percents].sort((one, other) => one - other));
      expect(percents.every((percent) => percent >= 0 && percent <= 100)).toBe(true);
    }
    expect(await app.ask('delivery.progress', {})).toEqual({ preview: null, delivery: null });
  },
);

it.each(['reading', 'judging', 'writing', 'packing', 'checking', 'storing'] as const)(
  'makes nothing when somebody locks while it is at: %s',
  async (step) => {
    const app = await readied(`locked at ${step}`);
    const { digest } = valueIn(await app.ask('delivery.preview', PLAN));
    let locked = 0;
    watch(app, async (progress) => {
      if (progress.step !== step || locked > 0) return;
      locked += 1;
      valueIn(await app.ask('register.lock', {}));
    });
    expect(problemIn(await confirm(app, digest, 'two-csv'))).toEqual({ code: 'locked' });
    expect(locked).toBe(1);
    vi.restoreAllMocks();
    valueIn(await app.unlock());
    expect(valueIn(await app.ask('delivery.outbox', {}))).toEqual([]);
    expect(valueIn(await app.ask('delivery.receipts', {}))).toEqual([]);
    expect(await app.ask('delivery.progress', {})).toEqual({ preview: null, delivery: null });
    // What was collected is still there, and the same preview holds.
    valueIn(await confirm(app, digest, 'two-csv'));
  },
);

it('gives no preview when somebody locks meanwhile', async () => {
  const app = await readied('locked preview');
  watch(app, async ({ step }) => {
    if (step === 'counting') valueIn(await app.ask('register.lock', {}));
  });
  expect(problemIn(await app.ask('delivery.preview', PLAN))).toEqual({ code: 'locked' });
});

it('says nothing of a school whose delivery takes no time', async () => {
  const app = await readied('small');
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const said = watch(app);
  const { digest } = valueIn(await app.ask('delivery.preview', PLAN));
  valueIn(await confirm(app, digest, 'two-csv'));
  expect(said).toEqual([]);
});
