import type { Random } from '../practice-school/random.ts';
import { decorate, escapeHtml, firstOf, oversOf, widthOf } from './grid-pieces.ts';
import type { PlannedGrid, PlannedPane } from './plan-grid.ts';

/** A header in a table of its own above the rows; with frozen columns each in tables of their own. */
export function writeSplit(random: Random, plan: PlannedGrid): string {
  const { rowHeight } = plan;
  const columns = (pane: PlannedPane): string =>
    `<colgroup>${pane.map(({ width, hidden }) => (hidden ? '<col class="g-gone">' : `<col style="width:${width}px">`)).join('')}</colgroup>`;
  const table = (pane: PlannedPane, inner: string): string =>
    `<table style="width:${widthOf(pane)}px">${columns(pane)}${inner}</table>`;
  const gone = (hidden: boolean): string => (hidden ? ' class="g-gone"' : '');
  const heads = (pane: PlannedPane): string => {
    const names = `<tr style="height:${rowHeight}px">${pane.map(({ path, hidden }) => `<th${gone(hidden)}>${decorate(random, path.at(-1) ?? '')}</th>`).join('')}</tr>`;
    const overs = oversOf(pane).map(({ text, from, to }) => {
      const hidden = pane.slice(from, to).every((column) => column.hidden);
      return `<th${gone(hidden)}${to - from > 1 ? ` colspan="${to - from}"` : ''}>${text}</th>`;
    });
    return plan.levels === 1 ? names : `<tr style="height:${rowHeight}px">${overs.join('')}</tr>${names}`;
  };
  const rows = (pane: PlannedPane): string =>
    plan.rows
      .map(({ texts }) => {
        const first = firstOf(plan, pane);
        const cells = pane.map(
          ({ hidden }, x) =>
            `<td${gone(hidden)}>${hidden ? 'geheim' : decorate(random, escapeHtml(texts[first + x] ?? ''))}</td>`,
        );
        return `<tr style="height:${rowHeight}px">${cells.join('')}</tr>`;
      })
      .join('');
  const header = (pane: PlannedPane): string =>
    `<div class="g-pane">${table(pane, `<thead>${heads(pane)}</thead>`)}</div>`;
  const body = (pane: PlannedPane): string =>
    `<div class="g-pane">${table(pane, `<tbody>${rows(pane)}</tbody>`)}</div>`;
  return random.chance(0.5)
    ? `<div class="g-panes">${plan.panes.map(header).join('')}</div><div class="g-panes">${plan.panes.map(body).join('')}</div>`
    : `<div class="g-panes">${plan.panes.map((pane) => `<div>${header(pane)}${body(pane)}</div>`).join('')}</div>`;
}

/** One table with the roles of a grid, its first column frozen. */
export function writeStickyTable(random: Random, plan: PlannedGrid, name: string): string {
  const columns = plan.panes.flat();
  const gone = (hidden: boolean, x: number): string => ` class="${hidden ? 'g-gone' : x === 0 ? 'g-stick' : 'g-c'}"`;
  const names = columns.map(({ path, hidden }, x) => `<th role="columnheader"${gone(hidden, x)}>${path.at(-1)}</th>`);
  const overs = oversOf(columns).map(({ text, from, to }) => {
    const hidden = columns.slice(from, to).every((column) => column.hidden);
    return `<th role="columnheader"${gone(hidden, from)}${to - from > 1 ? ` colspan="${to - from}"` : ''}>${text}</th>`;
  });
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const rows = plan.rows.map(({ group, texts }) => {
    const line = group === null ? '' : `<tr role="row"><td role="gridcell" colspan="${shown}">Groep ${group}</td></tr>`;
    const cells = columns.map(
      ({ hidden }, x) =>
        `<td role="gridcell"${gone(hidden, x)}>${hidden ? 'geheim' : decorate(random, escapeHtml(texts[x] ?? ''))}</td>`,
    );
    return `${line}<tr role="row">${cells.join('')}</tr>`;
  });
  const head = `${plan.levels === 2 ? `<tr role="row">${overs.join('')}</tr>` : ''}<tr role="row">${names.join('')}</tr>`;
  return `<table role="grid" aria-label="${name}" style="width:${widthOf(columns)}px"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Plain elements that the style sheet lays out as a table. Without columns that span: a style sheet has none. */
export function writeDisplayTable(random: Random, plan: PlannedGrid): string {
  const columns = plan.panes.flat();
  const bold = random.chance(0.6);
  const line = (texts: readonly string[], head: boolean): string =>
    `<div class="g-tr"${head && bold ? ' style="font-weight:600"' : ''}>${columns
      .map(({ width, hidden }, x) => {
        const inner = hidden && !head ? 'geheim' : decorate(random, texts[x] ?? '');
        return `<div class="${hidden ? 'g-gone' : 'g-td'}" style="width:${width}px">${inner}</div>`;
      })
      .join('')}</div>`;
  const heads = line(
    columns.map(({ path }) => path.at(-1) ?? ''),
    true,
  );
  return `<div class="g-t">${heads}${plan.rows.map(({ texts }) => line(texts.map(escapeHtml), false)).join('')}</div>`;
}
