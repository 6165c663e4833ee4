import type { Candidate } from './assemble-candidates.ts';
import { type DeliverableIdentifiers, readyIdentifiers } from './deliverable-identifiers.ts';
import type { Preset } from './preset.ts';
import type { PupilId } from './pupil.ts';
import type { ResultRecord } from './result-record.ts';
import type { RowStanding } from './standing.ts';
import type { Withheld, WithheldReason } from './withheld.ts';

/** What would leave about one child. Not yet cleared: only the gate makes a `ClearedRecord` of it. */
export interface Deliverable {
  readonly pupilId: PupilId;
  readonly identifiers: DeliverableIdentifiers;
  readonly results: readonly ResultRecord[];
}
export type Verdict =
  | { readonly kind: 'clearable'; readonly deliverable: Deliverable; readonly candidate: Candidate }
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
  candidate.results.results.filter(({ domain }) => preset.domains.includes(domain));

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

/** One child: what would leave, or the first reason why not. An objection comes before everything else. */
export const judgeCandidate = (candidate: Candidate, preset: Preset, sameIdentifiers: boolean): Verdict => {
  const { assessment, merged, pupilId } = candidate;
  const no = (reason: WithheldReason, detail: Withheld['detail']): Verdict =>
    withhold(candidate, preset, reason, detail);
  const standing = standingWithholds(assessment);
  if (standing !== null) return no(standing, assessment.reason);
  if (pupilId === null) return no('unknown', 'not-in-list');
  const contradicted =
    merged.contradictions[0] ?? candidate.results.contradictions.find((domain) => preset.domains.includes(domain));
  if (contradicted !== undefined) return no('contradiction', contradicted);
  const ready = readyIdentifiers(merged.identity, preset);
  if (!ready.ok) return no(ready.reason, ready.detail);
  const numbered = ready.identifiers.bsn !== undefined || ready.identifiers.educationNumber !== undefined;
  if (sameIdentifiers && !numbered) return no('same-identifiers', null);
  const results = resultsWithin(candidate, preset);
  if (results.length === 0) return no('no-results', null);
  return { kind: 'clearable', candidate, deliverable: { pupilId, identifiers: ready.identifiers, results } };
};
