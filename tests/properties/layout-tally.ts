import type { Layout } from './generators/layout-types.ts';
import type { Fate, Verdict } from './judge-layout.ts';
import { recogniseLayout } from './show-layout.ts';

type Counts = Record<Fate | 'all', number>;
const KINDS = ['known', 'held-out', 'bare', 'contradictory', 'decoy'] as const;
type Kind = (typeof KINDS)[number];
export type LayoutTally = Record<Kind, Counts> & { layouts: number; rows: number; readRows: number };

const none = (): Counts => ({ all: 0, right: 0, asked: 0, 'left-out': 0, 'proposed-wrong': 0, wrong: 0 });
export const newLayoutTally = (): LayoutTally => ({
  known: none(),
  'held-out': none(),
  bare: none(),
  contradictory: none(),
  decoy: none(),
  layouts: 0,
  rows: 0,
  readRows: 0,
});

export const addLayout = (tally: LayoutTally, layout: Layout, { fates }: Verdict): void => {
  tally.layouts += 1;
  tally.rows += layout.rows.length;
  tally.readRows += recogniseLayout(layout).rows.length;
  for (const [at, { truth }] of layout.columns.entries()) {
    const counts = tally[truth.field === 'other' ? 'decoy' : truth.words];
    counts.all += 1;
    counts[fates[at] ?? 'asked'] += 1;
  }
};

const share = (part: number, whole: number): string => `${((part / Math.max(1, whole)) * 100).toFixed(2)} %`;

/** For people: what became of the columns. */
export const ratesOf = (tally: LayoutTally): string =>
  [
    `${tally.layouts} layouts, ${tally.readRows} of ${tally.rows} rows read`,
    ...KINDS.map((kind) => {
      const counts = tally[kind];
      const parts = Object.entries(counts)
        .filter(([fate, count]) => fate !== 'all' && count > 0)
        .map(([fate, count]) => `${fate} ${share(count, counts.all)}`);
      return `  ${kind} (${counts.all} columns): ${parts.join(', ')}`;
    }),
  ].join('\n');
