// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapturedFrame } from '../../../../lib/core/captured-page.ts';
import { toPageFile, writePageFile } from '../../../../lib/core/captured-page.ts';
import { frameReply, pageFile, parsePageFile } from '../../../../lib/messaging/capture-schemas.ts';
import { captureFrame } from '../../../../lib/page/capture/capture-frame.ts';
import type { Draw } from '../../../../lib/page/capture/draw.ts';
import { isKnownHeader } from '../../../../lib/recognise/known-header.ts';
import { findCanaries, plantCanaries } from '../../../page-lab/canaries.ts';

const seeded = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor(state / 65_536) % below;
  };
};
const capture = (seed = 1): CapturedFrame => {
  const reply = captureFrame(document, { draw: seeded(seed), isKnownHeader });
  if (!('frame' in reply)) throw new Error(reply.refused);
  return reply.frame;
};
const pageOf = (frame: CapturedFrame) => ({ system: 'generic', unread: 0, frames: [frame] });
const fileOf = (frame: CapturedFrame, kept: readonly string[] = []) => toPageFile(pageOf(frame), new Set(kept));

const TABLE = `<table data-pupil="1"><caption>Groep van juf Marga</caption>
  <thead><tr><th>Leerling</th><th>Geb. datum</th><th>Kleur <i>▲</i></th><th colspan="1">Fien Wilgenroos</th></tr></thead>
  <tbody><tr><th scope="row">Wilgenroos, Fien</th><td>03-02-2016</td><td>rood</td><td>II</td></tr>
  <tr><th scope="row">Zonnebloem, Jip</th><td>14-05-2016</td><td>rood</td><td>IV</td></tr></tbody></table>`;

describe('a frame as structure', () => {
  beforeEach(() => {
    document.documentElement.innerHTML = '<head></head><body></body>';
  });

  it('holds none of 200 canaries, wherever they were planted, and passes the schema of the trusted side', () => {
    const planted = plantCanaries(280);
    document.documentElement.innerHTML = planted.html.replace(/^<!doctype html><html[^>]*>|<\/html>$/g, '');
    const frame = capture();
    expect(frameReply.safeParse({ frame }).success).toBe(true);
    const text = writePageFile(fileOf(frame));
    expect(findCanaries(text, planted.canaries)).toEqual([]);
    expect(parsePageFile(text).ok).toBe(true);
    // The header texts that a person may tick are the only words of the page, and they are in no file.
    expect(findCanaries(JSON.stringify({ ...frame, headers: [] }), planted.canaries)).toEqual([]);
  });

  it('would be seen to hold one', () => {
    const planted = plantCanaries(280);
    const [first = '', , third = ''] = planted.canaries;
    for (const said of [first, first.toUpperCase(), `x${btoa(`ab${third}`)}`, [...third].join(' ')])
      expect(findCanaries(`{"c":["${said}"]}`, planted.canaries)).toHaveLength(1);
    document.body.innerHTML = `<table><thead><tr><th>Leerling</th><th>${third}</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>`;
    expect(findCanaries(writePageFile(fileOf(capture(), [third])), planted.canaries)).toEqual([third]);
  });

  it('keeps header words that are known, offers the others, and a header cell of a row is none', () => {
    document.body.innerHTML = TABLE;
    const frame = capture();
    expect(frame.headers.map(({ text }) => text)).toEqual(['Kleur', 'Fien Wilgenroos']);
    const [plain] = fileOf(frame).frames;
    expect(plain?.tables[0]?.columns.map(([text]) => text).slice(0, 2)).toEqual(['Leerling', 'Geb. datum']);
    const text = writePageFile(fileOf(frame));
    expect(text).not.toMatch(/Wilgenroos|Fien|Zonnebloem|Jip|Marga|rood|Kleur|2016|pupil/i);
    const ticked = writePageFile(fileOf(frame, ['Kleur']));
    expect(ticked).toContain('"Kleur"');
    expect(ticked).not.toMatch(/Wilgenroos|Fien|Zonnebloem|Jip|Marga|rood|2016/i);
  });

  it('takes no text of a shadow root for a part of the known header cell that it is in', () => {
    document.body.innerHTML = TABLE;
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).innerHTML = '<i>Madelief</i>';
    document.querySelector('th')?.append(inner);
    const frame = capture();
    expect(writePageFile(fileOf(frame))).not.toContain('Madelief');
    expect(frame.headers.map(({ text }) => text)).toContain('Madelief');
  });

  it('cuts what is longer than any cell', () => {
    document.body.innerHTML = `<p>${'lang '.repeat(9_000)}</p>`;
    const frame = capture();
    expect(frameReply.safeParse({ frame }).success).toBe(true);
  });

  it('keeps rows, cells, spans, and which cells are equal', () => {
    document.body.innerHTML = TABLE;
    const frame = capture();
    const [table] = frame.tables;
    expect(table).toMatchObject({ kind: 'table', rows: 2 });
    expect(table?.columns).toHaveLength(4);
    expect(table?.firstRows[0]?.[2]).toBe(table?.firstRows[1]?.[2]);
    expect(table?.firstRows[0]?.[1]).toMatch(/^\d\d-\d\d-\d{4}$/);
    const names = JSON.stringify(frame.root).match(/"n":"(?:table|thead|tbody|tr|th|td)"/g) ?? [];
    expect(names).toHaveLength(18);
    expect(JSON.stringify(capture(2).root)).not.toBe(JSON.stringify(frame.root));
  });

  it('takes a field as it stands now, and nothing of a password', () => {
    document.body.innerHTML = `<input value="oud"><input type="password" value="geheim"><input type="checkbox">
      <select><option>Wilg</option><option>Roos</option></select><textarea>oud</textarea>`;
    const [typed, , box] = document.querySelectorAll('input');
    if (typed === undefined || box === undefined) throw new Error('no fields');
    typed.value = 'Nieuwer';
    box.checked = true;
    const text = writePageFile(fileOf(capture()));
    expect(text).toMatch(/"value":"[A-Z][a-z]{6}"/);
    expect(text).toContain('"checked":""');
    expect(text).not.toMatch(/Nieuwer|geheim|oud|Wilg|Roos/);
    expect(text.match(/"n":"option"/g)).toHaveLength(1);
  });

  it('refuses a page that nests more than a page does', () => {
    document.body.innerHTML = '<div>'.repeat(201);
    expect(captureFrame(document, { draw: seeded(1), isKnownHeader })).toEqual({ refused: 'too-large' });
  });
});

describe('the schema of a saved structure', () => {
  const frame = { path: [], layouts: [{ display: 'block' }], root: { n: 'div', s: 0, c: ['x'] }, tables: [] };
  const file = { format: 'bezwaarwijzer-page', version: 1, system: 'generic', unread: 0, frames: [frame] };
  it('takes one', () => expect(pageFile.safeParse(file).success).toBe(true));

  it.each([
    ['an element that is no kept one', { root: { n: 'script', c: [] } }],
    ['an attribute that is in no list', { root: { n: 'div', a: { 'data-pupil': '1' } } }],
    ['a role that is none', { root: { n: 'div', a: { role: 'Fien' } } }],
    ['a place in the order of tabs that could be a number', { root: { n: 'td', a: { tabindex: '7001' } } }],
    ['a number as long as a pupil’s', { root: { n: 'td', a: { colspan: '70012' } } }],
    ['a name that was not made anew', { root: { n: 'td', a: { id: 'fien' } } }],
    ['layout that could say something', { layouts: [{ 'font-family': 'Fien' }] }],
    ['layout with an address', { layouts: [{ display: 'url(x)' }] }],
    ['a text that is none', { root: { n: 'div', c: [{ h: 0 }] } }],
    ['anything more', { title: 'Fien' }],
  ])('refuses %s', (_, change) => {
    expect(pageFile.safeParse({ ...file, frames: [{ ...frame, ...change }] }).success).toBe(false);
  });

  it('tells a newer file from none', () => {
    expect(parsePageFile(JSON.stringify({ ...file, version: 2 }))).toEqual({ ok: false, why: 'newer' });
    expect(parsePageFile('{}')).toEqual({ ok: false, why: 'no-page-file' });
    expect(parsePageFile('<html>')).toEqual({ ok: false, why: 'no-page-file' });
  });
});
