import { describe, expect, it } from 'vitest';
import { FLAT_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { writeLayoutFile } from '../../../lib/delivery/layout-file.ts';
import { receive } from '../delivery/read-layout.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { filesOf, make, NAMED, OWN, PUPILS, preview, ready, withDates, YEAR } from './layout-school.ts';
import { runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, scoresOf } from './small-school.ts';

eachTestAlone();

describe('a delivery in another layout', () => {
  it('holds the same in one file as in two, and its receipt says how it was written', async () => {
    const app = await ready('one file');
    valueIn(await app.ask('layout.import', { text: writeLayoutFile(OWN) }));
    for (const layout of [FLAT_CSV, OWN]) {
      const shown = await preview(app, layout.id);
      expect([shown.layout.id, shown.cleared, shown.results]).toEqual([layout.id, 3, 6]);
      const { receiptId } = valueIn(await make(app, layout.id));
      const files = await filesOf(app, receiptId);
      const written = files.filter(({ name }) => name.endsWith('.csv'));
      const read = receive(written, layout, NAMED);
      expect(read.results.map(({ abilityScore }) => abilityScore?.replace('.', ',')).sort()).toEqual(
        PUPILS.flatMap(scoresOf)
          .map((score) => score.replace('.', ','))
          .sort(),
      );
      expect(read.pupils.map(({ birthDate }) => birthDate).sort()).toEqual(PUPILS.map(({ birthDate }) => birthDate));
      const receipt = files.find(({ name }) => name.endsWith('-receipt.json'));
      const said = JSON.parse(Buffer.from(receipt?.bytes ?? []).toString('utf8'));
      expect(said.layout).toEqual({ id: layout.id, version: layout.version });
      expect(said.loss).toBeUndefined();
    }
  });

  it('is confirmed for the layout that was shown, not for another, nor for another version of it', async () => {
    const app = await ready('digest');
    valueIn(await app.ask('layout.import', { text: writeLayoutFile(OWN) }));
    const { digest } = await preview(app);
    const asked = { presetId: 'default', schoolYear: YEAR, digest, protection: { kind: 'none' } } as const;
    expect(problemIn(await app.ask('delivery.confirm', { ...asked, layoutId: 'flat-csv' }))?.code).toBe(
      'stale-preview',
    );
    const own = await preview(app, OWN.id);
    valueIn(await app.ask('layout.import', { text: writeLayoutFile({ ...OWN, version: '1.1.0', decimal: '.' }) }));
    const confirmed = await app.ask('delivery.confirm', { ...asked, digest: own.digest, layoutId: OWN.id });
    expect(problemIn(confirmed)?.code).toBe('stale-preview');
    expect(
      problemIn(await app.ask('delivery.preview', { presetId: 'default', schoolYear: YEAR, layoutId: 'x' })),
    ).toEqual({ code: 'not-found' });
  });

  it('in UWLR says what has no place there, in the preview and in the receipt', async () => {
    const app = await ready('uwlr');
    const shown = await preview(app, UWLR.id);
    // The practice pages show no date of a sitting.
    expect([shown.cleared, shown.layout.loss.pupils]).toEqual([0, 3]);
    expect(shown.layout.loss.results).toEqual([{ reason: 'date-missing', field: 'sittingDate', results: 6 }]);
    expect(problemIn(await make(app, UWLR.id))).toEqual({ code: 'nothing-to-deliver' });
  });

  it('says of a pupil of whom nothing fits that nothing of that pupil went', async () => {
    const app = runBackground('some dates');
    valueIn(await app.create());
    await app.collect(pupilListPage(PUPILS));
    for (const which of [0, 1] as const) await app.collect(withDates(resultsPage(PUPILS, which), 2));
    valueIn(await app.ask('register.state-count', { count: 0, by: 'J. Kwikstaart' }));
    const shown = await preview(app, UWLR.id);
    expect([shown.pupils, shown.cleared, shown.results, shown.layout.loss.pupils]).toEqual([3, 2, 4, 1]);
    const { receiptId } = valueIn(await make(app, UWLR.id));
    const files = await filesOf(app, receiptId);
    const read = receive(
      files.filter(({ name }) => name.endsWith('.xml')),
      UWLR,
      [],
    );
    expect(read.results.map(({ abilityScore }) => abilityScore).sort()).toEqual(
      PUPILS.slice(0, 2).flatMap(scoresOf).sort(),
    );
    expect(read.text).not.toMatch(/Kwikstaart|Aafke|410\d|1234|2016/);
    const said = JSON.parse(
      Buffer.from(files.find(({ name }) => name.endsWith('.json'))?.bytes ?? []).toString('utf8'),
    );
    expect([said.pupils, said.results, said.contents.linking, said.contents.identifiers]).toEqual([
      2,
      4,
      'none',
      ['brin', 'branch'],
    ]);
    expect(said.loss.results).toEqual([{ reason: 'date-missing', field: 'sittingDate', results: '1-4' }]);
    const was = async (number: string) => {
      const [found] = valueIn(await app.ask('pupil.search', { text: number }));
      const about = { kind: 'pupil', pupilId: found?.pupilId ?? '' } as const;
      return valueIn(await app.ask('delivery.past', { about })).map((past) => past.was);
    };
    expect([await was('4100'), await was('4102')]).toEqual([['yes'], ['no']]);
    // Looked at again, nothing is other than what went.
    expect((await preview(app, UWLR.id)).difference).toMatchObject({ added: 0, changed: 0, gone: 0, same: 2 });
  });

  it('that has no column for what the choice names makes nothing, and says so before', async () => {
    const app = await ready('lacking');
    const [flat] = FLAT_CSV.files;
    const columns = flat.columns.filter(({ field }) => field !== 'postcode');
    const short = { ...OWN, id: 'kort', files: [{ ...flat, columns }] };
    valueIn(await app.ask('layout.import', { text: JSON.stringify(short) }));
    expect((await preview(app, 'kort')).layout.lacks).toEqual(['postcode']);
    expect(problemIn(await make(app, 'kort'))).toEqual({ code: 'layout-lacks-columns', fields: ['postcode'] });
  });
});
