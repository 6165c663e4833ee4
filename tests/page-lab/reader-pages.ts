import { badgeCellsPage } from './badge-cells.ts';
import { dataTablesPage } from './pages.ts';
import { restlessPage } from './restless-page.ts';
import { touchyPage } from './touchy-page.ts';

const HEAD = '<thead><tr><th>Nr</th><th>Naam</th></tr></thead>';
/** What tests/e2e/page-reader.test.ts opens, by name. */
export const READER_PAGES: Readonly<Record<string, string>> = {
  cells: badgeCellsPage,
  scroll: dataTablesPage("{ scrollY: '200px', paging: false, scrollX: true }"),
  paged: dataTablesPage('{ pageLength: 10 }'),
  hidden: `<style>.weg{display:none}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}
    td:nth-child(3),th:nth-child(3){display:none} .onzichtbaar{visibility:hidden} tr.inklap{visibility:collapse}</style>
    <table><thead><tr><th>Nr</th><th>Naam <span aria-hidden="true">▲</span></th><th>Sleutel</th><th>Score</th></tr></thead><tbody>
    <tr><td>1</td><td>Jan<br>Jansen<span class="sr"> (leerling)</span></td><td>geheim</td><td><p>12</p><p>34</p></td></tr>
    <tr class="weg"><td>2</td><td>Weg</td><td></td><td>9</td></tr>
    <tr class="inklap"><td>3</td><td>Ingeklapt</td><td></td><td>9</td></tr>
    <tr><td>4</td><td>An\u00ADna&nbsp; Bos\uE001<style>.x{}</style></td><td></td><td><span class="onzichtbaar">77</span></td></tr>
    <tr><td>5</td><td><input value="oud"></td><td></td><td><select><option>a<option selected>b</select></td></tr>
    </tbody></table><script>document.querySelector('input').value = 'Piet';</script>`,
  closed: `<main id="host"></main><script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML =
    '<table>${HEAD}<tbody><tr><td>1</td><td>Noor</td></tr></tbody></table>';</script>`,
  clobber: `<img name="querySelectorAll"><form><input name="querySelectorAll"><input name="childNodes"><input name="closest">
    <table>${HEAD}<tbody><tr><td>1</td><td><form><input name="firstChild" value="Kees"><input name="nodeType" type="hidden"></form></td></tr></tbody></table></form>`,
  frame: `<h1>Boven</h1><iframe src="/plain" width="500" height="300"></iframe>`,
  plain: `<table id="t">${HEAD}<tbody>${Array.from({ length: 30 }, (_, n) => `<tr><td>${n}</td><td>Naam ${n}</td></tr>`).join('')}</tbody></table>`,
  restless: restlessPage,
  touchy: touchyPage,
  fading: `<style>#late { opacity: 0; transition: opacity 80ms } @media (max-width: 600px) { td:nth-child(3), th:nth-child(3) { display: none } }</style>
    <table><thead><tr><th>Nr</th><th>Naam</th><th>Score</th></tr></thead><tbody>${[1, 2, 3].map((n) => `<tr><td>${n}</td><td>Naam ${n}</td><td>1${n}</td></tr>`).join('')}
    <tr id="late"><td>4</td><td>Naam 4</td><td>14</td></tr></tbody></table>`,
  typed: `<table>${HEAD}<tbody>${Array.from({ length: 60 }, (_, n) => `<tr><td><input value="${n}"></td><td contenteditable>Naam ${n}</td></tr>`).join('')}</tbody></table>`,
  clicks: `<table>${HEAD}<tbody><tr onclick="document.title='rij geopend'"><td>20</td><td>Fenna</td></tr></tbody></table>`,
};

/** Two frames are drawn: what was changed before has its place. */
export const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
/** What a page can learn of each badge by trying point after point: over how much it catches the pointer. */
export const CAUGHT_BY_PAGE = `[...new Set([...document.querySelectorAll('bzw-badge')].slice(0, 12).map((host) => {
  const { left, right, top, bottom } = host.parentElement.getBoundingClientRect();
  let caught = 0;
  for (let x = Math.ceil(left); x < right + 200; x++) if (document.elementFromPoint(x, (top + bottom) / 2) === host) caught++;
  return caught + ' of ' + host.offsetWidth + 'x' + host.offsetHeight;
}))]`;
/** What a page can learn of its own list with badges in it. */
export const READ_BY_PAGE = `(() => {
      document.querySelector('td').scrollIntoView();
      getSelection().selectAllChildren(document.querySelector('table'));
      const rows = [...document.querySelectorAll('tbody tr')];
      return { selected: getSelection().toString(), texts: rows.map((row) => row.cells[1].textContent),
        shown: rows.map((row) => row.cells[1].innerText.trim()), found: window.find('Bezwaar') && document.querySelector('table').contains(getSelection().anchorNode) };
    })()`;
/** Where a person is, before and after everything is asked and painted anew. */
export const KEPT = `(async () => {
      const field = document.querySelectorAll('input')[40];
      field.focus(); field.setSelectionRange(0, 1);
      scrollTo(0, 300);
      const before = scrollY;
      document.querySelectorAll('input')[39].value = '7001';
      document.dispatchEvent(new Event('lab-refresh'));
      for (let at = 0; at < 10; at++) await new Promise((done) => requestAnimationFrame(done));
      return { focus: document.activeElement === field, end: field.selectionEnd, moved: scrollY - before,
        typed: [...document.querySelectorAll('[contenteditable]')].filter((cell) => cell.querySelector('bzw-badge')).length,
        badges: document.querySelectorAll('bzw-badge').length };
    })()`;
