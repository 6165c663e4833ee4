import type { Candidate } from './assemble-candidates.ts';
import { isBefore } from './before-enrolment.ts';
import type { DayCare } from './day-care.ts';
import { type DeliverableIdentifiers, readyIdentifiers } from './deliverable-identifiers.ts';
import type { DeliverySchool } from './delivery-school.ts';
import { groupNameOf, type InformingView } from './informing.ts';
import { leaverMayGo } from './leaver.ts';
import { type Preset, sendsAddress } from './preset.ts';
import type { PupilId } from './pupil.ts';
import { type LeftOn, readFacts } from './read-facts.ts';
import type { ResultRecord } from './result-record.ts';
import type { Lookalikes } from './same-identifiers.ts';
import type { RowStanding } from './standing.ts';
import { topicOf } from './topic.ts';
import { refusedIdentifier, refusedResult } from './value-rules.ts';
import type { Withheld, WithheldReason } from './withheld.ts';

/** What would leave about one child. Not yet cleared: only the gate makes a `ClearedRecord` of it. */
export interface Deliverable {
  readonly pupilId: PupilId;
  readonly identifiers: DeliverableIdentifiers;
  /** Only what the preset names. */
  readonly attributes: { readonly dayCare?: DayCare };
  readonly results: readonly ResultRecord[];
}
export type Verdict =
  | {
      readonly kind: 'clearable';
      readonly deliverable: Deliverable;
      readonly candidate: Candidate;
      /** Results within the preset that stay out: sat before the child came to this school, as far as anything shows. */
      readonly before: number;
      /** Results that stay out because they cannot be right. */
      readonly refused: number;
    }
  | { readonly kind: 'withheld'; readonly withheld: Withheld; readonly candidate: Candidate };

/** The reason to withhold that a standing gives; null for the one standing that may go. */
export const standingWithholds = ({ standing }: RowStanding): WithheldReason | null => {
  switch (standing) {
    case 'objection':
      return 'objection';
    case 'ambiguous':
    case 'locked':
      return 'ambiguous';
    case 'unknown':
      return 'unknown';
    case 'none-known':
      return null;
  }
};

/** The results that the preset names. */
export const resultsWithin = (candidate: Candidate, preset: Preset): readonly ResultRecord[] =>
  candidate.results.results.filter((result) => preset.domains.includes(topicOf(result)));

export const withhold = (
  candidate: Candidate,
  preset: Preset,
  reason: WithheldReason,
  detail: Withheld['detail'],
): Verdict => ({
  kind: 'withheld',
  candidate,
  withheld: {
    reason,
    detail,
    pupilId: candidate.pupilId,
    identity: candidate.merged.identity,
    classGroup: candidate.merged.identity.classGroup,
    results: resultsWithin(candidate, preset).length,
  },
});

/** What the judgement of every child of one delivery shares. */
export interface Judging {
  readonly preset: Preset;
  readonly school: DeliverySchool | null;
  /** ISO date of the delivery. */
  readonly today: string | null;
  readonly leftOn: LeftOn;
  readonly schoolYear: string;
  readonly secretAddresses: ReadonlySet<PupilId>;
  /** Null: nobody asks. */
  readonly informing: InformingView<PupilId> | null;
}

/**
 * One child: what would leave, or the first reason why not. An objection comes before everything else.
 * @param twins of a child whom a reader could take for another one; `decided` where there is none.
 */
export const judgeCandidate = (
  candidate: Candidate,
  { preset, school, today, leftOn: datesLeft, schoolYear, secretAddresses, informing }: Judging,
  twins: Lookalikes['state'] = 'decided',
): Verdict => {
  const { assessment, merged, pupilId } = candidate;
  const no = (reason: WithheldReason, detail: Withheld['detail']): Verdict =>
    withhold(candidate, preset, reason, detail);
  const standing = standingWithholds(assessment);
  if (standing !== null) return no(standing, assessment.reason);
  if (pupilId === null) return no('unknown', 'not-in-list');
  const { leftOn, enrolledOn, branches, addressSecret, dayCare } = readFacts(candidate, datesLeft);
  if (leftOn !== null && !leaverMayGo(leftOn, preset, today)) return no('left-school', null);
  const isSecret = addressSecret || secretAddresses.has(pupilId);
  if (isSecret && sendsAddress(preset)) return no('address-secret', null);
  const namesDayCare = preset.attributes.includes('dayCare');
  const contradicted =
    merged.contradictions[0] ??
    candidate.results.contradictions.find((topic) => preset.domains.includes(topic)) ??
    (namesDayCare && dayCare === null ? 'dayCare' : undefined);
  if (contradicted !== undefined) return no('contradiction', contradicted);
  const refused = refusedIdentifier(merged.identity, preset, today);
  if (refused !== null) return no('value-refused', refused.rule);
  const ready = readyIdentifiers(merged.identity, preset, school, branches);
  if (!ready.ok) return no(ready.reason, ready.detail);
  const numbered = ready.identifiers.bsn !== undefined || ready.identifiers.educationNumber !== undefined;
  if (twins !== 'decided' && !numbered) return no(twins === 'objection' ? 'twin-objection' : 'same-identifiers', null);
  const within = resultsWithin(candidate, preset);
  if (within.length === 0) return no('no-results', null);
  const here = within.filter((result) => !isBefore(result, enrolledOn, merged.identity, schoolYear));
  if (here.length === 0) return no('before-enrolment', null);
  const results = here.filter((result) => refusedResult(result) === null);
  const [first] = here;
  if (results.length === 0) return no('value-refused', (first && refusedResult(first)?.rule) ?? null);
  // The last question: of whom else would go. What is decided of a group lets nobody go whom anything else keeps back.
  const informed = informing?.of(pupilId) ?? 'informed';
  if (informed !== 'informed' && informing?.isLetGo(groupNameOf(merged.identity)) !== true) return no(informed, null);
  const attributes = namesDayCare && dayCare !== null ? { dayCare } : {};
  return {
    kind: 'clearable',
    candidate,
    before: within.length - here.length,
    refused: here.length - results.length,
    deliverable: { pupilId, identifiers: ready.identifiers, attributes, results },
  };
};
