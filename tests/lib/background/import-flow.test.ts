import { expect, it } from 'vitest';
import fc from '../../fast-check.ts';
import { eachTestAlone, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { listFile } from './list-file.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil, scoresOf, smallSchool } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const COLUMNS = ['nummer', 'familie', 'roep', 'geboren', 'datum', 'bron', 'door'] as const;
type Column = (typeof COLUMNS)[number];
/** The same columns under the headers of three schools. */
const HEADERS: readonly Readonly<Record<Column, string>>[] = [
  {
    nummer: 'leerlingnummer',
    familie: 'achternaam',
    roep: 'roepnaam',
    geboren: 'geboortedatum',
    datum: 'datum',
    bron: 'bron',
    door: 'door',
  },
  {
    nummer: 'Llnr',
    familie: 'Achternaam',
    roep: 'Voornaam',
    geboren: 'Geb.datum',
    datum: 'Ontvangen op',
    bron: 'Binnengekomen via',
    door: 'Bezwaar door',
  },
  {
    nummer: 'PUPIL NUMBER',
    familie: 'LAST NAME',
    roep: 'FIRST NAME',
    geboren: 'DATE OF BIRTH',
    datum: 'RECEIVED ON',
    bron: 'CHANNEL',
    door: 'BY',
  },
];

const line = fc.record({
  about: fc.nat(8),
  how: fc.constantFrom(
    'number',
    'number',
    'name-and-date',
    'name-and-date',
    'all',
    'family-and-date',
    'other-number',
    'shout',
  ),
  date: fc.constantFrom('', '1-9-2026', '2026-09-02', '3 sep 2026'),
  by: fc.constantFrom('', 'moeder', 'vader', 'F. Wulp'),
  bad: fc.constantFrom(null, null, null, 'nobody', 'future', 'garbled', 'birth'),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
const list = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  order: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  headers: fc.nat(HEADERS.length - 1),
  separator: fc.constantFrom(';', ',', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
  /** Before the pupils are known, or after. */
  early: fc.boolean(),
});
type List = typeof list extends fc.Arbitrary<infer T> ? T : never;

const dutch = (date: string): string => date.split('-').reverse().join('-');
const cellsOf = (pupils: readonly SmallPupil[], { about, how, date, by, bad }: Line): Record<Column, string> => {
  const pupil = pupils[about % pupils.length] as SmallPupil;
  const other = pupils[(about + 1) % pupils.length] as SmallPupil;
  const named = how !== 'number';
  const cells = {
    nummer: how === 'number' || how === 'all' ? pupil.number : how === 'other-number' ? other.number : '',
    familie: named ? pupil.familyName : '',
    roep: named && how !== 'family-and-date' ? pupil.givenName : '',
    geboren: named ? dutch(pupil.birthDate) : '',
    datum: date,
    bron: 'mail',
    door: by,
  };
  if (how === 'shout') return { ...cells, familie: cells.familie.toUpperCase(), roep: ` ${cells.roep.toLowerCase()} ` };
  if (bad === 'nobody') return { ...cells, nummer: '', geboren: '' };
  if (bad === 'future') return { ...cells, datum: '1-1-2030' };
  if (bad === 'garbled') return { ...cells, familie: 'Ren\u0082e' };
  if (bad === 'birth') return { ...cells, geboren: '42441' };
  return cells;
};
/** A whole name and nothing else: recorded, and everything waits for a person to say who it is. */
const isNameAlone = ({ how, bad }: Line): boolean => bad === 'nobody' && how !== 'number' && how !== 'family-and-date';
const isRefused = (one: Line): boolean => one.bad !== null && one.how !== 'shout' && !isNameAlone(one);

const fileOf = (pupils: readonly SmallPupil[], { lines, order, headers, separator, newline, encoding }: List) => {
  const quoted = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
  const names = HEADERS[headers] as Readonly<Record<Column, string>>;
  const rows = [order.map((column) => names[column])];
  for (const one of lines) {
    const cells = cellsOf(pupils, one);
    rows.push(order.map((column) => cells[column]));
  }
  const text = rows.map((row) => row.map(quoted).join(separator)).join(newline);
  return listFile(Buffer.from(encoding === 'utf16le' ? `\uFEFF${text}` : text, encoding));
};

const inForce = async (app: Background): Promise<number> =>
  valueIn(await app.ask('objection.list', {})).filter(({ status }) => status === 'in-force').length;

let runs = 0;
let delivered = 0;
let tiedLater = 0;
const assertImport = async (pupils: readonly SmallPupil[], plan: List) => {
  const app = runBackground(`import ${runs++}`);
  valueIn(await app.create());
  if (!plan.early) await app.collect(pupilListPage(pupils));
  const file = fileOf(pupils, plan);
  const preview = valueIn(await app.ask('objection.preview-import', file));
  const refused = plan.lines.filter(isRefused).length;
  expect(preview.refused).toHaveLength(refused);
  expect(preview.lines).toBe(plan.lines.length);
  expect(preview.matched + preview.untied + preview.known + preview.repeated + refused).toBe(preview.lines);
  const request = { ...file, digest: preview.digest, recordedBy: BY };
  if (refused > 0) {
    const kept = await app.ask('objection.import', { ...request, acceptRefused: false });
    expect(kept).toEqual({ ok: false, problem: { code: 'list-lines-refused', count: refused } });
  }
  expect(await inForce(app)).toBe(0);
  const imported = await app.ask('objection.import', { ...request, acceptRefused: true });
  if (preview.matched + preview.untied === 0) {
    expect(imported).toMatchObject({ ok: false, problem: { code: 'list-nothing-new' } });
  } else {
    const { matched, untied } = preview;
    expect(valueIn(imported)).toEqual({ recorded: matched + untied, tied: matched, untied, refused });
  }
  // The same list once more adds nothing.
  const again = valueIn(await app.ask('objection.preview-import', file));
  expect(again.known).toBe(plan.lines.length - refused);

  if (plan.early) await app.collect(pupilListPage(pupils));
  const after = valueIn(await app.ask('objection.list', {}));
  if (plan.early) tiedLater += after.filter(({ tie }) => tie === 'tied').length;
  for (const which of [0, 1] as const) await app.collect(resultsPage(pupils, which));
  valueIn(await app.ask('register.state-count', { count: await inForce(app), by: BY }));

  const meant = new Set(plan.lines.filter((one) => !isRefused(one)).map(({ about }) => pupils[about % pupils.length]));
  const ready = valueIn(await app.ask('delivery.preview', PLAN));
  const confirmed = await app.ask('delivery.confirm', { ...PLAN, digest: ready.digest, protection: { kind: 'none' } });
  // Nothing ties a name alone to anybody, however many are called so.
  if (plan.lines.some((one) => isNameAlone(one) && one.how !== 'shout'))
    expect(after.some(({ tie }) => tie === 'untied')).toBe(true);
  if (after.some(({ tie }) => tie === 'untied')) expect(confirmed).toMatchObject({ problem: { code: 'blocked' } });
  if (!confirmed.ok) return;
  const { text, pupils: gone } = await readDelivery(await app.pull(confirmed.value.receiptId));
  delivered += gone.length;
  for (const pupil of meant) for (const score of scoresOf(pupil as SmallPupil)) expect(text).not.toContain(score);
};

it('never lets a pupil into a file whom an accepted line of any list means', async () => {
  await fc.assert(fc.asyncProperty(smallSchool, list, assertImport).afterEach(wipeDatabases), {
    numRuns: 60,
    seed: 20261125,
    endOnFailure: true,
  });
  expect(delivered).toBeGreaterThan(60);
  expect(tiedLater).toBeGreaterThan(10);
}, 120_000);
