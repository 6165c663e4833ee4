import type { protection as dutch } from '../nl/protection.ts';

export const protection: typeof dutch = {
  label: 'How is the file protected?',
  made: 'New password',
  given: 'Agreed password',
  none: 'No password',
  madeHint: 'Bezwaarwijzer makes up the password and shows it as soon as the file has been saved.',
  noneHint: 'Anybody who finds the file can open it. The downloads folder is often copied to a cloud automatically.',
  password: 'Password',
  passwordHint: 'As agreed with the receiver: 12 to 64 letters, digits or punctuation marks.',
  passwordWrong: 'Choose 12 to 64 letters, digits or punctuation marks, without accented letters.',
  shownTitle: 'Password of this file',
  open: 'It can be opened with 7-Zip, for example. Windows itself cannot open a zip that is protected this way.',
  tell: 'Pass the password on by another way than the file, by telephone for example.',
  until: 'It can be seen here until it is ticked off under Tasks that the file was handed over and deleted.',
  cloud:
    'The downloads folder is often copied to a cloud automatically. Delete the file there once it was handed over.',
  show: 'Show password',
  hide: 'Hide password',
  showFor: 'Show password of {{fileName}}',
  hideFor: 'Hide password of {{fileName}}',
  gone: 'The password is not known here any more: it was wiped after the file was handed over, or the register was restored since. If the file is still needed, make a new delivery.',
  keepUntil: 'Keep until and including',
  keepUntilWrong: 'Choose a day from today until {{date}}.',
  keptUntil: 'kept after the delivery until {{date}}',
};
