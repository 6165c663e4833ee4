import type { MatchingView, PupilSummary } from '../../../lib/messaging/protocol.ts';

const row = (
  name: string,
  classGroup: string,
  why: MatchingView['doubtful'][number]['why'],
  fits: readonly PupilSummary[],
) => ({
  rowId: `row ${name}`,
  name,
  birthDate: null,
  classGroup,
  pupilNumberEnd: null,
  schoolYear: '2026-2027',
  why,
  tables: ['Begrijpend lezen · groep 5a', 'Rekenen-Wiskunde · groep 5a'],
  fits,
});

/** One of everything that the page can show. */
export const fakeMatching = (pupils: readonly PupilSummary[]): MatchingView => ({
  doubtful: [
    row('Yusuf Sahin', '7', 'not-unique', pupils),
    row('Yusuf Shain', '7', 'not-in-list', pupils),
    row('Noor Wulp', '5a', 'near-objection', []),
    { ...row('', '5a', 'conflicting-identifiers', pupils), birthDate: '2015-02-01', pupilNumberEnd: '0382' },
  ],
  decided: [
    {
      ...row('Y. Sahin', '7', 'name-only', pupils),
      by: 'Marga Postma',
      on: '2026-11-20',
      pupil: pupils[0] ?? null,
      holds: true,
      objection: false,
    },
    {
      ...row('Al Specht', '8', 'not-in-list', []),
      by: 'Marga Postma',
      on: '2026-11-20',
      pupil: null,
      holds: true,
      objection: false,
    },
  ],
  groups: [
    { schoolYear: '2026-2027', label: '5a', group: '5a', names: 28, sure: 28, confirmed: 0, said: null, digest: 'd' },
    {
      ...{ schoolYear: '2026-2027', label: '6b', group: '6b', names: 27, sure: 26, confirmed: 25, digest: 'e' },
      said: { by: 'Marga Postma', on: '2026-11-20' },
    },
  ],
  lists: [{ schoolYear: '2026-2027', pupils: 220, groups: 8 }],
  withoutList: 3,
});
