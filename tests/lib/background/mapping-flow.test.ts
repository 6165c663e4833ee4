import { describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import type { DraftColumn, MappingDraft, ReadTable } from '../../../lib/messaging/protocol.ts';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha } from './list-file.ts';
import { type Background, runBackground } from './run-background.ts';
import { pupilListPage } from './small-school.ts';

eachTestAlone();

const FACTS = {
  origin: 'https://lvs.example',
  path: '/',
  title: 'LVS',
  headings: ['Schooljaar 2026-2027'],
  labels: [],
};
const NOTHING_SET = { domain: null, moment: null, provider: null, version: null, schoolYear: null };
const table = (headers: readonly string[], rows: readonly (readonly string[])[]): TableSnapshot => ({
  id: 'results',
  caption: '',
  kind: 'table',
  columns: headers.map((header) => header.split(' > ')),
  rows: rows.map((cells, at) => ({ id: `row-${at}`, cells })),
  coverage: { state: 'complete', read: rows.length, total: null, reason: null },
});
const scores = (one: string, two: string) =>
  table(
    ['Leerlingnummer', 'Rekenen > M5 > Score', 'Opmerkingen'],
    [
      [bram.number, one, 'geheim 123456782'],
      [citha.number, two, ''],
    ],
  );
const likely = scores('103', '98');
const source = (of: TableSnapshot): ReadTable => ({ facts: FACTS, table: of });
const draftOf = (columns: readonly Partial<DraftColumn>[], settings: Partial<MappingDraft['settings']> = {}) => ({
  columns: columns.map((one) => ({
    column: 0,
    field: 'other' as const,
    domain: null,
    moment: null,
    provider: null,
    ...one,
  })),
  settings: { ...NOTHING_SET, ...settings },
});

async function school(seed: string): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  expect(await app.collect(pupilListPage([bram, citha]))).toMatchObject({ outcome: 'added' });
  return app;
}
const collectedTables = async (app: Background) => {
  const preview = valueIn(await app.ask('delivery.preview', { presetId: 'default', schoolYear: null }));
  return preview.tables.filter(({ kind }) => kind === 'results');
};

describe('before a table is added for the first time', () => {
  it('is refused with what is only likely, nothing of it kept; after a yes it is added, and never asked again', async () => {
    const app = await school('asked');
    const refused = await app.collect(likely);
    expect(refused).toMatchObject({ outcome: 'refused', problems: [{ code: 'columns-to-confirm' }] });
    expect(refused.message).toContain('Rekenen › M5 › Score');
    expect(await collectedTables(app)).toEqual([]);
    expect(valueIn(await app.ask('mapping.target', {}))).toEqual({ tabId: 1, tableId: 'results' });
    valueIn(await app.ask('mapping.save', { ...source(likely), draft: null, by: BY }));
    expect(await app.collect(likely)).toMatchObject({ outcome: 'added' });
    expect(await app.collect(scores('99', '97'))).toMatchObject({ outcome: 'added' });
    // The same table, read again: it stands in the place of the earlier reading.
    expect(await collectedTables(app)).toHaveLength(1);
  });

  it('asks again when the column holds something else, and says what was answered', async () => {
    const app = await school('changed');
    valueIn(await app.ask('mapping.save', { ...source(likely), draft: null, by: BY }));
    const other = scores('II', 'IV');
    expect(await app.collect(other)).toMatchObject({ outcome: 'refused', problems: [{ code: 'columns-to-confirm' }] });
    const view = valueIn(await app.ask('mapping.view', { ...source(other), draft: null, examples: false }));
    expect(view.columns[1]).toMatchObject({ field: 'level', was: 'abilityScore', asked: true });
  });

  it('remembers answers over a lock, on this register only, and forgets one when asked to', async () => {
    const app = await school('kept');
    valueIn(await app.ask('mapping.save', { ...source(likely), draft: null, by: BY }));
    valueIn(await app.ask('register.lock', {}));
    valueIn(await app.unlock());
    const [answer, ...more] = valueIn(await app.ask('mapping.list', {}));
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ host: 'lvs.example', by: BY, column: { field: 'abilityScore' } });
    valueIn(await app.ask('mapping.forget', { ids: [answer?.id ?? ''] }));
    expect(await app.collect(likely)).toMatchObject({ outcome: 'refused' });
  });
});

describe('a column that nobody knows', () => {
  const dated = table(
    ['Leerlingnummer', 'Rekenen > M5 > Vaardigheidsscore', 'Flomster'],
    [
      [bram.number, '103,5', '12-1-2027'],
      [citha.number, '98,1', '13-1-2027'],
    ],
  );
  it('is named with what it may be when the table is added, and never again once it was said to stay unread', async () => {
    const app = await school('may-be');
    const added = await app.collect(dated);
    expect(added).toMatchObject({ outcome: 'added' });
    const said = added.problems.find(({ code }) => code === 'columns-may-be');
    expect(said?.text).toContain('“Flomster” (misschien Afnamedatum)');
    const view = valueIn(await app.ask('mapping.view', { ...source(dated), draft: null, examples: false }));
    expect(view.columns[2]).toMatchObject({ field: 'other', own: 'other', mayBe: 'sittingDate', confidence: 'unsure' });
    valueIn(await app.ask('mapping.save', { ...source(dated), draft: draftOf([{ column: 2 }]), by: BY }));
    const again = await app.collect({ ...dated, rows: dated.rows.slice(0, 1) });
    expect(again.problems.map(({ code }) => code)).not.toContain('columns-may-be');
  });
});

describe('what is set for a whole table', () => {
  const bare = table(
    ['Leerlingnummer', 'Vaardigheidsscore'],
    [
      [bram.number, '103,5'],
      [citha.number, '98,1'],
    ],
  );
  const draft = draftOf([], { domain: 'maths', moment: 'M5' });

  it('is used for those rows, and asked about for others under the same headers', async () => {
    const app = await school('settings');
    valueIn(await app.ask('mapping.save', { ...source(bare), draft, by: BY }));
    expect(await app.collect(bare)).toMatchObject({ outcome: 'added' });
    const view = valueIn(await app.ask('mapping.view', { ...source(bare), draft: null, examples: false }));
    expect(view.check.rows[0]?.results).toMatchObject([
      { topic: 'maths', moment: 'M5', scores: { abilityScore: '103.5' } },
    ]);
    const next = { ...bare, rows: bare.rows.map(({ id, cells }) => ({ id, cells: [cells[0] ?? '', '77,7'] })) };
    expect(await app.collect(next)).toMatchObject({ outcome: 'refused', problems: [{ code: 'columns-to-confirm' }] });
    const asked = valueIn(await app.ask('mapping.view', { ...source(next), draft: null, examples: false }));
    expect(asked).toMatchObject({ settingsAsked: true, settings: { domain: 'maths', moment: 'M5' } });
    valueIn(await app.ask('mapping.save', { ...source(next), draft: null, by: BY }));
    expect(await app.collect(next)).toMatchObject({ outcome: 'added' });
  });

  it('does not reach a table with another heading around it', async () => {
    const app = await school('elsewhere');
    valueIn(await app.ask('mapping.save', { ...source(bare), draft, by: BY }));
    const elsewhere = { facts: { ...FACTS, headings: ['Spelling'] }, table: bare };
    const view = valueIn(await app.ask('mapping.view', { ...elsewhere, draft: null, examples: false }));
    expect(view).toMatchObject({ settings: NOTHING_SET, page: { domain: 'spelling' } });
  });
});

describe('what the page of columns is told', () => {
  it('shows how the draft would read the table, and stores none of it', async () => {
    const app = await school('draft');
    const draft = draftOf([{ column: 1, field: 'rawScore' }]);
    const view = valueIn(await app.ask('mapping.view', { ...source(likely), draft, examples: false }));
    expect(view.columns[1]).toMatchObject({ field: 'rawScore', why: 'confirmed', own: 'abilityScore' });
    expect(view.check).toMatchObject({
      pupils: 2,
      results: 2,
      rows: [{ results: [{ scores: { rawScore: '103' } }] }, {}],
    });
    expect(valueIn(await app.ask('mapping.list', {}))).toEqual([]);
  });

  it('gives examples on request only, none of a private column, and no whole number of a person', async () => {
    const app = await school('examples');
    const numbers = table(
      ['Leerling', 'BSN', 'Opmerkingen'],
      [
        ['Vries, Anna de', '123456782', 'dyslexie'],
        ['Bakker, Jan', '111222333', ''],
      ],
    );
    const ask = (examples: boolean) => app.ask('mapping.view', { ...source(numbers), draft: null, examples });
    const without = valueIn(await ask(false));
    expect(without.columns.flatMap(({ examples }) => examples)).toEqual([]);
    const view = valueIn(await ask(true));
    expect(view.columns.map(({ examples }) => examples)).toEqual([
      ['Vries, Anna de', 'Bakker, Jan'],
      ['…6782', '…2333'],
      [],
    ]);
    expect(view.columns[2]).toMatchObject({ neverRead: true });
    expect(JSON.stringify(view)).not.toMatch(/123456782|111222333|dyslexie/);
  });

  it('tells nothing while the register is locked', async () => {
    const app = await school('locked');
    valueIn(await app.ask('register.lock', {}));
    const asked = { ...source(likely), draft: null };
    expect(await app.ask('mapping.view', { ...asked, examples: true })).toMatchObject({ problem: { code: 'locked' } });
    expect(await app.ask('mapping.save', { ...asked, by: BY })).toMatchObject({ problem: { code: 'locked' } });
  });
});
