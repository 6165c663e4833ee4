/** Making a backup of the register, and bringing one back. */
export const backup = {
  title: 'Backup',
  intro:
    'A backup is one encrypted file with the whole register. It opens with the passphrase of today. Keep it away from this computer.',
  last: 'Last backup: {{date}}.',
  never: 'No backup was made yet.',
  make: 'Make a backup',
  making: 'Making the backup…',
  saved: 'Saved as {{name}}.',
  restore: 'Restore a backup',
  joinHint: 'Restoring only adds what is not here yet. An old backup never takes an objection away.',
  notLastingTitle: 'This browser does not promise to keep the register',
  notLastingText:
    'It may clear it when space runs out or when it is closed. Make a backup outside this computer after each objection, and ask whoever manages the computers to switch off the clearing of site data.',
  dueTitle: 'Make a backup',
  dueText: 'Something changed that is in no backup. If this computer breaks down, those objections are lost.',
  lockedText: 'Unlock the register to make a backup.',
  choose: 'Choose a backup file',
  chooseText: 'Choose the file that was saved with “Make a backup”. Its name ends in .bzw.',
  about: 'Backup of {{school}} ({{brin}}), made on {{date}}.',
  passphrase: 'Passphrase of this backup',
  passphraseHint: 'The passphrase that was in use when the backup was made.',
  look: 'See what changes',
  looking: 'Opening the backup…',
  other: 'Another file',
  changesTitle: 'What changes',
  events: 'Recorded steps added: {{count, number}}',
  pupils: 'Pupils added: {{count, number}}',
  added: 'Objections added: {{count, number}}',
  withdrawn: 'Objections withdrawn elsewhere: {{count, number}}',
  inForce: 'Objections in force afterwards: {{count, number}}',
  nothing: 'Everything in this backup is in the register already. Nothing changes.',
  afterTitle: 'What was recorded after {{date}} is not in this backup',
  afterText: 'Record objections from after that day again yourself before a delivery is made.',
  incompleteTitle: 'The old register may have known more than this backup',
  incompleteText:
    'No delivery is made until somebody states again how many objections there are. Look in the mail and in the school’s own records for them.',
  confirm: 'Restore',
  restoring: 'Restoring the backup…',
  doneTitle: 'The backup was restored',
  doneText_one: '{{count, number}} objection is now in force in the register.',
  doneText_other: '{{count, number}} objections are now in force in the register.',
  doneCheck: 'Check on the Objections page that everything is in it.',
  openObjections: 'To the objections',
  setupTitle: 'Restore the backup of the register',
  setupText:
    'Choose the backup from the other computer. Is there none? Make it there first, in Settings. Do not begin a second, empty register here: it would look as if nobody had objected.',
  stoppedTitle: 'Is there a backup? Restore it',
  stoppedText: 'The register then comes back as it was. What can still be read in the damaged register comes along.',
};

/** What is wrong with a file (`text`) and what to do now (`action`). */
export const backupProblems = {
  'backup-unreadable': {
    text: 'This file is not a backup of Bezwaarwijzer.',
    action: 'Choose the file that was saved with “Make a backup”. Its name ends in .bzw.',
  },
  'backup-damaged': {
    text: 'This backup is damaged or incomplete. Nothing was restored.',
    action: 'Copy the file again from where it was kept, or choose another backup.',
  },
  'backup-newer': {
    text: 'This backup was made with a newer version of Bezwaarwijzer.',
    action: 'Update the extension on this computer and try again.',
  },
  'backup-too-large': {
    text: 'This backup is larger than {{megabytes, number}} MB. None that large is read or made.',
    action: 'Check that the right file was chosen. Is the register itself that large? Tell the makers.',
  },
  'backup-other-school': {
    text: 'This backup belongs to another school: the BRIN is not the same.',
    action: 'Choose a backup of this school.',
  },
  'backup-other-register': {
    text: 'This backup is not of the register that stopped on this computer.',
    action:
      'Choose a backup of that register. Is there none? Then first begin anew deliberately, and restore this backup afterwards in Settings.',
  },
  'backup-stale': {
    text: 'The register changed in the meantime. Nothing was restored.',
    action: 'Choose the file again and look at what changes then.',
  },
};
