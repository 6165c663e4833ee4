import type { PupilSummary, TieAgainView, TieCandidateView } from '../../../lib/messaging/protocol.ts';

export const NO_TIES: TieAgainView = {
  change: false,
  whole: true,
  objected: [],
  groups: [],
  others: [],
  tied: 0,
  left: 0,
  notShown: 0,
};
const BY = { by: 'Marga Postma', on: '2026-11-20' };

const candidate = (name: string, fields: Partial<TieCandidateView> = {}): TieCandidateView => ({
  candidateId: `tie ${name}`,
  name,
  birthDate: '2015-02-01',
  classGroup: '7',
  pupilNumberEnd: '7103',
  agrees: ['name', 'birth-date'],
  doubt: null,
  said: null,
  ...fields,
});

/** Halfway a round: one of everything that it can show. */
export const fakeTies = (pupils: readonly PupilSummary[]): TieAgainView => {
  const objected = (pupil: PupilSummary): PupilSummary => ({
    ...pupil,
    standing: { standing: 'objection', reason: 'objection-tied' },
  });
  const [first, second = first, third = first] = pupils;
  if (first === undefined || second === undefined || third === undefined) return NO_TIES;
  return {
    change: true,
    whole: true,
    objected: [
      {
        pupil: objected(first),
        candidates: [candidate('Yusuf Shain', { doubt: 'differs', agrees: ['birth-date'] })],
      },
      { pupil: objected({ ...second, pupilId: 'not-shown' }), candidates: [] },
      { pupil: objected({ ...third, pupilId: 'tied' }), candidates: [candidate(third.name, { said: BY })] },
    ],
    groups: [
      {
        ...{ groupId: 'a', label: '5a', schoolYear: '2026-2027', children: 28, tied: 0 },
        ...{ said: null, digest: 'd' },
      },
      {
        ...{ groupId: 'b', label: '6b', schoolYear: '2026-2027', children: 27, tied: 27 },
        ...{ said: BY, digest: 'e' },
      },
    ],
    others: [
      { pupil: { ...second, pupilId: 'taken' }, candidates: [candidate(second.name, { doubt: 'number-known' })] },
    ],
    tied: 28,
    left: 30,
    notShown: 4,
  };
};
