import type { FileTable } from '../../../lib/core/file-table.ts';
import type { FileLook, FileSystem } from '../../../lib/messaging/protocol.ts';

const table = (id: string, sheet: string, notes: FileTable['notes']): FileTable => ({
  table: {
    id,
    caption: '',
    kind: 'table',
    columns: [['Leerling'], ['Begrijpend lezen', 'M5'], ['Opmerking']],
    rows: [{ id: 'line-4', cells: ['Wulp, Aafke', '101', ''] }],
    coverage: { state: 'complete', read: 1, total: null, reason: null },
  },
  facts: { path: '/', title: sheet, headings: [], labels: [] },
  sheet,
  lines: [4],
  notes,
});

/** A made-up workbook of two sheets. */
export const FILE_TABLES: readonly FileTable[] = [
  table('file-0', 'Leerlingen', [{ code: 'hidden-rows', lines: [12, 13, 14] }]),
  table('file-1', 'Groep 5a', [{ code: 'cell-errors', cells: ['D12'] }]),
];
export const FILE_SYSTEMS: FileSystem[] = [
  { origin: 'https://start.parnassys.net', system: 'ParnasSys' },
  { origin: 'https://bestand.invalid', system: null },
];
const column = { domain: null, moment: null, why: 'header', used: true } as const;
export const FILE_LOOKS: readonly [FileLook, FileLook] = [
  {
    kind: 'pupil-list',
    title: 'Leerlingenlijst',
    pupils: 28,
    results: 0,
    schoolYear: '2026-2027',
    school: 'ours',
    asks: false,
    columns: [
      { ...column, header: ['Leerling'], field: 'pupilName', confidence: 'sure' },
      { ...column, header: ['Geb.datum'], field: 'birthDate', confidence: 'sure' },
      { ...column, header: ['Opmerking'], field: 'other', confidence: 'sure', used: false },
    ],
    problems: [],
  },
  {
    kind: 'results',
    title: 'Begrijpend lezen · groep 5a · M5',
    pupils: 28,
    results: 56,
    schoolYear: '2026-2027',
    school: 'unknown',
    asks: true,
    columns: [
      { ...column, header: ['Leerling'], field: 'pupilName', confidence: 'sure' },
      {
        ...column,
        header: ['Begrijpend lezen', 'M5'],
        field: 'abilityScore',
        domain: 'reading-comprehension',
        moment: 'M5',
        confidence: 'likely',
      },
      { ...column, header: ['Trend'], field: 'other', confidence: 'unsure', used: false },
    ],
    problems: [{ code: 'cell-unreadable', column: 'abilityScore', row: 1 }],
  },
];
