import type { Layout } from './generators/layout-types.ts';
import { judgeLayout } from './judge-layout.ts';

const withoutColumn = (layout: Layout, at: number): Layout => ({
  ...layout,
  columns: layout.columns.filter((_, other) => other !== at),
});

/** Leaves columns out as long as the table is understood wrongly, and says what is left of it: for people to read. */
export const shrinkLayout = (layout: Layout): string => {
  let small = layout;
  for (let at = layout.columns.length - 1; at >= 0; at -= 1) {
    const less = withoutColumn(small, at);
    // Taking a column of the truth away would make any record of it wrong: only what means nothing may go.
    if (small.columns[at]?.truth.field === 'other' && judgeLayout(less).wrong.length > 0) small = less;
  }
  const { caption, facts, columns } = small;
  return [
    `LAYOUT_RUNS=1 LAYOUT_SEED=${layout.seed} (${layout.about})`,
    `caption "${caption}", title "${facts.title}", headings ${JSON.stringify(facts.headings)}`,
    ...columns.map(
      ({ header, cells, truth }) => `  ${header.join(' › ')} [${truth.field}]: ${cells.slice(0, 5).join(' | ')}`,
    ),
    ...judgeLayout(small).wrong.slice(0, 4),
  ].join('\n');
};
