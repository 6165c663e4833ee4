import { expect, it } from 'vitest';
import type { BackgroundContext } from '../../../lib/background/context.ts';
import { writeFrameRecord } from '../../../lib/background/page-record.ts';
import { pageServices } from '../../../lib/background/page-services.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha } from './list-file.ts';
import { runBackground } from './run-background.ts';

eachTestAlone();

const facts = {
  origin: 'https://lvs.example',
  path: '/',
  title: 'LVS',
  headings: ['Schooljaar 2026-2027'],
  labels: [],
};
const table: TableSnapshot = {
  id: 't1',
  caption: '',
  kind: 'table',
  columns: [['Leerlingnummer'], ['Rekenen', 'M5', 'Score']],
  rows: [bram, citha].map(({ number }, at) => ({ id: `r${at}`, cells: [number, `${98 + at}`] })),
  coverage: { state: 'partial', read: 2, total: 220, reason: 'paged' },
};

it('asks before all rows of a table are read, so that no reading of minutes ends in a question', async () => {
  const app = runBackground('whole');
  valueIn(await app.create());
  const sent: string[] = [];
  const context: BackgroundContext = {
    ...app.context,
    tabs: {
      ...app.context.tabs,
      ask: async (_tab, _frame, message) => {
        const { type } = message as { readonly type: string };
        sent.push(type);
        if (type === 'read') return { facts, tables: [table], elapsedMs: 1 };
        return { state: 'reading', rows: 0, total: 220, page: 1, pages: 9, reply: null };
      },
    },
  };
  await writeFrameRecord(context, 1, {
    frameId: 0,
    origin: facts.origin,
    state: 'ready',
    tables: [{ tableId: 't1', title: 'Rekenen', kind: 'results', rows: 2, pupils: 2, partial: true }],
    problems: [],
  });
  const start = () => pageServices(context)['page.collect-all']({ tabId: 1, tableId: 't1', act: 'start' });
  expect(await start()).toMatchObject({
    state: 'done',
    reply: { outcome: 'refused', problems: [{ code: 'columns-to-confirm' }] },
  });
  expect(sent).toEqual(['read']);
  valueIn(await app.ask('mapping.save', { facts, table, draft: null, by: BY }));
  expect(await start()).toMatchObject({ state: 'reading' });
  expect(sent).toEqual(['read', 'read', 'collect-all']);
});
