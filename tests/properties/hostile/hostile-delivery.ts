import { parse } from 'csv-parse/sync';
import { NOBODY, type PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { DEFAULT_PRESET, findPreset } from '../../../lib/delivery/built-in.ts';
import type { DeliveryFile } from '../../../lib/delivery/delivery-types.ts';
import { type CsvLayout, type DeliveryLayout, parseLayout } from '../../../lib/delivery/layout-schema.ts';
import fc from '../../fast-check.ts';
import { deliver, GOOD, KEYS } from '../../lib/delivery/deliver-children.ts';
import { receive, windows1252 } from '../../lib/delivery/read-layout.ts';

/*
 * A hostile text on every way by which a text can come into a file that leaves the school. What comes of it: the very same
 * text for whoever reads the file, or no file (or no pupil, or no result) at all. Never another text.
 */
const RESULT_FIELDS = ['provider', 'assessmentName', 'version', 'moment', 'sittingDate'] as const;
const SCORE_FIELDS = [
  ...(['rawScore', 'abilityScore', 'level', 'functioningLevel'] as const),
  ...(['dle', 'percentile', 'referenceLevel', 'developmentScore'] as const),
];
const IDENTIFIERS = [
  ...(['bsn', 'educationNumber', 'birthDate', 'postcode'] as const),
  ...(['houseNumber', 'houseNumberAddition', 'houseLetter'] as const),
];
/** Of a pupil, and never in a file. */
const KEPT = ['familyName', 'givenName', 'prefix', 'initials', 'pupilNumber', 'classGroup'] as const;
const CONTEXT = ['brin', 'branches', 'schoolYear', 'deliveryNumber', 'deliveryKeys'] as const;
const OF_LAYOUT = [
  ...(['header', 'member', 'title', 'id', 'separator', 'sexCode', 'domainCode', 'comparisonGroup', 'joiner'] as const),
];
export type Way =
  | { readonly kind: 'result'; readonly field: (typeof RESULT_FIELDS)[number] | (typeof SCORE_FIELDS)[number] }
  | { readonly kind: 'identifier'; readonly field: (typeof IDENTIFIERS)[number] }
  | { readonly kind: 'kept'; readonly field: (typeof KEPT)[number] }
  | { readonly kind: 'context'; readonly field: (typeof CONTEXT)[number] }
  | { readonly kind: 'layout'; readonly field: (typeof OF_LAYOUT)[number] };

const wayOf = <Kind extends Way['kind']>(kind: Kind, fields: readonly (Way & { kind: Kind })['field'][]) =>
  fc.constantFrom(...fields).map((field) => ({ kind, field }) as Way);
export const hostileWay: fc.Arbitrary<Way> = fc.oneof(
  { arbitrary: wayOf('result', ['provider', 'assessmentName', 'version', 'level', 'referenceLevel']), weight: 6 },
  { arbitrary: wayOf('result', [...RESULT_FIELDS, ...SCORE_FIELDS]), weight: 3 },
  { arbitrary: wayOf('identifier', IDENTIFIERS), weight: 2 },
  { arbitrary: wayOf('kept', KEPT), weight: 2 },
  { arbitrary: wayOf('context', CONTEXT), weight: 1 },
  { arbitrary: wayOf('layout', OF_LAYOUT), weight: 2 },
);

/** Said in the file as it is, refused before there is one, or (of what may not leave) not in it. */
export type Ending = 'same' | 'refused' | 'kept-back';
export interface Tried {
  readonly ending: Ending;
  /** What was written, with its layout. */
  readonly layout: DeliveryLayout | null;
  readonly files: readonly DeliveryFile[];
}

/** In no text of ours: whatever holds it holds what was given. */
const MARK = 'Qzxv';
const BSNS = ['111222333', '123456782', '999999990'];
const children = (way: Way, text: string): readonly PupilIdentity[] =>
  BSNS.map((bsn, index): PupilIdentity => {
    const own: PupilIdentity = {
      ...NOBODY,
      name: { familyName: 'Bakker', prefix: '', givenName: `Kind${'abc'[index] ?? ''}`, initials: 'K' },
      ...{ pupilNumber: `7010${index}`, bsn, sex: index === 1 ? 'male' : 'female', postcode: '1234AB' },
      ...{ birthDate: `2016-02-0${index + 1}`, houseNumber: '7', houseNumberAddition: 'A2', houseLetter: 'A' },
    };
    if (index > 0 || (way.kind !== 'identifier' && way.kind !== 'kept')) return own;
    if (way.kind === 'identifier') return { ...own, [way.field]: text };
    const said = `${text}${MARK}`;
    if (way.field === 'pupilNumber' || way.field === 'classGroup') return { ...own, [way.field]: said };
    return { ...own, name: { familyName: 'Bakker', prefix: '', givenName: 'Kind', initials: 'K', [way.field]: said } };
  });

const withText = (result: ResultRecord, way: Way, text: string): ResultRecord => {
  if (way.kind !== 'result') return result;
  const isScore = SCORE_FIELDS.some((field) => field === way.field);
  return isScore ? { ...result, scores: { ...result.scores, [way.field]: text } } : { ...result, [way.field]: text };
};

/** A layout file that says the text somewhere, as its schema takes it; null where it does not. */
const layoutWith = (layout: DeliveryLayout, way: Way, text: string): DeliveryLayout | null => {
  if (way.kind !== 'layout') return layout;
  const content: Record<string, unknown> = structuredClone(layout);
  const files = Array.isArray(content.files) ? content.files : [];
  if (way.field === 'header' && files[0]) files[0].columns[0].header = text;
  else if (way.field === 'member' && files[0]) files[0].member = text;
  else if (way.field === 'sexCode' && layout.kind === 'csv') content.sexCodes = { ...layout.sexCodes, male: text };
  else if (way.field === 'domainCode' && layout.kind === 'csv')
    content.domainCodes = { ...(layout.domainCodes ?? { maths: 'R' }), maths: text };
  else if (way.field === 'joiner') content.fileName = { ...layout.fileName, joiner: text };
  else if (['title', 'id', 'separator', 'comparisonGroup', 'member'].includes(way.field)) content[way.field] = text;
  else content.title = text;
  return parseLayout(content);
};

const contextWith = (way: Way, text: string) => {
  if (way.kind !== 'context') return {};
  if (way.field === 'branches') return { branches: [text] };
  if (way.field === 'deliveryKeys') return { deliveryKeys: () => [text, ...KEYS.slice(1)] };
  return { [way.field]: text };
};

/** Fields of a result that a request of UWLR has no place for. */
const NOT_IN_UWLR = ['moment', 'rawScore', 'developmentScore'];

/** @throws Error where a reader of the file finds another text than what was given. */
export const tryHostile = (given: DeliveryLayout, way: Way, text: string): Tried => {
  const layout = layoutWith(given, way, text);
  const refused: Tried = { ending: 'refused', layout: null, files: [] };
  if (layout === null) return refused;
  const preset =
    way.kind === 'identifier'
      ? (findPreset(way.field.startsWith('house') ? 'vo-pilot' : 'letter-2023') ?? DEFAULT_PRESET)
      : DEFAULT_PRESET;
  const plain: ResultRecord = { ...GOOD, moment: 'M5' };
  const made = deliver(layout, [[withText(plain, way, text)], [plain], [plain]], preset, ['00'], {
    children: children(way, text),
    context: contextWith(way, text),
  });
  if (!made.built.ok) return refused;
  const files = made.built.value;
  if (way.kind !== 'context' && !made.check(files)) throw new Error('the last check refuses what was written');
  const read = receive(files, layout, [...preset.identifiers, ...preset.attributes]);
  if (read.pupils.length !== made.fitted.records.length) throw new Error('pupils were lost');
  const first = made.fitted.records.find(({ pupilId }) => pupilId === 'p0');
  const cellsOf = (field: string): string[] => [...read.pupils, ...read.results].flatMap((row) => row[field] ?? []);
  const is = (same: boolean): Tried => {
    if (!same) throw new Error('another text than what was given');
    return { ending: 'same', layout, files };
  };
  switch (way.kind) {
    case 'result': {
      if (first === undefined) return { ...refused, layout, files };
      const there = cellsOf(way.field);
      const hasPlace = layout.kind === 'uwlr' ? !NOT_IN_UWLR.includes(way.field) : there.length > 0;
      return hasPlace ? is(text === '' || there.includes(text)) : { ending: 'kept-back', layout, files };
    }
    case 'identifier': {
      const there = cellsOf(way.field);
      const usual = children({ kind: 'context', field: 'brin' }, '').map((child) => child[way.field] ?? '');
      // The letter and the addition are one text, cut in two where the layout has both.
      if (way.field.startsWith('house')) usual.push('2', 'A', 'A2', text.slice(1));
      const wrong = there.find((cell) => cell !== '' && cell !== text && !usual.includes(cell));
      if (wrong !== undefined) throw new Error('an identifier was altered');
      return { ending: there.includes(text) ? 'same' : 'kept-back', layout, files };
    }
    case 'kept':
      if (read.text.includes(MARK)) throw new Error('something of a pupil that may not leave');
      return { ending: 'kept-back', layout, files };
    case 'context':
      if (way.field === 'deliveryKeys') return is(cellsOf('deliveryKey').includes(text));
      if (way.field === 'branches' || way.field === 'schoolYear') return is(true);
      return is(
        !layout.fileName.parts.includes(way.field === 'brin' ? 'brin' : 'number') ||
          files.every(({ name }) => name.includes(text)),
      );
    case 'layout':
      return is(true);
  }
};

/** As it stands in the bytes: what a spreadsheet would work out, also after what it may drop. */
export const wouldBeWorkedOut = (cell: string): boolean =>
  /^[\s\p{C}]*(?:[=+@\uff1d\uff0b\uff20\t\r]|[-\uff0d](?!\d))/u.test(cell);

/** What stands between the separators, whatever it means. */
export const rawCells = (bytes: Uint8Array, { encoding, separator }: CsvLayout): readonly string[] => {
  const text = encoding === 'utf-8' ? new TextDecoder().decode(bytes) : (windows1252(bytes) ?? '');
  const rows: string[][] = parse(text, { delimiter: separator, bom: true });
  return rows.flat();
};
