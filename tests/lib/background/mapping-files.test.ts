import { expect, it } from 'vitest';
import type { BackgroundContext } from '../../../lib/background/context.ts';
import { mappingServices } from '../../../lib/background/mapping-services.ts';
import type { MappingDraft, ReadTable } from '../../../lib/messaging/protocol.ts';
import { eachTestAlone, SCHOOL, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha } from './list-file.ts';
import { runBackground } from './run-background.ts';
import { pupilListPage } from './small-school.ts';

eachTestAlone();

const NOTHING_SET = { domain: null, moment: null, provider: null, version: null, schoolYear: null };
const pageAt = (host: string, header: string): ReadTable => ({
  facts: { origin: `https://${host}`, path: '/', title: '', headings: [], labels: [] },
  table: {
    ...pupilListPage([bram, citha]),
    id: 'r',
    columns: [['Leerlingnummer'], [header]],
    rows: [
      { id: '1', cells: [bram.number, '31'] },
      { id: '2', cells: [citha.number, '28'] },
    ],
  },
});
const draftOf = (moment: string | null): MappingDraft => ({
  columns: [{ column: 1, field: 'rawScore', domain: 'maths', moment, provider: null }],
  settings: NOTHING_SET,
});

it('gives what was said of a system to another school, without the school, its numbers and its moments', async () => {
  const app = runBackground('gives');
  valueIn(await app.create());
  const host = 'zevensprong.rovictonline.nl';
  const save = async (header: string, moment: string | null) =>
    valueIn(await app.ask('mapping.save', { ...pageAt(host, header), draft: draftOf(moment), by: BY }));
  await save('Punten', null);
  await save('Stand', 'M5');
  await save(`Punten ${SCHOOL.name}`, null);
  await save('Punten 4101234', null);
  const { text, columns, leftOut } = valueIn(await app.ask('mapping.export', { host }));
  expect([columns, leftOut]).toEqual([1, 3]);
  expect(text).toContain('"system": "esis"');
  for (const told of [SCHOOL.name, SCHOOL.brin, BY, 'zevensprong', 'M5', bram.number, bram.familyName, '4101234'])
    expect(text).not.toContain(told);
});

it('takes a file in for a site that was allowed, shown first, and overrules nothing that this school said', async () => {
  const giver = runBackground('giver');
  valueIn(await giver.create());
  const there = 'andere.rovictonline.nl';
  for (const header of ['Punten', 'Aftrek'])
    valueIn(await giver.ask('mapping.save', { ...pageAt(there, header), draft: draftOf(null), by: BY }));
  const { text } = valueIn(await giver.ask('mapping.export', { host: there }));

  const host = 'zevensprong.rovictonline.nl';
  const context: BackgroundContext = {
    ...giver.context,
    hosts: { ...giver.context.hosts, granted: async () => [`https://${host}`, 'https://start.parnassys.net'] },
  };
  const services = mappingServices(context);
  const own: MappingDraft = {
    ...draftOf(null),
    columns: [{ column: 1, field: 'other', domain: null, moment: null, provider: null }],
  };
  valueIn(await services['mapping.save']({ ...pageAt(host, 'Punten'), draft: own, by: 'Eigen Keuze' }));
  const preview = valueIn(await services['mapping.preview-import']({ text }));
  expect(preview).toMatchObject({ likelyHost: host, columns: [{ header: ['Punten'] }, { header: ['Aftrek'] }] });
  expect(await services['mapping.import']({ text, host: 'elders.invalid', by: BY })).toMatchObject({
    problem: { code: 'not-granted' },
  });
  expect(valueIn(await services['mapping.import']({ text, host, by: BY }))).toEqual({ added: 1, known: 1 });
  const kept = valueIn(await services['mapping.list']({})).filter((one) => one.host === host);
  expect(kept).toMatchObject([
    { by: 'Eigen Keuze', column: { header: ['Punten'], field: 'other' } },
    { by: BY, column: { header: ['Aftrek'], field: 'rawScore' } },
  ]);
});
