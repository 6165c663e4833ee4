import type { nl } from '../nl.ts';

/** A page that is not understood, handed over as structure with made-up text. */
export const capture = {
  offer: 'Save the structure of this page',
  offerHint:
    'Can Bezwaarwijzer not read this page well? Save its structure, without any data, for someone who can improve that.',
  title: 'Save the structure of a page',
  intro:
    'This lets someone who works on Bezwaarwijzer see how a page is put together. All text, all numbers and all dates are replaced by made-up text. Nothing is sent: you save a file yourself.',
  none: 'Choose a page first',
  noneText:
    'Open the page in the pupil tracking system, click the icon of Bezwaarwijzer and choose “Save the structure of this page”.',
  about: 'The page on {{host}}',
  read: 'Look at the page',
  readAgain: 'Look again',
  reading: 'Looking at the page…',
  whatStays: 'What goes into the file?',
  stays: {
    structure: 'The structure: which tables, rows and cells there are, where they stand and whether they can be seen.',
    madeUp: 'Made-up text of the same length. The same name becomes the same made-up name everywhere.',
    known: 'Headings that Bezwaarwijzer knows already, such as “Geboortedatum”.',
    ticked: 'Headings that you tick below.',
    system: 'Which pupil tracking system it is. Not the address and not the school.',
  },
  never: 'Never: names, numbers, dates, pictures, links, comments and program code of the page.',
  headers: 'Headings that are not known',
  headersText:
    'These texts stand above a column. Tick only what is an ordinary heading. The rest becomes made-up text.',
  headersWarning:
    'Is one of them a name, or anything else about a pupil, a parent or a colleague? Then do not tick it.',
  becomes: 'becomes “{{madeUp}}”',
  noHeaders: 'There are no unknown headings.',
  unread_one: '1 part of the page could not be looked at and is not in the file.',
  unread_other: '{{count, number}} parts of the page could not be looked at and are not in the file.',
  preview: 'This will be saved',
  previewText: 'See that there is nothing in it that you recognise. Everything that goes into the file stands below.',
  table: 'Table {{number}}: {{columns, number}} columns, {{rows, number}} rows',
  firstRows: 'The first rows:',
  noTables: 'Bezwaarwijzer sees no table on this page. Its structure does go into the file.',
  raw: 'The whole file as text ({{kilobytes, number}} kB)',
  page: 'All text of the page, as it goes into the file',
  save: 'Save',
  saved: 'Saved as {{fileName}}. It is in your downloads folder.',
  fileName: 'bezwaarwijzer-structure.json',
} satisfies typeof nl.capture;

export const captureProblems = {
  'capture-too-large': {
    text: 'This page is too large to save its structure.',
    action: 'Show fewer rows, or close parts of the page that are not needed, and try again.',
  },
};
