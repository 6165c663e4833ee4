import type { CollectedRow, CollectedTable, RowFacts } from '../../../lib/core/collected-table.ts';
import type { Tie } from '../../../lib/core/objection.ts';
import { type GateInput, type GateOutcome, runGate } from '../../../lib/core/objection-gate.ts';
import type { Preset } from '../../../lib/core/preset.ts';
import type { PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import defaultPreset from '../../../lib/delivery/presets/default.json' with { type: 'json' };
import letter2019 from '../../../lib/delivery/presets/letter-2019.json' with { type: 'json' };
import letter2023 from '../../../lib/delivery/presets/letter-2023.json' with { type: 'json' };
import minimal from '../../../lib/delivery/presets/minimal.json' with { type: 'json' };
import voPilot from '../../../lib/delivery/presets/vo-pilot.json' with { type: 'json' };
import { keysOf, pupil, tiedTo, view } from './school.ts';

/** The presets that ship, without the schema that the product reads them by: the core is tested alone, and ten times as fast. */
export const [DEFAULT_PRESET, LETTER_2019, LETTER_2023, MINIMAL, VO_PILOT] = [
  defaultPreset as Preset,
  letter2019 as Preset,
  letter2023 as Preset,
  minimal as Preset,
  voPilot as Preset,
];

export const YEAR = '2026-2027';
export const TODAY = '2027-02-15';

/** A child that nothing keeps back; each `at` has a name, number, birth date and house of its own. */
export const child = (at: number, more: Partial<PupilIdentity> = {}): PupilIdentity =>
  pupil(`Kind${at}||Vogel${at}`, {
    ...{ pupilNumber: `${at + 100}`, sex: 'male', birthDate: `2016-0${1 + (at % 9)}-0${1 + (at % 7)}` },
    ...{ postcode: '1234AB', houseNumber: String(at + 1), classGroup: '5a', yearGroup: 5 },
    ...more,
  });
export const result = (more: Partial<ResultRecord> = {}): ResultRecord => ({
  ...{ domain: 'maths', provider: 'Cito', assessmentName: 'Rekenen-Wiskunde', version: '3.0', moment: 'M5' },
  ...{ sittingDate: null, scores: { abilityScore: '100' } },
  ...more,
});

export type Row = readonly [PupilIdentity, ...(ResultRecord | RowFacts)[]];
const isResult = (one: ResultRecord | RowFacts): one is ResultRecord => 'scores' in one;
const rowOf = ([identity, ...more]: Row, at: number): CollectedRow => ({
  row: at + 1,
  identity,
  results: more.filter(isResult),
  ...Object.assign({}, ...more.filter((one) => !isResult(one))),
});
/** A page of results; each call is another table. */
let made = 0;
export const table = (rows: readonly Row[], more: Partial<CollectedTable> = {}): CollectedTable => {
  made += 1;
  return {
    ...{ id: `t${made}`, kind: 'results', title: 't', origin: 'https://lvs.example', schoolYear: YEAR },
    ...{ readAt: '2027-02-01T10:00:00Z', droppedColumns: 0, problems: [] },
    coverage: { state: 'complete', read: rows.length, total: null, reason: null },
    rows: rows.map(rowOf),
    ...more,
  };
};

export interface GateCase extends Partial<Omit<GateInput, 'view' | 'keysOf' | 'tables'>> {
  readonly known: readonly PupilIdentity[];
  readonly tables: readonly CollectedTable[];
  /** Which of `known` objected, each tied; or a subject and a tie. */
  readonly objected?: readonly (number | { readonly subject: PupilIdentity; readonly tie?: Tie })[];
  readonly register?: Partial<GateInput['view']>;
}
/** The gate on the default preset, on a day in the school year. */
export const gate = ({ known, tables, objected = [], register = {}, ...asked }: GateCase): GateOutcome => {
  const objections = objected.map((one) =>
    typeof one === 'number' ? { subject: known[one] ?? pupil('nobody'), tie: tiedTo(`p${one}`) } : one,
  );
  const input = { keysOf, preset: DEFAULT_PRESET, presetDecided: true, schoolYear: YEAR, today: TODAY };
  return runGate({ ...input, ...asked, view: { ...view(known, objections), ...register }, tables });
};
export const p = (at: number): PupilId => `p${at}` as PupilId;
export const reasons = ({ withheld }: GateOutcome): readonly string[] =>
  withheld.map(({ pupilId, reason, detail }) => [pupilId, reason, detail].filter((part) => part !== null).join(' '));
export const went = ({ cleared }: GateOutcome): readonly string[] => cleared.map(({ pupilId }) => pupilId);
