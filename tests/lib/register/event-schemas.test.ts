import { afterEach, describe, expect, it } from 'vitest';
import { isEnvelope, wrongPart } from '../../../lib/register/event-schemas.ts';
import { createIndex } from '../../../lib/register/index-keys.ts';
import type { RegisterEventBody } from '../../../lib/register/types.ts';
import {
  newRegister,
  objectionId,
  problemIn,
  pupil,
  pupilId,
  receipt,
  recorded,
  SCHOOL,
  seen,
  subject,
  testDeps,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

const statement = {
  receivedOn: '2026-11-20',
  channel: 'paper',
  role: 'guardian',
  fromName: 'Wilma Ooievaar',
  authority: 'yes',
  archiveRef: 'map 3',
  recordedBy: 'J.',
} as const;
const who = { pupilId: pupilId('p1') };
const about = { objectionId: objectionId('o1') };
const from = { registerId: 'r', madeOn: '2026-11-26', eventCount: 1, head: 'ab' };

const { keysOf } = createIndex(new Uint8Array(32));
const fail = (): never => {
  throw new Error('a name has keys');
};

/** One of every kind; a kind that is missing here does not compile. */
const EXAMPLES: { readonly [T in RegisterEventBody['type']]: Extract<RegisterEventBody, { type: T }> } = {
  'register-created': { type: 'register-created', school: SCHOOL, replaces: null },
  'count-stated': { type: 'count-stated', count: 3, by: 'J.', on: '2026-11-26' },
  'objection-recorded': recorded('o1', subject('Gans', 'Bo'), {
    authority: 'no',
    scope: { kind: 'study', study: 's' },
  }),
  'objection-withdrawn': withdrawn('o1', { withdrawalId: 'w1' }),
  'objection-corrected': {
    type: 'objection-corrected',
    ...about,
    ...statement,
    subject: subject('Gans', 'Bo', { birthDate: '2016-00-00' }),
    scope: { kind: 'all' },
    over: ['a:1:2'],
  },
  'entry-undone': { type: 'entry-undone', ...about, withdrawalId: null, by: 'J.' },
  'objection-tied': { type: 'objection-tied', ...about, ...who, by: 'J.' },
  'objection-absent': { type: 'objection-absent', ...about, reason: 'left', leftOn: '2026-01-01', by: 'J.' },
  'comparison-recorded': {
    type: 'comparison-recorded',
    ...{ schoolYear: '2026-2027', round: 'M', on: '2026-11-26', by: 'J.', approvedOn: null },
    ...{ objections: 1, pupils: 2, preferencesRead: 0, found: { 'not-in-lvs': 1 } },
  },
  'contacts-said': {
    ...{ type: 'contacts-said', on: '2026-11-26', by: 'J.' },
    contacts: { privacyOfficer: 'F. Gans, 000', board: '', contactPerson: '', receiver: 'CBS', vendor: '' },
  },
  'pupils-seen': {
    type: 'pupils-seen',
    schoolYear: '2026-2027',
    whole: {
      members: [{ ...who, classGroup: '5a', yearGroup: null }],
      unsure: [keysOf(subject('Gans', 'Bo')).name[0] ?? fail()],
    },
    pupils: [{ ...who, identity: pupil('Gans', 'Bo', { sex: 'female', yearGroup: 5, houseLetter: 'A' }) }],
  },
  'consent-given': { type: 'consent-given', ...who, ...statement, study: 'slaap' },
  'consent-withdrawn': { type: 'consent-withdrawn', ...who, ...statement, study: 'slaap', over: [] },
  'parents-informed': { type: 'parents-informed', pupilIds: [who.pupilId], informedOn: '2026-09-01', by: 'J.' },
  'pupil-left': { type: 'pupil-left', ...who, leftOn: null, by: 'J.' },
  'identifiers-added': { type: 'identifiers-added', ...who, identity: pupil('Eend', 'Bo'), by: 'J.' },
  'own-word-given': { type: 'own-word-given', ...who, ...statement },
  'informed-undone': { type: 'informed-undone', pupilIds: [who.pupilId], by: 'J.' },
  'informing-decided': {
    type: 'informing-decided',
    schoolYear: '2026-2027',
    classGroup: '5a',
    go: true,
    by: 'H.',
    on: '2026-11-26',
  },
  'task-done': { type: 'task-done', taskId: 't1', on: '2026-11-26', how: 'read-back', by: 'J.' },
  'task-reopened': { type: 'task-reopened', taskId: 't1', by: 'J.' },
  'preset-decided': { type: 'preset-decided', presetId: 'default', by: 'J.', on: '2026-11-26' },
  'delivery-made': { type: 'delivery-made', receipt: receipt('r1', 'ab') },
  'backup-made': { type: 'backup-made', number: 1, on: '2026-11-26' },
  'register-restored': {
    type: 'register-restored',
    from,
    complete: true,
    undecided: [{ objectionId: objectionId('o1'), over: ['cd'] }],
  },
  'group-confirmed': {
    type: 'group-confirmed',
    schoolYear: '2026-2027',
    group: '5a',
    names: [{ mark: 'ab cd', ...who }],
    by: 'J.',
    on: '2026-11-26',
  },
  'group-unconfirmed': {
    type: 'group-unconfirmed',
    schoolYear: '2026-2027',
    group: '5a',
    by: 'J.',
    on: '2026-11-26',
    over: ['a:1:2'],
  },
  'numbers-tied': {
    type: 'numbers-tied',
    pupils: [{ ...who, pupilNumber: '9', before: '1' }],
    by: 'J.',
    on: '2026-11-26',
  },
  'numbers-untied': {
    type: 'numbers-untied',
    pupils: [{ ...who, pupilNumber: '9', before: null }],
    by: 'J.',
    on: '2026-11-26',
  },
  'row-decided': { type: 'row-decided', mark: '2026-2027|5a|ab', pupilId: null, by: 'J.', on: '2026-11-26' },
  'row-undecided': { type: 'row-undecided', mark: '2026-2027|5a|ab', ...who, by: 'J.', on: '2026-11-26' },
  'twins-decided': {
    type: 'twins-decided',
    pupilIds: [who.pupilId, pupilId('p9')],
    objections: [objectionId('o1')],
    by: 'J.',
    on: '2026-11-26',
    over: ['a:1:2'],
  },
  'twins-undecided': { type: 'twins-undecided', pupilIds: [who.pupilId, pupilId('p9')], by: 'J.', on: '2026-11-26' },
  'address-secret': { type: 'address-secret', ...who, secret: true, by: 'J.', on: '2026-11-26', over: [] },
  'secrets-asked': { type: 'secrets-asked', lists: ['t1'], by: 'J.', on: '2026-11-26' },
  'pupils-erased': {
    type: 'pupils-erased',
    from,
    pupils: 1,
    marks: [{ markId: objectionId('m1'), keys: createIndex(new Uint8Array(32)).keysOf(subject('Gans', 'Bo')) }],
    indexName: 'ab',
    leftOut: ['cd'],
    by: 'J.',
  },
  'register-exported': { type: 'register-exported', withNames: false, objections: 3, on: '2026-11-26', by: 'J.' },
  'erased-asked': { type: 'erased-asked', markId: objectionId('m1'), ...who, ...statement },
  'register-joined': {
    type: 'register-joined',
    from,
    events: [{ device: 'a', seq: 1, at: '2026-11-26T10:00:00.000Z', body: withdrawn('o1') }],
  },
};

describe('the schemas of events', () => {
  afterEach(wipeDatabases);

  it.each(Object.values(EXAMPLES))('know $type, and nothing beside it', (body) => {
    expect(wrongPart(body)).toBeNull();
    expect(wrongPart({ ...body, more: 1 })).not.toBeNull();
    for (const field of Object.keys(body).filter((name) => !OPTIONAL.has(name))) {
      const { [field]: _, ...less } = body as Record<string, unknown> & RegisterEventBody;
      expect(wrongPart(less), `without ${field}`).not.toBeNull();
      expect(wrongPart({ ...body, [field]: { made: 'up' } }), `another ${field}`).not.toBeNull();
    }
  });
  const OPTIONAL = new Set([
    'over',
    'authority',
    'scope',
    'archiveRef',
    'withdrawalId',
    'from',
    'saidSame',
    'undecided',
    'whole',
  ]);

  it('refuse a kind that this version does not know, also inside a join', () => {
    expect(wrongPart({ type: 'objection-forgotten' })).toBe('type');
    expect(wrongPart({ type: 'toString' })).toBe('type');
    expect(wrongPart(null)).toBe('type');
    const inside = { device: 'a', seq: 1, at: '', body: { type: 'objection-forgotten' } };
    expect(isEnvelope(inside)).toBe(false);
    expect(wrongPart({ ...EXAMPLES['register-joined'], events: [inside] })).toBe('events.0');
  });

  it('keep what does not fit out of the register', async () => {
    const register = await newRegister(testDeps());
    const odd = { ...recorded('o1', subject('Gans', 'Bo')), receivedOn: 'gisteren' };
    expect(problemIn(await register.append([seen(), odd]))).toEqual({ code: 'invalid-input', field: 'receivedOn' });
    expect((await register.readState()).ok && (await register.readState())).toMatchObject({ value: { eventCount: 1 } });
  });
});
