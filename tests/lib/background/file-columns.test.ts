import { describe, expect, it } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { addAll, HEAD, ORIGIN, PUPILS, tablesIn, withObjector } from './file-school.ts';
import type { Background } from './run-background.ts';

eachTestAlone();

describe('columns of a file that are only likely', () => {
  const HEADERS = ['Leerlingnummer', 'Rekenen M5 Score', 'Punten'];
  const csv = (headers: readonly string[], shift = 0): Uint8Array =>
    new TextEncoder().encode(
      [
        ...HEAD.map((line) => line.join(';')),
        headers,
        ...PUPILS.map(({ number }, at) => [number, 98 + at + shift, 31 + at]),
      ]
        .map((line) => (typeof line === 'string' ? line : line.join(';')))
        .join('\n'),
    );
  const opened = async (background: Background, headers: readonly string[] = HEADERS, shift = 0) => {
    const [found] = await tablesIn(csv(headers, shift), 'toetsen.csv');
    if (found === undefined) throw new Error('no table');
    const { table, facts: said } = found;
    const facts = { ...said, origin: ORIGIN };
    const look = async () => valueIn(await background.ask('file.look', { origin: ORIGIN, facts: said, table }));
    const view = async () =>
      valueIn(await background.ask('mapping.view', { facts, table, draft: null, examples: false }));
    return { found, facts, table, look, view };
  };

  it('are asked about before they are added, once, and a file of the same kind asks about what is new', async () => {
    const background = await withObjector('likely', 0);
    const first = await opened(background);
    expect(await first.look()).toMatchObject({ kind: 'results', asks: true });
    expect(await addAll(background, [first.found])).toMatchObject([
      { ok: false, problem: { code: 'columns-to-confirm' } },
    ]);
    const column = { column: 2, field: 'rawScore', domain: null, moment: null, provider: null } as const;
    const settings = { domain: null, moment: null, provider: null, version: null, schoolYear: null };
    const draft = { columns: [column], settings };
    const { facts, table } = first;
    const drafted = valueIn(await background.ask('mapping.view', { facts, table, draft, examples: false }));
    expect(drafted.check.rows[0]?.results.map(({ scores }) => scores)).toEqual([
      { rawScore: '31' },
      { abilityScore: '98' },
    ]);
    valueIn(await background.ask('mapping.save', { facts, table, draft, by: 'J. Sijs' }));
    expect(await first.look()).toMatchObject({ asks: false, results: 12 });
    expect(await addAll(background, [first.found])).toMatchObject([{ ok: true, value: { added: true, results: 12 } }]);

    const next = await opened(background, HEADERS, 3);
    expect(await next.look()).toMatchObject({ asks: false, results: 12 });
    const wider = await opened(background, [...HEADERS.slice(0, 2), 'Spelling M5']);
    expect((await wider.view()).columns.filter(({ asked }) => asked).map(({ header }) => header.at(-1))).toEqual([
      'Spelling M5',
    ]);
  });

  it('that hold something else than before are asked about again, with what they were', async () => {
    const background = await withObjector('changed', 0);
    const { facts, table } = await opened(background);
    valueIn(await background.ask('mapping.save', { facts, table, draft: null, by: 'J. Sijs' }));
    const marks = {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => (at === 1 ? 'II' : cell)) })),
    };
    const view = valueIn(await background.ask('mapping.view', { facts, table: marks, draft: null, examples: false }));
    expect(view.columns[1]).toMatchObject({ field: 'level', was: 'abilityScore', asked: true });
    const { origin, ...said } = facts;
    expect(valueIn(await background.ask('file.look', { origin, facts: said, table: marks }))).toMatchObject({
      asks: true,
    });
  });

  it('may be in a file of more rows than a page sends at once', async () => {
    const background = await withObjector('long', 0);
    const { facts, table } = await opened(background);
    const rows = Array.from({ length: 2_500 }, (_, at) => ({
      id: `line-${at}`,
      cells: [`${70_000 + at}`, `${90 + (at % 40)}`, '31'],
    }));
    const view = await background.ask('mapping.view', {
      facts,
      table: { ...table, rows },
      draft: null,
      examples: false,
    });
    expect(valueIn(view).check.pupils).toBe(2_500);
  });
});
