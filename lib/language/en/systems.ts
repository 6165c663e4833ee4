import type { systems as Dutch, systemProblems as DutchProblems } from '../nl/systems.ts';

export const systems: typeof Dutch = {
  title: 'What is known of each system',
  intro:
    'Headings, words for a sitting moment and addresses that Bezwaarwijzer knows. Is one missing? Add it. What you add is never read by itself: you are always asked first whether it is right.',
  other: 'Other systems',
  unconfirmed: 'Comes from public sources and was not checked on live pages.',
  hosts: 'Addresses: {{hosts}}',
  noHosts: 'No address is known.',
  words: 'Headings of its own: {{words}}',
  provider: 'Where no provider is named, {{provider}} counts.',
  added: 'Added by this school',
  addedMoment: '{{text}} is the {{half}}',
  half: { B: 'beginning of the school year', M: 'middle of the school year', E: 'end of the school year' },
  moment: 'Word for a sitting moment, as it stands in a heading',
  halfChoose: 'Choose a moment',
  whichHalf: 'When is that?',
  addMoment: 'Add moment',
  addMomentTo: 'Add moment to {{system}}',
  momentIncomplete: 'Fill in the word and choose when that is.',
  addedHost: 'Address {{host}}',
  header: 'Heading as it stands on the page',
  field: 'What stands under that heading?',
  fieldChoose: 'Choose a meaning',
  addWord: 'Add heading',
  addWordTo: 'Add heading to {{system}}',
  host: 'This allowed address is {{system}}',
  hostChoose: 'Choose an address',
  addHost: 'Add address',
  addHostTo: 'Add address to {{system}}',
  saveOf: 'Save as a file for another school: {{system}}',
  incomplete: 'Fill in the heading and choose what stands under it.',
  fileColumns: 'Columns',
  fileAdditions: 'Headings and addresses of {{system}}',
  fileUnknownSystem: 'another system',
  state: { new: 'new', known: 'known already, stays as it is', 'ruled-out': 'is not taken in' },
};

export const systemProblems: typeof DutchProblems = {
  'addition-known': {
    text: 'This is known already. Nothing was added.',
    action: 'Is a column read wrongly? Set its meaning on the page ‘Check the columns’.',
  },
  'addition-ruled-out': {
    text: 'This heading stands over something that is never read, such as a forecast or a remark. Nothing was added.',
    action: 'You need not do anything. Columns with such a heading never go along.',
  },
};
