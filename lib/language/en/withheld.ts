import type { withheld as Dutch } from '../nl/withheld.ts';

export const withheld: typeof Dutch = {
  objection: { label: 'Objection', explain: 'There is an objection. These pupils are never delivered.' },
  ambiguous: {
    label: 'Not sure who this is',
    explain: 'It is not certain which pupil this is. When in doubt, a pupil is left out.',
  },
  unknown: { label: 'Unknown pupil', explain: 'These pupils are not in the pupil list that was read.' },
  'twin-objection': {
    label: 'Looks like a pupil with an objection',
    explain:
      'Another pupil with the same details has an objection, or that cannot be ruled out (twins, for example). The receiver could take these results for that pupil’s. Nobody can lift this.',
  },
  'same-identifiers': {
    label: 'Same details',
    explain:
      'These pupils share sex, birth date and address (twins, for example). The receiver cannot tell them apart.',
  },
  'left-school': {
    label: 'Left the school',
    explain: 'According to the LVS these pupils have left the school, longer ago than this choice allows.',
  },
  'value-refused': {
    label: 'Detail cannot be right',
    explain:
      'A detail or a result cannot be right. The points of attention say in which row. Correct it in the LVS and read the page again.',
  },
  'branch-unknown': {
    label: 'Branch unknown',
    explain:
      'Nothing says which branch these pupils belong to, or it is another one than those of this register. Show the column with the branch number in the pupil list of the LVS and add the list again.',
  },
  'birth-date-incomplete': {
    label: 'Birth date incomplete',
    explain: 'The day or the month of the birth date is not known.',
  },
  'identifier-missing': {
    label: 'Detail missing',
    explain: 'A detail that this delivery needs is missing or cannot be seen.',
  },
  'address-secret': {
    label: 'Secret address',
    explain: 'The address of these pupils is secret. They are not delivered together with an address.',
  },
  'address-missing': {
    label: 'Address missing',
    explain: 'There is no postcode or house number, because the address is abroad, for example.',
  },
  contradiction: {
    label: 'Details contradict each other',
    explain: 'Different pages show different details or results.',
  },
  'before-enrolment': {
    label: 'From before this school',
    explain:
      'These results were sat before the pupil came to this school, or that cannot be ruled out. If the LVS shows the date of the sitting, read the results page with that column.',
  },
  'not-informed': {
    label: 'Parents not informed yet',
    explain: 'Record when the parents were informed, or let the head teacher decide that the group goes all the same.',
  },
  'term-running': {
    label: 'Parents can still react',
    explain: 'The parents were informed, but the time to object is not over yet.',
  },
  'no-results': {
    label: 'No results',
    explain: 'No results that belong in this delivery were collected for these pupils.',
  },
  other: { label: 'Other reason', explain: 'These pupils are left out to be safe.' },
};
