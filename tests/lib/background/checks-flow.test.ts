import { expect, it } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha, listPage, namesPage } from './matching-school.ts';
import { runBackground } from './run-background.ts';

eachTestAlone();

const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
/** A birth date that nobody at a school has, and a postcode of another country. */
const young = { ...bram, birthDate: '2026-12-24' };
const abroad = { ...citha, postcode: 'B-1000' };

it('says what cannot be right by rule and row, counts who stays for it, and gives it as a file without pupils', async () => {
  const app = runBackground('checks');
  valueIn(await app.create());
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  const many = Array.from({ length: 12 }, (_, at) => ({ ...citha, number: String(9000 + at), givenName: `Kees${at}` }));
  expect((await app.collect(listPage([young, abroad, ...many]))).outcome).toBe('added');
  expect((await app.collect(namesPage([young]))).outcome).toBe('added');
  const preview = valueIn(await app.ask('delivery.preview', PLAN));
  expect(preview.checks.map(({ rule, severity, count }) => [rule, severity, count])).toEqual(
    expect.arrayContaining([
      ['birth-date-impossible', 'error', 1],
      ['postcode-form', 'error', 1],
    ]),
  );
  const { csv, fileName } = valueIn(await app.ask('delivery.export-checks', PLAN));
  expect(fileName).toBe('aandachtspunten-99XX-2026-11-21.csv');
  expect(csv).toContain('Deze geboortedatum kan niet');
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(
    1 + preview.checks.reduce((sum, { count, places }) => sum + (places[0]?.row ? count : places.length), 0),
  );
  for (const secret of ['Wulp', 'Putter', 'Bram', 'Kees', '2026-12-24', '24-12-2026', 'B-1000', '9000'])
    expect(csv).not.toContain(secret);
});
