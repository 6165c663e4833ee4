import { describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { eachTestAlone, SCHOOL, valueIn } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';

/* From the page to the saved file under the presets that need more than a pupil list and results. */
eachTestAlone();

const YEAR = '2026-2027';
const decision = { by: 'S. de Haan, FG', on: '2026-11-20' } as const;
const page = (
  id: string,
  headers: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): TableSnapshot => ({
  id,
  caption: '',
  kind: 'table',
  columns: headers,
  rows: rows.map((cells, index) => ({ id: `row-${index}`, cells })),
  coverage: { state: 'complete', read: rows.length, total: rows.length, reason: null },
});
const columns = (...headers: readonly string[]) => headers.map((header) => [header]);

const start = async (seed: string, school = SCHOOL): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create(school));
  valueIn(await app.ask('register.state-count', { count: 0, by: 'J. Kwikstaart' }));
  return app;
};
const deliver = async (app: Background, presetId: string) => {
  const { digest } = valueIn(await app.ask('delivery.preview', { presetId, schoolYear: YEAR }));
  const { receiptId } = valueIn(
    await app.ask('delivery.confirm', { presetId, schoolYear: YEAR, digest, protection: { kind: 'none' } }),
  );
  return readDelivery(await app.pull(receiptId));
};

describe('letter-2019: day care, and nothing to link on', () => {
  const list = page('list', columns('Leerlingnummer', 'Leerling', 'Geboortedatum', 'Kinderopvang/peuterspeelzaal'), [
    ['4101', 'Wulp, Aafke', '12-03-2017', 'KDV'],
    ['4102', 'Grutto, Bram', '13-04-2017', 'Peuterspeelzaal'],
  ]);
  const results = page(
    'results',
    [['Leerlingnummer'], ['Leerling'], ['Rekenen-Wiskunde 3.0', 'M5', 'VS']],
    [
      ['4101', 'Wulp, Aafke', '101,5'],
      ['4102', 'Grutto, Bram', '102,5'],
    ],
  );

  it('never keeps day care before somebody decided on it, and takes it from the same page after that', async () => {
    const app = await start('day care');
    const { presets } = await app.ask('app.status', {});
    expect(presets.find(({ id }) => id === 'letter-2019')).toMatchObject({ needsDecision: true, linking: 'none' });
    await app.collect(list);
    await app.collect(results);
    const before = valueIn(await app.ask('delivery.preview', { presetId: 'letter-2019', schoolYear: YEAR }));
    expect(before.blocked).toEqual([{ code: 'preset-undecided' }]);
    expect(before.problems).toEqual([{ code: 'day-care-unknown', count: 2 }]);

    valueIn(await app.ask('preset.decide', { presetId: 'letter-2019', ...decision }));
    const decided = valueIn(await app.ask('delivery.preview', { presetId: 'letter-2019', schoolYear: YEAR }));
    expect(decided.blocked).toEqual([]);
    expect(decided.problems).toEqual([{ code: 'day-care-unknown', count: 2 }]);
    expect(await app.collect(list)).toMatchObject({ outcome: 'added' });
    expect(await app.collect(list)).toMatchObject({ outcome: 'nothing-new' });

    const file = await deliver(app, 'letter-2019');
    const dayCare = file.pupils.map((row) => [Object.keys(row).join(), row.dayCare]).sort();
    expect(dayCare).toEqual([
      ['deliveryKey,dayCare', 'day-care'],
      ['deliveryKey,dayCare', 'playgroup'],
    ]);
    expect(file.text).toContain('"linking": "none"');
    expect(file.text).toContain('Het CBS kan deze levering niet koppelen.');
    expect(file.text).toContain('CBS cannot link this delivery.');
    expect(valueIn(await app.ask('delivery.receipts', {}))).toMatchObject([{ linking: 'none' }]);
  });

  it('keeps it out of the register: what is known of a pupil for years has no day care', async () => {
    const app = await start('day care register');
    valueIn(await app.ask('preset.decide', { presetId: 'letter-2019', ...decision }));
    await app.collect(list);
    const { openRegister } = await import('../../../lib/register/register.ts');
    const register = valueIn(await openRegister(app.context.register));
    const { pupils } = valueIn(await register.readState());
    expect(pupils.size).toBe(2);
    expect(JSON.stringify([...pupils.values()])).not.toMatch(/day-?care|playgroup|kdv/i);
    expect(JSON.stringify(valueIn(await register.listCollected()))).toMatch(/"dayCare":"playgroup"/);
  });
});

describe('vo-pilot: leavers, branches and the school’s own postcode', () => {
  const school = { name: 'Het Wad', brin: '99XX', branches: ['00', '04'] };
  const list = page(
    'list',
    columns(
      ...['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Geslacht', 'Onderwijsnummer', 'Postcode'],
      ...['Huisnummer', 'Huisletter', 'Toevoeging', 'Vestiging', 'Uitstroomdatum'],
    ),
    [
      ['501', 'Aafke', 'Wulp', '12-03-2012', 'meisje', '109900012', '1234 BX', '12', 'A', '2', '04', ''],
      ['502', 'Bram', 'Grutto', '13-04-2009', 'jongen', '109900024', '1234 BX', '14', '', '', '00', '31-07-2025'],
      ['503', 'Citha', 'Sijs', '14-05-2008', 'meisje', '109900036', '1234 BX', '16', '', '', '00', '31-07-2024'],
      ['504', 'Douwe', 'Putter', '15-06-2012', 'jongen', '109900048', '1234 BX', '18', '', '', '', ''],
    ],
  );
  const vo = (subject: string): readonly string[] => [subject, 'Vaardigheidsscore'];
  const results = page(
    'results',
    [['Leerlingnummer'], ['Leerling'], vo('Nederlands'), vo('Engels leesvaardigheid'), vo('Wiskunde')],
    ['501', '502', '503', '504'].map((number, index) => [
      number,
      ['Wulp, Aafke', 'Grutto, Bram', 'Sijs, Citha', 'Putter, Douwe'][index] ?? '',
      `10${index},5`,
      `20${index},5`,
      `30${index},5`,
    ]),
  );

  it('asks the postcode of every branch with the decision, and takes no other', async () => {
    const app = await start('vo decide', school);
    const decide = (schoolPostcodes?: Record<string, string>) =>
      app.ask('preset.decide', { presetId: 'vo-pilot', ...decision, ...(schoolPostcodes ? { schoolPostcodes } : {}) });
    const refused = { ok: false, problem: { code: 'invalid-input', field: 'schoolPostcode' } };
    expect(await decide()).toEqual(refused);
    expect(await decide({ '00': '9001 ZA' })).toEqual(refused);
    expect(await decide({ '00': '9001 ZA', '04': '9002 SS' })).toEqual(refused);
    expect(await decide({ '00': '9001 za', '04': '9002ZB' })).toMatchObject({ ok: true });
    const { presets } = await app.ask('app.status', {});
    expect(presets.find(({ id }) => id === 'vo-pilot')?.decided).toEqual({
      ...decision,
      schoolPostcodes: { '00': '9001ZA', '04': '9002ZB' },
    });
  });

  it('delivers who left up to two years ago, each with the branch that its row names', async () => {
    const app = await start('vo deliver', school);
    const schoolPostcodes = { '00': '9001ZA', '04': '9002ZB' };
    valueIn(await app.ask('preset.decide', { presetId: 'vo-pilot', ...decision, schoolPostcodes }));
    await app.collect(list);
    await app.collect(results);
    const preview = valueIn(await app.ask('delivery.preview', { presetId: 'vo-pilot', schoolYear: YEAR }));
    expect(preview.withheld).toEqual({ 'left-school': 1, 'branch-unknown': 1 });
    expect(preview.grid.map(({ domain }) => domain).sort()).toEqual(['english', 'language', 'maths']);
    const file = await deliver(app, 'vo-pilot');
    const places = file.pupils.map(
      ({ educationNumber, houseLetter, houseNumberAddition, brin, branch, schoolPostcode }) =>
        [educationNumber, houseLetter, houseNumberAddition, brin, branch, schoolPostcode].join('|'),
    );
    expect(places.sort()).toEqual(['109900012|A|2|99XX|04|9002ZB', '109900024|||99XX|00|9001ZA']);
    expect(file.results.map(({ domain, abilityScore }) => `${domain} ${abilityScore}`).sort()).toEqual([
      ...['english 200.5', 'english 201.5', 'language 100.5', 'language 101.5', 'maths 300.5', 'maths 301.5'],
    ]);
  });

  it('leaves everybody who left out of a preset without leavers', async () => {
    const app = await start('vo default', school);
    await app.collect(list);
    await app.collect(results);
    const preview = valueIn(await app.ask('delivery.preview', { presetId: 'default', schoolYear: YEAR }));
    expect(preview.withheld).toEqual({ 'left-school': 2 });
    expect(preview.cleared).toBe(2);
  });
});
