import type { Problem, RegisterStop } from '../../../lib/core/problem.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';
import type {
  AppStatus,
  ConsentView,
  Language,
  ObjectionSummary,
  PageReply,
  PageStatus,
  PanelTarget,
  PreferenceColumnView,
  PresetSummary,
  TaskView,
} from '../../../lib/messaging/protocol.ts';
import { LIFE } from './fake-life.ts';

/** What the fake background knows at the start; a screen is one page in one scenario. */
export interface Scenario {
  readonly register: AppStatus['register'];
  readonly stop: RegisterStop | null;
  readonly recovery: NonNullable<AppStatus['recovery']>['state'];
  readonly waitSeconds: number;
  readonly language: Language;
  readonly userName: string;
  readonly stated: boolean;
  /** Decisions on presets, by preset. */
  readonly decided: Readonly<Record<string, PresetSummary['decided']>>;
  readonly objections: readonly ObjectionSummary[];
  readonly tasks: readonly TaskView[];
  readonly page: PageStatus | null;
  readonly panel: PanelTarget | null;
  readonly collected: boolean;
  readonly life: AppStatus['collection'];
  readonly unsure: number;
  /** Ways of writing that the school loaded. */
  readonly ownLayouts: readonly DeliveryLayout[];
  readonly outbox: boolean;
  readonly confirmFails: Problem | null;
  /** Long work that is under way: the answer to it does not come. */
  readonly progress: PageReply<'delivery.progress'> | null;
  readonly grantsSites: boolean;
  readonly keepsStorage: boolean;
  /** Other schools have a register in this browser too. */
  readonly otherSchools: boolean;
  /** A table has columns to be looked at before it is added. */
  readonly columnsAsked: boolean;
  /** The pupil list is of another system than the one before. */
  readonly renumbered: boolean;
  /** A page was chosen whose structure is to be saved. */
  readonly pageChosen: boolean;
}

const base = {
  birthDate: '2016-03-09',
  fromName: '',
  recordedBy: 'Marga Postma',
  withdrawnOn: null,
  withdrawals: [],
  authority: 'not-said',
  archiveRef: '',
  study: null,
  about: { familyName: '', prefix: '', givenName: '', birthDate: null, pupilNumber: null },
} as const;
const objection = (id: string, given: Partial<ObjectionSummary>): ObjectionSummary => ({
  ...base,
  objectionId: id,
  name: 'Femke de Vries',
  classGroup: '5a',
  receivedOn: '2026-11-18',
  channel: 'mail',
  role: 'parent',
  status: 'in-force',
  tie: 'tied',
  tiedTo: null,
  ...given,
});

export const OBJECTIONS: readonly ObjectionSummary[] = [
  objection('o1', { fromName: 'R. de Vries', tiedTo: 'Femke de Vries' }),
  objection('o2', {
    name: 'Yusuf Şahin',
    classGroup: '7',
    channel: 'desk',
    receivedOn: '2026-11-20',
    tie: 'untied',
    birthDate: null,
  }),
  objection('o3', { name: 'Sjoukje van der Meer-Hoekstra', classGroup: '3b', channel: 'paper', role: 'guardian' }),
  objection('o4', { name: 'Bartosz Kowalski', classGroup: '8', status: 'withdrawn', withdrawnOn: '2026-11-19' }),
  objection('o5', { name: 'Noor Jansen', classGroup: null, channel: 'phone', tie: 'left', role: 'foster-parent' }),
];

const task = (kind: TaskView['kind'], given: Partial<TaskView> = {}): TaskView => ({
  taskId: `${kind}:o1`,
  kind,
  about: 'objection',
  due: '2026-11-25',
  overdue: false,
  name: 'Femke de Vries',
  classGroup: '5a',
  pupilId: 'p2',
  done: null,
  deliveries: [],
  delivery: null,
  received: {
    on: '2026-11-18',
    channel: 'mail',
    role: 'parent',
    fromName: 'R. de Vries',
    worksFrom: '2026-11-18',
    lifts: false,
  },
  ...given,
});
export const TASKS: readonly TaskView[] = [
  task('confirm-withdrawal', { about: 'withdrawal', due: '2026-11-19', overdue: true, name: 'Yusuf Şahin' }),
  task('set-in-lvs'),
  task('answer', { due: '2026-12-18' }),
  task('ask-pupil', { due: '2026-12-20', name: 'Sjoukje van der Meer-Hoekstra', received: null, classGroup: null }),
  task('recall', {
    taskId: 'recall:o1',
    due: '2026-11-23',
    deliveries: [{ madeAt: '2026-03-04T13:40:00.000Z', fileName: '99XX-20260304-482913.zip' }],
  }),
  task('hand-over', {
    taskId: 'hand-over:r1',
    about: 'delivery',
    due: '2026-12-04',
    name: '',
    classGroup: null,
    pupilId: null,
    received: null,
    delivery: {
      receiptId: 'r1',
      madeAt: '2026-11-20T13:40:00.000Z',
      fileName: '99XX-20261120-482913.zip',
      protected: true,
    },
  }),
  task('set-in-lvs', { taskId: 'x', done: { on: '2026-11-20', how: 'read-back', by: '' } }),
];

export const PREFERENCE_COLUMNS: readonly PreferenceColumnView[] = [
  { host: 'lvs.example', header: 'Voorkeuren · Deelname aan onderzoeken', polarity: null, by: '' },
  { host: 'oud-lvs.example', header: 'Bezwaar', polarity: 'yes-refuses', by: 'J. Kwikstaart' },
];

export const CONSENTS: readonly ConsentView[] = [
  { study: 'Slaap en leren', state: 'given', receivedOn: '2026-10-02', channel: 'paper' },
  { study: 'Gezond bewegen in het basisonderwijs', state: 'withdrawn', receivedOn: '2026-11-12', channel: 'not-said' },
];

export const PANEL: PanelTarget = {
  token: 'token-1',
  pupil: {
    pupilId: 'p1',
    name: 'Amina el Idrissi',
    birthDate: '2017-06-21',
    classGroup: '4/5',
    pupilNumberEnd: '0417',
    standing: { standing: 'none-known', reason: 'number-or-birth-date' },
  },
  objections: [],
};

export const PANEL_OBJECTED: PanelTarget = {
  ...PANEL,
  token: 'token-2',
  pupil: { ...PANEL.pupil, standing: { standing: 'objection', reason: 'objection-tied' } },
  objections: [
    objection('o9', { name: 'Amina el Idrissi', fromName: 'K. el Idrissi' }),
    objection('o8', {
      name: 'Amina el Idrissi',
      status: 'withdrawn',
      withdrawnOn: '2025-10-02',
      receivedOn: '2025-09-12',
    }),
  ],
};

export const PAGE_READY: PageStatus = {
  state: 'ready',
  origin: 'https://lvs.example.nl',
  tables: [
    { tableId: 't1', title: 'Rekenen-wiskunde · groep 5a', kind: 'results', rows: 28, pupils: 27, partial: false },
  ],
  problems: [],
};

export const NORMAL: Scenario = {
  register: 'unlocked',
  stop: null,
  recovery: 'checked',
  waitSeconds: 0,
  language: 'nl',
  userName: 'Marga Postma',
  stated: true,
  decided: {},
  objections: OBJECTIONS,
  tasks: [],
  page: PAGE_READY,
  panel: PANEL,
  collected: true,
  life: LIFE.kept,
  unsure: 0,
  ownLayouts: [],
  outbox: false,
  confirmFails: null,
  progress: null,
  grantsSites: true,
  keepsStorage: true,
  otherSchools: false,
  columnsAsked: false,
  renumbered: false,
  pageChosen: true,
};
