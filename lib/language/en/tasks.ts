import type { answer as answerNl, tasks as tasksNl } from '../nl/tasks.ts';

export const tasks: typeof tasksNl = {
  title: 'Tasks',
  intro: 'What is still to be done after an objection, a withdrawal or a delivery.',
  empty: 'There are no tasks',
  emptyText: 'After an objection or a withdrawal the tasks that belong to it are shown here.',
  filter: 'Show',
  filterOpen: 'All open tasks',
  filterDone: 'Done',
  list: 'List of tasks',
  shown_one: '{{count, number}} task',
  shown_other: '{{count, number}} tasks',
  overdueTitle_one: '{{count, number}} task is overdue',
  overdueTitle_other: '{{count, number}} tasks are overdue',
  overdue: 'Overdue',
  due: 'By {{date}}',
  delivery: 'Delivery of {{moment}}',
  doneOn: 'Ticked on {{date}} by {{name}}',
  readBackOn: 'Seen in the LVS on {{date}}',
  tick: 'Tick off',
  tickFor: 'Tick off: {{what}} ({{name}})',
  reopen: 'Open again',
  answer: 'Write the answer',
  answerFor: 'Write the answer: {{what}} ({{name}})',
  more: 'Show more',
  column: {
    question: 'What does “yes” mean in the column “{{header}}”?',
    until:
      'That column is on {{host}}. Until somebody says so, Bezwaarwijzer ticks off no task by what stands there. After that, add the page to the delivery once more.',
    'yes-refuses': 'Yes = objection',
    'yes-agrees': 'Yes = takes part',
    'said-yes-refuses':
      'In the column “{{header}}” on {{host}}, “yes” means that there is an objection. Said by {{name}}.',
    'said-yes-agrees':
      'In the column “{{header}}” on {{host}}, “yes” means that the pupil takes part. Said by {{name}}.',
    takeBack: 'Ask again',
    nameless: 'without a name',
  },
  kind: {
    'set-in-lvs': {
      objection: 'Set the objection in the LVS too',
      withdrawal: 'Take the objection out of the LVS too',
      explain: 'Does the LVS deliver data itself? Then only what stands there counts.',
    },
    answer: {
      objection: 'Answer the objection',
      withdrawal: 'Answer the withdrawal',
      explain: 'Within a month after it was received.',
    },
    'confirm-withdrawal': {
      objection: 'Have the withdrawal confirmed',
      withdrawal: 'Have the withdrawal confirmed',
      explain: 'Until whoever objected has confirmed it in writing, the objection stays in force.',
    },
    recall: {
      objection: 'Ask the receiver to delete the data',
      withdrawal: 'Ask the receiver to delete the data',
      explain: 'The objection came after a delivery that this pupil was in.',
    },
    'hand-over': {
      objection: 'File handed over and deleted?',
      withdrawal: 'File handed over and deleted?',
      explain:
        'Hand the file over and then delete it from this computer, from the downloads folder and the recycle bin as well. Once this is ticked off, the password is wiped here.',
    },
    'ask-pupil': {
      objection: 'Ask the pupil',
      withdrawal: 'Ask the pupil',
      explain:
        'The pupil is 16 and now decides. The objection of somebody else stays in force. Does the pupil not want to take part either? Record that as an objection of the pupil.',
    },
    'propose-erasure': {
      objection: 'Left two years ago',
      withdrawal: 'Left two years ago',
      explain: 'The objection is no longer needed. Ask the privacy officer whether it can go.',
    },
  },
};

export const answer: typeof answerNl = {
  title: 'Answer for {{name}}',
  language: 'Language of the answer',
  form: 'What for?',
  forms: { mail: 'E-mail', parro: 'The Parro app', print: 'On paper' },
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  hint: 'Read the text and send it yourself. Bezwaarwijzer sends nothing.',
  letter: {
    greeting: 'Dear {{name}},',
    greetingUnknown: 'Dear parent or carer,',
    subjectObjection: 'Your objection about {{who}}',
    subjectWithdrawal: 'Your withdrawal about {{who}}',
    receivedObjection:
      'We received your objection on {{date}}. You do not want us to give data of {{who}} to Statistics Netherlands (CBS) for the National Cohort Study on Education.',
    works:
      'This objection works from {{date}}. As long as it stands, we pass on no data of {{who}}. No reason is needed, and it makes no difference to how {{who}} is taught.',
    undoable: 'What was passed on before that day we cannot take back ourselves.',
    howToWithdraw:
      'If you change your mind, you can withdraw the objection at any time with an e-mail or a letter to the school. Only the person who objected can do so.',
    receivedWithdrawal: 'On {{date}} we were told that the objection about {{who}} is withdrawn.',
    lifted:
      'With that the objection has ended. We may now give data of {{who}} to Statistics Netherlands (CBS) again for the National Cohort Study on Education.',
    liftedUndoable: 'What has then been passed on we cannot take back ourselves.',
    againPossible: 'You can object again at any time. No reason is needed.',
    stays:
      'Somebody else made this objection, and only that person can withdraw it. It therefore stays in force: we pass on no data of {{who}}.',
    closing: 'Kind regards,',
  },
};
