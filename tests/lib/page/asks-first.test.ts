// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pageReader } from '../../../lib/page/page-reader.ts';
import { readWhole } from '../../../lib/page/read-whole.ts';

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const PAGES = [
  ['7001', '7002'],
  ['7003', '7004'],
] as const;

/** A table of four pupils in two pages, and a background that answers `asks`. */
function page(asks: boolean | undefined) {
  document.body.innerHTML = `<table><thead><tr><th>Leerlingnummer</th><th>Score</th></tr></thead><tbody></tbody></table>
    <nav><button>Vorige</button><button>1</button><button>2</button><button>Volgende</button></nav>`;
  const body = document.querySelector('tbody');
  const [previous, first, second, next] = document.querySelectorAll('button');
  let turned = 0;
  const show = (at: 0 | 1): void => {
    if (body) body.innerHTML = PAGES[at].map((number) => `<tr><td>${number}</td><td>103</td></tr>`).join('');
    for (const [place, button] of [first, second].entries())
      button?.setAttribute('aria-current', place === at ? 'page' : 'false');
    if (previous) previous.disabled = at === 0;
    if (next) next.disabled = at === 1;
  };
  const turn = (button: HTMLButtonElement | undefined, at: 0 | 1): void =>
    button?.addEventListener('click', () => {
      turned += 1;
      show(at);
    });
  for (const button of [previous, first]) turn(button, 0);
  for (const button of [second, next]) turn(button, 1);
  show(0);
  const tableId = pageReader.readWithElements(document)[0]?.snapshot.id ?? '';
  const sent: string[] = [];
  const asksFirst = async (id: string) => {
    sent.push(id);
    return asks;
  };
  const read = async (id: string | null) =>
    (await readWhole(document, id, options, pageReader, asksFirst)).map(({ rows }) => rows.length);
  return { tableId, read, sent, turned: () => turned };
}

it('turns no page of a table that would be asked about: what is shown is handed over', async () => {
  const { tableId, read, sent, turned } = page(true);
  expect(await read(tableId)).toEqual([2]);
  expect(turned()).toBe(0);
  expect(sent).toEqual([tableId]);
});

it.each([false, undefined])('turns the pages where the answer is %s', async (asks) => {
  const { tableId, read, sent } = page(asks);
  expect(await read(tableId)).toEqual([4]);
  expect(sent).toEqual([tableId]);
});

it('asks nothing for a reading that adds nothing', async () => {
  const { read, sent } = page(true);
  expect(await read(null)).toEqual([4]);
  expect(sent).toEqual([]);
});
