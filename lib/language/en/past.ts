import type { past as dutch } from '../nl/past.ts';

export const past: typeof dutch = {
  title: 'In these deliveries',
  yes: 'Was in the delivery of {{moment}} ({{fileName}}).',
  unknown: 'Whether this pupil was in the delivery of {{moment}} can no longer be found out.',
  none: 'Was in none of the deliveries that were made here.',
  empty: 'No delivery was made here yet.',
  ask: 'Was a pupil in a delivery?',
  askIntro:
    'Fill in the name with the birth date, or a number. Deliveries keep no pupils, only a mark by which this question can be answered.',
  number: 'Pupil number, BSN or education number',
  askButton: 'Find out',
  askMissing: 'Fill in a name with the birth date, or a number.',
  answerFor: 'Answer for {{name}}',
  vendor: 'What the vendor of the LVS sent by itself cannot be seen here.',
  lateTitle: 'This pupil was in a delivery already',
  lateText: 'Under Tasks stands what must be done now, with a text for the receiver.',
  text: 'Text for the receiver',
  textFor: 'Text for the receiver ({{name}})',
  textHint:
    'Fill in the address yourself. The pupil’s name is not in it: pass it on by telephone or in a secure way, and put no BSN in an e-mail.',
  letter:
    'To: [CBS or another receiver]\n\nOn {{received}} our school received an objection to providing data about a pupil. Data about this pupil was in the following delivery or deliveries of {{school}} ({{brin}}):\n\n{{deliveries}}\n\nPlease do not use this data, and delete it. We will tell you by telephone or in a secure way which pupil it is about. We would appreciate a confirmation.\n\n{{name}}\n{{school}}',
  letterLine: '- {{moment}}, file {{fileName}}',
  difference: 'Compared with the delivery of {{moment}}',
  added_one: '{{count, number}} pupil is new',
  added_other: '{{count, number}} pupils are new',
  gone_one: '{{count, number}} pupil was in it then and is not now',
  gone_other: '{{count, number}} pupils were in it then and are not now',
  changed_one: '{{count, number}} pupil has other results',
  changed_other: '{{count, number}} pupils have other results',
  same_one: '{{count, number}} pupil has stayed the same',
  same_other: '{{count, number}} pupils have stayed the same',
};
