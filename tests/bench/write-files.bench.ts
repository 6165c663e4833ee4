import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import type { CollectedTable } from '../../lib/core/collected-table.ts';
import { keyTexts } from '../../lib/core/key-texts.ts';
import { runGate } from '../../lib/core/objection-gate.ts';
import { NOBODY, type PupilId, type PupilIdentity } from '../../lib/core/pupil.ts';
import { buildDelivery } from '../../lib/delivery/build-delivery.ts';
import { findPreset, TWO_CSV } from '../../lib/delivery/built-in.ts';
import { keysWith } from '../properties/test-keys.ts';
import { measureRatio, noteOf, processorTime } from './measure-ratio.ts';
import type { Bench } from './types.ts';

const PUPILS = 2_000;
const RESULTS = 20;
const SCHOOL_YEAR = '2026-2027';

export const bench: Bench = {
  about: `the two CSV files of ${PUPILS} pupils × ${RESULTS} results, against papaparse's unparse of the same rows`,
  builds: [],
  run: async (report) => {
    const preset = findPreset('default');
    if (!preset) throw new Error('there is no preset "default"');
    const identities = Array.from({ length: PUPILS }, (_, at) => identityOf(at));
    const keysOf = (identity: PupilIdentity) => keysWith(keyTexts(identity));
    const { cleared } = runGate({
      view: {
        head: 'head',
        pupils: identities.map((identity, at) => ({ id: `p${at}` as PupilId, keys: keysOf(identity) })),
        objections: [],
        statedCount: { count: 0, by: 'A. Beheerder', on: '2026-11-21' },
        pupilListRead: true,
      },
      tables: [tableOf(identities)],
      keysOf,
      preset,
      presetDecided: true,
      schoolYear: SCHOOL_YEAR,
    });
    if (cleared.length !== PUPILS) throw new Error(`${cleared.length} of ${PUPILS} pupils were cleared`);
    const deliveryKeys = cleared.map((_, at) => String(((at + 1) * 7_368_787) % 9_999_991).padStart(10, '0'));
    const write = () =>
      buildDelivery(cleared, TWO_CSV, preset, {
        ...{ brin: '99XX', branches: ['00'], schoolYear: SCHOOL_YEAR, now: new Date(2026, 10, 21) },
        ...{ deliveryNumber: '1', deliveryKeys: () => deliveryKeys },
      });
    const written = write();
    if (!written.ok) throw new Error(`the files were refused: ${written.problem.code}`);
    const tables = written.value.map(({ bytes }): string[][] => parse(Buffer.from(bytes), { delimiter: ';' }));
    const rows = tables.reduce((sum, table) => sum + table.length - 1, 0);
    if (rows !== PUPILS * (RESULTS + 1)) throw new Error(`the files hold ${rows} rows`);
    const ratio = await measureRatio(
      { run: write },
      { run: () => tables.map((table) => Papa.unparse(table, { delimiter: ';', newline: '\r\n' })) },
      { clock: processorTime },
    );
    report({ name: 'csv', value: ratio.ratio, unit: 'x', limit: 3, note: noteOf(ratio) });
  },
};

/** Everybody lives somewhere else, so that nobody is withheld. */
const identityOf = (at: number): PupilIdentity => ({
  ...NOBODY,
  name: { familyName: `Naam${at}`, prefix: '', givenName: `Kind${at}`, initials: '' },
  pupilNumber: String(100_000 + at),
  birthDate: new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10),
  sex: at % 2 === 0 ? 'female' : 'male',
  postcode: `${1000 + at}AB`,
  houseNumber: String(1 + (at % 300)),
});

const tableOf = (identities: readonly PupilIdentity[]): CollectedTable => ({
  id: 'results',
  kind: 'results',
  title: 'Rekenen-Wiskunde',
  origin: 'https://lvs.example',
  schoolYear: SCHOOL_YEAR,
  readAt: '2026-11-21T10:00:00Z',
  coverage: { state: 'complete', read: PUPILS, total: PUPILS, reason: null },
  rows: identities.map((identity, row) => ({
    row,
    identity,
    results: Array.from({ length: RESULTS }, (_, at) => ({
      domain: 'maths' as const,
      provider: 'Cito',
      assessmentName: `Rekenen-Wiskunde ${at + 1}`,
      version: '3.0',
      moment: `${at % 2 === 0 ? 'M' : 'E'}${1 + (at % 8)}`,
      sittingDate: '2026-02-01',
      scores: { abilityScore: `${100 + (row % 90)}.5`, level: 'II' },
    })),
  })),
  droppedColumns: 0,
  problems: [],
});
