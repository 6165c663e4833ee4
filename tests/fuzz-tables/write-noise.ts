import type { Random } from '../practice-school/random.ts';
import type { PlannedCell } from './plan-table.ts';

/** What a person reads in a table. */
export interface Truth {
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}
export const HIDE = [' class="f-none"', ' style="display:none"', ' hidden', ' data-weg'];

/** Rows between the data that are none of it, or that nobody sees. */
export function withNoise(
  random: Random,
  rows: readonly string[],
  lines: readonly (readonly PlannedCell[])[],
  width: number,
  headless: boolean,
  { heads, grouped }: { readonly heads: readonly string[]; readonly grouped: boolean },
): string[] {
  return rows.flatMap((row, y) => {
    const list = [row];
    // Under the last row a span may reach further than it needs to.
    const crossed =
      y === lines.length - 1 ||
      lines.some((cells) => cells.some((cell) => cell.y <= y && cell.y + cell.height > y + 1));
    const cells = (inner: string): string => Array.from({ length: width }, () => `<td>${inner}</td>`).join('');
    if (random.chance(0.06)) list.push(`<tr${random.pick(HIDE)}>${cells('geheim')}</tr>`);
    if (random.chance(0.04) && !crossed) list.push(`<tr class="f-fold">${cells('verborgen')}</tr>`);
    if (random.chance(0.04) && !crossed) list.push(`<tr>${cells('')}</tr>`);
    if (random.chance(0.04) && !crossed && width > 2 && !headless && !grouped)
      list.push(`<tr><td colspan="${width}">Let op: voorlopige gegevens</td></tr>`);
    if (random.chance(0.03) && !crossed && !headless)
      list.push(
        `<tr><td>${random.pick(['Subtotaal', 'Totaal groep', 'Gemiddelde'])}</td>${'<td>99</td>'.repeat(width - 1)}</tr>`,
      );
    // The header once more, as long lists have it on every screen.
    if (random.chance(0.04) && !crossed && heads.length > 0) list.push(...heads);
    return list;
  });
}

/** Now and then another header further down, with rows of its own. */
export function stacked(
  random: Random,
  width: number,
  kind: string,
  columns: Truth['columns'],
  rows: readonly string[][],
): [Truth[], string] {
  const first: Truth = { columns, rows: rows.filter((texts) => texts.some((text) => text !== '')) };
  if ((kind !== 'thead-th' && kind !== 'body-th') || !random.chance(0.08)) return [[first], ''];
  const heads = Array.from({ length: width }, (_, x) => `Onder ${x} ${random.pick(['x', 'y', 'z'])}`);
  const below = Array.from({ length: random.between(1, 3) }, (_, y) =>
    Array.from({ length: width }, (__, x) => `r${y}k${x}`),
  );
  const html = [
    `<tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr>`,
    ...below.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`),
  ].join('\n');
  return [[first, { columns: heads.map((text) => [text]), rows: below }], html];
}
