import type { overlay as nl } from '../nl/overlay.ts';

export const overlay: typeof nl = {
  productName: 'Bezwaarwijzer',
  chip: {
    'no-register': 'No objection register yet',
    locked: 'Register locked: objections cannot be seen now',
    stopped: 'Register stopped: objections cannot be seen now',
    'which-school': 'Which school does this page belong to?',
    'other-school': 'Page of another school: nothing is read here',
    'no-pupil-list': 'Read the pupil list first',
    ready: 'Objections are shown',
    'not-understood': 'No pupils recognised on this page',
    busy: 'One moment: objections cannot be seen now',
  },
  neutralBadge: 'Show details',
  openRow: 'Record or view an objection',
  addToDelivery: 'Add to delivery',
  adding: 'Adding…',
  chooseTable: 'Which table belongs in the delivery?',
  openPanel: 'Open Bezwaarwijzer',
  openSetup: 'Start setting up',
  unlock: 'Unlock',
  answerSchool: 'Say which school',
  readPupilListFirst:
    'First open the pupil list in the LVS and choose “Add to delivery”. Objections can be seen after that.',
  closeChip: 'Close message',
  showFlags: 'Show objections',
  hideFlags: 'Hide objections',
  readAll: 'Read all pages and add',
  readAllConfirm:
    'This table is larger than what can be seen now. The page will page or scroll by itself for a moment, and then stand as it does now.',
  readAllStart: 'Read and add',
  readAllStop: 'Stop',
  readAllStopped: 'Stopped. Nothing was added.',
  cancel: 'Cancel',
  readingRows: 'Reading: {rows} rows',
  readingOf: 'Reading: {rows} of {total} rows',
};
