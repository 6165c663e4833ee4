/*
 * Made-up words and numbers that occur nowhere else, planted wherever a page can hold anything: what is saved of the page
 * may hold none of them, in no writing.
 */

/**
 * `count` canaries: words for the odd places, numbers for the even ones; all of them different. Numbers of twelve digits: one of seven
 * was met by chance among the made-up numbers that stand in their place.
 */
export const makeCanaries = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) =>
    at % 2 === 0
      ? `Kanarie${'abcdefghij'.charAt(at % 10)}${wordOf(at)}piet`
      : `77${String(3_100_000_000 + 7_919 * at)}`,
  );
const wordOf = (at: number): string =>
  [...String(at).padStart(3, '0')].map((figure) => 'qwrtpsdfgh'.charAt(Number(figure))).join('');

/** Which of them are in the text: as they are, in other capitals, as an entity, in a percent or base64 writing. */
export function findCanaries(text: string, canaries: readonly string[]): string[] {
  const lower = text.toLowerCase();
  const decoded = [...lower.matchAll(/&#(x?[\da-f]+);/g)].reduce(
    (all, [entity, code = '']) =>
      all.replaceAll(entity, String.fromCodePoint(Number(code.startsWith('x') ? `0${code}` : code))),
    lower,
  );
  return canaries.filter((canary) => {
    const forms = [canary.toLowerCase(), [...canary.toLowerCase()].join(' '), encodeURIComponent(canary).toLowerCase()];
    // Whatever stands before it in base64, one of three shifts shows its middle.
    const coded = [0, 1, 2].map((shift) =>
      btoa(`${'x'.repeat(shift)}${canary}`)
        .slice(4, -4)
        .toLowerCase(),
    );
    return [...forms, ...coded].some((form) => decoded.includes(form));
  });
}

export interface PlantedPage {
  readonly html: string;
  /** Of a frame with an address of its own. */
  readonly frame: string;
  readonly canaries: readonly string[];
}

/** Gives out canaries one after the other, and counts that all of them were used. */
export function plantCanaries(count: number): PlantedPage {
  const canaries = makeCanaries(count);
  let used = 0;
  const next = (): string => {
    const canary = canaries[used++];
    if (canary === undefined) throw new Error('more places than canaries');
    return canary;
  };
  const attributes = [
    ...['class', 'id', 'data-pupil', 'title', 'aria-label', 'aria-description', 'aria-labelledby', 'aria-rowindex'],
    ...['role', 'lang', 'name', 'itemprop', 'onclick', 'accesskey', 'headers', 'aria-valuetext', 'slot', 'part'],
    ...['scope', 'colspan', 'tabindex', 'abbr', 'aria-roledescription', 'style-x', 'dir', 'nonce'],
  ];
  const cell = (): string =>
    `<td ${attributes.map((name) => `${name}="${name === 'onclick' ? `void '${next()}'` : next()}"`).join(' ')}>${next()}</td>`;
  const styles = `<style>.a::before { content: '${next()}' } .${next()} { --x: '${next()}'; background: url('data:text/plain,${next()}') }
    @font-face { font-family: '${next()}'; src: url(${next()}.woff) } .grid { display: grid; grid-template-areas: '${'k'}${next()}'; animation-name: ${'k'}${next()} }</style>`;
  const fields = `<input value="${next()}"><input type="hidden" value="${next()}"><input type="password" value="${next()}">
    <input type="checkbox" value="${next()}" checked><input placeholder="${next()}" list="${next()}" pattern="${next()}">
    <textarea>${next()}</textarea><select><option value="${next()}" label="${next()}">${next()}</option><option>${next()}</option></select>
    <input id="typed"><button value="${next()}" formaction="/${next()}">${next()}</button><datalist id="d${next()}"><option value="${next()}"></datalist>
    <progress value="1" title="${next()}">${next()}</progress><output>${next()}</output>`;
  const media = `<a href="/leerling/${next()}?n=${next()}#${next()}" download="${next()}" ping="/${next()}">${next()}</a>
    <img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' id='${next()}'/%3E" alt="${next()}" srcset="data:,${next()} 2x" title="${next()}">
    <svg aria-label="${next()}"><title>${next()}</title><desc>${next()}</desc><text>${next()}</text><a href="#${next()}"></a></svg>
    <object data="data:text/plain,${next()}"><param name="x" value="${next()}">${next()}</object><canvas title="${next()}">${next()}</canvas>
    <video src="/${next()}.mp4"><track label="${next()}"></video><math><mi>${next()}</mi></math>
    <details><summary>${next()}</summary>${next()}</details><noscript>${next()}</noscript>`;
  const hidden = `<div style="display:none" data-x="${next()}">${next()}</div><div hidden>${next()}</div>
    <div style="visibility:hidden">${next()}</div><div style="position:absolute;left:-9999px">${next()}</div><template>${next()}</template>
    <x-${'k'}${next().toLowerCase()}>${next()}</x-${'k'}a><div style="--pupil:'${next()}';quotes:'${next()}' '${next()}'">${next()}</div>`;
  const scripts = `<!-- ${next()} --><script>globalThis.k = '${next()}'; /* ${next()} */</script><script type="application/json">{"a":"${next()}"}</script>
    <script>addEventListener('DOMContentLoaded', () => {
      document.querySelector('#typed').value = '${next()}';
      const open = document.querySelector('#open').attachShadow({ mode: 'open' });
      open.innerHTML = '<style>:host::after{content:"${next()}"}</style><p title="${next()}">${next()}</p><!--${next()}--><slot></slot>';
      const closed = document.querySelector('#closed').attachShadow({ mode: 'closed' });
      closed.innerHTML = '<p class="${next()}">${next()}</p>';
    });</script><div id="open">${next()}</div><div id="closed"></div>`;
  const head = `<!doctype html><html lang="nl" data-k="${next()}"><head><title>${next()}</title><meta name="${next()}" content="${next()}">
    <link rel="stylesheet" href="data:text/css,.${next()}{}"><base target="${next()}">${styles}</head>`;
  const frame = `<!doctype html><title>${next()}</title><!--${next()}--><h1 title="${next()}">${next()}</h1><table id="${next()}">
    <tr><th>Leerling</th><th>${next()}</th></tr><tr><td>${next()}</td><td>${next()}</td></tr></table>`;
  const inner = `<p title='${next()}'>${next()}</p><!--${next()}--><input value='${next()}'>`;
  const header = (): string => `<th abbr="${next()}" title="${next()}">${next()}</th>`;
  const body = `<body class="${next()}" onload="void '${next()}'"><h1>${next()}</h1><p>${next()} ${next()}, ${next()}: <b>${next()}</b></p>
    ${media}${fields}${hidden}${scripts}<table summary="${next()}" data-x="${next()}"><caption>${next()}</caption>
    <thead><tr><th>Leerling</th><th>Geboortedatum</th>${header()}${header()}</tr></thead><tbody>`;
  const frames = `<iframe src="/frame?${next()}" name="${next()}" title="${next()}"></iframe><iframe srcdoc="${inner}"></iframe>
    <iframe sandbox srcdoc="<table><tr><td>${next()}</td></tr></table>"></iframe><iframe src="data:text/html,<p>${next()}</p>"></iframe>`;
  let rows = `<tr>${cell()}<td>${next()}</td><td>${next()}</td><td>${next()}</td></tr>`;
  while (count - used >= 4) rows += `<tr><td>${next()}</td><td>${next()}</td><td>${next()}</td><td>${next()}</td></tr>`;
  const rest = Array.from({ length: count - used }, () => `<p>${next()}</p>`).join('');
  return { html: `${head}${body}${rows}</tbody></table>${rest}${frames}</body></html>`, frame, canaries };
}
