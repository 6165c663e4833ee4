import { assessTables, rememberKeys } from '../../lib/core/assess-tables.ts';
import type { CollectedTable } from '../../lib/core/collected-table.ts';
import { NOBODY } from '../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../lib/core/standing-index.ts';
import { createIndex } from '../../lib/register/index-keys.ts';
import { pupilIdOf, pupilOf } from './big-register.ts';
import type { Bench } from './types.ts';

const TABLES = 20;
const ROUNDS = 5;

/** Milliseconds to match every row of twenty tables of a school, the best round. */
const match = (pupils: number): number => {
  const { keysOf } = createIndex(new Uint8Array(32).fill(3));
  const list = Array.from({ length: pupils }, (_, at) => ({ id: pupilIdOf(at), keys: keysOf(pupilOf(at)) }));
  const view = { head: '', pupils: list, objections: [], statedCount: null, pupilListRead: true };
  const index = buildStandingIndex(view);
  const rows = Array.from({ length: pupils }, (_, at) => {
    const { name, pupilNumber, birthDate, classGroup } = pupilOf(at);
    return { row: at + 1, identity: { ...NOBODY, name, pupilNumber, birthDate, classGroup }, results: [] };
  });
  const tables = Array.from(
    { length: TABLES },
    (_, at): CollectedTable => ({
      id: `t${at}`,
      kind: 'results',
      title: '',
      origin: 'https://start.parnassys.net',
      schoolYear: '2026-2027',
      readAt: '',
      coverage: { state: 'complete', read: pupils, total: pupils, reason: null },
      rows,
      droppedColumns: 0,
      problems: [],
    }),
  );
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const assessed = assessTables(tables, rememberKeys(keysOf), index);
    const took = performance.now() - start;
    const known = assessed.filter(({ assessment }) => assessment.pupilId !== null).length;
    if (known !== pupils * TABLES) throw new Error(`matched ${known} of ${pupils * TABLES} rows`);
    return took;
  });
  return Math.min(...times);
};

export const bench: Bench = {
  about: 'matching the rows of twenty tables to a school of 2,000 pupils, and against a school of 500',
  builds: [],
  run: async (report) => {
    const small = match(500);
    const large = match(2_000);
    report({ name: '2000x20', value: large, unit: 'ms', limit: 300 });
    const note = `${large.toFixed(0)} ms against ${small.toFixed(0)} ms`;
    report({ name: 'four-times-the-school', value: large / small, unit: 'x', limit: 6, note });
  },
};
