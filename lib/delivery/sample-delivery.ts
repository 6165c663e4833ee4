import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import { type IdentifierKeys, type IndexKey, KEY_KINDS, type KeyKind, keySpace } from '../core/identifier-keys.ts';
import { keyTexts } from '../core/key-texts.ts';
import { lostResults } from '../core/layout-loss.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import { runGate } from '../core/objection-gate.ts';
import type { Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { NOBODY, type PupilId, type PupilIdentity } from '../core/pupil.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { type SpecialAsked, sameStudy, sameText } from '../core/special-fields.ts';
import { buildDelivery, type DeliveryFile } from './build-delivery.ts';
import { checkDelivery } from './check-delivery.ts';
import { guardDelivery } from './delivery-guard.ts';
import { fitToLayout, specialAsked } from './fit-layout.ts';
import type { DeliveryLayout } from './layout-schema.ts';
import { readUtf8 } from './utf8.ts';
import { readWindows1252 } from './windows-1252.ts';

/** Nobody's: numbers that are handed out to no one. */
const CHILDREN: readonly Partial<PupilIdentity>[] = [
  {
    bsn: '111222333',
    sex: 'female',
    birthDate: '2016-02-03',
    houseNumber: '7',
    houseNumberAddition: 'A',
    houseLetter: 'A',
  },
  { bsn: '123456782', sex: 'male', birthDate: '2016-11-21', houseNumber: '12' },
  { educationNumber: '101222331', sex: 'female', birthDate: '2015-12-30', houseNumber: '104' },
];
const SCORES: readonly ResultRecord['scores'][] = [
  { abilityScore: '103.25' },
  { abilityScore: '98.5', level: 'II' },
  { abilityScore: '110', level: 'I', percentile: '84' },
];
const DOMAINS = [
  ['maths', 'Rekenen-Wiskunde'],
  ['reading-comprehension', 'Begrijpend lezen'],
] as const;
const SCHOOL = { brin: '99XX', branches: ['00'], postcodes: { '00': '1234AB' } };
const SCHOOL_YEAR = '2026-2027';
const TODAY = '2027-03-01';

const keysOf = (identity: PupilIdentity | ObjectionSubject): IdentifierKeys => {
  const texts = keyTexts(identity);
  const keys = {} as Record<KeyKind, readonly IndexKey[]>;
  for (const kind of KEY_KINDS) keys[kind] = texts[kind].map((text) => `${keySpace(kind)}#${text}` as IndexKey);
  return keys;
};

const rows: readonly CollectedRow[] = CHILDREN.map((child, at) => ({
  row: at + 1,
  identity: { ...NOBODY, ...child, pupilNumber: `90000${at}`, postcode: '1234AB' },
  dayCare: 'both',
  results: DOMAINS.map(([domain, assessmentName], index) => ({
    domain,
    provider: 'Cito',
    assessmentName,
    version: '3.0',
    moment: 'M5',
    sittingDate: `2027-01-${20 + index}`,
    scores: SCORES[(at + index) % SCORES.length] ?? {},
  })),
}));

const table: CollectedTable = {
  id: 'sample',
  kind: 'results',
  title: '',
  origin: 'https://lvs.example',
  schoolYear: SCHOOL_YEAR,
  readAt: '2027-03-01T10:00:00.000Z',
  coverage: { state: 'complete', read: rows.length, total: rows.length, reason: null },
  rows,
  droppedColumns: 0,
  problems: [],
};

/** The first child with the first answer of each field that the layout asks for. */
const withAnswers = (asked: SpecialAsked | null): CollectedTable => {
  const special = (asked?.fields ?? []).map(({ id, headers, values }) => ({
    ...{ study: sameStudy(asked?.study ?? ''), field: id },
    ...{ header: sameText(headers[0] ?? ''), cell: sameText(values[0]?.cells[0] ?? '') },
  }));
  return { ...table, rows: table.rows.map((row, at) => (at === 0 && special.length > 0 ? { ...row, special } : row)) };
};

/**
 * What a layout makes of three pupils who do not exist, by the very way that a delivery takes: gate, writer, last check.
 * @returns the problem of the writer or the check, where the layout writes nothing under this preset.
 */
export const sampleDelivery = (layout: DeliveryLayout, preset: Preset): Outcome<readonly DeliveryFile[]> => {
  const asked = specialAsked(layout);
  const study = asked?.study ?? '';
  const view = {
    head: '',
    pupils: rows.map(({ identity }, at) => ({ id: `p${at}` as PupilId, keys: keysOf(identity) })),
    objections: [],
    statedCount: { count: 0, by: '', on: '2027-03-01' },
    pupilListRead: true,
    // The first with consent and an answer, the second with consent only, the third with neither.
    consents: new Map(
      ['p0', 'p1'].map((id) => [id as PupilId, [{ study, state: 'given' as const, receivedOn: TODAY }]]),
    ),
  };
  const input = { preset, presetDecided: true, schoolYear: SCHOOL_YEAR, today: TODAY, school: SCHOOL };
  const special = asked === null ? {} : { special: asked };
  const tables = [withAnswers(asked)];
  const outcome = runGate({ ...input, ...special, view, tables, keysOf });
  const { records, loss } = fitToLayout(outcome.cleared, layout);
  const keys = records.map((_, at) => `${1_234_567_890 + at * 1_111}`);
  const files = buildDelivery(outcome.cleared, layout, preset, {
    ...SCHOOL,
    schoolYear: SCHOOL_YEAR,
    now: new Date(2027, 2, 1),
    deliveryNumber: '123456',
    deliveryKeys: () => keys,
  });
  if (!files.ok) return files;
  const guard = guardDelivery(view, outcome, keysOf, keys, SCHOOL, asked === null ? null : { study, on: TODAY });
  const lost = { pupils: loss.pupils, results: lostResults(loss) };
  const checked = checkDelivery(files.value, layout, preset, guard, { records, keys, lost });
  return checked.ok ? files : checked;
};

/** Lines and characters of them that a person is shown. */
const MOST_LINES = 60;
const LONGEST_LINE = 400;

/** The first lines of a file; XML with each element on a line of its own, as it is not written. */
export const firstLines = (file: DeliveryFile, layout: DeliveryLayout): Outcome<readonly string[]> => {
  const ansi = layout.kind === 'csv' && layout.encoding === 'windows-1252';
  const text = ansi ? readWindows1252(file.bytes) : readUtf8(file.bytes);
  if (text === null) return failed({ code: 'check-failed' });
  const apart = layout.kind === 'uwlr' ? text.replaceAll('><', '>\n<') : text;
  const lines = apart
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .filter((line) => line !== '');
  return done(lines.slice(0, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE)));
};
