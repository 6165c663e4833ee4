import { isWholeDate } from '../core/identifiers.ts';
import { asPart, forEach, type InSteps } from '../core/in-steps.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { FIELD_CHARACTERS, mayBeKey } from './field-characters.ts';
import type { Column, ResultColumn, UwlrLayout } from './layout-schema.ts';
import type { ReadDelivery, ReadRow } from './read-csv.ts';
import { childrenOf, type Form, formOf, readRepeated, type XmlElement } from './read-xml.ts';
import { readUtf8 } from './utf8.ts';

/* The schema's own names, written out again: what the writer calls them is not asked. */
const LR = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten';
const OSO = 'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier';

const REQUEST = formOf(LR, [
  ['school', 'one'],
  ['toetsafnames', 'one'],
  ['toetsen', 'one'],
]);
const SCHOOL = formOf(LR, [
  ['schooljaar', 'one'],
  ['brincode', 'one'],
  ['dependancecode', 'one'],
  ['aanmaakdatum', 'one'],
  ['xsdversie', 'one'],
]);
const SITTINGS = formOf(LR, [['toetsafname', 'many']]);
const SITTING = formOf(LR, [
  ['leerlingid', 'one'],
  ['resultaten', 'one'],
]);
const RESULTS = formOf(LR, [['resultaat', 'many']]);
const RESULT = formOf(LR, [
  ['afnamedatum', 'one'],
  ['toetscode', 'one'],
  ['versie', 'maybe'],
  ['osoresultaat', 'one'],
]);
const TESTS = formOf(LR, [['toets', 'many']]);
const TEST = formOf(LR, [
  ['toetscode', 'one'],
  ['versie', 'maybe'],
  ['toetsnaam', 'maybe'],
  ['vakgebied', 'one'],
]);
const OUTCOME = formOf(OSO, [
  ['toetsscore', 'maybe'],
  ['referentiescore', 'any'],
]);
const REFERENCE = formOf(OSO, [
  ['codereferentiescore', 'one'],
  ['codevergelijkingsgroep', 'one'],
  ['waarde', 'one'],
]);

const SCORE = formOf(OSO, [['vaardigheidsscore', 'one']]);

const SCORES: ReadonlyMap<string, ResultColumn> = new Map([
  ['AE', 'level'],
  ['IV', 'level'],
  ['FN', 'functioningLevel'],
  ['DLE', 'dle'],
  ['Percentiel', 'percentile'],
  ['RNTRM', 'referenceLevel'],
]);

type ReadCells = Partial<Record<Column, string>>;

class NotAsWritten extends Error {}
const demand: (holds: boolean) => asserts holds = (holds) => {
  if (!holds) throw new NotAsWritten();
};
/** An element whose children are those of a form. */
class Inside {
  readonly element: XmlElement;
  readonly #form: Form;
  readonly #starts: readonly number[];

  constructor(element: XmlElement | undefined, form: Form) {
    demand(element !== undefined);
    const starts = childrenOf(element, form);
    demand(starts !== null);
    this.element = element;
    this.#form = form;
    this.#starts = starts;
  }
  all(name: string): readonly XmlElement[] {
    const place = this.#place(name);
    return this.element.children.slice(this.#starts[place], this.#starts[place + 1]);
  }
  one(name: string): XmlElement | undefined {
    const place = this.#place(name);
    const at = this.#starts[place] ?? 0;
    return at < (this.#starts[place + 1] ?? 0) ? this.element.children[at] : undefined;
  }
  /** What an element of texts says; null where it is not there. */
  text(name: string): string | null {
    const leaf = this.one(name);
    if (leaf === undefined) return null;
    demand(leaf.children.length === 0 && leaf.attributes.size === 0 && leaf.text !== '');
    return leaf.text;
  }
  #place(name: string): number {
    const place = this.#form.places.get(name);
    if (place === undefined) throw new Error(`no ${name} in this form`);
    return place;
  }
}
const inside = (element: XmlElement | undefined, form: Form): Inside => new Inside(element, form);
const bare = (element: XmlElement): void => demand(element.attributes.size === 0);

export interface UwlrSchool {
  readonly brin: string;
  readonly branch: string;
}

interface Assessment {
  readonly cells: ReadRow;
  readonly version: string | null;
}

/** `provider|name|version|domain`, as the elements beside it say. */
const readAssessment = (element: XmlElement): readonly [code: string, Assessment] => {
  const test = inside(element, TEST);
  bare(element);
  const code = test.text('toetscode') ?? '';
  const [provider = '', name = '', version = '', domain = '', ...more] = code.split('|');
  demand(more.length === 0 && code.length <= 256 && name.length <= 128);
  demand((test.text('toetsnaam') ?? '') === name && (test.text('versie') ?? '') === version);
  demand(test.text('vakgebied') === domain);
  const cells = [
    ['domain', domain],
    ['provider', provider],
    ['assessmentName', name],
    ['version', version],
  ] as const;
  for (const [field, cell] of cells) demand(cell === '' || FIELD_CHARACTERS[field](cell));
  return [code, { cells: Object.fromEntries(cells), version: test.text('versie') }];
};

/** Puts the scores with the rest of their row. */
const readScores = (row: ReadCells, element: XmlElement | undefined, { comparisonGroup }: UwlrLayout): void => {
  const outcome = inside(element, OUTCOME);
  bare(outcome.element);
  const score = outcome.one('toetsscore');
  if (score !== undefined) {
    bare(score);
    const ability = inside(score, SCORE).text('vaardigheidsscore') ?? '';
    demand(/^-?\d{1,5}(?:\.\d{1,6})?$/u.test(ability));
    row.abilityScore = ability;
  }
  for (const element of outcome.all('referentiescore')) {
    const reference = inside(element, REFERENCE);
    bare(element);
    const field = SCORES.get(reference.text('codereferentiescore') ?? '');
    const value = reference.text('waarde') ?? '';
    demand(field !== undefined && row[field] === undefined && FIELD_CHARACTERS[field](value));
    demand(comparisonGroup !== null && reference.text('codevergelijkingsgroep') === comparisonGroup);
    row[field] = value;
  }
  demand(outcome.element.children.length > 0);
};

/** What stands in an element of a result, which many share: read once for all of them. */
const resultReader = (
  tests: ReadonlyMap<string, Assessment>,
  layout: UwlrLayout,
): ((element: XmlElement) => ReadRow) => {
  const read = new Map<readonly XmlElement[], ReadRow>();
  return (element) => {
    const before = read.get(element.children);
    if (before !== undefined) return before;
    const result = inside(element, RESULT);
    const sittingDate = result.text('afnamedatum') ?? '';
    const test = tests.get(result.text('toetscode') ?? '');
    demand(test !== undefined && result.text('versie') === test.version && isWholeDate(sittingDate));
    const row: ReadCells = { ...test.cells, sittingDate };
    readScores(row, result.one('osoresultaat'), layout);
    read.set(element.children, row);
    return row;
  };
};

function* readRequest(root: XmlElement, layout: UwlrLayout): InSteps<ReadDelivery & { readonly school: UwlrSchool }> {
  demand(root.name === `{${LR}}leerresultaten_verzoek`);
  bare(root);
  const request = inside(root, REQUEST);
  const school = inside(request.one('school'), SCHOOL);
  bare(school.element);
  demand(/^[12]\d{3}-[12]\d{3}$/u.test(school.text('schooljaar') ?? '') && school.text('xsdversie') === '2.2');
  const made = /^(?<day>.*)T00:00:00$/u.exec(school.text('aanmaakdatum') ?? '')?.groups?.day;
  demand(made !== undefined && isWholeDate(made));

  const testList = inside(request.one('toetsen'), TESTS);
  bare(testList.element);
  const tests = new Map(testList.all('toets').map(readAssessment));
  demand(tests.size === testList.all('toets').length);
  const sittings = inside(request.one('toetsafnames'), SITTINGS);
  bare(sittings.element);
  const resultKeys = new Set<string>();
  const pupils: ReadRow[] = [];
  const results: ReadRow[] = [];
  const used = new Set<string>();
  const isKey = mayBeKey(layout);
  const readResult = resultReader(tests, layout);
  yield* forEach(sittings.all('toetsafname'), (sitting) => {
    const about = inside(sitting, SITTING);
    bare(sitting);
    const deliveryKey = about.text('leerlingid') ?? '';
    demand(isKey(deliveryKey));
    pupils.push({ deliveryKey });
    const list = inside(about.one('resultaten'), RESULTS);
    bare(list.element);
    for (const [at, element] of list.all('resultaat').entries()) {
      const key = element.attributes.get('key') ?? '';
      demand(element.attributes.size === 1 && key === `${deliveryKey}-${at + 1}` && !resultKeys.has(key));
      resultKeys.add(key);
      results.push({ deliveryKey, ...readResult(element) });
      used.add(element.children[1]?.text ?? '');
    }
  });
  // An assessment that nobody sat says nothing, and would be a place for anything.
  demand(used.size === tests.size);
  return {
    pupils,
    results,
    school: { brin: school.text('brincode') ?? '', branch: school.text('dependancecode') ?? '' },
  };
}

/** A `leerresultaten_verzoek` exactly as we write it, or null: only these elements, in this order, with such texts. */
export function* readUwlr(
  { bytes }: DeliveryFile,
  layout: UwlrLayout,
): InSteps<(ReadDelivery & { readonly school: UwlrSchool }) | null> {
  const text = readUtf8(bytes);
  if (text === null || !text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')) return null;
  const root = yield* asPart(readRepeated(text, 'resultaat', 'key'), 0, 0.7);
  if (root === null) return null;
  try {
    return yield* asPart(readRequest(root, layout), 0.7, 1);
  } catch (error) {
    if (error instanceof NotAsWritten) return null;
    throw error;
  }
}
