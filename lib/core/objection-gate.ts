import { type AssessedRow, assembleInSteps, type Candidate } from './assemble-candidates.ts';
import { assessInSteps, type Judge, rememberJudged, rememberKeys } from './assess-tables.ts';
import type { CollectedTable } from './collected-table.ts';
import { findBlocks } from './delivery-blocks.ts';
import type { DeliverySchool } from './delivery-school.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { asPart, forEach, type InSteps, runSteps } from './in-steps.ts';
import type { InformingView } from './informing.ts';
import { type Deliverable, judgeCandidate, standingWithholds, type Verdict, withhold } from './judge-candidate.ts';
import type { Preset } from './preset.ts';
import type { BlockReason, Problem } from './problem.ts';
import type { PupilId, PupilIdentity } from './pupil.ts';
import { numbersShown } from './pupil-number-key.ts';
import type { LeftOn } from './read-facts.ts';
import type { RegisterView } from './register-view.ts';
import { resultText } from './result-text.ts';
import { findSameIdentifiers, type Lookalikes } from './same-identifiers.ts';
import type { SpecialAsked } from './special-fields.ts';
import { buildStandingIndex, type StandingIndex } from './standing-index.ts';
import { topicOf } from './topic.ts';
import { findDisputed } from './trust-numbers.ts';
import type { Withheld } from './withheld.ts';

declare const clearedHere: unique symbol;
/** What may leave about one child. Made in this file only: a writer that asks for it cannot be given anything else. */
export type ClearedRecord = Deliverable & { readonly [clearedHere]: true };

export interface GateInput {
  readonly view: RegisterView;
  readonly tables: readonly CollectedTable[];
  readonly keysOf: (identity: PupilIdentity) => IdentifierKeys;
  readonly preset: Preset;
  readonly presetDecided: boolean;
  /** `2026-2027`. Tables of another year are left out whole. */
  readonly schoolYear: string;
  /** What to do with results whose page names no school year. Left out unless the caller says that they count. */
  readonly tablesWithoutSchoolYear?: 'count' | 'leave-out';
  /** ISO date of the delivery: who has left by then? Without it, everyone with a leaving date. */
  readonly today?: string;
  /** Whose parents were told in time. Without it nobody is held back for that: who delivers always says. */
  readonly informing?: InformingView<PupilId>;
  /** For presets that name the school. */
  readonly school?: DeliverySchool;
  /** Special data that the way of writing asks for; without it no record has any. */
  readonly special?: SpecialAsked;
  /** The way of writing has the pupil number as its key; without it no record has any. */
  readonly pupilNumberAsKey?: boolean;
}

export interface GateOutcome {
  /** Empty while anything is blocked: a blocked delivery cannot be written by mistake. */
  readonly cleared: readonly ClearedRecord[];
  /** What would go (or goes), for the preview. */
  readonly clearable: readonly Deliverable[];
  readonly withheld: readonly Withheld[];
  readonly blocked: readonly BlockReason[];
  readonly problems: readonly Problem[];
  /** Results read whose domain the preset does not name. */
  readonly resultsLeftOut: number;
  /** Of pupils who go: results of before they came to this school. */
  readonly resultsBefore: number;
  /** Of pupils who go: results that cannot be right (value-rules.ts). */
  readonly resultsRefused: number;
  /** Everybody whom the tables are about, as far as rows could be joined. */
  readonly candidates: readonly Candidate[];
  /** Pupils who would go but that CBS could not tell them apart, each set once; `decided`: a person said that they may. */
  readonly twins: readonly TwinSet[];
  /** Lines of text, made while they are asked for: equal only when register, input and outcome are. In clear, for the caller to hash. */
  readonly digestLines: () => Iterable<string>;
}

export interface TwinSet {
  /** Sorted. */
  readonly pupilIds: readonly PupilId[];
  readonly decided: boolean;
}

const NO_CONSENTS: NonNullable<RegisterView['consents']> = new Map();

interface ReadRows {
  readonly rows: readonly AssessedRow[];
  readonly undated: boolean;
  readonly leftOn: LeftOn;
  /** Pupils whose address is secret, by a page or a person. */
  readonly secret: ReadonlySet<PupilId>;
}

function* readRows(input: GateInput, index: StandingIndex, judge: Judge): InSteps<ReadRows> {
  const { keysOf } = input;
  let undated = false;
  const tables = input.tables
    .filter(({ schoolYear }) => schoolYear === null || schoolYear === input.schoolYear)
    .map((table) => {
      if (table.schoolYear !== null || input.tablesWithoutSchoolYear === 'count') return table;
      if (table.rows.some(({ results }) => results.length > 0)) undated = true;
      return { ...table, rows: table.rows.map((row) => ({ ...row, results: [] })) };
    });
  const leftOn = new Map<PupilId, readonly string[]>();
  const secret = new Set(input.view.secretAddresses);
  // Of every school year: a list of last year tells it too.
  for (const table of input.tables) {
    for (const { identity, leftOn: date, addressSecret } of table.rows) {
      if (date === undefined && addressSecret === undefined) continue;
      for (const id of judge(keysOf(identity)).fits) {
        if (date !== undefined) leftOn.set(id, [...(leftOn.get(id) ?? []), date]);
        if (addressSecret) secret.add(id);
      }
    }
  }
  return { rows: yield* assessInSteps(tables, keysOf, index, judge), undated, leftOn, secret };
}

/** The last look before a record is cleared: everything now known of the child, judged once more. */
const clear = (verdict: Verdict & { kind: 'clearable' }, input: GateInput, judge: Judge): ClearedRecord | null => {
  const again = judge(input.keysOf(verdict.candidate.merged.identity));
  if (standingWithholds(again) !== null || again.pupilId !== verdict.deliverable.pupilId) return null;
  if (verdict.candidate.rows.some(({ assessment }) => standingWithholds(assessment) !== null)) return null;
  return verdict.deliverable as ClearedRecord;
};

/**
 * A row with only a name that can be about one candidate is not a second child. It counts apart only where that candidate
 * goes without it; a child that has no results but these is one whom nobody recognised.
 */
const foldUnsure = (verdicts: readonly Verdict[], preset: Preset): readonly Verdict[] => {
  const unsureOf = new Map<Candidate['pupilId'], Candidate>();
  for (const { candidate } of verdicts) {
    const unsure = candidate.pupilId === null && candidate.assessment.standing === 'ambiguous';
    if (unsure && candidate.maybe !== null) unsureOf.set(candidate.maybe, candidate);
  }
  const withheldPupils = new Set(
    verdicts.filter(({ kind }) => kind === 'withheld').map(({ candidate }) => candidate.pupilId),
  );
  return verdicts.flatMap((verdict) => {
    const { candidate } = verdict;
    const isUnsure = candidate.maybe !== null && unsureOf.get(candidate.maybe) === candidate;
    if (isUnsure && withheldPupils.has(candidate.maybe)) return [];
    const unsure = unsureOf.get(candidate.pupilId);
    if (verdict.kind !== 'withheld' || verdict.withheld.reason !== 'no-results' || unsure === undefined)
      return [verdict];
    return [withhold({ ...candidate, results: unsure.results }, preset, 'ambiguous', unsure.assessment.reason)];
  });
};

/** Only of those whom nothing else keeps back: for the others there is nothing to decide. */
const twinSets = (verdicts: readonly Verdict[], same: ReadonlyMap<Candidate, Lookalikes>): readonly TwinSet[] => {
  const sets = new Map<string, TwinSet>();
  for (const verdict of verdicts) {
    const { state, pupilIds } = same.get(verdict.candidate) ?? { state: 'unclear', pupilIds: [] };
    const open = state === 'open' && verdict.kind === 'withheld' && verdict.withheld.reason === 'same-identifiers';
    if (open || state === 'decided') sets.set(pupilIds.join(' '), { pupilIds, decided: !open });
  }
  return [...sets.values()];
};

const countLeftOut = (candidates: readonly Candidate[], { domains }: Preset): number => {
  let leftOut = 0;
  for (const { results } of candidates) {
    for (const result of results.results) if (!domains.includes(topicOf(result))) leftOut += 1;
  }
  return leftOut;
};

function* digest(
  input: GateInput,
  outcome: Pick<GateOutcome, 'withheld' | 'clearable' | 'blocked'>,
): Generator<string> {
  const { view, preset, schoolYear, presetDecided } = input;
  const withheld = outcome.withheld.map(({ reason, detail, pupilId, results }) => [pupilId, reason, detail, results]);
  yield JSON.stringify(['gate 3', view.head, preset, presetDecided, schoolYear, outcome.blocked, withheld]);
  // What a child's line holds stands as JSON in it, or is a list of the glossary's words: no line end can be in it.
  for (const { pupilId, identifiers, attributes, results, special, pupilNumber } of outcome.clearable) {
    const more = [...(special === undefined ? [] : [special]), ...(pupilNumber === undefined ? [] : [pupilNumber])];
    let line = JSON.stringify([pupilId, identifiers, attributes, ...more]);
    for (const result of results) line += resultText(result);
    yield line;
  }
}

/**
 * Who may go, and who stays behind and why, at once. See {@link judgeInSteps}.
 */
export const runGate = (given: GateInput): GateOutcome => runSteps(judgeInSteps(given));

/**
 * Who may go, and who stays behind and why. Runs at the preview and again at the moment of delivery; differing digests
 * mean that the register or the collected tables moved in between.
 */
export function* judgeInSteps(given: GateInput): InSteps<GateOutcome> {
  // Keys are made, and judged, once per thing that rows say: most of them say the same in many tables.
  const input = { ...given, keysOf: rememberKeys(given.keysOf) };
  const { view, preset } = input;
  const index = buildStandingIndex(view);
  const judge = rememberJudged(index);
  const { rows, undated, leftOn, secret } = yield* asPart(readRows(input, index, judge), 0, 0.4);
  const candidates = yield* asPart(assembleInSteps(rows), 0.4, 0.7);
  const same = findSameIdentifiers(candidates, view, preset, input.keysOf, index);
  const disputed = findDisputed(candidates, index);
  const judging = {
    preset,
    school: input.school ?? null,
    today: input.today ?? null,
    leftOn,
    schoolYear: input.schoolYear,
    secretAddresses: secret,
    informing: input.informing ?? null,
    numbersOf: input.pupilNumberAsKey ? numbersShown(index, input.keysOf) : null,
    special: input.special === undefined ? null : { asked: input.special, consents: view.consents ?? NO_CONSENTS },
  };

  const cleared: ClearedRecord[] = [];
  const judged: Verdict[] = [];
  const judgeOne = (candidate: Candidate): Verdict => {
    const verdict = judgeCandidate(candidate, judging, same.get(candidate)?.state);
    if (verdict.kind === 'withheld') return verdict;
    const record = disputed.has(verdict.candidate) ? null : clear(verdict, input, judge);
    if (record === null) return withhold(verdict.candidate, preset, 'ambiguous', 'conflicting-identifiers');
    cleared.push(record);
    return verdict;
  };
  yield* asPart(
    forEach(candidates, (candidate) => judged.push(judgeOne(candidate))),
    0.7,
    1,
  );
  const verdicts = foldUnsure(judged, preset);

  const problems: Problem[] = [];
  if (input.tables.length === 0) problems.push({ code: 'nothing-collected' });
  else if (cleared.length === 0) problems.push({ code: 'nothing-to-deliver' });
  if (undated) problems.push({ code: 'school-year-unknown' });
  const unknown = cleared.filter(({ attributes }) => attributes.dayCare === 'unknown').length;
  if (unknown > 0) problems.push({ code: 'day-care-unknown', count: unknown });
  const blocked = findBlocks(view, index.ties, preset, input.presetDecided);
  const outcome = {
    clearable: cleared,
    withheld: verdicts.flatMap((verdict) => (verdict.kind === 'withheld' ? [verdict.withheld] : [])),
    blocked,
    problems,
    resultsBefore: verdicts.reduce((sum, verdict) => sum + (verdict.kind === 'clearable' ? verdict.before : 0), 0),
    resultsRefused: verdicts.reduce((sum, verdict) => sum + (verdict.kind === 'clearable' ? verdict.refused : 0), 0),
    candidates,
    twins: twinSets(verdicts, same),
    resultsLeftOut: countLeftOut(candidates, preset),
  };
  return { ...outcome, cleared: blocked.length > 0 ? [] : cleared, digestLines: () => digest(input, outcome) };
}
