import { afterEach, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../lib/messaging/protocol.ts';
import { valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { listFile } from './list-file.ts';
import { type Background, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil } from './small-school.ts';

afterEach(wipeDatabases);

const BY = 'J. Kwikstaart';
const HEAD = 'leerlingnummer;bsn;onderwijsnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;groep;datum;bron;door';
const pupil = (at: number, givenName: string, familyName: string): SmallPupil => ({
  number: String(4100 + at),
  givenName,
  familyName,
  birthDate: `2016-02-1${at}`,
  sex: at % 2 === 0 ? 'M' : 'V',
  postcode: `${1234 + at} BX`,
  houseNumber: '7',
  scores: [`${101 + at},3`, `${211 + at},7`],
});
const bram = pupil(0, 'Bram', 'Wulp');
const citha = pupil(1, 'Citha', 'Putter');
const douwe = pupil(2, 'Douwe', 'Sijs');

const start = async (seed: string, seen: readonly SmallPupil[] = []): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  if (seen.length > 0) await app.collect(pupilListPage(seen));
  return app;
};
const lines = (...rows: string[]) => listFile([HEAD, ...rows].join('\r\n'));
const preview = async (app: Background, file: ReturnType<typeof listFile>): Promise<ImportPreview> =>
  valueIn(await app.ask('objection.preview-import', file));
const record = async (app: Background, file: ReturnType<typeof listFile>, acceptRefused = false) => {
  const { digest } = await preview(app, file);
  return app.ask('objection.import', { ...file, digest, acceptRefused, recordedBy: BY });
};
const objections = async (app: Background) => valueIn(await app.ask('objection.list', {}));
const counts = ({ lines: all, matched, untied, known, repeated, refused }: ImportPreview) => ({
  all,
  matched,
  untied,
  known,
  repeated,
  refused: refused.length,
});

describe('a list of objections', () => {
  it('is shown first: matched, not yet matched and refused, and records nothing by that', async () => {
    const app = await start('preview', [bram, citha]);
    const shown = await preview(
      app,
      lines('4100;;;;;;;;;mail;moeder', ';;;Sijs;;Douwe;12-2-2016;;;;', ';123456783;;;;;;;;;'),
    );
    expect(counts(shown)).toEqual({ all: 3, matched: 1, untied: 1, known: 0, repeated: 0, refused: 1 });
    expect(shown.refused).toEqual([{ line: 4, column: 'bsn', code: 'bsn-invalid' }]);
    expect(shown.rows.map(({ line, state, name, tiedTo }) => ({ line, state, name, tiedTo }))).toEqual([
      { line: 3, state: 'untied', name: 'Douwe Sijs', tiedTo: null },
      { line: 2, state: 'matched', name: '', tiedTo: 'Bram Wulp · 5a' },
    ]);
    expect(await objections(app)).toEqual([]);
  });

  it('never sends a BSN or onderwijsnummer back', async () => {
    const app = await start('no numbers back', [bram]);
    const shown = await preview(
      app,
      lines('4100;123456782;100000004;;;;;;;;', ';111222333;;;;;;;;;', ';123456783;;;;;;;;;'),
    );
    expect(JSON.stringify(shown)).not.toMatch(/123456782|100000004|111222333|123456783/);
  });

  it('is recorded in one go, with who recorded it and how it came in', async () => {
    const app = await start('record', [bram, citha]);
    const done = valueIn(
      await record(app, lines('4100;;;;;;;;10-11-2026;mail;moeder', ';;;Sijs;;Douwe;12-2-2016;;;;')),
    );
    expect(done).toEqual({ recorded: 2, tied: 1, untied: 1, refused: 0 });
    expect(await objections(app)).toMatchObject([
      { name: 'Douwe Sijs', tie: 'untied', channel: 'not-said', role: 'not-said', recordedBy: BY },
      {
        tie: 'tied',
        tiedTo: 'Bram Wulp · 5a',
        receivedOn: '2026-11-10',
        channel: 'mail',
        role: 'parent',
        fromName: 'moeder',
      },
    ]);
  });

  it.each([
    ['a number', '4102;;;;;;;;;;'],
    ['name and birth date', ';;;sijs;;DOUWE;12-2-2016;;;;'],
  ])('keeps one of nobody yet by %s, which blocks, and matches as soon as that pupil is seen', async (_by, line) => {
    const app = await start(`later ${line}`, [bram]);
    valueIn(await record(app, lines(line)));
    valueIn(await app.ask('register.state-count', { count: 1, by: BY }));
    await app.collect(resultsPage([bram, douwe], 0));
    const plan = { presetId: 'default', schoolYear: '2026-2027' } as const;
    expect(valueIn(await app.ask('delivery.preview', plan)).blocked).toEqual([{ code: 'objection-untied', count: 1 }]);
    await app.collect(pupilListPage([bram, citha, douwe]));
    expect(await objections(app)).toMatchObject([{ tie: 'tied', tiedTo: 'Douwe Sijs · 5a' }]);
    const after = valueIn(await app.ask('delivery.preview', plan));
    expect(after.blocked).toEqual([]);
    expect(after.withheld.objection).toBe(1);
  });

  it('ties nobody by a name alone, nor by a number beside the name of another', async () => {
    const app = await start('names', [bram, citha]);
    const shown = await preview(
      app,
      lines(';;;Wulp;;;10-2-2016;;;;', '4101;;;Wulp;;Bram;;;;;', ';;;Wulp;;Bram;11-2-2016;;;;'),
    );
    expect(counts(shown)).toMatchObject({ matched: 0, untied: 3 });
  });
});

describe('an objection with a number only', () => {
  it('is called by the end of its number until the pupil is known, then by name; a BSN by nothing', async () => {
    const app = await start('nameless');
    valueIn(await record(app, lines('4102;;;;;;;;;;', ';111222333;;;;;;;;;')));
    expect((await objections(app)).map(({ name, pupilNumberEnd }) => [name, pupilNumberEnd])).toEqual([
      ['', null],
      ['', '4102'],
    ]);
    await app.collect(pupilListPage([bram, douwe]));
    expect((await objections(app)).map(({ name }) => name)).toEqual(['', 'Douwe Sijs']);
  });
});

describe('refused lines', () => {
  it('keep everything from being recorded until a person accepts that they are left out', async () => {
    const app = await start('refused', [bram]);
    const file = lines('4100;;;;;;;;;;', ';;;;;;;5a;;;', '4101;;;;;;;;22-11-2026;;');
    expect(await record(app, file)).toEqual({ ok: false, problem: { code: 'list-lines-refused', count: 2 } });
    expect(await objections(app)).toEqual([]);
    expect(valueIn(await record(app, file, true))).toEqual({ recorded: 1, tied: 1, untied: 0, refused: 2 });
  });
});

describe('what stands already', () => {
  it('is not recorded twice by the same list', async () => {
    const app = await start('twice', [bram]);
    const file = lines('4100;;;;;;;;10-11-2026;mail;moeder', '4102;;;;;;;;;;', ';;;Putter;;;11-2-2016;;;;');
    valueIn(await record(app, file));
    expect(counts(await preview(app, file))).toMatchObject({ known: 3, matched: 0, untied: 0 });
    expect(await record(app, file)).toEqual({ ok: false, problem: { code: 'list-nothing-new' } });
    expect(await objections(app)).toHaveLength(3);
  });

  it('is known by another identifier of the same pupil too', async () => {
    const app = await start('other identifier', [bram]);
    valueIn(await record(app, lines('4100;;;;;;;;;mail;moeder')));
    expect(counts(await preview(app, lines(';;;Wulp;;Bram;10-2-2016;;;;Moeder')))).toMatchObject({ known: 1 });
  });

  it('leaves room for the other parent, who withdraws for himself alone', async () => {
    const app = await start('parents', [bram]);
    const shown = await preview(app, lines('4100;;;;;;;;;;moeder', '4100;;;;;;;;;;vader', '4100;;;;;;;;;;moeder'));
    expect(counts(shown)).toMatchObject({ matched: 2, repeated: 1 });
    valueIn(await record(app, lines('4100;;;;;;;;;;moeder')));
    const later = await preview(app, lines('4100;;;;;;;;;;vader', '4100;;;;;;;;;;'));
    expect(counts(later)).toMatchObject({ matched: 2, known: 0 });
    expect(later.remarks.map(({ code }) => code)).toEqual(['beside-another', 'beside-another']);
  });

  it('does not take two dates of two unnamed people for one', async () => {
    const app = await start('two dates', [bram]);
    const shown = await preview(
      app,
      lines('4100;;;;;;;;1-9-2026;;', '4100;;;;;;;;2-9-2026;;', '4100;;;;;;;;2-9-2026;;'),
    );
    expect(counts(shown)).toMatchObject({ matched: 2, repeated: 1 });
  });

  it('keeps a line that adds an identifier to what an earlier one says', async () => {
    const app = await start('adds', []);
    const shown = await preview(app, lines('4100;;;;;;;;;;', '4100;111222333;;;;;;;;;'));
    expect(counts(shown)).toMatchObject({ untied: 2, repeated: 0 });
  });

  it('says so when an objection of this pupil was withdrawn', async () => {
    const app = await start('withdrawn', [bram]);
    valueIn(await record(app, lines('4100;;;;;;;;;;moeder')));
    const [objection] = await objections(app);
    const objectionId = objection?.objectionId ?? '';
    valueIn(
      await app.ask('objection.withdraw', { objectionId, receivedOn: '2026-11-20', channel: 'mail', recordedBy: BY }),
    );
    const shown = await preview(app, lines('4100;;;;;;;;;;moeder'));
    expect(counts(shown)).toMatchObject({ matched: 1, known: 0 });
    expect(shown.remarks).toEqual([{ line: 2, column: null, code: 'withdrawn-before' }]);
  });
});

describe('nothing half done', () => {
  it('writes nothing on a preview that is no longer true', async () => {
    const app = await start('stale', [bram]);
    const file = lines('4100;;;;;;;;;;');
    const { digest } = await preview(app, file);
    valueIn(await record(app, lines('4199;;;;;;;;;;')));
    const stale = await app.ask('objection.import', { ...file, digest, acceptRefused: true, recordedBy: BY });
    expect(stale).toEqual({ ok: false, problem: { code: 'list-stale' } });
    expect(await objections(app)).toHaveLength(1);
  });

  it('writes nothing of another file than the one that was shown', async () => {
    const app = await start('other file', [bram]);
    const { digest } = await preview(app, lines('4100;;;;;;;;;;'));
    const other = { ...lines('4101;;;;;;;;;;'), digest, acceptRefused: true, recordedBy: BY };
    expect(await app.ask('objection.import', other)).toEqual({ ok: false, problem: { code: 'list-stale' } });
  });

  it('answers locked, and keeps nothing, when the register is locked', async () => {
    const app = await start('locked', [bram]);
    const file = lines('4100;;;;;;;;;;');
    const { digest } = await preview(app, file);
    valueIn(await app.ask('register.lock', {}));
    expect(await app.ask('objection.preview-import', file)).toMatchObject({ problem: { code: 'locked' } });
    const locked = await app.ask('objection.import', { ...file, digest, acceptRefused: true, recordedBy: BY });
    expect(locked).toMatchObject({ problem: { code: 'locked' } });
    valueIn(await app.unlock());
    expect(await objections(app)).toEqual([]);
  });

  it('lets a repeat of the message that was carried out do nothing', async () => {
    const app = await start('repeat', [bram]);
    const file = lines('4100;;;;;;;;;;');
    const request = { ...file, digest: (await preview(app, file)).digest, acceptRefused: false, recordedBy: BY };
    valueIn(await app.ask('objection.import', request));
    expect(await app.ask('objection.import', request)).toEqual({ ok: false, problem: { code: 'list-stale' } });
    expect(await objections(app)).toHaveLength(1);
  });
});

describe('files that are no list', () => {
  const problem = async (app: Background, bytes: Uint8Array | string) => {
    const reply = await app.ask('objection.preview-import', listFile(bytes));
    return reply.ok ? null : reply.problem;
  };
  it('are refused whole, saying why', async () => {
    const app = await start('no list');
    expect(await problem(app, '')).toEqual({ code: 'list-empty' });
    expect(await problem(app, `${HEAD}\n`)).toEqual({ code: 'list-empty' });
    expect(await problem(app, '4711;Wulp\n4712;Sijs')).toEqual({ code: 'list-no-header' });
    expect(await problem(app, 'datum;bron\n1-9-2026;mail')).toEqual({
      code: 'list-no-pupil-column',
      headers: ['datum', 'bron'],
    });
    expect(await problem(app, 'llnr;datum\n1;1-9-2026\n2;"1-9-2026\n3;1-9-2026')).toEqual({
      code: 'list-quote-open',
      line: 3,
    });
    expect(await problem(app, Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toEqual({ code: 'list-unreadable' });
    expect(await problem(app, Uint8Array.of(0, 1, 2, 0, 255))).toEqual({ code: 'list-unreadable' });
    const many = `llnr\n${Array.from({ length: 50_000 }, (_, at) => `${at + 1}`).join('\n')}`;
    expect(await problem(app, many)).toEqual({ code: 'list-too-long', lines: 50_000, limit: 2_000 });
    expect(await problem(app, `${HEAD}\n`.padEnd(5_100_000, '1'))).toEqual({ code: 'list-too-large', megabytes: 5 });
    const noBase64 = await app.ask('objection.preview-import', { fileName: 'a.csv', bytes: 'é' });
    expect(noBase64).toEqual({ ok: false, problem: { code: 'list-unreadable' } });
  });

  it.each([
    ['UTF-8', 'utf-8', Buffer.from('llnr;achternaam\n1;Müller-Ağaoğlu')],
    ['UTF-8 with its mark', 'utf-8', Buffer.from('\uFEFFllnr;achternaam\n1;Müller-Ağaoğlu')],
    ['UTF-16', 'utf-16', Buffer.from('\uFEFFllnr\tachternaam\n1\tMüller-Ağaoğlu', 'utf16le')],
    ['Windows-1252', 'windows-1252', Buffer.from('llnr;achternaam\n1;Müller', 'latin1')],
  ])('reads %s', async (_name, encoding, bytes) => {
    const app = await start(`encoding ${encoding} ${bytes.length}`);
    const shown = await preview(app, listFile(bytes));
    expect(shown.encoding).toBe(encoding);
    expect(shown.rows[0]?.name).toMatch(/^Müller/);
  });
});
