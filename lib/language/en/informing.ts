import type { informing as dutch } from '../nl/informing.ts';

export const informing: typeof dutch = {
  title: 'Were the parents informed?',
  intro:
    'Parents are told beforehand what is delivered, and get time to object. Until then their children do not go. Who does not react does not object.',
  groups: 'Groups that wait',
  group: 'Group {{group}}',
  noGroup: 'Without a group',
  notInformed_one: '{{count, number}} pupil: parents not informed yet',
  notInformed_other: '{{count, number}} pupils: parents not informed yet',
  termRunning_one: '{{count, number}} pupil: parents can still react',
  termRunning_other: '{{count, number}} pupils: parents can still react',
  informedOn: 'Parents informed on',
  objectBy: 'They could react until',
  objectByWrong: 'Choose a day on or after the day on which the parents were informed.',
  choose: 'Choose a group first.',
  record: 'Record for the chosen groups',
  recorded_one: 'Recorded for {{count, number}} pupil: parents informed on {{date}}.',
  recorded_other: 'Recorded for {{count, number}} pupils: parents informed on {{date}}.',
  undoRecorded: 'Undo',
  letGo: 'Include all the same',
  letGoFor: 'Include all the same: {{group}}',
  decideTitle: 'Include {{group}} all the same?',
  decideText:
    'The head teacher can decide that this group is included, though not all parents were informed (in time). Pupils with an objection are never included. The decision holds for this school year and stands in the register with name and date.',
  headTeacher: 'Name of the head teacher',
  decide: 'Record the decision',
  decided: 'Decided that these groups are included all the same',
  decidedBy: '{{group}}: decided by {{name}} on {{date}}',
  undo: 'Take back the decision',
  undoFor: 'Take back the decision: {{group}}',
};
