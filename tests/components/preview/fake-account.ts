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
  objections: 7,
  registerHead: '4c1f9b0e6a2d8c7b3f5e1a9d0c8b7a6f4c1f9b0e6a2d8c7b3f5e1a9d0c8b7a6f',
  members: members.map((member, at) => ({ ...member, bytes: 18_204 + at * 41_116 })),
};

const CALLS: SchoolContacts = {
  ...NO_CONTACTS,
  ...{ privacyOfficer: 'S. de Haan, 0512 00 00 00', board: 'Stichting Zeven, 0512 00 00 01' },
  receiver: 'CBS, contactpersoon voor NCO',
};
let contacts = CALLS;

export const fakeAccount: Pick<Handlers, 'delivery.account' | 'contacts.read' | 'contacts.save'> = {
  'delivery.account': ({ receiptId }) => (receiptId === 'r1' ? done(ACCOUNT) : failed({ code: 'not-found' })),
  'contacts.read': () => done(contacts),
  'contacts.save': (said) => {
    contacts = said.contacts;
    return done(null);
  },
};
