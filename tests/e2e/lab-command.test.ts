import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeliverLine } from '../lab/deliver-pages.ts';
import type { ReadLine } from '../lab/read-pages.ts';

/* `npm run lab` as a person calls it: what it prints and how it ends. */
describe('the lab as a command', () => {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ code: number; out: string; said: string }>((done) => {
      const argv = ['node_modules/tsx/dist/cli.mjs', 'tests/lab/lab.ts', ...args];
      execFile(process.execPath, argv, { env: { ...process.env, ...env } }, (error, out, said) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, out, said }),
      );
    });

  it.each([
    [2, ['read', 'tests/zoo/gone.html'], {}, 'There is no page tests/zoo/gone.html'],
    [
      2,
      ['deliver', '--pages', 'tests/zoo', '--out', '/tmp', '--objections', 'gone.csv'],
      {},
      'gone.csv cannot be read',
    ],
    [2, ['capture', 'package.json'], {}, 'package.json is no saved structure of a page'],
    [2, ['read', 'http://127.0.0.1:9/'], {}, 'Nothing answers'],
    [3, ['read', 'README.md'], { BEZWAARWIJZER_CHROMIUM: '/gone' }, 'points at /gone'],
  ])('ends with %i for %s', async (code, args, env, words) => {
    const ended = await run(args, env);
    expect(ended.said).toContain(words);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
  });

  it('delivers nothing of two schools in one run, and says which page is of another', async () => {
    const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-two-schools-'));
    const list = `<table><tr><th>Leerlingnummer</th><th>Achternaam</th><th>Geboortedatum</th></tr>
      <tr><td>71</td><td>Wilgenroos</td><td>03-02-2016</td></tr><tr><td>72</td><td>Madelief</td><td>04-03-2016</td></tr></table>`;
    for (const [name, brin] of Object.entries({ one: '99XX', two: '98YY' }))
      writeFileSync(join(room, `${name}.html`), `<meta charset=utf-8><p>BRIN ${brin}</p>${list}`);
    writeFileSync(join(room, 'nobody.csv'), 'leerlingnummer;geboortedatum\r\n');
    const { code, out } = await run([
      ...['deliver', '--pages', room, '--objections', join(room, 'nobody.csv'), '--out', join(room, 'out')],
    ]);
    const line: DeliverLine = JSON.parse(out);
    rmSync(room, { recursive: true });
    expect({ code, blocked: line.blocked, files: line.files }).toEqual({
      code: 0,
      blocked: ['other-school'],
      files: [],
    });
    expect(line.problems).toContainEqual({ page: join(room, 'two.html'), code: 'other-school' });
  });

  it('delivers out of files, without the pupil of the list of objections', async () => {
    const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-lab-files-'));
    const names = ['Wilgenroos', 'Madelief', 'Klaproos'];
    const save = (name: string, lines: readonly string[]) => {
      writeFileSync(join(room, name), lines.join('\r\n'));
      return join(room, name);
    };
    const list = save('leerlingen.csv', [
      'BRIN 99XX;Schooljaar 2025-2026',
      'Leerlingnummer;Achternaam;Roepnaam;Geslacht;Geboortedatum;Groep;Postcode;Huisnummer',
      ...names.map((name, at) => `${71 + at};${name};Bo;meisje;0${1 + at}-02-2016;5;1234AB;${at + 1}`),
    ]);
    const scores = save('rekenen.csv', [
      'Schooljaar 2025-2026;Rekenen-Wiskunde 3.0 M5',
      'Leerlingnummer;Leerling;Vaardigheidsscore;Niveau',
      ...names.map((name, at) => `${71 + at};${name}, Bo;${101 + at};II`),
    ]);
    const book = save('oud.xls', ['\u00d0\u00cf']);
    const objections = save('bezwaren.csv', ['leerlingnummer;geboortedatum', '72;02-02-2016']);
    const { out, said } = await run([
      ...['deliver', '--pages', list, scores, book, '--objections', objections, '--out', join(room, 'out')],
    ]);
    expect(said).toBe('');
    const line: DeliverLine = JSON.parse(out);
    const recognised = await run(['recognise', scores]);
    rmSync(room, { recursive: true });
    expect(line).toMatchObject({ pupils: 3, results: 3, delivered: 2, withheld: { objection: 1 }, blocked: [] });
    expect(line.problems).toContainEqual({ page: book, code: 'file-no-table' });
    const { tables }: ReadLine = JSON.parse(recognised.out);
    expect(tables).toMatchObject([
      { means: 'results', mapping: [{}, {}, { field: 'abilityScore', moment: 'M5' }, {}] },
    ]);
  });

  it('prints one line of JSON for each page', async () => {
    const { code, out, said } = await run([
      'read',
      'tests/zoo/header-three-rows/page.html',
      'tests/zoo/hidden-column-by-rule',
    ]);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const lines = out
      .trim()
      .split('\n')
      .map((text): ReadLine => JSON.parse(text));
    expect(lines.map(({ page }) => page)).toEqual([
      'tests/zoo/header-three-rows/page.html',
      'tests/zoo/hidden-column-by-rule/page.html',
    ]);
  });
});
