import { USUAL_LAYOUT } from '../../lib/core/captured-layout.ts';
import type { CapturedElement, FrameContent, PageFile } from '../../lib/core/captured-page.ts';

/*
 * A saved structure as a page again: the same elements, with their layout written out. It holds nothing that is not in the
 * file, and no script.
 */

type Frame = FrameContent<string>;
const VOID = new Set('br col hr img input wbr'.split(' '));

const text = (raw: string): string => raw.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quoted = (raw: string): string => `"${text(raw).replace(/"/g, '&quot;')}"`;
const rules = (layout: Readonly<Record<string, string>>): string =>
  Object.entries(layout)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
/** What an element has that says nothing else. */
const RESET = `${rules(USUAL_LAYOUT)};border-style:solid;border-color:#999`;

/** The page with all its frames inside it. */
export function writeCaptured(file: PageFile): string {
  const [top, ...others] = [...file.frames].sort((one, other) => (one.path?.length ?? 1) - (other.path?.length ?? 1));
  if (top === undefined) throw new Error('a file without frames');
  return writeFrame(
    file,
    top,
    others.filter(({ path }) => path === null),
  );
}

/** @param loose frames of which nobody knows where they stood: they come last */
function writeFrame(file: PageFile, frame: Frame, loose: readonly Frame[]): string {
  const { root, layouts, path } = frame;
  const writeElement = (element: CapturedElement<string>, inShadow: boolean): string => {
    const { n, a = {}, s, f, r, c = [] } = element;
    const name = n === 'html' || n === 'body' ? 'div' : n;
    const layout = s === undefined ? undefined : layouts[s];
    const attributes = Object.entries(a).map(([key, value]) => ` ${key}${value === '' ? '' : `=${quoted(value)}`}`);
    const look = layout === undefined ? '' : lookOf(layout, s ?? 0, inShadow);
    const open = `<${name}${attributes.join('')}${look}`;
    if (name === 'iframe') return `${open} srcdoc=${quoted(inner(f))}></iframe>`;
    if (VOID.has(name)) return `${open}>`;
    const write = (node: string | CapturedElement<string>, shadow: boolean): string =>
      typeof node === 'string' ? text(node) : writeElement(node, shadow);
    const shadow = r && `<template shadowrootmode="open">${r.map((node) => write(node, true)).join('')}</template>`;
    return `${open}>${shadow ?? ''}${c.map((node) => write(node, inShadow)).join('')}</${name}>`;
  };
  /** Its styles stand in the document, which a shadow root does not hear. */
  const lookOf = (layout: Readonly<Record<string, string>>, number: number, inShadow: boolean): string =>
    inShadow ? ` style=${quoted(`${RESET};${rules(layout)}`)}` : ` class="l${number}"`;
  const inner = (number: number | undefined): string => {
    const found =
      number === undefined || path === null
        ? undefined
        : file.frames.find((other) => other.path?.join() === [...path, number].join());
    return found === undefined ? '' : writeFrame(file, found, []);
  };
  const sheet = layouts.map((layout, number) => `.l${number}{${rules(layout)}}`).join('\n');
  const body = root.c?.find((node) => typeof node !== 'string' && node.n === 'body');
  const parts = typeof body === 'object' ? (body.c ?? []) : [];
  const looseFrames = loose.map((one) => `<iframe srcdoc=${quoted(writeFrame(file, one, []))}></iframe>`);
  const [htmlLook, bodyLook] = [root.s, typeof body === 'object' ? body.s : undefined].map((s) =>
    s === undefined ? '' : ` class="l${s}"`,
  );
  return `<!doctype html>
<html${htmlLook}><head><meta charset="utf-8"><title>${text(`${file.system} ${path?.join('.') ?? ''}`.trim())}</title>
<style>
*{${RESET}}
${sheet}
</style></head>
<body${bodyLook}>
${parts.map((node) => (typeof node === 'string' ? text(node) : writeElement(node, false))).join('')}
${looseFrames.join('\n')}
</body></html>
`;
}
