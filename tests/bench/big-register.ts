import { NOBODY, type ObjectionId, type PupilId, type PupilIdentity } from '../../lib/core/pupil.ts';
import type { RegisterEventBody } from '../../lib/register/types.ts';

/*
 * What a register says after many years, made up: pages of pupils, objections with all that follows on them. Every kind of
 * event that comes often is in it, so that none of them may cost more the more there are.
 */

const ON_A_PAGE = 30;

export const pupilOf = (at: number): PupilIdentity => ({
  ...NOBODY,
  name: {
    familyName: `Naam${nameOf(at)}`,
    prefix: at % 5 === 0 ? 'van' : '',
    givenName: `Kind${nameOf(at * 7)}`,
    initials: '',
  },
  pupilNumber: String(100_000 + at),
  birthDate: new Date(Date.UTC(2012, 0, 1 + (at % 3_000))).toISOString().slice(0, 10),
  sex: at % 2 === 0 ? 'female' : 'male',
  postcode: `${1000 + (at % 8_000)}AB`,
  houseNumber: String(1 + (at % 300)),
  classGroup: `${3 + (at % 6)}a`,
});
export const pupilIdOf = (at: number): PupilId => `p${at}` as PupilId;

/** Letters only: a name holds no digits. */
const nameOf = (at: number): string =>
  [...at.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

export function pagesOf(pupils: number): RegisterEventBody[] {
  return Array.from({ length: Math.ceil(pupils / ON_A_PAGE) }, (_, page) => ({
    type: 'pupils-seen' as const,
    schoolYear: '2026-2027',
    pupils: Array.from({ length: Math.min(ON_A_PAGE, pupils - page * ON_A_PAGE) }, (_, row) => {
      const at = page * ON_A_PAGE + row;
      return { pupilId: pupilIdOf(at), identity: pupilOf(at) };
    }),
  }));
}

const SAID = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', recordedBy: 'J. Kwikstaart' } as const;
const MORE = { authority: 'no', archiveRef: '' } as const;

/** Objection number `at`, about pupil number `pupil`, and what came of it: about three events each. */
export function storyOf(at: number, pupil: number): RegisterEventBody[] {
  const objectionId = `o${at}` as ObjectionId;
  const identity = pupilOf(pupil);
  const { name, pupilNumber, birthDate, classGroup } = identity;
  const subject = { name, pupilNumber, bsn: null, educationNumber: null, birthDate, classGroup };
  const fromName = `Ouder ${nameOf(at)}`;
  const pupilId = pupilIdOf(pupil);
  const events: RegisterEventBody[] = [
    { type: 'objection-recorded', objectionId, subject, pupilId, ...SAID, fromName },
    { type: 'task-done', taskId: `lvs:${objectionId}`, on: '2026-11-21', how: 'tick', by: 'J. Kwikstaart' },
  ];
  if (at % 2 === 0) {
    const corrected = { ...SAID, ...MORE, fromName, scope: { kind: 'all' } as const };
    events.push({ type: 'objection-corrected', objectionId, subject, ...corrected });
  }
  if (at % 3 === 0) {
    const from = { name: fromName, role: 'parent' } as const;
    const { role: _, ...said } = SAID;
    events.push({ type: 'objection-withdrawn', objectionId, withdrawalId: `w${at}`, from, saidSame: 'yes', ...said });
  }
  if (at % 4 === 0) {
    events.push({ type: 'consent-given', pupilId, study: 'slaap', ...SAID, ...MORE, fromName });
    events.push({ type: 'parents-informed', pupilIds: [pupilId], informedOn: '2026-09-01', by: 'J. Kwikstaart' });
  }
  return events;
}

/** That many events over that many pupils. */
export function eventsOf(events: number, pupils: number): RegisterEventBody[] {
  const made = pagesOf(pupils);
  for (let at = 0; made.length < events; at += 1) made.push(...storyOf(at, at % pupils));
  return made.slice(0, events);
}
