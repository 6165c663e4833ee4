import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { asPart, type InSteps } from '../core/in-steps.ts';

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
  children: Open[];
}
/** Of most elements: hundreds of thousands are texts without anything. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: Open[] = [];

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

/** Whether an element declares a namespace. */
const declares = (attributes: Readonly<Record<string, SaxesAttributeNS>>): boolean => {
  for (const at in attributes) if (at === 'xmlns' || attributes[at]?.prefix === 'xmlns') return true;
  return false;
};

/** `closed`: of each element when it is whole; false refuses the document. */
function* parse(text: string, closed: (element: Open) => boolean): InSteps<Open | null> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: Open | null = null;
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
    // Only the whole document says what its prefixes mean.
    if (inside !== undefined && declares(attributes)) refuse();
    open.push(element);
    inside = element;
  });
  parser.on('text', (more) => {
    if (inside !== undefined) inside.text += more;
  });
  parser.on('closetag', () => {
    const last = open.pop();
    inside = open.at(-1);
    if (last === undefined) return;
    if (last.children.length > 0) {
      if (last.text.trim() !== '') refuse();
      last.text = '';
    }
    if (!closed(last)) refuse();
  });
  for (let at = 0; at < text.length && !wrong; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield at / text.length;
  }
  if (!wrong) parser.close();
  return wrong ? null : root;
}

/**
 * A document by a parser of others, or null where it is not well formed or holds anything that our own writer never
 * writes: a document type, a comment, an instruction, CDATA, text beside elements, a namespace declared further in than the root.
 */
export const readXml = (text: string): InSteps<Open | null> => parse(text, () => true);

/** Around each text that is read apart: a name that stands in no file of ours. */
const PART = 'part';
/** The start of the document, up to and with the start of its root: what all prefixes mean. */
const HEAD = /^<\?xml [^<>]*\?>\s*<(?<root>[A-Za-z_][\w.-]*)[^<>]*>/u;
/** Nothing in it could be read otherwise than it stands. */
const SIMPLE = /^[A-Za-z0-9-]{1,120}$/u;

/** An element of a run: what its attribute says, and which of the texts stands in it. */
interface Taken {
  readonly value: string;
  readonly place: number;
}
interface CutDocument {
  /** With one empty element for each run. */
  readonly rest: string;
  /** Elements that stand side by side, in order. */
  readonly runs: readonly (readonly Taken[])[];
  /** Each text once. */
  readonly texts: readonly string[];
}

const cutRuns = (text: string, name: string, attribute: string): CutDocument => {
  const [start, end] = [`<${name} ${attribute}="`, `</${name}>`];
  const places = new Map<string, number>();
  const runs: Taken[][] = [];
  const kept: string[] = [];
  let from = 0;
  let at = text.indexOf(start);
  while (at >= 0) {
    const quote = text.indexOf('"', at + start.length);
    const last = text.indexOf(end, quote);
    const value = text.slice(at + start.length, quote);
    if (quote < 0 || last < 0 || text[quote + 1] !== '>' || !SIMPLE.test(value)) {
      at = text.indexOf(start, at + 1);
      continue;
    }
    if (at > from || runs.length === 0) {
      kept.push(text.slice(from, at), `<${name}>${end}`);
      runs.push([]);
    }
    const inner = text.slice(quote + 2, last);
    const place = places.get(inner) ?? places.size;
    places.set(inner, place);
    runs.at(-1)?.push({ value, place });
    from = last + end.length;
    at = text.indexOf(start, from);
  }
  kept.push(text.slice(from));
  return { rest: kept.join(''), runs, texts: [...places.keys()] };
};

/**
 * The same as {@link readXml} of a document in which elements of one name and attribute stand by the ten thousand, most of them with what
 * another holds too: what stands in them is parsed once per text, all of it by the same parser.
 *
 * That is the same document: where there is no comment, instruction or CDATA, `<name ` begins an element and nothing else ("<" may stand
 * nowhere else), and a whole element may be taken out and put back, as long as what stands in it is well formed by itself, and what stays is.
 * Both are parsed, with the same prefixes, and each run of them must be found again as the empty element that was put in its place.
 */
export function* readRepeated(text: string, name: string, attribute: string): InSteps<XmlElement | null> {
  const head = HEAD.exec(text);
  const root = head?.groups?.root;
  if (head === null || root === undefined) return null;
  const { rest, runs, texts } = cutRuns(text, name, attribute);
  const apart = texts.map((inner) => `<${PART}>${inner}</${PART}>`).join('');
  const parts = yield* asPart(readXml(`${head[0]}${apart}</${root}>`), 0, 0.5);
  if (parts === null || parts.children.length !== texts.length) return null;
  let next = 0;
  /** By the empty element in its place: they close in the order in which they stand. */
  const runOf = new Map<Open, readonly Taken[]>();
  const putBack = (element: Open): boolean => {
    if (element.name.endsWith(`}${name}`)) {
      const run = runs[next];
      next += 1;
      if (run === undefined || element.text !== '' || element.children.length > 0 || element.attributes.size > 0)
        return false;
      runOf.set(element, run);
    } else if (element.children.some((child) => runOf.has(child))) {
      element.children = element.children.flatMap((child) => runOf.get(child)?.map(fill(child.name)) ?? [child]);
    }
    return true;
  };
  const fill =
    (name: string) =>
    ({ value, place }: Taken): Open => {
      const { text = '', children = NO_CHILDREN } = parts.children[place] ?? {};
      return { name, attributes: new Map([[attribute, value]]), text, children };
    };
  const whole = yield* asPart(parse(rest, putBack), 0.5, 1);
  return next === runs.length ? whole : null;
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
