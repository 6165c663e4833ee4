import { describe, expect, it } from 'vitest';
import { done, failed } from '../../../lib/core/problem.ts';
import { TWO_CSV } from '../../../lib/delivery/built-in.ts';
import { writeLayoutFile } from '../../../lib/delivery/layout-file.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import { type Stage, stopAtEachWrite } from '../../durability/stop-at-writes.ts';
import { eachTestAlone, KDF, KEK, SCHOOL, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { BY, bram, citha, lines } from './list-file.ts';
import { type Background, runBackground } from './run-background.ts';
import { namesPage, pupilListPage, resultsPage, wholeListPage } from './small-school.ts';
import { consent, FACTS, healthPage, STUDY_LAYOUT, sayColumn, studyFile } from './study-school.ts';

eachTestAlone();

const [kek, next, sheet] = [KEK, new Uint8Array(32).fill(31), new Uint8Array(32).fill(32)].map(toBase64) as [
  string,
  string,
  string,
];
const KEYS = [KEK, new Uint8Array(32).fill(31)];
const way = 'passphrase' as const;
const said = { receivedOn: '2026-11-20', channel: 'mail', recordedBy: BY } as const;
const from = { name: 'F. Wulp', role: 'parent' } as const;
const objectionTo = ({ givenName, familyName }: { givenName: string; familyName: string }) => ({
  target: { kind: 'typed', givenName, prefix: '', familyName, birthDate: null, pupilNumber: null } as const,
  ...{ ...said, ...({ role: 'parent', fromName: from.name } as const) },
});
const anOther = objectionTo({ givenName: 'Al', familyName: 'Specht' });

type Act = Stage['act'];
/** A school with a pupil list and one objection, on a new machine; its databases are the only ones. */
async function school(seed: string): Promise<{ readonly app: Background; readonly objectionId: string }> {
  await wipeDatabases();
  const app = runBackground(seed);
  valueIn(await app.create());
  expect(await app.collect(pupilListPage([bram, citha]))).toMatchObject({ outcome: 'added' });
  const { objectionId } = valueIn(await app.ask('objection.record', objectionTo(bram)));
  return { app, objectionId };
}
const backupOf = async (app: Background): Promise<string> => valueIn(await app.ask('backup.make', {})).text;
const within = (app: Background, act: Act): Stage => ({ deps: app.context.register, act });
/** Of a school: what is done in it, once it is there. */
const inSchool =
  (prepare: (app: Background, objectionId: string) => Promise<Act> | Act) => async (): Promise<Stage> => {
    const { app, objectionId } = await school('school');
    return within(app, await prepare(app, objectionId));
  };

const ofTwo = healthPage(['ja', 'nee'], [bram, citha]);
/** With a layout that names a study, and a value of a child with consent in the collection. */
const withStudy = (act: (app: Background) => Promise<void>) => async (): Promise<Stage> => {
  const { app } = await school('school');
  valueIn(await app.ask('layout.import', { text: studyFile() }));
  await sayColumn(app, true, ofTwo);
  await consent(app, citha);
  expect(await app.collect(ofTwo)).toMatchObject({ outcome: 'added' });
  const said: Act = async () => done(await act(app));
  return { ...within(app, said), inSteps: true };
};

/** One line for each thing that writes to the register. */
const OPERATIONS: Readonly<Record<string, () => Promise<Stage>>> = {
  'first start': async () => {
    const app = runBackground('first start');
    return within(app, () => app.ask('register.create', { kek, kdf: KDF, school: SCHOOL, replacesMissing: false }));
  },
  record: inSchool((app) => () => app.ask('objection.record', anOther)),
  'record several of one letter': inSchool(async (app) => {
    const found = valueIn(await app.ask('pupil.list', { text: '', filter: 'all', sort: 'name', offset: 0 }));
    const target = { kind: 'pupils', pupilIds: found.rows.map(({ pupilId }) => pupilId) } as const;
    return () => app.ask('objection.record', { ...anOther, target });
  }),
  withdraw: inSchool(
    (app, objectionId) => () =>
      app.ask('objection.withdraw', { objectionId, ...said, channel: 'paper', from, saidSame: 'yes' }),
  ),
  'import a list': inSchool(async (app) => {
    const file = lines(';;;Specht;;Al;2016-01-01;;1-9-2026;mail;vader', '4101;;;;;;;;1-9-2026;mail;moeder');
    const { digest } = valueIn(await app.ask('objection.preview-import', file));
    return () => app.ask('objection.import', { ...file, digest, acceptRefused: true, recordedBy: BY });
  }),
  // The pupils first, then the table.
  'collect a table': async () => {
    const { app } = await school('school');
    const act: Act = async () => {
      const { outcome } = await app.collect(pupilListPage([{ ...citha, number: '4199', familyName: 'Fuut' }]));
      return outcome === 'added' ? done(null) : failed({ code: 'write-failed' });
    };
    return { ...within(app, act), inSteps: true };
  },
  'say whom to call': inSchool(
    (app) => () =>
      app.ask('contacts.save', {
        contacts: { privacyOfficer: 'F. Wulp', board: '', contactPerson: '', receiver: '', vendor: '' },
        by: BY,
      }),
  ),
  'write down that it was compared': inSchool(async (app) => {
    const when = { schoolYear: '2026-2027', round: 'M' } as const;
    const { head } = valueIn(await app.ask('comparison.look', when));
    return () => app.ask('comparison.record', { ...when, head, approvedOn: null, noObjections: false, by: BY });
  }),
  'take a collection in': async () => {
    const other = await school('apart');
    const gull = { ...citha, number: '4199', familyName: 'Meeuw' };
    expect(await other.app.collect(resultsPage([citha, gull], 1))).toMatchObject({ outcome: 'added' });
    expect(await other.app.collect(pupilListPage([gull]))).toMatchObject({ outcome: 'added' });
    const { text } = valueIn(await other.app.ask('collection.save', { kek: next, kdf: KDF, by: BY }));
    const { app } = await school('school');
    return within(app, () => app.ask('collection.take-in', { text, kek: next }));
  },
  'let a table count': inSchool(async (app) => {
    const other = { ...citha, scores: ['1', '2'] as const };
    for (const [pupil, caption] of [
      [citha, ''],
      [other, 'Overzicht'],
    ] as const)
      expect(await app.collect({ ...resultsPage([pupil], 1), caption })).toMatchObject({ outcome: 'added' });
    const of = { presetId: 'default', schoolYear: '2026-2027' };
    const [found] = valueIn(await app.ask('delivery.preview', of)).collection.disagreements;
    const tableIds = found?.tables.map(({ id }) => id) ?? [];
    return () => app.ask('collection.choose', { ...of, tableIds, counts: tableIds[0] ?? '' });
  }),
  'read a page again': inSchool(async (app) => {
    expect(await app.collect(resultsPage([citha], 1))).toMatchObject({ outcome: 'added' });
    return async () => {
      const { outcome } = await app.collect(resultsPage([{ ...citha, scores: ['1', '2'] }], 1));
      return outcome === 'added' ? done(null) : failed({ code: 'write-failed' });
    };
  }),
  'remember what a column means': inSchool((app) => () => {
    const facts = { origin: 'https://lvs.example', path: '/', title: 'LVS', headings: [], labels: [] };
    const draft = {
      columns: [{ column: 0, field: 'other', domain: null, moment: null, provider: null } as const],
      settings: { domain: null, moment: null, provider: null, version: null, schoolYear: '2026-2027' },
    };
    return app.ask('mapping.save', { facts, table: pupilListPage([bram, citha]), draft, by: BY });
  }),
  'load a layout': inSchool(
    (app) => () => app.ask('layout.import', { text: writeLayoutFile({ ...TWO_CSV, id: 'eigen' }) }),
  ),
  // Said first, then erased where it was kept: between the two the gate lets nothing of it go.
  'withdraw consent': withStudy((app) => consent(app, citha, { given: false })),
  'take away a layout with a study': withStudy(async (app) => {
    valueIn(await app.ask('layout.remove', { layoutId: STUDY_LAYOUT.id }));
  }),
  'say no to a column of a study': withStudy((app) => sayColumn(app, false, ofTwo)),
  'say yes to a column of a study': inSchool(async (app) => {
    valueIn(await app.ask('layout.import', { text: studyFile() }));
    const [{ study = '', field = '', column = 0 } = {}] = valueIn(
      await app.ask('special.columns', { facts: FACTS, table: ofTwo }),
    );
    return () => app.ask('special.say', { facts: FACTS, table: ofTwo, column, study, field, take: true, by: BY });
  }),
  'decide who a row is': inSchool(async (app) => {
    await app.collect(namesPage([{ ...bram, givenName: 'Brahm' }]));
    const rowId = valueIn(await app.ask('matching.list', {})).doubtful[0]?.rowId ?? '';
    return () => app.ask('matching.decide', { rowId, pupilId: null, by: BY });
  }),
  'confirm a group': inSchool(async (app) => {
    await app.collect(wholeListPage([bram, citha]));
    await app.collect(namesPage([citha]));
    const [group] = valueIn(await app.ask('matching.list', {})).groups;
    const { schoolYear = '', group: name = '', digest = '' } = group ?? {};
    return () => app.ask('matching.confirm', { schoolYear, group: name, digest, by: BY });
  }),
  'say whose address is secret': inSchool(async (app) => {
    await app.collect(wholeListPage([bram, citha]));
    const pupilIds = valueIn(await app.ask('pupil.search', { text: citha.familyName })).map(({ pupilId }) => pupilId);
    return () => app.ask('secrets.answer', { lists: ['list'], pupilIds, by: BY });
  }),
  'make a backup': inSchool((app) => () => app.ask('backup.make', {})),
  'restore on a new machine': async () => {
    const text = await backupOf((await school('school')).app);
    await wipeDatabases();
    const app = runBackground('another machine');
    return within(app, () => app.ask('backup.restore', { text, kek, way, head: null }));
  },
  'restore a lost register': inSchool(async (app) => {
    const text = await backupOf(app);
    valueIn(await app.ask('objection.record', anOther));
    valueIn(await app.ask('register.lock', {}));
    await wipeDatabases();
    return () => app.ask('backup.restore', { text, kek, way, head: null });
  }),
  'join a backup': async () => {
    const other = await school('apart');
    valueIn(await other.app.ask('objection.record', anOther));
    const text = await backupOf(other.app);
    const { app } = await school('school');
    const { head } = valueIn(await app.ask('backup.preview', { text, kek, way }));
    return within(app, () => app.ask('backup.restore', { text, kek, way, head }));
  },
  'change the passphrase': inSchool(
    (app) => () => app.ask('keys.change-passphrase', { way, kek, next: { kek: next, kdf: KDF } }),
  ),
  'erase a pupil with an objection': inSchool(async (app) => {
    const about = { text: citha.familyName, filter: 'all', sort: 'name', offset: 0 } as const;
    const pupilIds = valueIn(await app.ask('pupil.list', about)).rows.map(({ pupilId }) => pupilId);
    valueIn(await app.ask('objection.record', { ...anOther, target: { kind: 'pupils', pupilIds } }));
    return () => app.ask('pupil.erase', { pupilIds, kek, by: BY });
  }),
  // Locked first: whoever was stopped there unlocks it before trying again.
  'erase the register': inSchool((app) => async () => {
    await app.ask('register.unlock', { kek });
    return app.ask('register.erase', {});
  }),
  'give a locked register up': inSchool((app) => async () => {
    await app.ask('register.lock', {});
    return app.ask('register.give-up', {});
  }),
  'make a recovery sheet': inSchool(
    (app) => () => app.ask('keys.make-recovery', { kek, sheet: { kek: sheet, kdf: KDF } }),
  ),
};

describe('stopped at each of its writes', () => {
  it.each(Object.entries(OPERATIONS))(
    '%s: nothing of it or all of it, never lost, never twice',
    async (_, setStage) => {
      const { writes, undone, done: whole, between, findings } = await stopAtEachWrite(setStage, KEYS, wipeDatabases);
      expect(findings).toEqual([]);
      expect(writes).toBeGreaterThan(0);
      expect(undone + whole + between).toBe(writes);
      // Stopped at its first write, it has not happened.
      expect(undone).toBeGreaterThan(0);
    },
  );
});
