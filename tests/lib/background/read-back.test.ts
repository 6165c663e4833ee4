import { afterEach, expect, it } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { openRegister } from '../../../lib/register/register.ts';
import { problemIn, pupil, seen, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';

const BY = 'J. Kwikstaart';
const NAMES = ['Grutto', 'Wulp', 'Sijs'];
const HEADER = 'Deelname aan onderzoeken';
afterEach(wipeDatabases);

/** Three pupils; of the first two there is an objection. */
async function school(seed: string): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  const register = valueIn(await openRegister(app.context.register));
  const identity = (at: number) =>
    pupil(NAMES[at] ?? '', `Kind${at}`, { pupilNumber: String(4100 + at), birthDate: `2016-0${at + 1}-15` });
  valueIn(await register.append([seen(...NAMES.map((_, at) => [`p${at}`, identity(at)] as const))]));
  const said = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: '', recordedBy: BY } as const;
  valueIn(await app.ask('objection.record', { target: { kind: 'pupils', pupilIds: ['p0', 'p1'] }, ...said }));
  return app;
}

/** A pupil list of the LVS with its own preference; `answers`: what stands there per pupil. */
const page = (answers: readonly string[], ...header: readonly string[]): TableSnapshot => ({
  id: 'list',
  caption: '',
  kind: 'table',
  columns: [
    ...['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum'].map((one) => [one]),
    header.length === 0 ? [HEADER] : header,
  ],
  rows: NAMES.map((name, at) => ({
    id: `r${at}`,
    cells: [String(4100 + at), `Kind${at}`, name, `15-0${at + 1}-2016`, answers[at] ?? ''],
  })),
  coverage: { state: 'complete', read: 3, total: 3, reason: null },
});

const closed = async (app: Background): Promise<readonly (string | null)[]> =>
  valueIn(await app.ask('task.list', {}))
    .filter(({ kind, done }) => kind === 'set-in-lvs' && done !== null)
    .map(({ pupilId }) => pupilId)
    .sort();
const columns = async (app: Background) => valueIn(await app.ask('preference.list', {}));
const say = (app: Background, polarity: 'yes-refuses' | 'yes-agrees' | null, header = HEADER) =>
  app.ask('preference.say', { host: 'lvs.example', header, polarity, by: BY });

it.each([
  [HEADER, ['nee', 'nee', 'ja']],
  ['Bezwaar', ['ja', 'bezwaar', 'nee']],
])('closes nothing by a column of which nobody said what a yes means, however clear: %s', async (header, answers) => {
  const app = await school(`unsaid ${header}`);
  await app.collect(page(answers, header));
  expect(await closed(app)).toEqual([]);
  expect(await columns(app)).toEqual([{ host: 'lvs.example', header, polarity: null, by: '' }]);
});

it.each([
  ['yes-agrees', 'p0'],
  ['yes-refuses', 'p1'],
] as const)(
  'closes what the page shows as refused, by what a person said and not by the header: %s',
  async (said, refuses) => {
    const app = await school(`said ${said}`);
    await app.collect(page(['nee', 'ja', '']));
    valueIn(await say(app, said));
    expect(await closed(app)).toEqual([]);
    await app.collect(page(['nee', 'ja', '']));
    expect(await closed(app)).toEqual([refuses]);
  },
);

it('asks again once it was taken back, and for another header', async () => {
  const app = await school('back');
  await app.collect(page(['nee', 'nee', '']));
  valueIn(await say(app, 'yes-agrees'));
  valueIn(await say(app, null));
  await app.collect(page(['nee', 'nee', '']));
  await app.collect(page(['ja', 'ja', ''], 'Bezwaar'));
  expect(await closed(app)).toEqual([]);
  const unsaid = { host: 'lvs.example', polarity: null, by: '' };
  expect(await columns(app)).toEqual([
    { ...unsaid, header: HEADER },
    { ...unsaid, header: 'Bezwaar' },
  ]);
});

it('keeps what was said through a lock, tells nothing while locked, and takes nothing of a column that was not met', async () => {
  const app = await school('locked');
  await app.collect(page(['nee', '', '']));
  valueIn(await say(app, 'yes-agrees'));
  expect(problemIn(await say(app, 'yes-agrees', 'Iets anders'))).toEqual({ code: 'not-found' });
  await app.ask('register.lock', {});
  expect(problemIn(await app.ask('preference.list', {}))).toEqual({ code: 'locked' });
  valueIn(await app.unlock());
  expect(await columns(app)).toEqual([{ host: 'lvs.example', header: HEADER, polarity: 'yes-agrees', by: BY }]);
});

it('remembers of a page that names ever more columns only the last ones, and all of which something was said', async () => {
  const app = await school('many');
  await app.collect(page(['nee', '', '']));
  valueIn(await say(app, 'yes-agrees'));
  for (let at = 0; at < 30; at += 1) await app.collect(page(['', '', ''], `Blok ${at}`, HEADER));
  const known = await columns(app);
  expect(known).toHaveLength(21);
  expect(known[0]?.header).toBe(HEADER);
  expect(known.at(-1)?.header).toBe(`Blok 29 · ${HEADER}`);
});

it('closes a task and takes in what else the list says, in one go', async () => {
  const app = await school('both');
  await app.collect(page(['nee', 'ja', '']));
  valueIn(await say(app, 'yes-agrees'));
  const list = page(['nee', 'ja', '']);
  const newcomer = { id: 'r9', cells: ['4199', 'Kind9', 'Fuut', '15-04-2016', ''] };
  const reply = await app.collect({ ...list, rows: [...list.rows, newcomer] });
  expect(reply).toMatchObject({ outcome: 'added' });
  expect(await closed(app)).toEqual(['p0']);
  expect(valueIn(await app.ask('pupil.search', { text: '4199' }))).toHaveLength(1);
});
