import { writeReport } from '../../../lib/core/privacy-report.ts';
import { done, failed } from '../../../lib/core/problem.ts';
import { NO_CONTACTS, type SchoolContacts } from '../../../lib/core/school-contacts.ts';
import type { DeliveryAccount } from '../../../lib/messaging/protocol.ts';
import { RECEIPT } from './fake-delivery.ts';
import type { Handlers } from './handlers.ts';

const { members, linking: _, presetId: __, layoutId: ___, ...receipt } = RECEIPT;

export const ACCOUNT: DeliveryAccount = {
  ...receipt,
  by: 'Marga Postma',
  schoolName: 'Basisschool De Zevensprong',
  brin: '99XX',
  branches: ['00', '01'],
  preset: { id: 'default', version: '1' },
  layout: { id: 'two-csv', version: '1' },
  contents: {
    domains: ['reading-comprehension', 'spelling', 'maths'],
    identifiers: ['sex', 'birthDate', 'postcode', 'houseNumber', 'houseNumberAddition'],
    attributes: [],
    linking: 'identity',
  },
  loss: {
    pupils: 2,
    results: [{ reason: 'date-missing', field: 'sittingDate', results: 24 }],
    unwritten: [{ field: 'moment', results: 830 }],
  },
  resultsRefused: 3,
  objections: 7,
  registerHead: '4c1f9b0e6a2d8c7b3f5e1a9d0c8b7a6f4c1f9b0e6a2d8c7b3f5e1a9d0c8b7a6f',
  protection: 'aes-256',
  zip: { sha256: 'a3bf4f1b2b0b822cd15d6c15b0f00a089f86d081884c7d659a2feaa0c55ad015', bytes: 21_977 },
  members: members.map((member, at) => ({ ...member, bytes: 18_204 + at * 41_116 })),
};

const CALLS: SchoolContacts = {
  ...NO_CONTACTS,
  ...{ privacyOfficer: 'S. de Haan, 0512 00 00 00', board: 'Stichting Zeven, 0512 00 00 01' },
  receiver: 'CBS, contactpersoon voor NCO',
};
const withdrawal = {};
const objections = [
  ...Array.from({ length: 9 }, () => ({ receivedOn: '2026-10-01', channel: 'mail' as const, withdrawal: null })),
  ...Array.from({ length: 6 }, () => ({ receivedOn: '2025-10-01', channel: 'paper' as const, withdrawal: null })),
  { receivedOn: '2026-11-02', channel: 'phone' as const, withdrawal },
  { receivedOn: '2026-11-03', channel: 'mail' as const, withdrawal },
];
const reportFor = (schoolYear: string | null) =>
  writeReport({
    ...{ schoolName: ACCOUNT.schoolName, brin: ACCOUNT.brin, schoolYear: schoolYear ?? '2026-2027' },
    ...{ schoolYears: ['2026-2027', '2025-2026', '2024-2025'], today: '2026-11-21', objections },
    receipts: [{ ...ACCOUNT, schoolYear: '2026-2027' }],
    openTasks: [
      ...Array.from({ length: 8 }, () => ({ kind: 'set-in-lvs' as const, about: 'objection' as const })),
      { kind: 'answer', about: 'objection' },
    ],
    comparisons: [{ round: 'M', on: '2026-11-18', approvedOn: null, schoolYear: '2026-2027' }],
    backupOn: '2026-11-14',
  });

let contacts = CALLS;

export const fakeAccount: Pick<
  Handlers,
  'delivery.account' | 'contacts.read' | 'contacts.save' | 'report.look' | 'report.csv'
> = {
  'delivery.account': ({ receiptId }) => (receiptId === 'r1' ? done(ACCOUNT) : failed({ code: 'not-found' })),
  'report.look': ({ schoolYear }) => done(reportFor(schoolYear)),
  'report.csv': ({ schoolYear }) => done({ fileName: `rapport-99XX-${schoolYear}.csv`, csv: 'rapport' }),
  'contacts.read': () => done(contacts),
  'contacts.save': (said) => {
    contacts = said.contacts;
    return done(null);
  },
};
