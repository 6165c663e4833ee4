import { isWholeDate } from '../core/identifiers.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { FIELD_CHARACTERS } from './field-characters.ts';
import type { Column, ResultColumn, UwlrLayout } from './layout-schema.ts';
import type { ReadDelivery, ReadRow } from './read-csv.ts';
import { childrenOf, type Form, readXml, type XmlElement } from './read-xml.ts';
import { readUtf8 } from './utf8.ts';

/* The schema's own names, written out again: what the writer calls them is not asked. */
const LR = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten';
const OSO = 'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier';

const REQUEST: Form = [
  ['school', 'one'],
  ['toetsafnames', 'one'],
  ['toetsen', 'one'],
];
const SCHOOL: Form = [
  ['schooljaar', 'one'],
  ['brincode', 'one'],
  ['dependancecode', 'one'],
  ['aanmaakdatum', 'one'],
  ['xsdversie', 'one'],
];
const SITTINGS: Form = [['toetsafname', 'many']];
const SITTING: Form = [
  ['leerlingid', 'one'],
  ['resultaten', 'one'],
];
const RESULTS: Form = [['resultaat', 'many']];
const RESULT: Form = [
  ['afnamedatum', 'one'],
  ['toetscode', 'one'],
  ['versie', 'maybe'],
  ['osoresultaat', 'one'],
];
const TESTS: Form = [['toets', 'many']];
const TEST: Form = [
  ['toetscode', 'one'],
  ['versie', 'maybe'],
  ['toetsnaam', 'maybe'],
  ['vakgebied', 'one'],
];
const OUTCOME: Form = [
  ['toetsscore', 'maybe'],
  ['referentiescore', 'any'],
];
const REFERENCE: Form = [
  ['codereferentiescore', 'one'],
  ['codevergelijkingsgroep', 'one'],
  ['waarde', 'one'],
];

const SCORES: ReadonlyMap<string, ResultColumn> = new Map([
  ['AE', 'level'],
  ['IV', 'level'],
  ['FN', 'functioningLevel'],
  ['DLE', 'dle'],
  ['Percentiel', 'percentile'],
  ['RNTRM', 'referenceLevel'],
]);

class NotAsWritten extends Error {}
const demand: (holds: boolean) => asserts holds = (holds) => {
  if (!holds) throw new NotAsWritten();
};
const inside = (element: XmlElement | undefined, form: Form, namespace = LR) => {
  const found = childrenOf(element, namespace, form);
  demand(found !== null && element !== undefined);
  const all = (name: string): readonly XmlElement[] => found.get(name) ?? [];
  return {
    element,
    all,
    one: (name: string): XmlElement | undefined => all(name)[0],
    /** What an element of texts says; null where it is not there. */
    text: (name: string): string | null => {
      const [leaf] = all(name);
      if (leaf === undefined) return null;
      demand(leaf.children.length === 0 && leaf.attributes.size === 0 && leaf.text !== '');
      return leaf.text;
    },
  };
};
const bare = (element: XmlElement): void => demand(element.attributes.size === 0);

export interface UwlrSchool {
  readonly brin: string;
  readonly branch: string;
}

interface Assessment {
  readonly cells: readonly (readonly [Column, string])[];
  readonly version: string | null;
}

/** `provider|name|version|domain`, as the elements beside it say. */
const readAssessment = (element: XmlElement): readonly [code: string, Assessment] => {
  const { text } = inside(element, TEST);
  bare(element);
  const code = text('toetscode') ?? '';
  const [provider = '', name = '', version = '', domain = '', ...more] = code.split('|');
  demand(more.length === 0 && code.length <= 256 && name.length <= 128);
  demand((text('toetsnaam') ?? '') === name && (text('versie') ?? '') === version && text('vakgebied') === domain);
  const cells = [
    ['domain', domain],
    ['provider', provider],
    ['assessmentName', name],
    ['version', version],
  ] as const;
  for (const [field, cell] of cells) demand(cell === '' || FIELD_CHARACTERS[field](cell));
  return [code, { cells, version: text('versie') }];
};

const readScores = (element: XmlElement | undefined, { comparisonGroup }: UwlrLayout): Map<Column, string> => {
  const { all, one, element: whole } = inside(element, OUTCOME, OSO);
  bare(whole);
  const scores = new Map<Column, string>();
  const score = one('toetsscore');
  if (score !== undefined) {
    bare(score);
    const ability = inside(score, [['vaardigheidsscore', 'one']], OSO).text('vaardigheidsscore') ?? '';
    demand(/^-?\d{1,5}(?:\.\d{1,6})?$/u.test(ability));
    scores.set('abilityScore', ability);
  }
  for (const reference of all('referentiescore')) {
    const { text } = inside(reference, REFERENCE, OSO);
    bare(reference);
    const field = SCORES.get(text('codereferentiescore') ?? '');
    const value = text('waarde') ?? '';
    demand(field !== undefined && !scores.has(field) && FIELD_CHARACTERS[field](value));
    demand(comparisonGroup !== null && text('codevergelijkingsgroep') === comparisonGroup);
    scores.set(field, value);
  }
  demand(scores.size > 0);
  return scores;
};

const readResult = (
  element: XmlElement,
  deliveryKey: string,
  tests: ReadonlyMap<string, Assessment>,
  layout: UwlrLayout,
): ReadRow => {
  const { one, text } = inside(element, RESULT);
  const date = text('afnamedatum') ?? '';
  const test = tests.get(text('toetscode') ?? '');
  demand(test !== undefined && text('versie') === test.version && isWholeDate(date));
  return new Map<Column, string>([
    ['deliveryKey', deliveryKey],
    ...test.cells,
    ['sittingDate', date],
    ...readScores(one('osoresultaat'), layout),
  ]);
};

const readRequest = (root: XmlElement, layout: UwlrLayout): ReadDelivery & { readonly school: UwlrSchool } => {
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
  for (const sitting of sittings.all('toetsafname')) {
    const { one, text } = inside(sitting, SITTING);
    bare(sitting);
    const deliveryKey = text('leerlingid') ?? '';
    demand(FIELD_CHARACTERS.deliveryKey(deliveryKey));
    pupils.push(new Map([['deliveryKey', deliveryKey]]));
    const list = inside(one('resultaten'), RESULTS);
    bare(list.element);
    for (const [at, element] of list.all('resultaat').entries()) {
      const key = element.attributes.get('key') ?? '';
      demand(element.attributes.size === 1 && key === `${deliveryKey}-${at + 1}` && !resultKeys.has(key));
      resultKeys.add(key);
      results.push(readResult(element, deliveryKey, tests, layout));
      used.add(element.children[1]?.text ?? '');
    }
  }
  // An assessment that nobody sat says nothing, and would be a place for anything.
  demand(used.size === tests.size);
  return {
    pupils,
    results,
    school: { brin: school.text('brincode') ?? '', branch: school.text('dependancecode') ?? '' },
  };
};

/** A `leerresultaten_verzoek` exactly as we write it, or null: only these elements, in this order, with such texts. */
export const readUwlr = (
  { bytes }: DeliveryFile,
  layout: UwlrLayout,
): (ReadDelivery & { readonly school: UwlrSchool }) | null => {
  const text = readUtf8(bytes);
  if (text === null || !text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')) return null;
  const root = readXml(text);
  if (root === null) return null;
  try {
    return readRequest(root, layout);
  } catch (error) {
    if (error instanceof NotAsWritten) return null;
    throw error;
  }
};
