import { NO_SETTINGS } from '../../../lib/core/column-answer.ts';
import { done, failed } from '../../../lib/core/problem.ts';
import type { MappingProtocol } from '../../../lib/messaging/mapping-protocol.ts';
import type {
  MappingColumn,
  MappingView,
  RememberedAnswer,
  SpecialColumnView,
  SystemView,
} from '../../../lib/messaging/protocol.ts';
import type { Handlers } from './handlers.ts';

const cells = { filled: 27, empty: 1, different: 20, least: null, most: null } as const;
const column = (at: number, header: readonly string[], given: Partial<MappingColumn>): MappingColumn => ({
  column: at,
  header,
  cells: { shape: 'words', ...cells },
  field: 'other',
  domain: null,
  moment: null,
  provider: null,
  confidence: 'sure',
  why: 'header',
  neverRead: false,
  own: given.field ?? 'other',
  mayBe: null,
  was: null,
  said: null,
  asked: false,
  examples: [],
  ...given,
});
const numbers = { shape: 'whole-numbers', filled: 27, empty: 1, different: 24, least: '61', most: '142' } as const;
const COLUMNS: readonly MappingColumn[] = [
  column(0, ['Leerling'], {
    field: 'pupilName',
    cells: { shape: 'comma-names', ...cells, empty: 0 },
    examples: ['Vries, Femke de', 'Jansen, Daan'],
  }),
  column(1, ['M5', 'Score'], {
    field: 'abilityScore',
    domain: 'maths',
    moment: 'M5',
    cells: numbers,
    confidence: 'likely',
    why: 'header+cells',
    asked: true,
    examples: ['103', '98', '142'],
  }),
  column(2, ['M5', 'Niveau'], { field: 'level', cells: { shape: 'level-marks', ...cells } }),
  column(3, ['Punten'], {
    cells: { ...numbers, least: '3', most: '40' },
    confidence: 'unsure',
    why: 'changed',
    was: 'rawScore',
    asked: true,
  }),
  column(4, ['Toetsdag'], {
    cells: { shape: 'dates', ...cells },
    confidence: 'unsure',
    why: 'may-be',
    mayBe: 'sittingDate',
    examples: ['14-01-2026', '15-01-2026'],
  }),
  column(5, ['Opmerkingen'], { why: 'excluded:private', neverRead: true }),
];
const VIEW: MappingView = {
  title: 'Rekenen-wiskunde · groep 5a · M5',
  kind: 'results',
  host: 'start.parnassys.net',
  system: 'ParnasSys',
  unconfirmed: true,
  columns: COLUMNS,
  settings: NO_SETTINGS,
  page: { ...NO_SETTINGS, domain: 'maths' },
  settingsAsked: false,
  check: {
    pupils: 28,
    results: 27,
    rows: [
      {
        row: 1,
        name: 'Femke de Vries',
        results: [
          {
            topic: 'maths',
            moment: 'M5',
            provider: 'Cito',
            version: null,
            scores: { abilityScore: '103', level: 'II' },
          },
        ],
      },
      { row: 2, name: 'Daan Jansen', results: [] },
    ],
    problems: [
      { code: 'column-unsure', header: 'Punten' },
      { code: 'columns-may-be', columns: [{ header: 'Toetsdag', place: 5, column: 'sittingDate' }] },
    ],
  },
};
const REMEMBERED: RememberedAnswer = {
  id: 'column 1',
  host: 'start.parnassys.net',
  column: {
    header: ['M5', 'Score'],
    shape: 'whole-numbers',
    field: 'abilityScore',
    domain: null,
    moment: null,
    provider: null,
  },
  settings: null,
  special: null,
  by: 'Marga Postma',
  on: '2026-11-20',
};
const SET: RememberedAnswer = {
  ...REMEMBERED,
  id: 'table 1',
  column: null,
  settings: { ...NO_SETTINGS, domain: 'maths', moment: 'M5' },
};
const STUDY: RememberedAnswer = {
  ...REMEMBERED,
  id: 'special 1',
  column: null,
  special: { header: ['Dyslexie'], study: 'Lezen en taal 2026', field: 'dyslexie', take: true },
};
const SPECIAL: SpecialColumnView = {
  ...{ column: 6, header: ['Dyslexie'], study: 'Lezen en taal 2026', field: 'dyslexie', values: ['ja', 'nee'] },
  ...{ filled: 9, readable: 8, said: null },
};
const SAID = {
  header: ['M5', 'Score'],
  shape: 'whole-numbers',
  own: 'abilityScore',
  field: 'abilityScore',
  domain: null,
  moment: null,
  provider: null,
} as const;
const WORD = { kind: 'word', system: 'parnassys', header: 'Wintermeting', field: 'abilityScore' } as const;
const MOMENT = { kind: 'moment', system: 'parnassys', text: 'Winterronde', half: 'M' } as const;
const SYSTEMS: readonly SystemView[] = [
  {
    id: 'parnassys',
    name: 'ParnasSys',
    hosts: ['start.parnassys.net'],
    words: [{ header: 'Niveauwaarde', field: 'level' }],
    provider: null,
    unconfirmed: true,
    added: [
      { id: 'a1', addition: WORD, by: 'Marga Postma', on: '2026-11-20' },
      { id: 'a2', addition: MOMENT, by: 'Marga Postma', on: '2026-11-20' },
    ],
    freeHosts: ['lvs.voorbeeld.nl'],
  },
  {
    ...{ id: 'iep', name: 'IEP', hosts: ['toets.nl', '*.toets.nl'], words: [], provider: 'IEP', unconfirmed: true },
    ...{ added: [], freeHosts: ['lvs.voorbeeld.nl'] },
  },
];
const READ = {
  facts: { origin: 'https://start.parnassys.net', path: '/', title: '', headings: [], labels: [] },
  table: {
    id: 't1',
    caption: '',
    kind: 'table',
    columns: [],
    rows: [],
    coverage: { state: 'complete', read: 28, total: null, reason: null },
  },
} as const;

/** A table of results with a likely column, one that changed and a private one. */
export const fakeMapping = (hasTarget: boolean): Pick<Handlers, keyof MappingProtocol> => ({
  'mapping.read': () => done(READ),
  'mapping.view': ({ draft, examples }) =>
    done({
      ...VIEW,
      settings: draft?.settings ?? VIEW.settings,
      columns: COLUMNS.map((one) => ({
        ...one,
        field: draft?.columns.find((said) => said.column === one.column)?.field ?? one.field,
        examples: examples ? one.examples : [],
      })),
    }),
  'mapping.save': () => done(null),
  'special.columns': () => done([SPECIAL]),
  'special.say': () => done(null),
  'mapping.open': () => done(null),
  'mapping.target': () => done(hasTarget ? { tabId: 1, tableId: 't1' } : null),
  'mapping.list': () => done([REMEMBERED, SET, STUDY]),
  'mapping.forget': () => done(null),
  'mapping.export': () =>
    done({ fileName: 'bezwaarwijzer-kolommen.json', text: '{}', columns: 1, additions: 0, leftOut: 0 }),
  'mapping.preview-import': ({ text }) =>
    text.startsWith('{')
      ? done({
          system: 'ParnasSys',
          unconfirmed: true,
          provider: null,
          columns: [{ ...SAID, knownOn: [] }],
          additions: [
            { addition: WORD, state: 'new' },
            { addition: { ...WORD, header: 'Prognose' }, state: 'ruled-out' },
          ],
          hosts: ['start.parnassys.net'],
          likelyHost: 'start.parnassys.net',
        })
      : failed({ code: 'columns-file-unreadable' }),
  'systems.list': () => done([...SYSTEMS]),
  'systems.add': ({ addition }) =>
    addition.kind === 'word' && addition.header === 'Prognose' ? failed({ code: 'addition-ruled-out' }) : done(null),
  'systems.remove': () => done(null),
  'mapping.import': () => done({ added: 1, known: 0 }),
});
