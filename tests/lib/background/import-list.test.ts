import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../lib/messaging/protocol.ts';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha, douwe, lines, objections, preview, record, start } from './list-file.ts';
import { pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

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

  it('takes two equal lines that do not say who for two children, once', async () => {
    const app = await start('twins', []);
    const twins = lines(';;;Wulp;;;12-2-2016;;;;', ';;;Wulp;;;12-2-2016;;;;');
    expect(counts(await preview(app, twins))).toMatchObject({ untied: 2, repeated: 0 });
    valueIn(await record(app, twins));
    expect(counts(await preview(app, twins))).toMatchObject({ known: 2 });
    const triplets = lines(';;;Wulp;;;12-2-2016;;;;', ';;;Wulp;;;12-2-2016;;;;', ';;;Wulp;;;12-2-2016;;;;');
    expect(counts(await preview(app, triplets))).toMatchObject({ known: 2, untied: 1 });
  });

  it('knows such a line again after a person said whose it is, by its day; without one it is asked again', async () => {
    const app = await start('hand-tied', [bram, citha]);
    const file = lines(
      ';;;Wulp;;;10-2-2016;;1-9-2026;;',
      ';;;Putter;;;11-2-2016;;;;',
      '4100;;;Putter;;Citha;;;1-9-2026;;',
    );
    valueIn(await record(app, file));
    for (const { objectionId, name } of await objections(app)) {
      const [pupil] = valueIn(await app.ask('pupil.search', { text: name.split(' ').at(-1) ?? '' }));
      valueIn(await app.ask('objection.tie', { objectionId, pupilId: pupil?.pupilId ?? '', by: BY }));
    }
    expect((await objections(app)).map(({ tie }) => tie)).toEqual(['tied', 'tied', 'tied']);
    const again = await preview(app, file);
    expect(again.rows.map(({ line, state }) => [line, state])).toEqual([
      [3, 'untied'],
      [2, 'known'],
      [4, 'known'],
    ]);
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
      await app.ask('objection.withdraw', {
        objectionId,
        receivedOn: '2026-11-20',
        channel: 'mail',
        recordedBy: BY,
        saidSame: 'yes',
        from: { name: 'moeder', role: 'parent' },
      }),
    );
    const shown = await preview(app, lines('4100;;;;;;;;;;moeder'));
    expect(counts(shown)).toMatchObject({ matched: 1, known: 0 });
    expect(shown.remarks).toEqual([{ line: 2, column: null, code: 'withdrawn-before' }]);
  });
});
