import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { BY, bram, HEAD, lines, listFile, objections, preview, record, start } from './list-file.ts';
import type { Background } from './run-background.ts';

eachTestAlone();

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

  it('records none of them, and tells nobody, when one cannot be written; all of them at the next try', async () => {
    const app = await start('full disk', [bram]);
    const file = lines('4100;;;;;;;;;;', '4102;;;;;;;;;;', '4199;;;;;;;;;;');
    const announced = vi.spyOn(app.context, 'announce');
    const { add } = IDBObjectStore.prototype;
    let rows = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<IDBObjectStore['add']>
    ) {
      if (this.name === 'events' && ++rows > 1) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, row);
    });
    expect(await record(app, file)).toEqual({ ok: false, problem: { code: 'write-failed' } });
    failing.mockRestore();
    expect(await objections(app)).toEqual([]);
    expect(announced).not.toHaveBeenCalled();
    expect(valueIn(await record(app, file)).recorded).toBe(3);
    expect(announced).toHaveBeenCalledTimes(1);
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
  }, 30_000);

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
