import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../../lib/core/pupil.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import { writeCollectionFile } from '../../../lib/register/collection-file.ts';
import { eachTestAlone, KDF, SCHOOL, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil, scoresOf } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const of = { presetId: 'default', schoolYear: '2026-2027' };
const fileKey = new Uint8Array(32).fill(77);
const kek = toBase64(fileKey);
const child = (at: number): SmallPupil => ({
  ...{ number: String(4100 + at * 7), givenName: ['Aafke', 'Bram', 'Citha'][at] ?? 'Douwe', sex: 'V' },
  ...{ familyName: ['Kwikstaart', 'Fuutman', 'Grutto'][at] ?? 'Wulp', birthDate: `2015-04-1${at}` },
  ...{ postcode: `${1234 + at} BX`, houseNumber: String(20 + at), scores: [`${101 + at},3`, `${211 + at},7`] as const },
});
const [aafke, bram, citha] = [child(0), child(1), child(2)] as const;
const class5a = [aafke, bram, citha];

/** What the one with the results has: no list, no objection, nobody known. */
async function saveResults(pupils = class5a): Promise<string> {
  const app = runBackground('ib');
  valueIn(await app.create());
  for (const which of [0, 1] as const)
    expect(await app.collect(resultsPage(pupils, which))).toMatchObject({ outcome: 'added' });
  const { text, fileName } = valueIn(await app.ask('collection.save', { kek, kdf: KDF, by: 'C. Grutto' }));
  expect(fileName).toBe('bezwaarwijzer-99XX-2026-11-21.bzc');
  await wipeDatabases();
  return text;
}
/** And the administrator: the list, and the objections. */
async function administrator(): Promise<Background> {
  const app = runBackground('administrator');
  valueIn(await app.create());
  expect(await app.collect(pupilListPage(class5a))).toMatchObject({ outcome: 'added' });
  const found = valueIn(await app.ask('pupil.search', { text: bram.number }));
  const target = { kind: 'pupil', pupilId: found[0]?.pupilId ?? '' } as const;
  const said = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '', recordedBy: BY } as const;
  valueIn(await app.ask('objection.record', { target, ...said }));
  valueIn(await app.ask('register.state-count', { count: 1, by: BY }));
  return app;
}
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', of));
const everything = async (app: Background) => [
  await preview(app),
  (await app.ask('app.status', {})).counts,
  valueIn(await app.ask('objection.list', {})),
];

describe('a collection from another computer of this school', () => {
  it('is shown, taken in, judged by this register, and delivered without its objector', async () => {
    const text = await saveResults();
    for (const secret of ['Fuutman', 'Bram', bram.number, '102.3', 'C. Grutto']) expect(text).not.toContain(secret);
    const app = await administrator();
    const empty = await preview(app);
    expect(valueIn(await app.ask('collection.read-file', { text }))).toMatchObject({ brin: '99XX', kdf: KDF });
    const shown = valueIn(await app.ask('collection.preview-file', { text, kek }));
    expect(shown).toMatchObject({ by: 'C. Grutto', pupils: 3, results: 6, newToRegister: 0 });
    expect(shown.tables.map(({ kind, rows, known }) => [kind, rows, known])).toEqual([
      ['results', 3, false],
      ['results', 3, false],
    ]);
    expect(await preview(app)).toEqual(empty);
    expect(valueIn(await app.ask('collection.take-in', { text, kek }))).toEqual({ added: 2 });
    const ready = await preview(app);
    expect(ready).toMatchObject({ cleared: 2, withheld: { objection: 1 }, blocked: [] });
    const { receiptId } = valueIn(
      await app.ask('delivery.confirm', { ...of, digest: ready.digest, protection: { kind: 'none' } }),
    );
    const delivery = await readDelivery(await app.pull(receiptId));
    for (const score of scoresOf(bram)) expect(delivery.text).not.toContain(score);
    for (const score of [...scoresOf(aafke), ...scoresOf(citha)]) expect(delivery.text).toContain(score);
    // What came in before the delivery was made goes with it, whenever it was read.
    valueIn(await app.ask('delivery.acknowledge', { receiptId, keepUntil: null }));
    expect((await preview(app)).tables).toEqual([]);
  });

  it('changes nothing the second time, and is the same table as the page itself', async () => {
    const text = await saveResults();
    const app = await administrator();
    expect(await app.collect(resultsPage(class5a, 0))).toMatchObject({ outcome: 'added' });
    expect(valueIn(await app.ask('collection.take-in', { text, kek }))).toEqual({ added: 1 });
    const once = await everything(app);
    expect(valueIn(await app.ask('collection.take-in', { text, kek }))).toEqual({ added: 0 });
    expect(await everything(app)).toEqual(once);
    const shown = valueIn(await app.ask('collection.preview-file', { text, kek }));
    expect(shown.tables.map(({ known }) => known)).toEqual([true, true]);
  });

  it('its pupil lists tell the register who is at this school, as a page would', async () => {
    const app = await administrator();
    const { text } = valueIn(await app.ask('collection.save', { kek, kdf: KDF, by: BY }));
    await wipeDatabases();
    const other = runBackground('ib');
    valueIn(await other.create());
    expect(valueIn(await other.ask('collection.preview-file', { text, kek }))).toMatchObject({ newToRegister: 3 });
    valueIn(await other.ask('collection.take-in', { text, kek }));
    // The objection stayed where it was: this register knows of none, and says so before anything goes.
    expect((await other.ask('app.status', {})).counts).toMatchObject({ pupils: 3, objectionsInForce: 0 });
    expect((await preview(other)).blocked).toContainEqual({ code: 'count-not-stated' });
  });
});

describe('a collection file that is refused', () => {
  const refusals = async (app: Background, text: string, key = kek) => {
    const before = await everything(app);
    const problems = new Set<string>();
    for (const type of ['collection.preview-file', 'collection.take-in'] as const) {
      const reply = await app.ask(type, { text, kek: key });
      expect(reply.ok).toBe(false);
      if (!reply.ok) problems.add(reply.problem.code);
    }
    expect(await everything(app)).toEqual(before);
    return [...problems].join();
  };

  it('another passphrase, a later version, another file, another school', async () => {
    const text = await saveResults();
    const app = await administrator();
    expect(await refusals(app, text, toBase64(new Uint8Array(32).fill(78)))).toBe('wrong-passphrase');
    expect(await refusals(app, text.replace('"version": 1', '"version": 2'))).toBe('collection-newer');
    expect(await refusals(app, '{"some":"json"}')).toBe('collection-unreadable');
    expect(await refusals(app, 'a;b;c')).toBe('collection-unreadable');
    await wipeDatabases();
    const elsewhere = runBackground('elsewhere');
    valueIn(await elsewhere.create({ ...SCHOOL, brin: '98YY' }));
    const reply = await elsewhere.ask('collection.read-file', { text });
    expect(reply).toMatchObject({ problem: { code: 'collection-other-school' } });
    expect(await refusals(elsewhere, text)).toBe('collection-other-school');
  });

  it('cut short anywhere, or with any character changed', async () => {
    const text = await saveResults();
    const app = await administrator();
    for (let at = 20; at < text.length; at += Math.ceil(text.length / 25)) {
      expect(await app.ask('collection.take-in', { text: text.slice(0, at), kek })).toMatchObject({ ok: false });
      const other = text[at] === 'A' ? 'B' : 'A';
      const reply = await app.ask('collection.take-in', { text: text.slice(0, at) + other + text.slice(at + 1), kek });
      expect(reply).toMatchObject({ ok: false });
    }
    expect((await preview(app)).tables).toHaveLength(1);
  });

  it('made by somebody who knows the passphrase, with anything in it that no page could have given', async () => {
    const app = await administrator();
    const row = { row: 1, identity: { ...NOBODY, pupilNumber: bram.number }, results: [] };
    const table = {
      ...{ kind: 'pupil-list', title: 'Lijst', origin: 'https://lvs.example', schoolYear: '2026-2027' },
      ...{ readAt: '2026-11-20T10:00:00.000Z', droppedColumns: 0, rows: [row] },
      coverage: { state: 'complete', read: 1, total: 1, reason: null },
    };
    const contents = {
      school: { name: 'x', brin: '99XX' },
      by: 'x',
      madeAt: '2026-11-20T10:00:00.000Z',
      tables: [table],
    };
    const seal = (value: unknown, brin = '99XX') =>
      valueIn(
        writeCollectionFile({ brin, madeOn: '2026-11-20' }, value, { kek: fileKey, kdf: KDF }, app.context.register),
      ).text;
    const withRow = (fields: object) => seal({ ...contents, tables: [{ ...table, rows: [{ ...row, ...fields }] }] });
    const withTable = (fields: object) => seal({ ...contents, tables: [{ ...table, ...fields }] });
    const hostile = [
      seal({ ...contents, objections: [] }),
      seal({ ...contents, withdrawals: [{ objectionId: 'o' }] }),
      seal(null),
      seal([]),
      withTable({ addedAt: '2099-01-01T00:00:00.000Z' }),
      withTable({ kind: 'none' }),
      withTable({ readAt: 'yesterday' }),
      withTable({ rows: Array.from({ length: 10_001 }, () => row) }),
      withRow({ chosen: [{ key: 'x', over: [] }] }),
      withRow({ standing: 'none-known' }),
      withRow({ identity: { ...NOBODY, bsn: '123456789' } }),
      withRow({ identity: { ...NOBODY, birthDate: '1 mei' } }),
      withRow({ identity: { ...NOBODY, postcode: '=1+1' } }),
      withRow({ identity: { ...NOBODY, __proto__: null, pupilId: 'p' } }),
      withRow({ results: [{ domain: 'health' }] }),
    ];
    for (const text of hostile) expect(await refusals(app, text)).toBe('collection-damaged');
    expect(await refusals(app, seal(contents, '98YY'))).toBe('collection-other-school');
    expect(await refusals(app, seal({ ...contents, school: { name: 'x', brin: '98YY' } }))).toBe(
      'collection-other-school',
    );
    // As it should be it is taken.
    expect(valueIn(await app.ask('collection.take-in', { text: seal(contents), kek }))).toEqual({ added: 1 });
  });

  it('cannot free a child: what a list in it says of an objector only adds to what blocks', async () => {
    const renamed = { ...bram, familyName: 'Zeearend', givenName: 'Xander' };
    const text = await saveResults([aafke, renamed, citha]);
    const app = await administrator();
    valueIn(await app.ask('collection.take-in', { text, kek }));
    const ready = await preview(app);
    expect(ready.cleared).toBe(2);
    const { receiptId } = valueIn(
      await app.ask('delivery.confirm', { ...of, digest: ready.digest, protection: { kind: 'none' } }),
    );
    const { text: file } = await readDelivery(await app.pull(receiptId));
    for (const score of scoresOf(bram)) expect(file).not.toContain(score);
  });
});
