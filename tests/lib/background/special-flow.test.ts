import { describe, expect, it } from 'vitest';
import { receive } from '../delivery/read-layout.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { filesOf, make, NAMED, PUPILS, preview, ready } from './layout-school.ts';
import type { Background } from './run-background.ts';
import type { SmallPupil } from './small-school.ts';
import { consent, FACTS, healthPage, kept, STUDY, STUDY_LAYOUT, sayColumn, study, studyFile } from './study-school.ts';

/* From a layout that names a study to the file and its receipt: who has consent, and what is kept of whom. */
eachTestAlone();

const [aafke, bram, citha] = PUPILS as [SmallPupil, SmallPupil, SmallPupil];
const ID = STUDY_LAYOUT.id;
const codes = (reply: { readonly problems: readonly { readonly code: string }[] }) =>
  reply.problems.map(({ code }) => code);
const told = async (app: Background, receiptId: string) => {
  const files = await filesOf(app, receiptId);
  const written = files.filter(({ name }) => name.endsWith('.csv'));
  const receipt = files.find(({ name }) => name.endsWith('-receipt.json'));
  return {
    read: receive(written, STUDY_LAYOUT, NAMED),
    said: JSON.parse(Buffer.from(receipt?.bytes ?? []).toString('utf8')),
    text: files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n'),
  };
};

describe('special data for a study', () => {
  it('go only of pupils with consent, and preview, file, receipt and account count the others', async () => {
    const app = await study('journey');
    const shown = await preview(app, ID);
    expect(shown.layout).toMatchObject({ study: STUDY, specialFields: [{ id: 'dyslexie', values: ['ja', 'nee'] }] });
    const counts = { study: STUDY, fields: ['dyslexie'], withValue: 2, withoutValue: 0, contradicted: 0 };
    expect(shown.layout.special).toMatchObject({ ...counts, withoutConsent: 1 });
    const { receiptId } = valueIn(await make(app, ID));
    const { read, said, text } = await told(app, receiptId);
    const cells = read.pupils.map((pupil) => [pupil.birthDate, pupil['special:dyslexie']]).sort();
    expect(cells).toEqual([
      [aafke.birthDate, 'ja'],
      [bram.birthDate, 'nee'],
      [citha.birthDate, ''],
    ]);
    expect(text).not.toContain('geheim');
    // What leaves says no more than the file does; the school's own record says why.
    expect(said.special).toEqual({ study: STUDY, fields: ['dyslexie'], withValue: '1-4', empty: '1-4' });
    const [receipt] = valueIn(await app.ask('delivery.receipts', {}));
    expect(receipt?.special).toEqual({ ...counts, withoutConsent: 1 });
    const account = valueIn(await app.ask('delivery.account', { receiptId }));
    expect(account.special).toEqual({ ...counts, withoutConsent: 1 });
  });

  it('are in no other layout, and the digest of the one is not of the other', async () => {
    const app = await study('switch');
    const [asked, plain] = [await preview(app, ID), await preview(app, 'flat-csv')];
    expect([plain.layout.study, plain.layout.special]).toEqual([null, null]);
    expect(plain.digest).not.toBe(asked.digest);
    const { receiptId } = valueIn(await make(app, 'flat-csv'));
    expect((await told(app, receiptId)).text).not.toMatch(/dyslexie|"special"/u);
  });

  it('are not kept of anybody without consent, nor before a person said yes to the column', async () => {
    const app = await ready('taking');
    expect(codes(await app.collect(healthPage()))).not.toContain('special-column-open');
    valueIn(await app.ask('layout.import', { text: studyFile() }));
    await consent(app, aafke);
    // A layout wants it; a header alone is no yes.
    const open = await app.collect(healthPage(['ja', 'nee', 'weet niet']));
    expect(codes(open)).toContain('special-column-open');
    expect(await kept(app)).toEqual([]);
    expect(await preview(app, ID)).toMatchObject({ layout: { special: { withValue: 0, withoutValue: 1 } } });
    await sayColumn(app, false);
    expect(codes(await app.collect(healthPage()))).not.toContain('special-column-open');
    expect(await kept(app)).toEqual([]);
    await sayColumn(app, true);
    const taken = await app.collect(healthPage(['ja', 'nee', 'weet niet']));
    expect(codes(taken)).toEqual(['special-cells-unread']);
    expect(await kept(app)).toEqual(['4100 ja']);
    // "No" again, and what was kept goes with it.
    await sayColumn(app, false);
    expect(await kept(app)).toEqual([]);
  });

  it('are erased with a withdrawal, and with the layout', async () => {
    const app = await study('erased');
    expect(await kept(app)).toEqual(['4100 ja', '4101 nee']);
    await consent(app, bram, { given: false, study: 'Lezen en taal 2026 ' });
    expect(await kept(app)).toEqual(['4100 ja']);
    const shown = await preview(app, ID);
    expect(shown.layout.special).toMatchObject({ withValue: 1, withoutValue: 0, withoutConsent: 2 });
    valueIn(await app.ask('layout.remove', { layoutId: ID }));
    expect(await kept(app)).toEqual([]);
    expect(codes(await app.collect(healthPage()))).toEqual([]);
    expect(await kept(app)).toEqual([]);
  });

  it('of a withdrawal after the preview, the confirmation is for nothing', async () => {
    const app = await study('stale');
    const { digest } = await preview(app, ID);
    await consent(app, aafke, { given: false });
    const asked = { presetId: 'default', schoolYear: '2026-2027', digest, layoutId: ID } as const;
    expect(problemIn(await app.ask('delivery.confirm', { ...asked, protection: { kind: 'none' } }))?.code).toBe(
      'stale-preview',
    );
  });

  it('of a pupil with an objection stay with the pupil', async () => {
    const app = await study('objection');
    const [found] = valueIn(await app.ask('pupil.search', { text: aafke.number }));
    const said = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '' } as const;
    const target = { kind: 'pupil', pupilId: found?.pupilId ?? '' } as const;
    valueIn(await app.ask('objection.record', { target, ...said, recordedBy: 'J. Kwikstaart' }));
    valueIn(await app.ask('register.state-count', { count: 1, by: 'J. Kwikstaart' }));
    expect(await preview(app, ID)).toMatchObject({
      cleared: 2,
      withheld: { objection: 1 },
      layout: { special: { withValue: 1, withoutConsent: 1 } },
    });
    const { receiptId } = valueIn(await make(app, ID));
    expect((await told(app, receiptId)).read.pupils.map((pupil) => pupil['special:dyslexie']).sort()).toEqual([
      '',
      'nee',
    ]);
  });

  it('that two tables contradict each other in are empty, and counted', async () => {
    const app = await study('contradicted');
    const other = healthPage(['nee', 'nee', 'nee']);
    const onOther = {
      ...other,
      columns: other.columns.map((path) => (path[1] === 'Dyslexie' ? ['Dyslexieverklaring'] : path)),
    };
    await sayColumn(app, true, onOther);
    expect(await app.collect(onOther)).toMatchObject({ outcome: 'added' });
    expect((await preview(app, ID)).layout.special).toMatchObject({ withValue: 1, withoutValue: 1, contradicted: 1 });
    const { receiptId } = valueIn(await make(app, ID));
    const { read } = await told(app, receiptId);
    expect(read.pupils.map((pupil) => pupil['special:dyslexie']).sort()).toEqual(['', '', 'nee']);
  });

  it('of a study that is spelled otherwise there are none, and the names that were given are told', async () => {
    const app = await ready('other study');
    valueIn(await app.ask('layout.import', { text: studyFile() }));
    await consent(app, aafke, { study: 'Lezen en taal' });
    expect((await preview(app, ID)).layout.special).toMatchObject({
      withValue: 0,
      withoutValue: 0,
      withoutConsent: 3,
      studiesKnown: ['Lezen en taal'],
    });
  });

  it('are never taken from a column that has another meaning, or that nobody may have', async () => {
    const app = await ready('refused headers');
    const field = STUDY_LAYOUT.specialFields?.[0];
    for (const header of [
      'Opmerkingen',
      'BSN',
      'Achternaam',
      'Rekenen-Wiskunde',
      'Thuistaal',
      'Naam moeder',
      'Geheim adres',
      'Gewicht',
    ]) {
      const text = studyFile({ specialFields: [{ ...field, headers: ['Dyslexie', header] }] });
      const refused = { code: 'layout-special-header', header };
      expect(problemIn(await app.ask('layout.import', { text }))).toEqual(refused);
      expect(problemIn(await app.ask('layout.preview-file', { text, presetId: 'default' }))).toEqual(refused);
    }
    const shown = valueIn(await app.ask('layout.preview-file', { text: studyFile(), presetId: 'default' }));
    const rows = shown.sample.files.flatMap(({ lines }) => lines.slice(1).map((line) => line.split(';').at(-1)));
    expect([...rows].sort()).toEqual(['', '', '', '', 'ja', 'ja']);
  });

  it('a column is asked about with its numbers and no cell of it, remembered, and forgotten with what it brought', async () => {
    const app = await study('remembered');
    const source = { facts: FACTS, table: healthPage(['ja', 'nee', 'zeldzaam']) };
    const asked = valueIn(await app.ask('special.columns', source));
    expect(asked).toMatchObject([
      { header: ['Zorg', 'Dyslexie'], study: STUDY, filled: 3, readable: 2, said: { take: true, by: 'J. Kwikstaart' } },
    ]);
    expect(JSON.stringify(asked)).not.toContain('zeldzaam');
    const wrong = { ...source, column: 1, study: STUDY, field: 'dyslexie', take: true, by: 'J. Kwikstaart' };
    expect(problemIn(await app.ask('special.say', wrong))).toEqual({ code: 'not-found' });
    const remembered = valueIn(await app.ask('mapping.list', {})).filter(({ special }) => special !== null);
    expect(remembered.map(({ special }) => special)).toEqual([
      { header: ['Zorg', 'Dyslexie'], study: STUDY, field: 'dyslexie', take: true },
    ]);
    valueIn(await app.ask('mapping.forget', { ids: remembered.map(({ id }) => id) }));
    expect(await kept(app)).toEqual([]);
    expect(codes(await app.collect(healthPage()))).toContain('special-column-open');
  });
});
