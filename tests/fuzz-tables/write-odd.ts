import type { Random } from '../practice-school/random.ts';
import { SECRETS } from './words.ts';

/** Cells whose text stands where few look for it, beside text that nobody sees. */
export function writeOdd(random: Random, html: string): string {
  const secret = random.pick(SECRETS);
  const [first = '', ...more] = html.split(' ');
  return random.pick([
    `<div contenteditable>${html}</div>`,
    `<span contenteditable="plaintext-only">${html}</span>`,
    `<details><summary>${html}</summary>${secret}</details>`,
    more.length === 0 ? html : `<details open><summary>${first}</summary>${more.join(' ')}</details>`,
    `<x-cel><template shadowrootmode="open"><b>${html}</b><style>b { color: red }</style></template>${secret}</x-cel>`,
    `<x-cel><template shadowrootmode="open"><p><slot></slot></p><slot name="weg" style="display:none"></slot></template>${html}<i slot="weg">${secret}</i></x-cel>`,
    // A table of its own, too small to be one: not part of what the cell says.
    `${html}<table><tr><td>${secret}</td><td>${secret}</td></tr></table>`,
    `<output>${html}</output>`,
    `<ruby>${html}<rp>(</rp><rt style="display:none">${secret}</rt><rp>)</rp></ruby>`,
    `<dl style="display:contents"><dt style="display:contents">${first}</dt>${more.length === 0 ? '' : `<dd>${more.join(' ')}</dd>`}</dl>`,
  ]);
}
