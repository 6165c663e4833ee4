import type { LvsPreference } from './lvs-preference.ts';
import type { Objection } from './objection.ts';
import type { ObjectionId, PupilId } from './pupil.ts';
import type { Standing } from './standing.ts';

/** What the register says of one pupil who is at this school, beside what the LVS shows. */
export interface ComparedPupil {
  readonly id: PupilId;
  readonly standing: Standing;
  /** In force, tied to this pupil or on a number or name and birth date of theirs. */
  readonly objections: readonly ObjectionId[];
  readonly preference: LvsPreference | null;
  readonly informed: boolean;
  /** Sixteen or older, with an objection of somebody else's and no word of their own. */
  readonly ownWordMissing: boolean;
  readonly isNew: boolean;
}
export interface CompareFrom {
  readonly pupils: readonly ComparedPupil[];
  readonly objections: readonly Pick<Objection, 'id' | 'tie' | 'withdrawal' | 'recordedAt'>[];
  /** ISO day or moment: the LVS's own delivery was approved, or one was made here; what was recorded after it is late. Null: not yet. */
  readonly approvedAt: string | null;
}

/** Each is a list of work to do before somebody approves; the first are the worst. */
export const WORK_LISTS = [
  'not-in-lvs',
  'only-in-lvs',
  'after-approval',
  'untied',
  'ambiguous',
  'not-read',
  'not-confirmed',
  'own-word',
  'not-informed',
  'newcomers',
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

export interface WorkRow {
  readonly pupilId: PupilId | null;
  readonly objectionId: ObjectionId | null;
  readonly preference: LvsPreference | null;
}
export interface Comparison {
  readonly lists: Readonly<Record<WorkList, readonly WorkRow[]>>;
  readonly objections: number;
  readonly pupils: number;
  /** Of how many pupils an answer was read that says something, a blank included. */
  readonly preferencesRead: number;
}

/**
 * The register beside the LVS. Says what does not agree and what nobody can tell; never that something was or was not sent.
 * A blank or an answer that nobody can read is not a refusal: an objection here is then listed as missing there.
 */
export function compareRegister({ pupils, objections, approvedAt }: CompareFrom): Comparison {
  const inForce = objections.filter(({ withdrawal }) => withdrawal === null);
  const byTie = new Map(inForce.flatMap(({ id, tie }) => (tie.kind === 'tied' ? [[id, tie.pupilId] as const] : [])));
  const rows = (keep: (pupil: ComparedPupil) => boolean): WorkRow[] =>
    pupils
      .filter(keep)
      .map(({ id, objections: [first], preference }) => ({ pupilId: id, objectionId: first ?? null, preference }));
  const objects = ({ objections: found }: ComparedPupil): boolean => found.length > 0;
  const says =
    (...answers: readonly LvsPreference[]) =>
    ({ preference }: ComparedPupil): boolean =>
      preference !== null && answers.includes(preference);
  const late = approvedAt === null ? [] : inForce.filter(({ recordedAt }) => recordedAt > approvedAt);
  return {
    lists: {
      'not-in-lvs': rows((pupil) => objects(pupil) && says('agreed', 'unanswered', 'unclear')(pupil)),
      'only-in-lvs': rows((pupil) => !objects(pupil) && says('refused')(pupil)),
      'after-approval': late.map(({ id }) => ({ pupilId: byTie.get(id) ?? null, objectionId: id, preference: null })),
      untied: inForce
        .filter(({ tie }) => tie.kind === 'untied' || (tie.kind === 'absent' && tie.reason === 'still-looking'))
        .map(({ id }) => ({ pupilId: null, objectionId: id, preference: null })),
      ambiguous: rows(({ standing }) => standing === 'ambiguous'),
      'not-read': rows((pupil) => objects(pupil) && pupil.preference === null),
      'not-confirmed': rows((pupil) => objects(pupil) && says('not-confirmed')(pupil)),
      'own-word': rows(({ ownWordMissing }) => ownWordMissing),
      'not-informed': rows(({ informed }) => !informed),
      newcomers: rows(({ isNew }) => isNew),
    },
    objections: inForce.length,
    pupils: pupils.length,
    preferencesRead: pupils.filter(says('refused', 'agreed', 'unanswered')).length,
  };
}
