import { expect, it } from 'vitest';
import { localDate } from '../../../lib/background/context.ts';
import { addDays } from '../../../lib/core/dates.ts';
import type { RecordObjection } from '../../../lib/messaging/protocol.ts';
import fc from '../../fast-check.ts';
import { eachTestAlone, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { hasTwin, pupilListPage, resultsPage, type SmallPupil, scoresOf, smallSchool } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const YEAR = '2026-2027';
const received = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '', recordedBy: BY } as const;

/** How an objection comes in, and whether it was tied by a person afterwards. */
const objection = fc.record({
  about: fc.nat(8),
  how: fc.constantFrom('row', 'search', 'number', 'name-and-date', 'name', 'name-before-list', 'typo'),
  withdrawn: fc.constantFrom(false, false, false, true),
  again: fc.boolean(),
});
type ObjectionPlan = typeof objection extends fc.Arbitrary<infer T> ? T : never;

const typed = (pupil: SmallPupil, how: ObjectionPlan['how']): RecordObjection['target'] => ({
  kind: 'typed',
  givenName: how === 'typo' ? `${pupil.givenName}s` : pupil.givenName,
  prefix: '',
  familyName: how === 'typo' ? pupil.familyName.slice(1) : pupil.familyName,
  birthDate: how === 'name-and-date' ? pupil.birthDate : null,
  pupilNumber: how === 'number' ? pupil.number : null,
});

const idOf = async (app: Background, pupil: SmallPupil): Promise<string> => {
  const found = valueIn(await app.ask('pupil.search', { text: pupil.number }));
  return found[0]?.pupilId ?? '';
};
const record = async (app: Background, target: RecordObjection['target']): Promise<string> =>
  valueIn(await app.ask('objection.record', { target, ...received })).objectionId;

/** Records, and ties by hand whatever is tied to nobody, as a person would. */
const objectTo = async (app: Background, pupils: readonly SmallPupil[], pupil: SmallPupil, { how }: ObjectionPlan) => {
  if (how === 'row') {
    const page = pupilListPage(pupils);
    const row = page.rows[pupils.indexOf(pupil)]?.id ?? '';
    return record(app, { kind: 'row', token: await app.openRow(page, row) });
  }
  if (how === 'search') return record(app, { kind: 'pupil', pupilId: await idOf(app, pupil) });
  return record(app, typed(pupil, how));
};
const tieAll = async (app: Background, about: ReadonlyMap<string, SmallPupil>) => {
  for (const { objectionId, tie, status } of valueIn(await app.ask('objection.list', {}))) {
    const pupil = about.get(objectionId);
    if (tie !== 'untied' || status === 'withdrawn' || pupil === undefined) continue;
    valueIn(await app.ask('objection.tie', { objectionId, pupilId: await idOf(app, pupil), by: BY }));
  }
};

let runs = 0;
let delivered = 0;
const assertFlow = async (pupils: readonly SmallPupil[], plans: readonly ObjectionPlan[], page: number) => {
  const app = runBackground(`flow ${runs++}`);
  valueIn(await app.create());
  const about = new Map<string, SmallPupil>();
  const inForce = new Map<string, SmallPupil>();
  const enter = async (plan: ObjectionPlan) => {
    const pupil = pupils[plan.about % pupils.length];
    if (pupil === undefined) return;
    const id = await objectTo(app, pupils, pupil, plan);
    about.set(id, pupil);
    inForce.set(id, pupil);
    if (!plan.withdrawn) return;
    const { receivedOn, channel } = received;
    valueIn(
      await app.ask('objection.withdraw', {
        objectionId: id,
        receivedOn,
        channel,
        recordedBy: BY,
        saidSame: 'yes',
        from: { name: '', role: 'parent' },
      }),
    );
    inForce.delete(id);
    if (plan.again) await enter({ ...plan, withdrawn: false });
  };
  for (const plan of plans) if (plan.how === 'name-before-list') await enter(plan);

  // The list in two pages of the LVS, the second of which comes later.
  const first = Math.max(1, page % pupils.length);
  expect(await app.collect(pupilListPage(pupils.slice(0, first), pupils.length))).toMatchObject({ outcome: 'added' });
  for (const which of [0, 1] as const) {
    expect(await app.collect(resultsPage(pupils, which))).toMatchObject({ outcome: 'added' });
  }
  if (first < pupils.length) await app.collect(pupilListPage(pupils.slice(first), pupils.length));
  expect(await app.collect(pupilListPage(pupils.slice(0, first), pupils.length))).toMatchObject({
    outcome: 'nothing-new',
  });
  for (const plan of plans) if (plan.how !== 'name-before-list') await enter(plan);

  const preview = async () => valueIn(await app.ask('delivery.preview', { presetId: 'default', schoolYear: YEAR }));
  const confirm = async (digest: string) =>
    app.ask('delivery.confirm', { presetId: 'default', schoolYear: YEAR, digest, protection: { kind: 'none' } });
  const unstated = await preview();
  expect(unstated.blocked).toContainEqual({ code: 'count-not-stated' });
  expect(await confirm(unstated.digest)).toMatchObject({ ok: false, problem: { code: 'blocked' } });

  const more = inForce.size + 1;
  expect(await app.ask('register.state-count', { count: more, by: BY })).toEqual({
    ok: false,
    problem: { code: 'count-differs', stated: more, registered: inForce.size },
  });
  valueIn(await app.ask('register.state-count', { count: inForce.size, by: BY }));
  const untied = valueIn(await app.ask('objection.list', {})).filter(
    ({ tie, status }) => tie === 'untied' && status === 'in-force',
  ).length;
  if (untied > 0) {
    const blocked = await preview();
    expect(blocked.blocked).toContainEqual({ code: 'objection-untied', count: untied });
    expect(await confirm(blocked.digest)).toMatchObject({ ok: false, problem: { code: 'blocked' } });
  }
  await tieAll(app, about);

  const objected = new Set(inForce.values());
  const mayGo = pupils.filter((pupil) => !objected.has(pupil) && !hasTwin(pupil, pupils));
  const ready = await preview();
  expect(ready.blocked).toEqual([]);
  expect(ready.cleared).toBeLessThanOrEqual(mayGo.length);
  const confirmed = await confirm(ready.digest);
  if (ready.cleared === 0) {
    expect(confirmed).toMatchObject({ ok: false, problem: { code: 'nothing-to-deliver' } });
    return;
  }
  const { receiptId } = valueIn(confirmed);
  const file = await readDelivery(await app.pull(receiptId));
  delivered += file.pupils.length;
  const going = new Set(mayGo.flatMap(scoresOf));
  for (const { abilityScore } of file.results) expect(going).toContain(abilityScore);
  for (const pupil of pupils) {
    for (const secret of [pupil.familyName, pupil.givenName, `;${pupil.number}`])
      expect(file.text).not.toContain(secret);
    if (!objected.has(pupil)) continue;
    for (const score of scoresOf(pupil)) expect(file.text).not.toContain(score);
  }
  // Namesakes and twins aside, everybody who may go does.
  const plain = mayGo.filter((pupil) =>
    pupils.every((other) => other === pupil || other.familyName !== pupil.familyName),
  );
  for (const score of plain.flatMap(scoresOf)) expect(file.text).toContain(score);

  expect(valueIn(await app.ask('delivery.outbox', {})).map((receipt) => receipt.receiptId)).toEqual([receiptId]);
  const keepCollected = runs % 2 === 0;
  const keepUntil = keepCollected ? addDays(localDate(app.clock.now), 30) : null;
  valueIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil }));
  expect(valueIn(await app.ask('delivery.outbox', {}))).toEqual([]);
  expect(await app.ask('delivery.chunk', { receiptId, offset: 0 })).toMatchObject({ ok: false });
  const left = (await app.ask('app.status', {})).counts?.collectedTables;
  expect(left).toBe(keepCollected ? (await preview()).tables.length : 0);
  if (keepCollected) expect(left).toBeGreaterThan(2);
};

it('never lets an objector into the bytes, from the first click to the saved file', async () => {
  await fc.assert(
    fc
      .asyncProperty(smallSchool, fc.array(objection, { maxLength: 3 }), fc.nat(20), assertFlow)
      .afterEach(wipeDatabases),
    { numRuns: 30, seed: 20261121, endOnFailure: true },
  );
  expect(delivered).toBeGreaterThan(60);
}, 120_000);
