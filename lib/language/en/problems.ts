import type { problems as nl } from '../nl/problems.ts';
import { backupProblems } from './backup.ts';
import { eraseProblems } from './erase.ts';
import { fileProblems } from './files.ts';
import { listProblems } from './import-list.ts';
import { keyProblems } from './keys.ts';

export const problems: typeof nl = {
  'no-table': {
    text: 'There is no table of pupils on this page.',
    action: 'Open a pupil list or an overview of assessment results in the LVS.',
  },
  'no-pupils': {
    text: 'There are tables on this page, but none with pupils.',
    action: 'Open a pupil list or an overview of assessment results in the LVS.',
  },
  'several-tables': {
    text: 'There are {{count, number}} tables on this page that it could be.',
    action: 'Choose the table that belongs in the delivery.',
  },
  'closed-off-frame': {
    text: 'Part of this page is closed off. The table in it cannot be read.',
    action: 'Open the overview in a window or tab of its own and try again there.',
  },
  'frame-not-granted': {
    text: 'Part of this page comes from {{host}}. What it shows has not been read.',
    action: 'Does it show pupils or results? Then allow that site too, by the icon of Bezwaarwijzer.',
  },
  'closed-tabs': {
    text: 'Not all tabs on this page are open. What the others hold was not read.',
    action: 'Do they hold pupils or results too? Then open that tab and add them there.',
  },
  'table-too-large': {
    text: 'A table on this page was not read: it is too large.',
    action: 'Filter on one group in the LVS, or show fewer rows at a time.',
  },
  'table-columns-unsure': {
    text: 'A table on this page was not read: values do not stand straight under their header.',
    action:
      'A score could end up with another child. Show the hidden columns again in the LVS, or choose another overview.',
  },
  'page-moved': {
    text: 'Nothing was added: the page became another one while it was being read.',
    action: 'Go back to the list, add it again and wait until reading has finished.',
  },
  'table-drawn': {
    text: 'This page may draw a table as a picture. What it says cannot be read: no objections are shown beside it.',
    action:
      'Choose another overview in the LVS, or its print view or list view, and look the pupils up in the register.',
  },
  'cell-unreadable': {
    text: 'In row {{row}}, “{{column}}” could not be read.',
    action: 'Correct the value in the LVS and add the table again.',
  },
  'bsn-invalid': {
    text: 'Row {{row}} holds a BSN that cannot be right. It was not used.',
    action: 'Correct the number in the LVS and add the table again.',
  },
  'bsn-is-education-number': {
    text: 'Row {{row}} holds an education number where the BSN should be. It was not used as a BSN.',
    action: 'Check the number in the LVS.',
  },
  'birth-date-incomplete': {
    text: 'The birth date in row {{row}} is not complete.',
    action: 'Complete the date in the LVS if it is known. Otherwise the pupil is left out.',
  },
  'partial-coverage': {
    text: '{{read}} rows of this table were read. There are more.',
    action: 'Page on, or show all rows on one page, and add the table again.',
  },
  'partial-coverage-total': {
    text: '{{read}} of the {{total}} rows of this table were read.',
    action: 'Page on, or show all rows on one page, and add the table again.',
  },
  'school-year-unknown': {
    text: 'The page does not say which school year these results belong to.',
    action: 'Choose the school year on the Delivery page.',
  },
  'other-school': {
    text: 'This page belongs to another school than the register in use.',
    action: 'Open the page of your own school. Nothing is read from another school.',
  },
  'school-unknown': {
    text: 'It is not clear which school this page belongs to.',
    action: 'Answer the question in the Bezwaarwijzer window.',
  },
  'host-refused': {
    text: 'Bezwaarwijzer may not read this site: permission was not given.',
    action: 'Click the button once more and choose “Allow” when the browser asks.',
  },
  'host-revoked': {
    text: 'Permission to read this site was withdrawn.',
    action: 'Allow the site again from the Bezwaarwijzer icon.',
  },
  busy: {
    text: 'This page asks for too much at once. Bezwaarwijzer is pausing.',
    action: 'Wait a minute and reload the page.',
  },
  'not-granted': {
    text: 'Bezwaarwijzer may not read this site yet.',
    action: 'Allow the site from the Bezwaarwijzer icon.',
  },
  'no-web-page': {
    text: 'This tab shows no page of a website.',
    action: 'Go to the list in the LVS and add it there.',
  },
  'page-silent': {
    text: 'The page does not answer.',
    action: 'Reload the page and try once more.',
  },
  'no-register': {
    text: 'There is no objection register on this computer yet.',
    action: 'Start setting up.',
  },
  locked: {
    text: 'The register is locked.',
    action: 'Unlock it with the passphrase. Nothing was lost.',
  },
  'wrong-passphrase': {
    text: 'This passphrase is not right.',
    action: 'Check that Caps Lock is off and type the passphrase again.',
  },
  'passphrase-too-weak': {
    text: 'This passphrase is too easy to guess.',
    action: 'Use at least 12 characters or four words.',
  },
  'school-here': {
    text: 'There is an objection register of this school in this browser already.',
    action:
      'Choose that school in the settings or on the unlock screen. Two registers of one school would know nothing of each other\u2019s objections.',
  },
  'register-exists': {
    text: 'There is already an objection register on this computer.',
    action: 'Unlock the existing register. There is no need for a second one.',
  },
  'register-stopped': {
    text: 'The register has stopped. {{stop}}',
    action: 'No deliveries are made until this is solved.',
  },
  'earlier-replaced': {
    text_one:
      'This replaces what was read of the same table on {{date}}. Of {{count, number}} pupil something is different now.',
    text_other:
      'This replaces what was read of the same table on {{date}}. Of {{count, number}} pupils something is different now.',
    action:
      'Everything of that day is in this as well. Is what it says now wrong? Correct it in the LVS and add the page again.',
  },
  'earlier-replaced-same': {
    text: 'This replaces what was read of the same table on {{date}}. Everything of that day is still the same.',
    action: 'You need not do anything.',
  },
  'preferences-read': {
    text_one: 'The preference of {{count, number}} pupil was read. Nothing else here goes into a delivery.',
    text_other: 'The preferences of {{count, number}} pupils were read. Nothing else here goes into a delivery.',
    action: 'See under Check what the LVS and the register say.',
  },
  'write-failed': {
    text: 'Saving failed. Nothing was saved halfway.',
    action: 'Check that the disk has room and try again.',
  },
  'invalid-input': {
    text: 'One of the fields is not filled in correctly ({{field}}).',
    action: 'Check what was filled in and try again.',
  },
  'undo-too-late': {
    text: 'This has been in the register for longer and can no longer be undone.',
    action: 'Correct the objection, or record a withdrawal.',
  },
  'not-found': {
    text: 'This can no longer be found. It may have changed meanwhile.',
    action: 'Reload the page.',
  },
  'count-differs': {
    text: '{{stated}} objections were counted, but the register holds {{registered}}. At least one is missing.',
    action: 'Record the missing objection, then state the number again. Withdrawn objections do not count.',
  },
  ...backupProblems,
  ...eraseProblems,
  ...keyProblems,
  ...listProblems,
  ...fileProblems,
  'nothing-collected': {
    text: 'Nothing has been collected for a delivery yet.',
    action: 'Open the pupil list and the assessment overviews in the LVS and click “Add to delivery” there.',
  },
  'nothing-to-deliver': {
    text: 'There is not a single pupil left to deliver.',
    action: 'See below why pupils are left out.',
  },
  'day-care-unknown': {
    text_one:
      'Of {{count, number}} pupil who is included it is not known whether they went to day care or a playgroup.',
    text_other:
      'Of {{count, number}} pupils who are included it is not known whether they went to day care or a playgroup.',
    action: 'Is it in the LVS? Open the pupil list with that column and choose “Add to delivery” again.',
  },
  'several-school-years': {
    text: 'Results of more than one school year were collected: {{schoolYears}}.',
    action: 'Choose the school year of this delivery.',
  },
  'stale-preview': {
    text: 'Something changed in the meantime. So no delivery was made.',
    action: 'The new counts are below. Check them and make the delivery again.',
  },
  blocked: {
    text: 'The delivery cannot be made yet. {{reasons}}',
    action: 'First solve what is listed here.',
  },
  'check-failed': {
    text: 'The check afterwards found something wrong in the files. Nothing was saved.',
    action: 'Make the delivery again. If it happens once more, tell whoever looks after Bezwaarwijzer.',
  },
  'character-refused': {
    text: 'Row {{row}} has a character in “{{column}}” that is not allowed in a delivery.',
    action: 'Correct the value in the LVS and add the table again.',
  },
  'malformed-message': {
    text: 'Something went wrong inside Bezwaarwijzer. Nothing was changed.',
    action: 'Reload the page and try once more.',
  },
};
