import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

const PUPILS = ['Aafke', 'Bram', 'Citha'].map((given, at) => numberedPupil(at, given, `Kwikstaart${'abc'[at]}`));
const YEAR = '2026-2027';

it('reports a year in counts: of a school of three no number but 0 and 1–4, and no name', async () => {
  const app = runBackground('report');
  valueIn(await app.create());
  await app.collect(pupilListPage(PUPILS));
  await app.collect(resultsPage(PUPILS, 0));
  const page = pupilListPage(PUPILS);
  const token = await app.openRow(page, page.rows[0]?.id ?? '');
  const said = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '', recordedBy: 'J.' } as const;
  valueIn(await app.ask('objection.record', { target: { kind: 'row', token }, ...said }));
  valueIn(await app.ask('register.state-count', { count: 1, by: 'J.' }));
  const wanted = { presetId: 'default', schoolYear: YEAR } as const;
  const { digest } = valueIn(await app.ask('delivery.preview', wanted));
  valueIn(await app.ask('delivery.confirm', { ...wanted, digest, protection: { kind: 'none' } }));
  const { head } = valueIn(await app.ask('comparison.look', { schoolYear: YEAR, round: 'M' }));
  const compared = { schoolYear: YEAR, round: 'M', head, approvedOn: null, noObjections: false, by: 'J.' } as const;
  valueIn(await app.ask('comparison.record', compared));
  valueIn(await app.ask('backup.make', {}));

  const report = valueIn(await app.ask('report.look', { schoolYear: YEAR }));
  const small = { from: 1, to: 4 };
  expect(report.objections.states[0]).toEqual({ state: 'in-force', count: small });
  expect(report.deliveries).toMatchObject([{ pupils: small, withheld: [{ reason: 'objection', count: small }] }]);
  expect(report.checks).toHaveLength(1);
  expect(report.backupOn).not.toBeNull();
  expect(report.tasks.map(({ kind }) => kind)).toContain('answer');

  const { csv, fileName } = valueIn(await app.ask('report.csv', { schoolYear: YEAR, language: 'en' }));
  expect(fileName).toBe(`rapport-99XX-${YEAR}.csv`);
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';' });
  expect(rows[0]).toEqual(['Part', 'What', 'Count']);
  expect(rows).toContainEqual(['Objections', 'In force, received in this school year', '1–4']);
  expect(csv).not.toMatch(/Kwikstaart|Aafke|4100/);
  const counts = rows.slice(1).filter(([part]) => /Objections|Delivery of|How|Open/.test(part ?? ''));
  expect(counts.length).toBeGreaterThan(5);
  // What the sum of several small ones may be is a range as well.
  for (const [, what, value] of counts) expect(value).toMatch(what === 'Together' ? /^(0|\d–\d+)$/ : /^(0|1–4)$/);
});

it('of a year in which nothing happened it says nothing and not less', async () => {
  const app = runBackground('report of nothing');
  valueIn(await app.create());
  const report = valueIn(await app.ask('report.look', { schoolYear: null }));
  expect(report.deliveries).toEqual([]);
  expect(report.objections.total).toEqual({ from: 0, to: 0 });
  expect(report.schoolYears[0]).toBe(report.schoolYear);
});
