// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pageReader } from '../../../lib/page/page-reader.ts';
import { readWhole } from '../../../lib/page/read-whole.ts';

const options = { signal: new AbortController().signal, onProgress: () => undefined };

/** A page of three with a table of two pupils, and a background that answers `asks`. */
function page(asks: boolean | undefined) {
  document.body.innerHTML = `<table><thead><tr><th>Leerlingnummer</th><th>Score</th></tr></thead>
    <tbody><tr><td>7001</td><td>103</td></tr><tr><td>7002</td><td>98</td></tr></tbody></table>
    <nav><button>1</button><button>2</button><button>3</button><button id="next">Volgende</button></nav>`;
  let turned = 0;
  document.querySelector('#next')?.addEventListener('click', () => {
    turned += 1;
  });
  const tableId = pageReader.readWithElements(document)[0]?.snapshot.id ?? '';
  const sent: string[] = [];
  const asksFirst = async (id: string) => {
    sent.push(id);
    return asks;
  };
  const read = (id: string | null) => readWhole(document, id, options, pageReader, asksFirst);
  return { tableId, read, sent, turned: () => turned };
}

it('turns no page of a table that would be asked about: what is shown is handed over', async () => {
  const { tableId, read, sent, turned } = page(true);
  expect((await read(tableId)).map(({ id, rows }) => [id, rows.length])).toEqual([[tableId, 2]]);
  expect(turned()).toBe(0);
  expect(sent).toEqual([tableId]);
});

it('asks nothing for a reading that adds nothing', async () => {
  const { read, sent } = page(true);
  await read(null);
  expect(sent).toEqual([]);
});
