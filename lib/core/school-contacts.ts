/** Whom a school calls when something went wrong. Typed by the school: a name, a number or an address; `''` = not filled in. */
export const CONTACTS = ['privacyOfficer', 'board', 'contactPerson', 'receiver', 'vendor'] as const;
export type Contact = (typeof CONTACTS)[number];
export type SchoolContacts = Readonly<Record<Contact, string>>;

export const NO_CONTACTS: SchoolContacts = {
  privacyOfficer: '',
  board: '',
  contactPerson: '',
  receiver: '',
  vendor: '',
};
