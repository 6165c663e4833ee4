import type { RecognisedTable } from '../../lib/recognise/recognise-table.ts';
import type { Layout, LayoutColumn } from './generators/layout-types.ts';
import { makeRandom, type Random } from './generators/random.ts';

/* Words that are nothing to anybody, and headings that say only that there is something below them. */
const NOTHING = ['Fiets', 'Kleur jas', 'Zwemles', 'Kastje', ''];
const ABOVE = ['Overzicht', 'Resultaten', 'Gegevens'];

/** A word that says the same, where the column has one: in its own level of the header. */
const reword = (random: Random, column: LayoutColumn): LayoutColumn => {
  const usable = column.synonyms.length > 0 && column.header.at(-1) === column.word && column.truth.words === 'known';
  if (!usable) return column;
  return { ...column, header: [...column.header.slice(0, -1), random.pick(column.synonyms)] };
};

const nothing = (random: Random, rows: number): LayoutColumn => ({
  header: [random.pick(NOTHING)],
  truth: { field: 'other', words: 'known' },
  cells: Array.from({ length: rows }, () => random.pick(['', 'blauw', 'rood'])),
  word: '',
  synonyms: [],
});

/**
 * The same table as another user has it: columns in another order, columns beside it that mean nothing, synonyms,
 * one more level of header over all. Columns that mean something keep their cells, by which they are known again.
 */
export const disturbLayout = (layout: Layout, seed: number): Layout => {
  const random = makeRandom(seed);
  const above = random.chance(0.3) ? random.pick(ABOVE) : null;
  const words = random.chance(0.5);
  const columns = layout.columns.map((column) => (words ? reword(random, column) : column));
  const more = Array.from({ length: random.int(0, 3) }, () => nothing(random, layout.rows.length));
  const all = random.shuffle([...columns, ...more]);
  return {
    ...layout,
    columns: above === null ? all : all.map((column) => ({ ...column, header: [above, ...column.header] })),
  };
};

/** What was concluded of each column that means something, whatever its place; columns with the same cells together. */
export const saidOfColumns = (layout: Layout, { mapping }: RecognisedTable): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [at, { truth, cells }] of layout.columns.entries()) {
    const said = mapping[at];
    if (truth.field === 'other' || said === undefined) continue;
    const { field, domain, moment, provider, confidence } = said;
    const taken = field !== 'other' && confidence !== 'unsure';
    const what = taken ? [field, confidence, domain, moment, provider].join(' ') : 'not taken';
    const key = JSON.stringify([truth, cells]);
    found.set(key, [...(found.get(key) ?? []), what].sort());
  }
  return found;
};
