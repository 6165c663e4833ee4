import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../../lib/register/register.ts';
import { pupil, seen, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';

const BY = 'J. Kwikstaart';
const SAID = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent' } as const;
const ANNA = pupil('Vogel', 'Anna', { pupilNumber: '10001', birthDate: '2013-01-15', classGroup: '5a' });

async function school(seed: string): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  const register = valueIn(await openRegister(app.context.register));
  valueIn(await register.append([seen(['p1', ANNA], ['p2', { ...ANNA, pupilNumber: '10002', name: null }])]));
  const record = (pupilId: string, fromName: string) =>
    app.ask('objection.record', {
      target: { kind: 'pupils', pupilIds: [pupilId] },
      ...SAID,
      fromName,
      recordedBy: BY,
      archiveRef: 'map Vogel',
    });
  valueIn(await record('p1', '=HYPERLINK("https://example.org";"Wilma")'));
  const typed = {
    kind: 'typed',
    givenName: 'Bo',
    prefix: '',
    familyName: 'Gans',
    birthDate: null,
    pupilNumber: null,
  } as const;
  valueIn(await app.ask('objection.record', { target: typed, ...SAID, fromName: '\t@SUM(1)', recordedBy: BY }));
  return app;
}
const lines = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';', relax_column_count: false });

describe('the overview for the privacy officer', () => {
  afterEach(wipeDatabases);

  it('has a line for each objection, and defuses what a spreadsheet would work out', async () => {
    const app = await school('export');
    const { csv, header, rows, fileName } = valueIn(await app.ask('register.export', { withNames: true, by: BY }));
    const [first, ...read] = lines(csv);
    expect(first).toEqual(header);
    expect(read).toHaveLength(2);
    expect(fileName).toMatch(/^bezwaren-99XX-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(read.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    const from = header.indexOf('Van wie');
    expect(read.map((cells) => cells[from])).toEqual([`'=HYPERLINK("https://example.org";"Wilma")`, "'\t@SUM(1)"]);
    expect(rows[0]?.slice(0, 4)).toEqual(['1', 'Anna Vogel', '5a', '2026-11-20']);
    expect(rows[1]?.join('|')).toContain('Nog niet gekoppeld');
    expect(rows[0]?.join('|')).toContain('Zet het bezwaar ook in het LVS, Antwoord op het bezwaar');
  });

  it('without names names nobody', async () => {
    const app = await school('nameless');
    const { csv } = valueIn(await app.ask('register.export', { withNames: false, by: BY }));
    for (const name of ['Anna', 'Vogel', 'Gans', 'Wilma', '5a', '10001', '2013-01-15']) expect(csv).not.toContain(name);
    expect(lines(csv)).toHaveLength(3);
  });

  it('is written down before anything leaves, and never with a number or a birth date', async () => {
    const app = await school('recorded');
    expect((await app.ask('app.status', {})).lastExport).toBeNull();
    const { csv } = valueIn(await app.ask('register.export', { withNames: true, by: BY }));
    expect(csv).not.toMatch(/1000[12]|2013-01-15/);
    expect((await app.ask('app.status', {})).lastExport).toMatchObject({ by: BY, withNames: true, objections: 2 });
  });
});
