import type { keys as source, keyProblems as sourceProblems } from '../nl/keys.ts';

/** The passphrase, the recovery sheet, and the wait after too many wrong ones. */
export const keys: typeof source = {
  recovery: {
    title: 'Recovery sheet',
    group: 'group {{number}}',
    intro:
      'The recovery sheet opens the register when the passphrase has been forgotten. Keep it on paper, in the board’s safe.',
    none: 'There is no recovery sheet yet. Whoever forgets the passphrase can then no longer reach the objections.',
    unchecked: 'Made on {{date}}, but not checked yet.',
    checked: 'Made on {{date}} and checked.',
    damaged: 'The recovery sheet no longer works: what belongs to it is damaged. Make a new sheet.',
    lockedText: 'Unlock the register to change the passphrase or to make a recovery sheet.',
    make: 'Make a recovery sheet',
    makeNew: 'Make a new recovery sheet',
    makeNewHint: 'The old sheet stops working then. Throw it away, and put the new one in the same place.',
    check: 'Check the sheet',
    checkHint: 'Type the whole recovery key from the sheet.',
    checkButton: 'Check',
    checkedNow: 'This sheet opens the register.',
    passphrase: 'Current passphrase',
    making: 'Making the recovery sheet…',
    checking: 'Checking the recovery key…',
    key: 'Recovery key',
    keyHint: 'Eight groups of five characters. Small letters and spaces are fine.',
    setupTitle: 'Make a recovery sheet',
    setupIntro:
      'Whoever forgets the passphrase can reach the objections only with this sheet. It can also be made later.',
    later: 'Do this later',
    sheetTitle: 'Recovery sheet of the objection register',
    sheetSchool: 'School',
    sheetDate: 'Made on',
    sheetKey: 'Recovery key',
    sheetWhat:
      'This key opens the objection register in Bezwaarwijzer when nobody knows the passphrase any more, and also a backup made after today. Whoever has this sheet and can get at the computer or a backup can read all objections.',
    sheetWhere: 'Keep this sheet in the board’s safe, not with the computer and not with the backup.',
    sheetHow:
      'To use it: choose “Forgot the passphrase?” at “Unlock the register” or “Restore a backup” and type all groups. After that you choose a new passphrase.',
    sheetOld: 'Older recovery sheets of this register no longer work.',
    print: 'Print the sheet',
    printHint:
      'This sheet can be seen only once. Print it on paper and do not save it as a file. No printer? Copy the key by hand.',
    testTitle: 'Check the sheet',
    testText: 'Take the sheet in your hand and type these two groups.',
    testGroup: 'Group {{number}}',
    testWrong: 'This is not group {{number}} of the sheet.',
    testButton: 'Is it right?',
    testLater: 'Go on without checking',
    doneTitle: 'The recovery sheet works',
    doneText: 'Put it in the board’s safe.',
    dueNone: 'There is no recovery sheet yet',
    dueUnchecked: 'The recovery sheet has not been checked yet',
    dueDamaged: 'The recovery sheet no longer works',
    dueText: 'Whoever forgets the passphrase cannot reach the objections without a good recovery sheet.',
    dueOpen: 'To the recovery sheet',
  },
  passphrase: {
    title: 'Passphrase',
    change: 'Change the passphrase',
    current: 'Current passphrase',
    new: 'New passphrase',
    next: 'Save the new passphrase',
    changing: 'Changing the passphrase…',
    changed: 'The passphrase has been changed.',
    older: 'Backups from before today still open with the old passphrase. Make a new backup.',
    hint: 'Change it when somebody leaves who knows it, or when it has been lying about. The recovery sheet keeps working.',
  },
  recover: {
    forgot: 'Forgot the passphrase?',
    title: 'Open with the recovery sheet',
    intro: 'Take the recovery sheet out of the board’s safe and type its key.',
    none: 'No recovery sheet was made for this register. Look up the passphrase where it was written down; nobody can bring it back.',
    back: 'Use the passphrase after all',
    next: 'Next',
    chooseTitle: 'The key is right. Choose a new passphrase',
    restoredTitle: 'Choose a new passphrase',
    useSheet: 'Use the recovery sheet',
    noneInBackup: 'This backup is from before the recovery sheet and opens only with the passphrase of that day.',
  },
  wait: {
    title: 'That was wrong too often.',
    left: 'Next try in {{wait}}.',
    over: 'You can try again.',
  },
};

/** What is wrong with a key (`text`) and what to do now (`action`). */
export const keyProblems: typeof sourceProblems = {
  'wrong-recovery-key': {
    text: 'This recovery key does not belong to this register.',
    action:
      'Check on the sheet that it is this school’s, and whether a newer sheet was made. An older sheet no longer works.',
  },
  'no-recovery-key': {
    text: 'There is no recovery sheet for this.',
    action: 'Use the passphrase. A new recovery sheet can be made in the settings.',
  },
  'recovery-key-typo': {
    text: 'Something was copied wrongly: {{groups}}.',
    action: 'Compare that part with the sheet, letter by letter.',
  },
  'recovery-key-incomplete': {
    text: 'The recovery key has {{expected}} groups; {{groups}} were typed.',
    action: 'Type all groups of the sheet, from left to right.',
  },
  'too-many-tries': {
    text: 'That was wrong too often. The next try is possible in {{wait}}.',
    action: 'Look up where the passphrase was written down, or get the recovery sheet. Nothing is lost.',
  },
};
