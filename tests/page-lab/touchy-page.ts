/** A page that notices everything: rules by place and by number, watchers, rows that are clicked, dragged and typed at. */
export const touchyPage = `<style>
  body { font: 14px sans-serif } table { width: 700px; border-collapse: collapse } td { padding: 4px 8px; height: 24px }
  td:empty { background: rgb(250, 220, 220) } td:not(:empty) { color: rgb(20, 20, 80) } td:nth-child(2n) { background: rgb(230, 240, 250) }
  td > :last-child { margin-left: 24px; font-weight: 700 } td > :only-child { letter-spacing: 1px }
  td:has(> :nth-child(2)) { outline: 3px solid red } td a:only-of-type { padding-right: 3px } td > a + * { color: rgb(200, 0, 0) } td:not(:has(> *)) { font-style: italic }
  td.bold > b:last-of-type { text-transform: uppercase }
</style>
<table><thead><tr><th>Nr</th><th>Naam</th><th>Groep</th></tr></thead><tbody>
${Array.from({ length: 12 }, (_, n) => `<tr draggable="true" tabindex="0"><td>${n}</td><td><a href="#${n}">Leerling ${n}</a></td><td>${n % 2 === 0 ? '' : '5a'}</td></tr>`).join('\n')}
</tbody></table>
<script>
  const LOOKS = ['color', 'backgroundColor', 'marginLeft', 'fontWeight', 'fontStyle', 'letterSpacing', 'outlineWidth', 'paddingRight', 'textTransform', 'width', 'height'];
  window.looks = () => [...document.querySelectorAll('table, table *')].filter((one) => !one.localName.startsWith('bzw-'))
    .map((one) => { const style = getComputedStyle(one); return one.localName + ' ' + LOOKS.map((name) => style[name]).join(' '); });
  window.copied = () => { getSelection().selectAllChildren(document.querySelector('tbody')); const text = getSelection().toString();
    const holder = document.createElement('div'); holder.append(getSelection().getRangeAt(0).cloneContents()); const all = holder.textContent; getSelection().removeAllRanges(); return [text, all]; };
  window.texts = () => [...document.querySelectorAll('td')].flatMap((cell) => [cell.textContent, cell.innerText]);
  window.before = JSON.stringify([looks(), copied(), texts()]);
  window.changed = () => { const now = [looks(), copied(), texts()]; return JSON.parse(before).flatMap((part, at) => part.flatMap((one, row) => one === now[at][row] ? [] : [one + ' -> ' + now[at][row]])); };
  window.heard = []; window.mutations = 0;
  for (const type of ['click', 'dblclick', 'contextmenu', 'keydown', 'dragstart', 'mousedown', 'mouseup', 'focus'])
    document.querySelector('tbody').addEventListener(type, (event) => { heard.push(type + ' ' + event.target.localName); if (type === 'contextmenu') event.preventDefault(); }, true);
  // Stamps what was touched, as frameworks do: were we to answer each stamp, it would never end.
  new MutationObserver((records) => { mutations += records.length; for (const { target } of records) if (target.closest) target.closest('tr')?.setAttribute('data-touched', mutations); })
    .observe(document.querySelector('table'), { childList: true, subtree: true, characterData: true });
</script>`;

/** The page goes on by itself: frames are drawn, and what it counts is compared. */
export const MUTATIONS_AT_REST = `(async () => {
  const frames = async (count) => { for (let at = 0; at < count; at++) await new Promise((done) => requestAnimationFrame(done)); };
  await frames(6);
  const then = mutations;
  await frames(20);
  return mutations - then;
})()`;
/** A name that is selected in part, through everything being asked and painted anew, in both modes. */
export const SELECTION_KEPT = `(async () => {
  const name = document.querySelectorAll('tbody a')[3].firstChild;
  getSelection().setBaseAndExtent(name, 2, name, 6);
  document.querySelectorAll('tbody tr')[3].focus();
  for (const privacy of ['true', 'false']) {
    document.documentElement.dataset.labPrivacy = privacy;
    document.dispatchEvent(new Event('lab-refresh'));
    for (let at = 0; at < 10; at++) await new Promise((done) => requestAnimationFrame(done));
  }
  const { anchorNode, anchorOffset, focusOffset } = getSelection();
  return [anchorNode === name, anchorOffset, focusOffset, document.activeElement === document.querySelectorAll('tbody tr')[3]];
})()`;
