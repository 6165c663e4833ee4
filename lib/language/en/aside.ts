import type { secrets as DutchSecrets, twins as DutchTwins } from '../nl/aside.ts';

export const twins: typeof DutchTwins = {
  title: 'Pupils who cannot be told apart',
  intro:
    'These pupils have the same details, twins for example. The receiver cannot see whose results are whose. That is why they are left out until somebody says that they may go.',
  list: 'Still to decide',
  decided: 'May go',
  allowAll: 'All {{n, number}} may go',
  allowBoth: 'Both may go',
  allowFor: '{{what}} – {{names}}',
  by: 'Said by {{name}} on {{date}}. Once one of them has an objection, this no longer counts.',
  undo: 'Undo',
  undoFor: 'Undo: {{names}}',
};

export const secrets: typeof DutchSecrets = {
  question: 'Are there pupils with a secret address?',
  intro:
    'A pupil with a secret address is left out of deliveries with addresses. Not every LVS shows that an address is secret. This is asked once per pupil list.',
  none: 'None',
  choose: 'Choose pupils',
  later: 'Not now',
  search: 'Find a pupil by name, group or number',
  found: 'Pupils found',
  notFound: 'No pupil found.',
  chosen: 'Chosen',
  remove: 'Remove: {{name}}',
  save_one: 'Record {{count, number}} pupil',
  save_other: 'Record {{count, number}} pupils',
  saveNone: 'Record',
  chooseFirst: 'Choose a pupil first.',
  badge: 'Secret address',
  mark: 'Address is secret',
  unmark: 'Address is no longer secret',
  markText: 'With a secret address the pupil is left out of deliveries with addresses.',
};
