import { assessRow } from '../core/assess-row.ts';
import type { Objection } from '../core/objection.ts';
import type { PersonName, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { RowStanding } from '../core/standing.ts';
import { judgeWithdrawal } from '../core/withdrawal.ts';
import type { ObjectionSummary, PupilSummary } from '../messaging/protocol.ts';
import { standingIndexOf } from './standing-cache.ts';
import type { Opened } from './with-register.ts';

/** "Anna de Vries"; what there is of it. */
export function writeName(name: PersonName | null): string {
  if (!name) return '';
  const given = name.givenName || name.initials;
  return [given, name.prefix, name.familyName].filter(Boolean).join(' ');
}

const lastFour = (number: string | null): string | null => (number ? number.slice(-4) : null);

/** What a page of ours may show of a pupil. A BSN is not in it. */
export function summarisePupil({ register, state }: Opened, pupilId: PupilId, identity: PupilIdentity): PupilSummary {
  return { pupilId, ...describeIdentity(identity), standing: standingOf({ register, state }, identity) };
}

/** What a school calls the group: the class ("5a"), or where the page names only the year, that year. */
export function groupOf(identity: Pick<PupilIdentity, 'classGroup' | 'yearGroup'>): string | null {
  return identity.classGroup ?? (identity.yearGroup === null ? null : String(identity.yearGroup));
}

export function describeIdentity(
  identity: Pick<PupilIdentity, 'name' | 'birthDate' | 'pupilNumber' | 'classGroup' | 'yearGroup'>,
) {
  return {
    name: writeName(identity.name),
    birthDate: identity.birthDate,
    classGroup: groupOf(identity),
    pupilNumberEnd: lastFour(identity.pupilNumber),
  };
}

export function standingOf({ register, state }: Opened, identity: PupilIdentity): RowStanding {
  const { standing, reason } = assessRow(register.keysOf(identity), standingIndexOf(state.view));
  return { standing, reason };
}

export function summariseObjection({ state }: Opened, objection: Objection): ObjectionSummary {
  const { tie, withdrawal } = objection;
  const pupil = tie.kind === 'tied' ? state.pupils.get(tie.pupilId) : undefined;
  const name = writeName(objection.subject.name) || writeName(pupil?.name ?? null);
  return {
    objectionId: objection.id,
    name,
    ...(name === '' ? { pupilNumberEnd: lastFour(objection.subject.pupilNumber) } : {}),
    birthDate: objection.subject.birthDate,
    classGroup: objection.subject.classGroup,
    receivedOn: objection.receivedOn,
    channel: objection.channel,
    role: objection.role,
    fromName: objection.fromName,
    recordedBy: objection.recordedBy,
    status: withdrawal ? 'withdrawn' : 'in-force',
    withdrawnOn: withdrawal?.receivedOn ?? null,
    withdrawals: objection.withdrawals.map((one) => ({
      withdrawalId: one.id,
      receivedOn: one.receivedOn,
      channel: one.channel,
      fromName: one.from?.name ?? '',
      role: one.from?.role ?? 'not-said',
      state: judgeWithdrawal(objection.objectors, one),
    })),
    authority: objection.authority,
    archiveRef: objection.archiveRef,
    study: objection.scope.kind === 'study' ? objection.scope.study : null,
    about: {
      familyName: objection.subject.name?.familyName ?? '',
      prefix: objection.subject.name?.prefix ?? '',
      givenName: objection.subject.name?.givenName ?? '',
      birthDate: objection.subject.birthDate,
      pupilNumber: objection.subject.pupilNumber,
    },
    tie: tie.kind === 'absent' ? tie.reason : tie.kind,
    tiedTo: pupil ? [writeName(pupil.name), groupOf(pupil)].filter(Boolean).join(' · ') : null,
  };
}
