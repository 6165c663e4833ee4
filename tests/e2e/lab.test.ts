import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { expectedResults, linkedResults, linkOf, linkOfPupil, readRows } from '../journey/read-delivery.ts';
import { capturePage } from '../lab/capture-page.ts';
import { deliver, prepareDelivery } from '../lab/deliver-pages.ts';
import { findPages, type LabPage } from '../lab/find-pages.ts';
import { type Lab, openLab } from '../lab/open-lab.ts';
import { PATIENCE } from '../lab/open-page.ts';
import { parseArguments } from '../lab/parse-arguments.ts';
import { type ReadLine, readPage } from '../lab/read-pages.ts';
import { type ServedPages, servePages } from '../lab/serve-pages.ts';
import {
  DELIVERED_DOMAINS,
  expectedDelivery,
  PATHS,
  type PracticePupil,
  pupilWith,
  type RunningPracticeSchool,
  startPracticeSchool,
} from '../practice-school/index.ts';
import { unzip } from '../zip/unzip.ts';

const HASTY = { ...PATIENCE, settling: 1_500, late: 300 };
const TABLE = (rows: string) => `<table><tr><th>Leerling</th><th>Score</th></tr>${rows}</table>`;

/** A frame of a site that the lab does not allow. */
const OTHER_SITE = '<h1>Overzicht</h1><iframe width="700" height="300" src="http://127.0.0.2:9/"></iframe>';

/** Pages that a folder of saved pages may hold, as bytes. */
const SAVED: Readonly<Record<string, Buffer>> = {
  'latin.html': Buffer.from(
    `<meta charset=windows-1252><h1>Groep 4</h1>${TABLE('<tr><td>Zo\u00eb</td><td>103</td>')}`,
    'latin1',
  ),
  'none.html': Buffer.from('<!doctype html><p>Geen tabel</p>'),
  'late.html': Buffer.from(
    `<meta charset=utf-8><body><script>setTimeout(() => { document.body.innerHTML = ${JSON.stringify(TABLE('<tr><td>Anna</td><td>1</td>'))} }, 150)</script>`,
  ),
  'other-site.html': Buffer.from(OTHER_SITE),
  'closed-off.html': Buffer.from(
    `<!doctype html><iframe sandbox srcdoc="${TABLE('<tr><td>Anna</td><td>1</td>')}"></iframe>`,
  ),
};

describe.each(BROWSER_KINDS)('the lab in %s', (kind) => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-lab-'));
  let lab: Lab;
  let practice: RunningPracticeSchool;
  let restless: Server;
  let restlessUrl = '';
  let served: ServedPages;
  let pages: readonly LabPage[];

  beforeAll(async () => {
    mkdirSync(join(room, 'saved'));
    for (const [name, bytes] of Object.entries(SAVED)) writeFileSync(join(room, 'saved', name), bytes);
    practice = await startPracticeSchool();
    restless = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          `${TABLE('<tr><td>Anna</td><td id=s>1</td>')}<script>setInterval(() => { document.getElementById('s').textContent++ }, 40)</script>`,
        ),
    );
    await new Promise<void>((done) => restless.listen(0, '127.0.0.1', done));
    const address = restless.address();
    restlessUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    pages = findPages(['saved'], room);
    served = await servePages(pages);
    lab = await openLab(kind);
  });
  afterAll(async () => {
    await lab?.close();
    await served?.close();
    await practice?.close();
    restless?.close();
    rmSync(room, { recursive: true, force: true });
  });
  const read = (name: string, command: 'read' | 'recognise' = 'read'): Promise<ReadLine> => {
    const page = pages.find((one) => one.name.endsWith(name)) ?? { name, from: { url: name } };
    return readPage(lab, page, served.urlOf(page), { command, all: false }, HASTY);
  };

  it('reads saved pages as they were written, also what is drawn late', async () => {
    expect(await read('latin.html')).toEqual({
      page: 'saved/latin.html',
      tables: [
        {
          caption: 'Groep 4',
          kind: 'table',
          columns: [['Leerling'], ['Score']],
          rows: [['Zoë', '103']],
          coverage: { state: 'unknown', read: 1, total: null, reason: null },
        },
      ],
      elapsedMs: expect.any(Number),
    });
    expect((await read('none.html')).tables).toEqual([]);
    expect((await read('late.html')).tables.map(({ rows }) => rows)).toEqual([[['Anna', '1']]]);
  });

  it('says what it could not read', async () => {
    expect(await read('closed-off.html')).toMatchObject({ tables: [], problems: [{ code: 'closed-off-frame' }] });
    const other = { code: 'frame-not-granted', origin: 'http://127.0.0.2:9' };
    expect((await read('other-site.html')).problems).toEqual([other]);
    expect((await read(restlessUrl)).problems).toEqual([{ code: 'never-settled' }]);
  });

  it('recognises by the extension itself', async () => {
    const { tables } = await read(practice.url + PATHS.results('4', 'spelling'), 'recognise');
    expect(tables).toMatchObject([
      {
        means: 'results',
        // Accepted because nobody is asked here: a bare "Score" is only likely an ability score.
        problems: ['M4 › Score', 'E4 › Score'].map((header) => ({
          ...{ code: 'accepted-likely', column: 'abilityScore', header },
        })),
        mapping: [
          { column: 0, field: 'pupilNumber', confidence: 'sure' },
          { column: 1, field: 'pupilName' },
          { column: 2, field: 'birthDate' },
          { column: 3, field: 'abilityScore', domain: 'spelling', moment: 'M4', why: expect.any(String) },
          { column: 4, field: 'level', domain: 'spelling', moment: 'M4' },
          { column: 5, field: 'abilityScore', domain: 'spelling', moment: 'E4' },
          { column: 6, field: 'level', domain: 'spelling', moment: 'E4' },
        ],
      },
    ]);
  });

  it('captures a page as a case: static, and read the same', async () => {
    const [page] = findPages([practice.url + PATHS.frame], room);
    if (!page) throw new Error('no page');
    const { case: folder, tables } = await capturePage(lab, page, served.urlOf(page), join(room, 'cases'));
    expect(tables).toBe(1);
    const html = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(html).not.toMatch(/<script|bzw-|https?:/i);
    const [again] = findPages([folder], room);
    if (!again) throw new Error('no case');
    const captured = await servePages([again]);
    try {
      const line = await readPage(lab, again, captured.urlOf(again), { command: 'read', all: false }, HASTY);
      expect({ tables: line.tables }).toEqual(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    } finally {
      await captured.close();
    }
    await expect(capturePage(lab, page, served.urlOf(page), join(room, 'cases'))).rejects.toThrow('is there already');
  });

  it('delivers the same files as the interface', async () => {
    const { school } = practice;
    const objecting: readonly PracticePupil[] = [
      pupilWith(school, 'twin-girl-one'),
      ...school.pupils.filter(({ trait, group }) => trait === null && group === '5').slice(0, 2),
    ];
    const [twin, one, two] = objecting;
    if (!twin || !one || !two) throw new Error('the practice school lacks pupils');
    const lines = [
      'leerlingnummer;bsn;onderwijsnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;groep;datum;bron;door',
      `;;;${twin.familyName};${twin.prefix};${twin.givenName};${dutch(twin.birthDate)};;03-11-2026;papier;moeder`,
      `${one.pupilNumber};;;;;;;;;;`,
      `;${two.bsn};;;;;;;4-11-2026;e-mail;vader`,
      `;${two.bsn};;;;;;;4-11-2026;e-mail;vader`,
    ];
    writeFileSync(join(room, 'objections.csv'), `${lines.join('\r\n')}\r\n`);
    const domains = DELIVERED_DOMAINS.filter((domain) => domain !== 'maths');
    const groups = ['4', '5'];
    const results = groups.flatMap((group) => domains.map((domain) => PATHS.results(group, domain)));
    const urls = [PATHS.pupils, ...results].map((path) => practice.url + path);
    const wanted = parseArguments(['deliver', '--pages', ...urls, '--objections', 'objections.csv', '--out', 'out']);
    if (wanted.command !== 'deliver') throw new Error('not a delivery');
    const line = await deliver(lab, prepareDelivery(wanted, room), findPages(urls, room), served);
    const expected = expectedDelivery(school, new Set(objecting.map(({ pupilNumber }) => pupilNumber)), {
      groups,
      domains,
    });
    expect(line).toMatchObject({
      pupils: school.pupils.length,
      delivered: expected.delivered.length,
      withheld: { objection: 3, 'twin-objection': expected.withheld['same-tuple'].length },
      blocked: [],
    });
    const [zip = '', ...members] = line.files;
    const delivery = { members: await unzip(readFileSync(join(room, 'out', zip))) };
    expect([...delivery.members.keys()]).toEqual(members);
    expect(readRows(delivery, 'pupils').map(linkOf).sort()).toEqual(expected.delivered.map(linkOfPupil).sort());
    expect(linkedResults(delivery)).toEqual(expectedResults(school, expected.delivered, domains));
    expect(JSON.stringify(line)).not.toContain(two.bsn);
  });
});

const dutch = (iso: string): string => iso.split('-').reverse().join('-');
