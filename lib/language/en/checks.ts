import type { checks as Dutch } from '../nl/checks.ts';

export const checks: typeof Dutch = {
  error: 'Error',
  warning: 'Attention',
  errorHint: 'What is an error does not go along.',
  count_one: '{{count, number}} time',
  count_other: '{{count, number}} times',
  where: 'Where is this?',
  whereFor: 'Where is this? {{rule}}',
  hide: 'Hide places',
  hideFor: 'Hide places: {{rule}}',
  rows_one: '{{table}}: row {{rows}}',
  rows_other: '{{table}}: rows {{rows}}',
  inGroup_one: 'Group {{group}}: {{count, number}} result',
  inGroup_other: 'Group {{group}}: {{count, number}} results',
  noGroup_one: 'Without a group: {{count, number}} result',
  noGroup_other: 'Without a group: {{count, number}} results',
  more_one: 'and {{count, number}} more; the file names them all',
  more_other: 'and {{count, number}} more; the file names them all',
  save: 'Save points of attention (CSV)',
  saveHint: 'It says where something stands and what to do about it, no details of pupils.',
  saved: 'Saved as {{fileName}}.',
  csv: {
    severity: 'Kind',
    rule: 'What',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    group: 'Group',
    count: 'Count',
    action: 'What to do',
  },
  rules: {
    'bsn-eleven-test': {
      text: 'This is no valid BSN (eleven test)',
      action: 'Check the BSN in the LVS. As long as it is wrong, it is not read.',
    },
    'education-number-test': {
      text: 'This is no valid onderwijsnummer',
      action: 'Check the onderwijsnummer in the LVS. As long as it is wrong, it is not read.',
    },
    'education-number-in-bsn': {
      text: 'The BSN column holds an onderwijsnummer',
      action: 'Put the number in its own place in the LVS. It is never used as a BSN.',
    },
    'pupil-number-form': {
      text: 'The pupil number cannot be a key: it could be a BSN or onderwijsnummer as well, or holds a character that is not allowed',
      action: 'Choose a number made for this delivery, or change the pupil number in the LVS.',
    },
    'birth-date-incomplete': {
      text: 'The birth date is not complete',
      action: 'Add day and month in the LVS if they are known. Otherwise the pupil is left out.',
    },
    'birth-date-impossible': {
      text: 'This birth date is impossible',
      action: 'The date is in the future or before 1990. Correct it in the LVS and read the page again.',
    },
    'birth-date-unlikely': {
      text: 'The birth date hardly fits the year group',
      action: 'Check the birth date and the group. If they are right, nothing needs to be done.',
    },
    'postcode-form': {
      text: 'This is no Dutch postcode',
      action: 'Correct the postcode in the LVS. With an address abroad the address stays empty.',
    },
    'house-number-form': {
      text: 'This is no house number or addition',
      action: 'Put house number and addition in columns of their own in the LVS.',
    },
    'brin-form': {
      text: 'This is no BRIN number or branch',
      action: 'A BRIN number has two digits and two letters, a branch two characters. Correct it in the LVS.',
    },
    'score-impossible': {
      text: 'This score is impossible',
      action: 'Check the score in the LVS. This result does not go along.',
    },
    'level-kind': {
      text: 'This is no level that belongs in this column',
      action: 'Check that the column was read rightly (I–V, A–E, 0.0–5.0 or a reference level).',
    },
    'moment-against-date': {
      text: 'The date of the sitting does not fit the moment',
      action: 'Middle assessments are mostly sat from December to March, end assessments from April to July.',
    },
    'moment-against-year-group': {
      text: 'The assessment is of another year group',
      action: 'Testing at a pupil’s own level is normal. Nothing needs to be done.',
    },
    'duplicate-result': {
      text: 'The same result is there twice',
      action: 'It counts once. Nothing needs to be done.',
    },
    decimals: {
      text: 'This score has more decimals than usual',
      action: 'Check that the column is the right kind of score.',
    },
    'cell-unreadable': {
      text: 'This cell cannot be read',
      action: 'Correct the value in the LVS and read the page again. Until then the cell stays empty.',
    },
  },
};
