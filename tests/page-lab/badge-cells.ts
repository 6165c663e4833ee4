/** Cells of every kind in which a badge has to stand without moving anything. */
const NAMES = ['Bo', 'Anna de Vries', 'Jan-Willem van der Hoogenband', 'Ὀδυσσεύς Παπαδόπουλος-Oudekerk'];

interface Kind {
  readonly css?: string;
  /** What a cell holds. */
  readonly cell?: (name: string) => string;
  readonly head?: string;
  /** Of roles instead of a table. */
  readonly grid?: boolean;
}
/** Class `n` is the cell with the name; widths are such that some names fit and some do not. */
const KINDS: Readonly<Record<string, Kind>> = {
  plain: {},
  'as wide as the words': { css: 'table { width: auto }' },
  'white space around': { cell: (name) => `\n  ${name}\n  ` },
  block: { cell: (name) => `<div>${name}</div>` },
  'blocks in blocks': { cell: (name) => `<div class="a"><div><span>${name}</span></div></div>` },
  'two lines': { cell: (name) => `<div>${name}</div><div><small>groep 5</small></div>` },
  'link in block': { cell: (name) => `<p><a href="#x">${name}</a></p>` },
  'ellipsis in cell': {
    css: 'table { table-layout: fixed } .n { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
  },
  'ellipsis in block': {
    css: 'table { table-layout: fixed } .n div { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
    cell: (name) => `<div>${name}</div>`,
  },
  'shrunk and clipped': {
    css: '.n span { display: inline-block; overflow: hidden; max-width: 100%; vertical-align: bottom }',
    cell: (name) => `<span>${name}</span>`,
  },
  'flex in cell': {
    css: '.n div { display: flex; align-items: center; gap: 12px }',
    cell: (name) => `<div><i>•</i>${name}</div>`,
  },
  'flex spread': {
    css: '.n div { display: flex; justify-content: space-between }',
    cell: (name) => `<div><i>•</i><b>${name}</b></div>`,
  },
  'line height none': { css: '.n { line-height: 0; height: 26px }' },
  'high lines': { css: '.n { line-height: 48px }' },
  'low rows': { css: 'td { padding: 0; font-size: 9px; line-height: 10px }' },
  'at the bottom': { css: 'td { vertical-align: bottom; height: 50px }' },
  'at the top': { css: 'td { vertical-align: top; height: 50px }' },
  'to the right': { css: '.n { text-align: right }' },
  'in the middle': { css: '.n { text-align: center }' },
  'right to left': { css: 'table { direction: rtl }' },
  wrapped: { css: 'table { width: 300px } .n { width: 130px }' },
  picture: { cell: (name) => `<img alt="" width="24" height="24" src="data:,"> ${name}` },
  'picture behind': { cell: (name) => `${name} <i style="display:inline-block;width:16px;height:16px"></i>` },
  floats: { css: '.n i { float: left; width: 30px; height: 12px }', cell: (name) => `<i></i><span>${name}</span>` },
  button: { cell: (name) => `<button type="button">${name}</button>` },
  field: { cell: (name) => `<input value="${name}" size="30">` },
  hidden: {
    css: '.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }',
    cell: (name) => `${name}<span class="sr"> (leerling)</span>`,
  },
  'bold in the middle': { cell: (name) => `${name} <b>(5a)</b> ` },
  'flex cells': { grid: true, css: '[role=row] { display: flex } .n { display: flex; align-items: center; gap: 8px }' },
  'flex columns': {
    grid: true,
    css: '[role=row] { display: flex } .n { display: flex; flex-direction: column; gap: 8px; justify-content: center; height: 40px }',
  },
  'grid cells': {
    grid: true,
    css: '[role=row] { display: grid; grid-template-columns: 60px 220px 100px } .n { display: grid; align-items: center; grid-auto-rows: 30px; gap: 6px }',
  },
  'cells on a place of their own': {
    grid: true,
    css: '[role=row] { position: relative; height: 28px; width: 500px } [role=row] > * { position: absolute; left: 0; width: 60px; height: 28px; overflow: hidden; white-space: nowrap; line-height: 28px } [role=row] > .n { left: 60px; width: 200px } [role=row] > :last-child { left: 260px }',
  },
  'fixed rows in a scroller': {
    grid: true,
    css: '[role=table] { height: 90px; overflow: auto } [role=row] { display: flex; height: 24px } .n { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; line-height: 24px }',
  },
};

const scope = (css: string, id: string): string =>
  css.replace(
    /([^{}]+)(\{[^}]*\})/g,
    (_all, selectors: string, rules: string) =>
      `${selectors
        .split(',')
        .map((one) =>
          /^\s*(table|\[role=table\])\s*$/.test(one)
            ? `${one.trim()}#${id}`
            : `#${id} ${one.trim().replace(/^table\s+/, '')}`,
        )
        .join(',')} ${rules}`,
  );

function draw(title: string, { css = '', cell = (name) => name, grid = false }: Kind, id: string): string {
  const rows = NAMES.map((name, at) => [String(at), name, `${90 + at},5`]);
  const style = `<style>${scope(css, id)}</style><h3>${title}</h3>`;
  if (!grid)
    return `${style}<table id="${id}" class="kind" data-kind="${title}"><thead><tr><th>Nr</th><th>Naam</th><th>Score</th></tr></thead><tbody>
${rows.map(([nr, name = '', score]) => `<tr><td>${nr}</td><td class="n">${cell(name)}</td><td>${score}</td></tr>`).join('\n')}</tbody></table>`;
  return `${style}<div id="${id}" class="kind" data-kind="${title}" role="table"><div role="row"><div role="columnheader">Nr</div><div role="columnheader" class="n">Naam</div><div role="columnheader">Score</div></div>
${rows.map(([nr, name = '', score]) => `<div role="row"><div role="cell">${nr}</div><div role="cell" class="n">${cell(name)}</div><div role="cell">${score}</div></div>`).join('\n')}</div>`;
}

const all = Object.entries(KINDS);
/** Measured by the page before the extension has seen it, and after. */
export const badgeCellsPage = `<style>body { font: 14px/1.3 sans-serif; margin: 10px } table.kind { border-collapse: collapse; width: 420px } .kind td, .kind th { padding: 4px 8px; border: 1px solid #999; text-align: start }
[role=table] { width: 420px } [role=row] > * { padding: 0 8px; width: 60px; flex: none; box-sizing: border-box } [role=row] > .n { width: 220px }</style>
${all.map(([title, kind], at) => draw(title, kind, `k${at}`)).join('\n')}
<script>
window.places = () => [...document.querySelectorAll('.kind, .kind *, h3')].filter((one) => !one.localName.startsWith('bzw-'))
  .map((one) => { const { left, top, width, height } = one.getBoundingClientRect(); return [left + scrollX, top + scrollY, width, height]; });
window.before = places();
window.moved = () => { const now = places(); return now.length !== before.length ? ['other elements'] : [...document.querySelectorAll('.kind, .kind *, h3')]
  .filter((one) => !one.localName.startsWith('bzw-')).flatMap((one, at) => now[at].some((value, side) => Math.abs(value - before[at][side]) > 0.5)
    ? [(one.closest('.kind')?.dataset.kind ?? one.textContent) + ': ' + one.localName + ' ' + now[at].map((value, side) => (value - before[at][side]).toFixed(2))] : []); };
/** Where the words in a cell show, and of which text they are. */
window.wordsOf = (cell) => { const range = document.createRange(); const boxes = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) { if (!node.data.trim()) continue; range.selectNodeContents(node);
    for (const { left, top, right, bottom, width } of range.getClientRects()) if (width > 1) boxes.push({ node, left, top, right, bottom }); }
  return boxes; };
</script>`;

/** Of each kind: rows without a badge, badges out of their cell or over words beside which there was room. */
export const BADGES_IN_CELLS = `(() => {
  document.dispatchEvent(new Event('lab-seats'));
  const seats = JSON.parse(document.documentElement.dataset.labSeats);
  const wrong = [];
  const hosts = [...document.querySelectorAll('bzw-badge')];
  for (const cell of document.querySelectorAll('[role=cell].n, td.n')) {
    const kind = cell.closest('.kind').dataset.kind + ' / ' + cell.textContent.trim().slice(0, 8);
    const mine = hosts.flatMap((host, at) => cell.contains(host) ? [seats[at]] : []);
    if (mine.length !== 1) { wrong.push(kind + ': ' + mine.length + ' badges'); continue; }
    const [{ left, top, right, bottom, sign }] = mine;
    const edge = cell.getBoundingClientRect();
    if (right - left < 8 || bottom - top < 8) wrong.push(kind + ': too small');
    if (left < edge.left - 0.5 || right > edge.right + 0.5 || top < edge.top - 0.5 || bottom > edge.bottom + 0.5)
      wrong.push(kind + ': out of its cell ' + [left - edge.left, top - edge.top, edge.right - right, edge.bottom - bottom].map(Math.round));
    const words = wordsOf(cell);
    if (words.length === 0) continue;
    const highest = Math.max(...words.map((box) => box.bottom - box.top));
    const { node } = words.find((box) => box.bottom - box.top > highest - 1 && /\\p{L}/u.test(box.node.data));
    const line = words.findLast((box) => box.node === node);
    const same = words.filter((box) => box.bottom > line.top && box.top < line.bottom);
    const [from, to] = [Math.min(...same.map((box) => box.left)), Math.max(...same.map((box) => box.right))];
    const room = Math.max(edge.right - to, from - edge.left) >= 16 + 8;
    const over = left < to - 0.5 && right > from + 0.5 && top < line.bottom && bottom > line.top;
    if (room && over) wrong.push(kind + ': over the words by ' + Math.round(Math.min(to - left, right - from)));
    const gap = left >= to ? left - to : from - right;
    if (!over && (gap > 40 || Math.abs(top + bottom - line.top - line.bottom) > 8 && line.bottom <= edge.bottom)) wrong.push(kind + ': away from the words by ' + Math.round(gap) + ', ' + (top + bottom - line.top - line.bottom) / 2);
  }
  return wrong;
})()`;
