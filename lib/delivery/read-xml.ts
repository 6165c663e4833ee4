import { SaxesParser } from 'saxes';

/** An element of a file that we wrote: it holds either a text or other elements. */
export interface XmlElement {
  /** `{namespace}name` */
  readonly name: string;
  /** Namespaces left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}
type Open = XmlElement & { text: string; readonly children: XmlElement[] };

/**
 * A document by a parser of others, or null where it is not well formed or holds anything that our own writer never
 * writes: a document type, a comment, an instruction, CDATA, text beside elements.
 */
export const readXml = (text: string): XmlElement | null => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let wrong = false;
  const refuse = (): void => {
    wrong = true;
  };
  for (const event of ['error', 'doctype', 'comment', 'processinginstruction', 'cdata'] as const) {
    parser.on(event, refuse);
  }
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
    const element: Open = {
      name: `{${uri}}${local}`,
      attributes: new Map(own.map(({ name, value }) => [name, value])),
      text: '',
      children: [],
    };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
    open.push(element);
  });
  parser.on('text', (more) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += more;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined || closed.children.length === 0) return;
    if (closed.text.trim() !== '') refuse();
    closed.text = '';
  });
  parser.write(text).close();
  return wrong ? null : root;
};

/** How often an element stands in another: exactly once, at most once, once and more, or as often as it likes. */
type Times = 'one' | 'maybe' | 'many' | 'any';
export type Form = readonly (readonly [name: string, times: Times])[];

/** The children by their names, where they are those of the form, in its order; else null. */
export const childrenOf = (
  element: XmlElement | undefined,
  namespace: string,
  form: Form,
): ReadonlyMap<string, readonly XmlElement[]> | null => {
  if (element === undefined) return null;
  const found = new Map<string, readonly XmlElement[]>();
  let at = 0;
  for (const [name, times] of form) {
    const from = at;
    while (element.children[at]?.name === `{${namespace}}${name}`) at += 1;
    const count = at - from;
    const least = times === 'one' || times === 'many' ? 1 : 0;
    const most = times === 'one' || times === 'maybe' ? 1 : Number.POSITIVE_INFINITY;
    if (count < least || count > most) return null;
    found.set(name, element.children.slice(from, at));
  }
  return at === element.children.length ? found : null;
};
