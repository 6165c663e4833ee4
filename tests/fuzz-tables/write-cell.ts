import type { Random } from '../practice-school/random.ts';
import { SECRETS } from './words.ts';
import { writeOdd } from './write-odd.ts';

/** Rules that every page of tables holds. */
export const PAGE_CSS = `
.f-none { display: none } .f-inv { visibility: hidden } .f-clear { opacity: 0 }
.f-away { position: absolute; left: -9999px } .f-zero { font-size: 0 } .f-fold { visibility: collapse }
.f-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0,0,0,0); white-space: nowrap }
:is(td, th) > q:first-child { display: none } [data-weg] { display: none } :is(td, th):has(> u) > s { display: none }
th, .f-caps { text-transform: uppercase } .f-stuck th { position: sticky; top: 0; background: #fff }`;

const HIDDEN: readonly ((text: string) => string)[] = [
  (text) => `<span hidden>${text}</span>`,
  (text) => `<span style="display:none">${text}</span>`,
  (text) => `<b class="f-none">${text}</b>`,
  (text) => `<span class="f-inv">${text}</span>`,
  (text) => `<span class="f-clear">${text}</span>`,
  (text) => `<span class="f-away">${text}</span>`,
  (text) => `<em class="f-zero">${text}</em>`,
  (text) => `<span class="f-sr">${text}</span>`,
  (text) => `<span data-weg>${text}</span>`,
  (text) => `<u></u><s>${text}</s>`,
  (text) => `<span role="tooltip">${text}</span>`,
  (text) => `<div style="display:none"><p>${text}</p>${text}</div>`,
  (text) => `<div style="height:0;overflow:hidden">${text}</div>`,
  (text) => `<style>.${text}{color:red}</style>`,
  (text) => `<script type="text/plain">${text}</script>`,
  (text) => `<template>${text}</template>`,
  (text) => `<!-- ${text} -->`,
  (text) => `<input type="hidden" value="${text}">`,
  (text) => `<div style="content-visibility:hidden">${text}</div>`,
  (text) => `<details><summary></summary>${text}</details>`,
  (text) => `<x-leeg><template shadowrootmode="open"></template>${text}</x-leeg>`,
  (text) => `<div inert style="display:none">${text}</div>`,
  () => '\u2060',
  () => '\uFEFF',
  () => '<i aria-hidden="true">★</i>',
  () => '\uE001',
  () => '\u200B',
];
const WRAPPED: readonly ((html: string) => string)[] = [
  (html) => html,
  (html) => html,
  (html) => `<span>${html}</span>`,
  (html) => `<div>${html}</div>`,
  (html) => `<div class="f-caps"><a href="#">${html}</a></div>`,
  (html) => `<b>${html}</b>`,
  (html) => `<span style="display:contents">${html}</span>`,
  (html) => `<span style="visibility:hidden">geheim<b style="visibility:visible">${html}</b></span>`,
  (html) => `<div><div><span>${html}</span></div></div>`,
  (html) => `<bdi>${html}</bdi>`,
  (html) => `<span inert dir="rtl">${html}</span>`,
  (html) => `<label>${html}</label>`,
];
const GAPS = [' ', ' ', '&nbsp;', '<br>', '\n      ', '</p><p>', ' <wbr>', '&nbsp; '];

export interface Shown {
  readonly html: string;
  /** What a person reads in it. */
  readonly text: string;
}

/** The markup of a cell that shows this text, with things around it that do not show. */
export function writeCell(random: Random, text: string, plain: boolean, first: boolean): Shown {
  if (plain || text === '') return { html: plain || random.chance(0.6) ? escapeHtml(text) : hidden(random), text };
  // A first row of nothing but fields is a row to search by.
  if (!first && random.chance(0.12)) return writeControl(random, text);
  if (random.chance(0.08)) return { html: writeOdd(random, escapeHtml(text)), text };
  const words = escapeHtml(text).split(' ');
  const gap = random.pick(GAPS);
  let html = words.map((word) => (random.chance(0.1) ? soften(word) : word)).join(gap);
  if (gap === '</p><p>') html = `<p>${html}</p>`;
  else html = random.pick(WRAPPED)(html);
  if (random.chance(0.3)) html = random.chance(0.5) ? hidden(random) + html : html + hidden(random);
  if (random.chance(0.04))
    html += '<form><input name="querySelectorAll" type="hidden"><input name="childNodes" type="hidden"></form>';
  return { html: random.chance(0.3) ? `\n  ${html}\n` : html, text };
}

function writeControl(random: Random, text: string): Shown {
  const value = escapeHtml(text).replace(/"/g, '&quot;');
  const on = random.chance(0.5);
  return random.pick<Shown>([
    { html: `<input value="${value}">`, text },
    { html: `<select><option>iets anders<option selected>${escapeHtml(text)}</select>`, text },
    { html: `<textarea>${escapeHtml(text)}</textarea>`, text },
    { html: `<input type="checkbox"${on ? ' checked' : ''}>`, text: on ? '☑' : '☐' },
    { html: `<img alt="${value}">`, text },
    {
      html: `<label><input type="radio" checked>${escapeHtml(text)}</label><label><input type="radio">geheim</label>`,
      text,
    },
    { html: `<form><input name="firstChild" value="${value}"><input name="nodeType" type="hidden"></form>`, text },
  ]);
}

const hidden = (random: Random): string => {
  const write = random.pick(HIDDEN);
  return write(random.pick(SECRETS));
};
const soften = (word: string): string =>
  word.length > 3 && !word.includes('&') ? `${word.slice(0, 2)}\u00AD${word.slice(2)}` : word;
const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
