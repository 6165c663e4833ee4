import type { Random } from '../practice-school/random.ts';
import { columnsOf, type PlannedCell, type PlannedTable, planTable } from './plan-table.ts';
import { writeCell } from './write-cell.ts';
import { HIDE, stacked, type Truth, withNoise } from './write-noise.ts';

export interface FuzzTable {
  /** Its caption holds this and nothing else. */
  readonly name: string;
  readonly html: string;
  /** More than one where another header follows further down. */
  readonly truth: readonly Truth[];
}

const BLANK = [' class="f-inv"', ' style="visibility:hidden"', ' class="f-clear"', ' style="opacity:0"'];

export function writeTable(random: Random, name: string): FuzzTable {
  const kind = random.pick(['thead-th', 'thead-th', 'thead-th', 'thead-td', 'body-th', 'body-th', 'none'] as const);
  const plan = planTable(random, kind === 'none');
  const plain = kind === 'none' || random.chance(0.2);
  const ghosts = kind === 'none' || random.chance(0.6) ? [] : [random.between(0, plan.width)];
  const ghostHide = random.pick(HIDE);
  const ghost = (tag: string): string => `<${tag}${ghostHide}>geheim</${tag}>`;
  const rowHead = kind !== 'none' && random.chance(0.2) ? random.pick(['th scope="row"', 'th']) : 'td';

  const row = (
    cells: readonly (PlannedCell & { readonly tag: string; readonly inner: string; readonly at: string })[],
    end: number,
    last: boolean,
  ): string => {
    const parts: string[] = [];
    let placed = !last;
    for (const cell of cells) {
      if (!placed && ghosts.some((x) => x <= cell.x)) {
        parts.push(ghost(cell.tag.slice(0, 2)));
        placed = true;
      }
      parts.push(`<${cell.tag}${spanOf(random, cell, end)}${cell.at}>${cell.inner}</${cell.tag.slice(0, 2)}>`);
    }
    if (!placed && ghosts.length > 0) parts.push(ghost('td'));
    return `<tr>${parts.join(random.pick(['', '\n', ' <!-- --> ']))}</tr>`;
  };

  const headTag = kind === 'thead-td' ? 'td' : 'th';
  const headRows = plan.head.map((cells, y) =>
    row(
      cells.map((cell) => {
        const arrow = random.chance(0.15) ? random.pick([' ▲', ' <span aria-hidden="true">▼</span>', ' ↕']) : '';
        return { ...cell, tag: headTag, inner: writeHead(random, cell.text) + (cell.text === '' ? '' : arrow), at: '' };
      }),
      plan.head.length,
      y === plan.head.length - 1,
    ),
  );
  const truthRows: string[][] = [];
  // One line above each section names the group of its rows.
  const grouped = kind.startsWith('thead') && plan.width > 2 && ghosts.length === 0 && random.chance(0.12);
  const again = kind.endsWith('th') && headRows.length === 1 && ghosts.length === 0 ? headRows : [];
  const sections = plan.sections.map((lines, at) => {
    const grid: string[][] = lines.map(() => []);
    const rows = lines.map((cells) =>
      row(
        cells.map((cell) => {
          const shown = writeCell(random, cell.text, plain, at === 0 && cell.x === 0 && cell.y === 0);
          const blank = !plain && cell.x > 0 && random.chance(0.04);
          fill(grid, cell, blank ? '' : shown.text);
          return {
            ...cell,
            tag: cell.x === 0 ? rowHead : 'td',
            inner: shown.html,
            at: blank ? random.pick(BLANK) : '',
          };
        }),
        lines.length,
        true,
      ),
    );
    const group = `${5 + at}a`;
    const noisy = withNoise(random, rows, lines, plan.width, kind === 'none', { heads: again, grouped });
    // An empty row is none, whatever its group.
    truthRows.push(...grid.map((texts) => (grouped && texts.some((text) => text !== '') ? [group, ...texts] : texts)));
    return grouped ? [`<tr><td colspan="${plan.width}">Groep ${group}</td></tr>`, ...noisy] : noisy;
  });
  const columns = columnsOf(plan);
  const shift = grouped ? 1 : 0;
  const paths = columns.map((x) => plan.paths[x] ?? []);
  const lines = truthRows.map((texts) => [...texts.slice(0, shift), ...columns.map((x) => texts[x + shift] ?? '')]);
  const [truth, more] = stacked(
    random,
    plan.width,
    grouped ? 'grouped' : kind,
    grouped ? [['Groep'], ...paths] : paths,
    lines,
  );
  if (more !== '') sections.push([more]);
  return { name, html: assemble(random, name, kind, plan, headRows, sections), truth };
}

const fill = (grid: string[][], cell: PlannedCell, text: string): void => {
  for (let y = cell.y; y < cell.y + cell.height; y++)
    for (let x = cell.x; x < cell.x + cell.width; x++) {
      const line = grid[y];
      if (line !== undefined) line[x] = text;
    }
};

/** Every way to write the same span. */
function spanOf(random: Random, { y, width, height }: PlannedCell, end: number): string {
  const across =
    width > 1
      ? ` colspan="${random.pick(['', '+', ' '])}${width}${random.pick(['', 'x', '.9'])}"`
      : random.chance(0.05)
        ? ' colspan="0"'
        : '';
  if (height === 1) return across + (random.chance(0.04) ? ' rowspan="-1"' : '');
  const toEnd = y + height === end;
  return `${across} rowspan="${toEnd && random.chance(0.3) ? random.pick(['0', '65534', String(height + 3)]) : height}"`;
}

const writeHead = (random: Random, text: string): string =>
  text === ''
    ? ''
    : random.pick([
        text,
        text,
        `<a href="#"><span>${text}</span></a>`,
        text.replace(' ', '<br>'),
        `${text}<span class="f-sr">geheim</span>`,
        `<div>${text}</div><input value="geheim">`,
      ]);

function assemble(
  random: Random,
  name: string,
  kind: string,
  { width, head }: PlannedTable,
  headRows: readonly string[],
  sections: readonly (readonly string[])[],
): string {
  const thead = kind === 'thead-th' || kind === 'thead-td';
  const pager = thead && width > 1 && random.chance(0.1) ? `<tr><td colspan="${width}">Toont alles</td></tr>` : '';
  const filter =
    thead && random.chance(0.1)
      ? `<tr>${Array.from({ length: width }, () => '<td><input value="geheim"></td>').join('')}</tr>`
      : '';
  const top = thead ? `<thead>${pager}${headRows.join('\n')}${filter}</thead>` : '';
  const loose = !thead && sections.length === 1 && random.chance(0.3);
  const bodies = sections.map((rows, at) => {
    const inner = [...(!thead && at === 0 ? headRows : []), ...rows].join('\n');
    return loose ? inner : `<tbody${random.chance(0.04) ? ' style="display:contents"' : ''}>${inner}</tbody>`;
  });
  // Header rows of a table without thead must not be reached by spans of the rows below: a section of their own.
  if (!thead && head.length > 0 && !loose && random.chance(0.5)) bodies.unshift('<tbody></tbody>');
  const foot = random.chance(0.15)
    ? `<tfoot><tr>${Array.from({ length: width }, (_, x) => `<td>${x === 0 ? 'Totaal' : '99'}</td>`).join('')}</tr></tfoot>`
    : '';
  const order = random.pick([
    [top, ...bodies, foot],
    [top, foot, ...bodies],
    [...bodies, top, foot],
    [top, ...bodies, foot],
  ]);
  const label = random.chance(0.5) ? '' : ` aria-label="${name}"`;
  const caption = label === '' ? `<caption>${name}</caption>` : '';
  const looks = random.chance(0.1)
    ? random.pick([' dir="rtl"', ' class="f-stuck"', ' inert', ' style="direction:rtl"'])
    : '';
  // A column that is not displayed hides none of its cells.
  const cols = random.chance(0.05) ? `<colgroup>${'<col hidden>'.repeat(width)}</colgroup>` : '';
  const table = `<table border="1"${label}${looks}>${caption}${cols}${order.join('\n')}</table>`;
  return random.chance(0.06)
    ? `<form><input name="querySelectorAll"><input name="closest"><input name="parentElement">${table}</form>`
    : table;
}
