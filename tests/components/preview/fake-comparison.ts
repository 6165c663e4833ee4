import type { ComparisonView, WorkRowView } from '../../../lib/messaging/protocol.ts';

const row = (name: string, classGroup: string, given: Partial<WorkRowView> = {}): WorkRowView => ({
  pupil: {
    ...{ pupilId: name, name, classGroup, birthDate: '2016-03-09', pupilNumberEnd: '0417' },
    standing: { standing: 'objection', reason: 'objection-tied' },
    ...{ ofAge: false, addressSecret: false, leftOn: null, informedOn: null, consents: [] },
  },
  objectionId: 'o1',
  name,
  classGroup,
  preference: null,
  ...given,
});
const found = (...rows: readonly WorkRowView[]) => ({ total: rows.length, rows });
const FOUND: Partial<ComparisonView['lists']> = {
  'not-in-lvs': found(
    row('Femke de Vries', '5a', { preference: 'agreed' }),
    row('Sjoukje van der Meer-Hoekstra', '3b', { preference: 'unanswered' }),
  ),
  'only-in-lvs': found(row('Bartosz Kowalski', '8', { preference: 'refused', objectionId: null })),
  'after-approval': found(row('Femke de Vries', '5a')),
  untied: found(row('Yusuf Şahin', '7', { pupil: null })),
  'not-informed': found(
    ...Array.from({ length: 12 }, (_, at) => row(`Leerling ${at + 1}`, '4', { objectionId: null })),
  ),
};

const NONE = { total: 0, rows: [] };
const NOTHING: ComparisonView['lists'] = {
  ...{ 'not-in-lvs': NONE, 'only-in-lvs': NONE, 'after-approval': NONE, untied: NONE, ambiguous: NONE },
  ...{ 'not-read': NONE, 'not-confirmed': NONE, 'own-word': NONE, 'not-informed': NONE, newcomers: NONE },
};

export const COMPARISON: ComparisonView = {
  head: 'head',
  schoolYear: '2026-2027',
  schoolYears: ['2026-2027', '2025-2026'],
  objections: 9,
  pupils: 218,
  preferencesRead: 212,
  readOn: { first: '2026-11-18', last: '2026-11-20' },
  groups: ['3a', '3b', '4', '5a', '5b', '6', '7', '8'],
  withResults: 176,
  lists: { ...NOTHING, ...FOUND },
  last: { on: '2026-02-03', by: 'Marga Postma', approvedOn: '2026-02-04' },
};
