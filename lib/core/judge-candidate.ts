import type { Candidate } from './assemble-candidates.ts';
import { isBefore } from './before-enrolment.ts';
import type { DayCare } from './day-care.ts';
import { type DeliverableIdentifiers, readyIdentifiers } from './deliverable-identifiers.ts';
import type { DeliverySchool } from './delivery-school.ts';
import { groupNameOf, type InformingView } from './informing.ts';
import { leaverMayGo } from './leaver.ts';
import { type Preset, sendsAddress } from './preset.ts';
import type { PupilId } from './pupil.ts';
import { isKeyNumber, type NumbersOf } from './pupil-number-key.ts';
import { type LeftOn, readFacts } from './read-facts.ts';
import type { ResultRecord } from './result-record.ts';
import type { Lookalikes } from './same-identifiers.ts';
import { type Consents, hasConsent, readSpecial, type SpecialAsked, type SpecialValues } from './special-fields.ts';
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
  /** Only where the way of writing has it as its key. */
  readonly pupilNumber?: string;
  /** Only of a pupil with consent, where the way of writing asks for special data; else there is none. */
  readonly special?: SpecialValues;
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
  /** Null: nobody asks for the pupil number. */
  readonly numbersOf: NumbersOf | null;
  /** What the way of writing asks for besides, and what is recorded of consent. */
  readonly special: { readonly asked: SpecialAsked; readonly consents: Consents } | null;
}

/** The pupil number as the key of this child, or why it stays: exactly one of those shown must be its own. */
const numberPart = (
  candidate: Candidate,
  pupilId: PupilId,
  numbersOf: NumbersOf | null,
):
  | { readonly part: Pick<Deliverable, 'pupilNumber'> }
  | { readonly reason: WithheldReason; readonly detail: Withheld['detail'] } => {
  if (numbersOf === null) return { part: {} };
  const shown = numbersOf(candidate, pupilId);
  const [pupilNumber, ...more] = shown.flatMap(({ text, own }) => (own ? [text] : []));
  if (pupilNumber === undefined || more.length > 0)
    return { reason: shown.length === 0 ? 'identifier-missing' : 'contradiction', detail: 'pupilNumber' };
  if (!isKeyNumber(pupilNumber)) return { reason: 'value-refused', detail: 'pupil-number-form' };
  return { part: { pupilNumber } };
};

/** Of rows that a number or a name with birth date ties to the child: what a person said of a row is no proof of whose health it shows. */
const specialPart = (
  { rows }: Candidate,
  pupilId: PupilId,
  special: Judging['special'],
  today: string | null,
): Pick<Deliverable, 'special'> => {
  if (special === null || !hasConsent(special.consents.get(pupilId), special.asked.study, today)) return {};
  const own = rows.filter(({ assessment }) => assessment.settled === undefined && assessment.pupilId === pupilId);
  return {
    special: readSpecial(
      special.asked,
      own.flatMap(({ row }) => row.special ?? []),
    ),
  };
};

/**
 * One child: what would leave, or the first reason why not. An objection comes before everything else.
 * @param twins of a child whom a reader could take for another one; `decided` where there is none.
 */
export const judgeCandidate = (
  candidate: Candidate,
  judging: Judging,
  twins: Lookalikes['state'] = 'decided',
): Verdict => {
  const { preset, school, today, leftOn: datesLeft, schoolYear, secretAddresses, informing, special } = judging;
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
  const number = numberPart(candidate, pupilId, judging.numbersOf);
  if (!('part' in number)) return no(number.reason, number.detail);
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
    deliverable: {
      ...{ pupilId, identifiers: ready.identifiers, attributes, results },
      ...number.part,
      ...specialPart(candidate, pupilId, special, today),
    },
  };
};
