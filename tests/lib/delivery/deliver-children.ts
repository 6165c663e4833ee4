import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { lostResults } from '../../../lib/core/layout-loss.ts';
import { runGate } from '../../../lib/core/objection-gate.ts';
import type { Preset } from '../../../lib/core/preset.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { RegisterView } from '../../../lib/core/register-view.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import type { SpecialCell } from '../../../lib/core/special-fields.ts';
import {
  buildDelivery,
  type DeliveryContext,
  type DeliveryFile,
  pupilKeys,
} from '../../../lib/delivery/build-delivery.ts';
import { DEFAULT_PRESET } from '../../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../../lib/delivery/delivery-guard.ts';
import { fitToLayout, specialAsked } from '../../../lib/delivery/fit-layout.ts';
import { type DeliveryLayout, hasPupilNumbers } from '../../../lib/delivery/layout-schema.ts';
import { keysOf, pupil, view } from '../core/school.ts';

export const CHILDREN = [0, 1, 2].map((index) =>
  pupil(`Kind${'abc'[index] ?? ''}||Bakker`, {
    pupilNumber: `7010${index}`,
    sex: index === 1 ? 'male' : 'female',
    birthDate: `2016-02-0${index + 1}`,
    postcode: '1234AB',
    houseNumber: '7',
  }),
);
export const KEYS = ['zzzzzzz-1', 'aaaaaaa-2', 'mmmmmmm-3'];
/** One of each that UWLR has a place for. */
export const ALL_SCORES: ResultRecord['scores'] = {
  abilityScore: '103.25',
  level: 'I+',
  dle: '25',
  percentile: '80',
  functioningLevel: 'M5',
  referenceLevel: '1F',
};
export const GOOD: ResultRecord = {
  domain: 'maths',
  provider: 'Cito',
  assessmentName: "Rekenen & 'meer'",
  version: '3.0',
  moment: null,
  sittingDate: '2027-01-20',
  scores: { abilityScore: '103.25' },
};
const SCHOOL = { brin: '99XX', branches: ['00'], postcodes: {} };

interface Otherwise {
  readonly children?: readonly PupilIdentity[];
  readonly context?: Partial<DeliveryContext>;
  readonly consents?: NonNullable<RegisterView['consents']>;
  readonly special?: readonly (readonly SpecialCell[])[];
  readonly today?: string;
}
/** The whole way, of three children whose results are given. */
export const deliver = (
  layout: DeliveryLayout,
  results: readonly (readonly ResultRecord[])[],
  preset: Preset = DEFAULT_PRESET,
  branches: readonly string[] = ['00'],
  { children = CHILDREN, context = {}, ...study }: Otherwise = {},
) => {
  const table: CollectedTable = {
    id: 't',
    kind: 'results',
    title: 't',
    origin: 'https://lvs.example',
    schoolYear: '2026-2027',
    readAt: '',
    coverage: { state: 'complete', read: 3, total: 3, reason: null },
    rows: children.map((identity, index) => ({
      ...{ row: index + 1, identity, results: results[index] ?? [] },
      ...(study.special?.[index] === undefined ? {} : { special: study.special[index] }),
    })),
    droppedColumns: 0,
    problems: [],
  };
  const register = { ...view(children), ...(study.consents && { consents: study.consents }) };
  const asked = specialAsked(layout);
  const school = { ...SCHOOL, branches };
  const input = {
    ...{ keysOf, preset, presetDecided: true, schoolYear: '2026-2027', school },
    ...(study.today === undefined ? {} : { today: study.today }),
    ...(asked === null ? {} : { special: asked }),
    pupilNumberAsKey: hasPupilNumbers(layout),
  };
  const outcome = runGate({ ...input, view: register, tables: [table] });
  const fitted = fitToLayout(outcome.cleared, layout);
  const keys = pupilKeys(fitted.records, layout, (count) => KEYS.slice(0, count));
  const built = buildDelivery(outcome.cleared, layout, preset, {
    brin: '99XX',
    branches,
    schoolYear: '2026-2027',
    now: new Date(2026, 10, 21),
    deliveryNumber: '1',
    deliveryKeys: () => keys,
    ...context,
  });
  const guarded = asked === null ? null : { study: asked.study, on: study.today ?? '' };
  const guard = guardDelivery(register, outcome, keysOf, keys, school, guarded);
  const lost = { pupils: fitted.loss.pupils, results: lostResults(fitted.loss) };
  const check = (files: readonly DeliveryFile[]): boolean =>
    checkDelivery(files, layout, preset, guard, { records: fitted.records, keys, lost }).ok;
  return { outcome, fitted, built, guard, check };
};

export const filesOf = (made: ReturnType<typeof deliver>): readonly DeliveryFile[] => {
  if (!made.built.ok) throw new Error(JSON.stringify(made.built.problem));
  return made.built.value;
};
export const textOf = (file: DeliveryFile | undefined): string => Buffer.from(file?.bytes ?? []).toString('utf8');
/** The same file with something else in it; a text that is not there is a mistake of the test. */
export const altered = (file: DeliveryFile | undefined, from: string | RegExp, to: string): DeliveryFile => {
  const text = textOf(file);
  const changed = text.replace(from, to);
  if (file === undefined || changed === text) throw new Error(`nothing to alter: ${String(from)}`);
  return { ...file, bytes: Buffer.from(changed) };
};
