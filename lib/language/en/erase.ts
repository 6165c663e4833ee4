import type { erase as dutch, eraseProblems as dutchProblems } from '../nl/erase.ts';

export const erase: typeof dutch = {
  button: 'Erase for good',
  buttonFor: 'Erase {{name}} for good',
  title_one: 'Erase a pupil for good',
  title_other: 'Erase {{count, number}} pupils for good',
  whatTitle: 'What happens',
  gone: 'Everything about this pupil goes from the register: details, objection, tasks and history. This cannot be undone.',
  mark: 'Did this pupil have an objection? Then an encrypted mark stays, without a name. If the pupil comes back, nothing is delivered before the school has asked again.',
  backups:
    'Backups made before today still hold this pupil. Delete those files yourself, and make a new backup afterwards.',
  disk: 'The computer may keep remains of the old, encrypted register. They open with the passphrase only.',
  collected_one: 'What was collected for a delivery ({{count, number}} table) is cleared.',
  collected_other: 'What was collected for a delivery ({{count, number}} tables) is cleared.',
  sheet: 'The recovery sheet no longer works after this. Make a new one in Settings at once.',
  lvs: 'Nothing changes in the pupil tracking system.',
  passphrase: 'Passphrase',
  passphraseHint: 'The register gets a new key. That takes the passphrase.',
  confirm: 'Erase for good',
  erasing: 'The register is being rewritten…',
  done: 'Erased',
  doneText: 'The register was rewritten without this pupil. Make a new backup now.',
  doneSheet: 'Make a new recovery sheet too: the old one no longer works.',
  toSettings: 'Go to Settings',
  close: 'Close',
  askedTitle: 'Asked again: no objection',
  askedButton: 'No longer objects',
  askedButtonFor: '{{name}} no longer objects',
  askedText:
    'A pupil with these details was erased before and had an objection then. Record that there is no objection now only if the parents said so themselves. No answer is no answer. Do they object? Then record an objection.',
  register: {
    title: 'Erase the register for good',
    text: 'All objections, pupils and tasks on this computer go. Without a backup nothing comes back, and a delivery then knows of no objection at all.',
    open: 'Erase the register…',
    locked: 'Unlock the register to erase it.',
    inForce_one: '{{count, number}} objection is in force now.',
    inForce_other: '{{count, number}} objections are in force now.',
    keep: 'Backup files stay. Delete them yourself if they have to go as well.',
    field: 'Type {{word}} to confirm',
    word: 'ERASE',
    confirm: 'Erase the register for good',
    erasedTitle: 'The register was erased on purpose',
    erasedText:
      'On {{date}} the register of this computer was erased for good. A new register begins empty and knows of no objection. No delivery is made until somebody states how many objections there are.',
  },
};

export const eraseProblems: typeof dutchProblems = {
  'erase-unclear': {
    text: 'There is an objection that may be about this pupil and is not tied yet. Nothing was erased.',
    action: 'Tie that objection first, on the Objections page. Then try again.',
  },
  'erase-touches-others': {
    text: 'This pupil cannot be told apart from another pupil in the register. Nothing was erased.',
    action: 'Read a pupil list with birth dates or pupil numbers first. Then try again.',
  },
  'outbox-waiting': {
    text: 'A delivery is waiting that was not saved yet. Nothing was erased.',
    action: 'Save that delivery first, on the Delivery page.',
  },
};
