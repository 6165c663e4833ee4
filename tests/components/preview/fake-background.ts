import { done, failed } from '../../../lib/core/problem.ts';
import type {
  CollectReply,
  HistoryEntry,
  PupilSummary,
  ReadingView,
  Settings,
} from '../../../lib/messaging/protocol.ts';
import { fakeAccount } from './fake-account.ts';
import { fakeAside } from './fake-aside.ts';
import { fakeCapture } from './fake-capture.ts';
import { fakeCollectionAnswers } from './fake-collection.ts';
import { COMPARISON } from './fake-comparison.ts';
import { NAMES, PAST, previewOf, RECEIPT } from './fake-delivery.ts';
import { FILE_LOOKS, FILE_SYSTEMS } from './fake-files.ts';
import { fakeLayouts } from './fake-layouts.ts';
import { fakeMapping } from './fake-mapping.ts';
import { fakeMatching } from './fake-matching.ts';
import { fakeOverview } from './fake-overview.ts';
import { statusOf } from './fake-status.ts';
import { fakeTies, NO_TIES } from './fake-ties.ts';
import type { Handlers } from './handlers.ts';
import { CONSENTS, PREFERENCE_COLUMNS, type Scenario } from './scenario.ts';

const pupil = (pupilId: string, name: string, classGroup: string): PupilSummary => ({
  pupilId,
  name,
  birthDate: '2015-01-30',
  classGroup,
  pupilNumberEnd: '0382',
  standing: { standing: 'none-known', reason: 'number-or-birth-date' },
});
const PUPILS = [pupil('p7', 'Yusuf Sahin', '7'), pupil('p8', 'Yusuf Şahiner', '6b')];
const HISTORY: readonly HistoryEntry[] = [
  {
    id: 'h2',
    kind: 'objection-withdrawn',
    at: '2026-11-20T09:00:00.000Z',
    by: 'Marga Postma',
    on: '2026-11-20',
    channel: 'phone',
    role: 'parent',
    fromName: 'Elif Sahin',
    study: null,
  },
  {
    id: 'h1',
    kind: 'parents-informed',
    at: '2026-09-01T09:00:00.000Z',
    by: 'Marga Postma',
    on: '2026-09-01',
    channel: 'not-said',
    role: 'not-said',
    fromName: '',
    study: null,
  },
];
/** "test", as the fake zip. */
const ZIP = {
  base64: btoa('test'),
  total: 4,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

/** Answers like the background, from memory. `changed` tells the page that something did. */
export function fakeBackground(start: Scenario, changed: () => void): Handlers {
  let scenario = start;
  let settings: Settings = {
    language: start.language,
    privacyMode: true,
    autoLockMinutes: 15,
    userName: start.userName,
  };
  const nothing = done(null);
  const moved = (next: Partial<Scenario>) => {
    scenario = { ...scenario, ...next };
    changed();
    return nothing;
  };
  return {
    'app.status': () => statusOf(scenario, settings),
    'settings.update': (change) => {
      settings = { ...settings, ...change };
      changed();
      return done(settings);
    },
    'school.use': () => moved({ register: 'locked' }),
    'school.add': () => moved({ register: 'none' }),
    'register.create': () => moved({ register: 'unlocked', stop: null, objections: [], stated: false }),
    'register.unlock': ({ kek }) =>
      kek === 'wrong' ? failed({ code: 'wrong-passphrase' }) : moved({ register: 'unlocked' }),
    'register.lock': () => moved({ register: 'locked' }),
    'keys.change-passphrase': ({ kek, way }) =>
      kek === 'wrong'
        ? failed({ code: 'wrong-passphrase' })
        : moved(way === 'recovery' ? { register: 'unlocked' } : {}),
    'keys.make-recovery': ({ kek }) =>
      kek === 'wrong' ? failed({ code: 'wrong-passphrase' }) : moved({ recovery: 'unchecked' }),
    'keys.confirm-recovery': () => moved({ recovery: 'checked' }),
    'keys.check-recovery': () => nothing,
    'file.systems': () => done(FILE_SYSTEMS),
    'file.look': ({ table }) => done(FILE_LOOKS[table.id === 'file-0' ? 0 : 1]),
    'file.add': () => done({ added: true, pupils: 28, results: 56 }),
    'backup.make': () => done({ fileName: 'bezwaarwijzer-99XX-2026-11-21-1.bzw', text: 'backup' }),
    'backup.read': () => failed({ code: 'backup-unreadable' }),
    'backup.preview': () => failed({ code: 'wrong-passphrase' }),
    'backup.restore': () => failed({ code: 'backup-stale' }),
    'register.state-count': () => moved({ stated: true }),
    'objection.record': () => done({ objectionId: 'new', objectionIds: ['new'], tied: true }),
    'objection.withdraw': ({ objectionId }) =>
      moved({
        objections: scenario.objections.map((known) =>
          known.objectionId === objectionId ? { ...known, status: 'withdrawn', withdrawnOn: '2026-11-21' } : known,
        ),
      }) && done({ withdrawalId: 'w1', state: 'lifts' }),
    'objection.correct': () => nothing,
    'objection.undo': () => nothing,
    'objection.tie': ({ objectionId }) =>
      moved({
        objections: scenario.objections.map((known) =>
          known.objectionId === objectionId ? { ...known, tie: 'tied', tiedTo: 'Yusuf Sahin' } : known,
        ),
      }),
    'objection.absent': () => nothing,
    'objection.preview-import': () => failed({ code: 'list-empty' }),
    'objection.import': () => failed({ code: 'list-stale' }),
    'objection.list': () => done([...scenario.objections]),
    'task.list': () => done([...scenario.tasks]),
    'task.done': () => nothing,
    'task.reopen': () => nothing,
    'comparison.look': () => done(COMPARISON),
    'comparison.rows': () => done([]),
    'comparison.record': () => nothing,
    'preference.list': () => done([...PREFERENCE_COLUMNS]),
    'preference.say': () => nothing,
    'objection.suggest': () => done(PUPILS),
    'pupil.list': ({ text }) => {
      const rows = PUPILS.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
      return done({
        total: rows.length,
        rows: rows.map((row) => ({
          ...row,
          ofAge: false,
          addressSecret: false,
          leftOn: null,
          informedOn: '2026-09-01',
          consents: CONSENTS,
        })),
      });
    },
    'pupil.history': () => done([...HISTORY]),
    'pupil.mark': () => nothing,
    'pupil.erase': ({ kek }) => (kek === 'wrong' ? failed({ code: 'wrong-passphrase' }) : nothing),
    'pupil.asked': () => nothing,
    'pupil.consent': () => nothing,
    'pupil.add-identifiers': () => nothing,
    'matching.list': () => done(fakeMatching(PUPILS)),
    'matching.decide': () => nothing,
    'matching.undo': () => nothing,
    'matching.confirm': () => nothing,
    'matching.unconfirm': () => nothing,
    'ties.list': () => done(scenario.renumbered ? fakeTies(PUPILS) : NO_TIES),
    'ties.confirm': () => nothing,
    'ties.undo': () => nothing,
    'ties.confirm-group': () => nothing,
    'ties.undo-group': () => nothing,
    ...fakeAside(),
    'register.export': ({ withNames }) => done(fakeOverview(withNames)),
    'register.erase': () => moved({ register: 'none' }),
    'register.give-up': () => moved({ register: 'none' }),
    'pupil.search': ({ text }) => done(PUPILS.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))),
    'panel.target': () => done(scenario.panel),
    'page.status': () => scenario.page ?? { state: 'no-page', origin: null, tables: [], problems: [] },
    'table.recognise': () => ({ brin: null, branch: null, conflicting: false, tables: [] }),
    ...fakeMapping(scenario.columnsAsked),
    ...fakeCapture(scenario.pageChosen),
    'page.collect': () =>
      scenario.columnsAsked
        ? ASKS
        : {
            outcome: 'added',
            message: '54 resultaten van 27 leerlingen toegevoegd.',
            problems: [],
            choose: [],
          },
    'page.collect-all': ({ act }) => readingOf(act),
    'page.answer-school': () => nothing,
    'host.granted': () => nothing,
    'host.revoke': () => nothing,
    'preset.decide': ({ presetId, ...decision }) => moved({ decided: { ...scenario.decided, [presetId]: decision } }),
    ...fakeLayouts(scenario.ownLayouts),
    'delivery.preview': ({ presetId, layoutId, pupilNumbers }) =>
      scenario.collected
        ? done(previewOf(scenario, PUPILS, presetId, layoutId, pupilNumbers))
        : failed({ code: 'nothing-collected' }),
    'delivery.withheld': () => done({ total: NAMES.length, rows: [...NAMES] }),
    'delivery.confirm': () => (scenario.confirmFails ? failed(scenario.confirmFails) : done({ receiptId: 'r1' })),
    'delivery.remove-table': () => nothing,
    'delivery.outbox': () => done(scenario.outbox ? [RECEIPT] : []),
    'delivery.chunk': () => done({ ...ZIP, fileName: RECEIPT.fileName }),
    'delivery.past': ({ about }) =>
      done(
        about.kind === 'typed'
          ? [{ ...PAST, was: 'no' }]
          : [PAST, { ...PAST, receiptId: 'r0', madeAt: '2025-06-12T09:05:00.000Z', was: 'unknown' }],
      ),
    'informing.record': () => done({ pupilIds: ['p1', 'p2', 'p3', 'p4'] }),
    'informing.decide': () => nothing,
    'delivery.password': () => done({ password: 'k7hwm-3xpqd-vc9tr-2yfna' }),
    'delivery.acknowledge': () => nothing,
    'delivery.export-checks': () => done({ fileName: 'aandachtspunten-99XX-2026-11-21.csv', csv: '' }),
    'delivery.receipts': () => done([RECEIPT]),
    'delivery.progress': () => scenario.progress ?? { preview: null, delivery: null },
    ...fakeCollectionAnswers,
    ...fakeAccount,
  };
}

const ASKS: CollectReply = {
  outcome: 'refused',
  message: '',
  problems: [{ code: 'columns-to-confirm', text: '', action: '' }],
  choose: [],
};

/** A reading that is under way until it is stopped. */
const readingOf = (act: 'start' | 'look' | 'stop'): ReadingView => {
  reading = act === 'start' || (act === 'look' && reading);
  const state = act === 'stop' ? 'stopped' : reading ? 'reading' : 'none';
  return { state, rows: reading ? 120 : 0, total: reading ? 220 : null, page: 5, pages: 9, reply: null };
};
let reading = false;
