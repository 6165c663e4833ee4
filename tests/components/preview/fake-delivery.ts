import type { BlockReason } from '../../../lib/core/problem.ts';
import type {
  DeliveryPreview,
  PastDelivery,
  PupilSummary,
  ReceiptSummary,
  WithheldRow,
} from '../../../lib/messaging/protocol.ts';
import { fakeTwins } from './fake-aside.ts';
import { fakeCollection } from './fake-collection.ts';
import { chosenLayout } from './fake-layouts.ts';
import { PICTURE } from './fake-picture.ts';
import { presetsOf } from './fake-status.ts';
import type { Scenario } from './scenario.ts';

const table = (id: string, title: string, kind: 'pupil-list' | 'results', rows: number, read = rows) => ({
  id,
  title,
  kind,
  rows,
  readAt: '2026-11-21T09:12:00.000Z',
  keepUntil: null,
  coverage: {
    state: read === rows ? ('complete' as const) : ('partial' as const),
    read,
    total: rows,
    reason: read === rows ? null : ('paged' as const),
  },
  problems: [],
});

export function previewOf(
  scenario: Scenario,
  pupils: readonly PupilSummary[],
  presetId: string,
  layoutId = 'two-csv',
  pupilNumbers = false,
): DeliveryPreview {
  const presets = presetsOf(scenario);
  const preset = presets.find(({ id }) => id === presetId) ?? presets[0];
  if (!preset) throw new Error('no preset');
  const untied = scenario.objections.filter(({ tie, status }) => tie === 'untied' && status === 'in-force').length;
  const blocked: BlockReason[] = [
    ...(scenario.stated ? [] : [{ code: 'count-not-stated' as const }]),
    ...(untied > 0 ? [{ code: 'objection-untied' as const, count: untied }] : []),
    ...(preset.needsDecision && preset.decided === null ? [{ code: 'preset-undecided' as const }] : []),
  ];
  const domains = ['reading-comprehension', 'spelling', 'maths'];
  return {
    digest: 'digest-1',
    schoolYear: '2025-2026',
    schoolYears: ['2025-2026', '2024-2025'],
    preset,
    layout: chosenLayout(layoutId, presetId, pupilNumbers),
    pupils: 221,
    cleared: 198,
    results: 1164,
    grid: domains.flatMap((domain, row) =>
      ['M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6', 'M7'].map((moment, column) => ({
        domain,
        moment,
        results: (row + 2) * 9 + column * 4,
      })),
    ),
    collection: fakeCollection(preset.domains),
    picture: PICTURE,
    withheld: {
      objection: 9,
      ambiguous: scenario.unsure,
      'same-identifiers': 4,
      'address-missing': 2,
      'no-results': 8,
    },
    unsure: scenario.unsure,
    objections: 9,
    blocked,
    problems: [{ code: 'school-year-unknown' }],
    checks: [
      {
        ...{ rule: 'cell-unreadable', severity: 'error', column: 'abilityScore', count: 2 },
        places: [4, 17].map((row) => ({ table: 'Begrijpend lezen · groep 5a', row, group: null, count: 1 })),
      },
      {
        ...{ rule: 'birth-date-incomplete', severity: 'error', column: 'birthDate', count: 1 },
        places: [{ table: 'Leerlingenlijst', row: 88, group: null, count: 1 }],
      },
      {
        ...{ rule: 'moment-against-year-group', severity: 'warning', column: 'moment', count: 9 },
        places: ['5a', '6'].map((group, at) => ({ table: null, row: null, group, count: at === 0 ? 2 : 7 })),
      },
    ],
    difference: { madeAt: RECEIPT.madeAt, added: 27, gone: 6, changed: 158, same: 13 },
    resultsRead: 1_204,
    resultsLeftOut: 312,
    resultsRefused: 3,
    twins: fakeTwins(pupils),
    informing: {
      waiting:
        scenario.unsure > 0
          ? [
              { group: '3', notInformed: 4, termRunning: 0 },
              { group: '5a', notInformed: 0, termRunning: 2 },
            ]
          : [],
      letGo: scenario.unsure > 0 ? [{ group: '8', by: 'H. de Roos', on: '2026-11-20' }] : [],
    },
    secretLists: scenario.unsure > 0 ? ['t1'] : [],
    tables: [
      table('t1', 'Leerlingenlijst', 'pupil-list', 221),
      table('t2', 'Begrijpend lezen · groep 5a', 'results', 27),
      table('t3', 'Rekenen-wiskunde · groep 5a', 'results', 54, 27),
    ],
  };
}

export const NAMES: readonly WithheldRow[] = [
  { name: 'Femke de Vries', classGroup: '5a', detail: null },
  { name: 'Sjoukje van der Meer-Hoekstra', classGroup: '3b', detail: null },
  { name: 'Yusuf Şahin', classGroup: '7', detail: null },
];

export const RECEIPT: ReceiptSummary = {
  receiptId: 'r1',
  madeAt: '2026-03-04T13:40:00.000Z',
  schoolYear: '2024-2025',
  presetId: 'default',
  layoutId: 'two-csv',
  layoutVersion: '1.0.0',
  loss: null,
  special: null,
  linking: 'identity',
  pupils: 187,
  results: 1042,
  withheld: { objection: 7, ambiguous: 3 },
  fileName: '99XX-2026-03-04-1.zip',
  protected: true,
  zipSha256: null,
  members: [
    { name: 'leerlingen.csv', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    { name: 'resultaten.csv', sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752' },
  ],
};

export const PAST: PastDelivery = {
  receiptId: RECEIPT.receiptId,
  madeAt: RECEIPT.madeAt,
  schoolYear: RECEIPT.schoolYear,
  fileName: RECEIPT.fileName,
  was: 'yes',
};
