import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import type { InSteps } from '../core/in-steps.ts';

/** An element of a file that we wrote: it holds either a text or other elements. */
export interface XmlElement {
  /** `{namespace}name` */
  readonly name: string;
  /** Namespaces left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}
interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  children: XmlElement[];
}
/** Of most elements: hundreds of thousands are texts without anything. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: XmlElement[] = [];

const ownAttributes = (attributes: Readonly<Record<string, SaxesAttributeNS>>): ReadonlyMap<string, string> => {
  let own: Map<string, string> | null = null;
  for (const at in attributes) {
    const attribute = attributes[at];
    if (attribute === undefined || attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
    own ??= new Map();
    own.set(attribute.name, attribute.value);
  }
  return own ?? NO_ATTRIBUTES;
};

/** Characters; some milliseconds. */
const PIECE = 200_000;

/**
 * A document by a parser of others, or null where it is not well formed or holds anything that our own writer never
 * writes: a document type, a comment, an instruction, CDATA, text beside elements.
 */
export function* readXml(text: string): InSteps<XmlElement | null> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let inside: Open | undefined;
  let wrong = false;
  const refuse = (): void => {
    wrong = true;
  };
  for (const event of ['error', 'doctype', 'comment', 'processinginstruction', 'cdata'] as const) {
    parser.on(event, refuse);
  }
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = `{${uri}}${local}`;
    const element: Open = { name, attributes: ownAttributes(attributes), text: '', children: NO_CHILDREN };
    if (inside === undefined) root = element;
    else if (inside.children === NO_CHILDREN) inside.children = [element];
    else inside.children.push(element);
    open.push(element);
    inside = element;
  });
  parser.on('text', (more) => {
    if (inside !== undefined) inside.text += more;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    inside = open.at(-1);
    if (closed === undefined || closed.children.length === 0) return;
    if (closed.text.trim() !== '') refuse();
    closed.text = '';
  });
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield at / text.length;
  }
  parser.close();
  return wrong ? null : root;
}

/** How often an element stands in another: exactly once, at most once, once and more, or as often as it likes. */
type Times = 'one' | 'maybe' | 'many' | 'any';
export interface Form {
  /** With their namespace. */
  readonly names: readonly string[];
  readonly times: readonly Times[];
  /** Of a name without it, its place among them. */
  readonly places: ReadonlyMap<string, number>;
}
export const formOf = (namespace: string, children: readonly (readonly [name: string, times: Times])[]): Form => ({
  names: children.map(([name]) => `{${namespace}}${name}`),
  times: children.map(([, times]) => times),
  places: new Map(children.map(([name], at) => [name, at])),
});

/**
 * For each of the form's names, in its order, where its elements begin among the children, and last where all end; null where the
 * children are not those of the form.
 */
export const childrenOf = (element: XmlElement, { names, times }: Form): readonly number[] | null => {
  const { children } = element;
  const starts: number[] = [];
  let at = 0;
  for (let part = 0; part < names.length; part += 1) {
    starts.push(at);
    const name = names[part];
    const from = at;
    while (at < children.length && children[at]?.name === name) at += 1;
    const count = at - from;
    const often = times[part];
    if (count === 0 && (often === 'one' || often === 'many')) return null;
    if (count > 1 && (often === 'one' || often === 'maybe')) return null;
  }
  starts.push(at);
  return at === children.length ? starts : null;
};
