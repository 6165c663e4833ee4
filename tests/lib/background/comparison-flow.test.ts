import { afterEach, describe, expect, it } from 'vitest';
import type { WorkList } from '../../../lib/core/compare-register.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { openRegister } from '../../../lib/register/register.ts';
import { KEK, problemIn, pupil, seen, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';

afterEach(wipeDatabases);

const BY = 'J. Kwikstaart';
const NAMES = ['Grutto', 'Wulp', 'Sijs', 'Putter'];
const HEADER = 'Deelname aan onderzoeken';
const WHEN = { schoolYear: '2026-2027', round: 'M' } as const;
const SAID = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: '', recordedBy: BY } as const;

/** Four pupils; the first two have an objection. */
async function school(seed: string): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  const register = valueIn(await openRegister(app.context.register));
  const identity = (at: number) =>
    pupil(NAMES[at] ?? '', `Kind${at}`, { pupilNumber: String(4100 + at), birthDate: `2016-0${at + 1}-15` });
  valueIn(await register.append([seen(...NAMES.map((_, at) => [`p${at}`, identity(at)] as const))]));
  valueIn(await app.ask('objection.record', { target: { kind: 'pupils', pupilIds: ['p0', 'p1'] }, ...SAID }));
  return app;
}
const page = (
  answers: readonly string[],
  header = HEADER,
  extra: readonly string[] = ['Geboortedatum'],
): TableSnapshot => ({
  id: 'list',
  caption: '',
  kind: 'table',
  columns: ['Leerlingnummer', 'Roepnaam', 'Achternaam', ...extra, header].map((one) => [one]),
  rows: answers.map((answer, at) => ({
    id: `r${at}`,
    cells: [String(4100 + at), `Kind${at}`, NAMES[at] ?? '', ...extra.map(() => `15-0${at + 1}-2016`), answer],
  })),
  coverage: { state: 'complete', read: answers.length, total: answers.length, reason: null },
});
const look = async (app: Background) => valueIn(await app.ask('comparison.look', WHEN));
const listsOf = async (app: Background, ...only: readonly WorkList[]) => {
  const { lists } = await look(app);
  return Object.fromEntries(only.map((list) => [list, lists[list].rows.map(({ pupil: of }) => of?.pupilId ?? null)]));
};
const sayYesAgrees = (app: Background) =>
  app.ask('preference.say', { host: 'lvs.example', header: HEADER, polarity: 'yes-agrees', by: BY });
const record = async (app: Background, given: { approvedOn?: string | null; noObjections?: boolean } = {}) =>
  app.ask('comparison.record', {
    ...WHEN,
    head: (await look(app)).head,
    approvedOn: null,
    noObjections: false,
    by: BY,
    ...given,
  });

describe('the check before approving', () => {
  it('reads nothing into a column of which nobody said what a yes means, and says whom it is about', async () => {
    const app = await school('unsaid');
    await app.collect(page(['nee', 'ja', 'nee', '']));
    expect(await listsOf(app, 'not-in-lvs', 'only-in-lvs', 'not-confirmed')).toEqual({
      'not-in-lvs': [],
      'only-in-lvs': [],
      'not-confirmed': ['p0', 'p1'],
    });
  });
  it('lists what stands here only and there only once it was said; what was read before counts', async () => {
    const app = await school('said');
    await app.collect(page(['nee', 'ja', 'nee', '']));
    valueIn(await sayYesAgrees(app));
    expect(await listsOf(app, 'not-in-lvs', 'only-in-lvs', 'not-confirmed', 'not-read')).toEqual({
      'not-in-lvs': ['p1'],
      'only-in-lvs': ['p2'],
      'not-confirmed': [],
      'not-read': [],
    });
    expect(await look(app)).toMatchObject({
      objections: 2,
      pupils: 4,
      preferencesRead: 4,
      readOn: { first: '2026-11-21' },
    });
  });
  it('goes by the last reading of each pupil', async () => {
    const app = await school('again');
    valueIn(await app.collect(page(['nee', 'ja', 'nee', ''])).then(() => sayYesAgrees(app)));
    await app.collect(page(['nee', 'nee']));
    expect(await listsOf(app, 'not-in-lvs', 'only-in-lvs')).toEqual({ 'not-in-lvs': [], 'only-in-lvs': ['p2'] });
  });
  it('takes a list that holds nothing else to deliver, and says how many it read', async () => {
    const app = await school('only preferences');
    const reply = await app.collect(page(['nee', 'ja', 'nee', 'ja'], HEADER, []));
    expect(reply).toMatchObject({ outcome: 'refused', problems: [{ code: 'preferences-read' }] });
    expect((await look(app)).readOn).not.toBeNull();
  });
  it('records a refusal of the LVS as an objection, after which it is no work any more', async () => {
    const app = await school('one click');
    await app.collect(page(['nee', 'nee', 'nee', 'ja']));
    valueIn(await sayYesAgrees(app));
    valueIn(await app.ask('objection.record', { target: { kind: 'pupil', pupilId: 'p2' }, ...SAID, channel: 'lvs' }));
    expect(await listsOf(app, 'not-in-lvs', 'only-in-lvs')).toEqual({ 'not-in-lvs': [], 'only-in-lvs': [] });
  });
  it('has nothing to say of pupils whose page nobody read, and does not call that agreement', async () => {
    const app = await school('unread');
    expect(await look(app)).toMatchObject({ preferencesRead: 0, readOn: null });
    expect(await listsOf(app, 'not-read', 'not-in-lvs')).toEqual({ 'not-read': ['p0', 'p1'], 'not-in-lvs': [] });
  });
});

describe('writing down that it was compared', () => {
  it('is refused once the register moved', async () => {
    const app = await school('moved');
    const { head } = await look(app);
    valueIn(await app.ask('objection.record', { target: { kind: 'pupil', pupilId: 'p3' }, ...SAID }));
    const said = { ...WHEN, head, approvedOn: null, noObjections: false, by: BY };
    expect(problemIn(await app.ask('comparison.record', said))).toMatchObject({ code: 'stale-preview' });
  });
  it('asks where there is no objection at all', async () => {
    const app = runBackground('none');
    valueIn(await app.create());
    expect(problemIn(await record(app))).toEqual({ code: 'invalid-input', field: 'noObjections' });
    valueIn(await record(app, { noObjections: true }));
    expect((await look(app)).last).toMatchObject({ by: BY, approvedOn: null });
  });
  it('takes no approval of tomorrow', async () => {
    const app = await school('tomorrow');
    expect(problemIn(await record(app, { approvedOn: '2026-11-22' }))).toMatchObject({ field: 'approvedOn' });
  });
  it('keeps rounds and years apart, and lists what came in since it was approved', async () => {
    const app = await school('approved');
    valueIn(await record(app, { approvedOn: '2026-11-21' }));
    expect(await listsOf(app, 'after-approval')).toEqual({ 'after-approval': [] });
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    valueIn(await app.ask('objection.record', { target: { kind: 'pupil', pupilId: 'p3' }, ...SAID }));
    expect(await listsOf(app, 'after-approval')).toEqual({ 'after-approval': ['p3'] });
    const other = valueIn(await app.ask('comparison.look', { ...WHEN, round: 'E' }));
    expect([other.last, other.lists['after-approval'].total]).toEqual([null, 0]);
  });
  it('lists who came since, over a lock and a restart', async () => {
    const app = await school('newcomers');
    expect((await look(app)).lists.newcomers.total).toBe(0);
    valueIn(await record(app));
    const register = valueIn(await openRegister(app.context.register));
    valueIn(await register.append([seen(['p9', pupil('Fuut', 'Bo', { pupilNumber: '4199' })])]));
    valueIn(await app.ask('register.lock', {}));
    valueIn(await app.ask('register.unlock', { kek: Buffer.from(KEK).toString('base64') }));
    expect(await listsOf(app, 'newcomers')).toEqual({ newcomers: ['p9'] });
  });
});
