import type { ties as tiesNl } from '../nl/ties.ts';

export const ties: typeof tiesNl = {
  titleChange: 'Tie again: all pupil numbers are different',
  title: 'Another pupil number',
  introChange:
    'This pupil list seems to come from another system. Say whose the new numbers are. Until then these pupils are in no delivery. The old numbers are kept, and an objection always stands.',
  intro:
    'The pupil list shows another number for these pupils than is known. Until somebody says that it is the same child, they are in no delivery.',
  progress: '{{tied, number}} tied, {{left, number}} left',
  allDone: 'All are tied ({{tied, number}}).',
  notWhole: 'The new list was not read to its end',
  notWholeText:
    'A group can only be confirmed at once when the whole list was read. First read the list down to the last row.',
  objected: 'First: pupils with an objection',
  objectedText: 'Check these pupils one by one.',
  groups: 'By group',
  groupsText: 'Every child in these groups is in the list exactly once, with the same name and birth date.',
  groupOf: 'Group {{group}}',
  groupYear: '{{group}} · {{schoolYear}}',
  noGroup: 'Without a group',
  groupCount_one: '{{count, number}} pupil, in the list once.',
  groupCount_other: '{{count, number}} pupils, each in the list once.',
  groupTied_one: '{{count, number}} pupil tied by {{name}} on {{date}}',
  groupTied_other: '{{count, number}} pupils tied by {{name}} on {{date}}',
  confirmGroup: 'Confirm',
  confirmGroupFor: 'Confirm: {{group}}',
  others: 'One by one',
  othersText: 'Of these pupils it is not sure enough to say it for a group.',
  inList: 'In the new list: {{name}}',
  nameless: 'row without a name',
  notInList:
    'Not in the new list. If this child left the school, say so at the pupil. If it is in there under another name, add that name at the pupil and read the list again.',
  agrees: 'The same: {{what}}.',
  agreesNothing: 'Name and birth date are not the same.',
  is: 'This is the same child',
  isFor: 'This is the same child: {{name}}',
  said: 'Tied by {{name}} on {{date}}',
  undo: 'Undo',
  undoFor: 'Undo the tie: {{name}}',
  notShown_one: '{{count, number}} more pupil without an objection is not in the new list.',
  notShown_other: '{{count, number}} more pupils without an objection are not in the new list.',
  more: 'Show more',
  what: {
    bsn: 'BSN',
    'education-number': 'education number',
    name: 'name',
    'birth-date': 'birth date',
  },
  doubt: {
    'number-known': 'This number is another pupil’s already. It cannot be added; say below for each row who it is.',
    'number-twice': 'The list has this number for several pupils.',
    'several-rows': 'The list has this child under several numbers.',
    differs:
      'The name or the birth date is different, or there is no birth date. Look well whether it is the same child.',
  },
};
