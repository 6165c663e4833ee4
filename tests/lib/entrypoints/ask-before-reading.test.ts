// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { askBeforeReading } from '../../../entrypoints/lvs.content/ask-before-reading.ts';
import type { SessionPorts } from '../../../entrypoints/lvs.content/session-ports.ts';
import { pageReader } from '../../../lib/page/page-reader.ts';
import type { ReadWhole } from '../../../lib/page/read-whole.ts';

const options = { signal: new AbortController().signal, onProgress: () => undefined };

/** A page with one table of two pupils, and a background that answers `asks`. */
function page(asks: boolean | null) {
  document.body.innerHTML = `<table><thead><tr><th>Leerlingnummer</th><th>Score</th></tr></thead>
    <tbody><tr><td>7001</td><td>103</td></tr><tr><td>7002</td><td>98</td></tr></tbody></table>`;
  const tableId = pageReader.readWithElements(document)[0]?.snapshot.id ?? '';
  const sent: unknown[] = [];
  let turned = 0;
  const readWhole: ReadWhole = async () => {
    turned += 1;
    return [];
  };
  const send = (async (type: string, request: unknown) => {
    sent.push([type, request]);
    return asks;
  }) as SessionPorts['send'];
  const read = (id: string | null) => askBeforeReading(readWhole, send)(document, id, options, pageReader);
  return { tableId, read, sent, turned: () => turned };
}

it('turns no page of a table that would be asked about: what is shown is handed over', async () => {
  const { tableId, read, sent, turned } = page(true);
  expect((await read(tableId)).map(({ id, rows }) => [id, rows.length])).toEqual([[tableId, 2]]);
  expect(turned()).toBe(0);
  expect(sent).toMatchObject([['tab.asks-first', { tables: [{ id: tableId }] }]]);
});

it.each([[false], [null]])('reads on where the background has nothing to ask, or does not answer: %s', async (asks) => {
  const { tableId, read, turned } = page(asks);
  await read(tableId);
  expect(turned()).toBe(1);
});

it('asks nothing for a reading that adds nothing, nor of a table that is gone', async () => {
  const { read, sent, turned } = page(true);
  await read(null);
  await read('gone');
  expect(turned()).toBe(2);
  expect(sent).toEqual([]);
});
