import type { fileProblems as Dutch, files as DutchFiles, otherFile as DutchOther } from '../nl/files.ts';

export const files: typeof DutchFiles = {
  title: 'Add a file from the LVS',
  intro: 'A pupil list or an overview that the LVS saved as a file counts the same as a page.',
  drop: 'Drag a CSV, Excel (.xlsx) or EDEXML file here, or choose it.',
  dropArea: 'Drop a file from the LVS here',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  stays: 'The file is read on this computer and sent nowhere.',
  oneAtATime: 'One file at a time: the first was read. Take the others after it.',
  reading: 'Reading…',
  adding: 'Adding…',
  file: 'File: {{name}}',
  nothingYet: 'Nothing has been added yet. See first whether this is right.',
  system: 'Which system is this file from?',
  systemChoose: 'Choose a system',
  systemHint: 'A pupil number counts within one system. That is why this has to be right.',
  systemMissing: 'Choose first which system the file is from.',
  systemOther: 'Another system, or unknown',
  tables: 'Tables in this file',
  takeSheet: '{{title}} (sheet “{{sheet}}”)',
  pupils_one: '{{count, number}} pupil',
  pupils_other: '{{count, number}} pupils',
  results_one: '{{count, number}} result',
  results_other: '{{count, number}} results',
  schoolYear: 'school year {{year}}',
  noSchoolYear: 'no school year named',
  kindPupils: 'Only names: nothing that a delivery can use.',
  kindNone: 'No pupils were recognised in this.',
  otherSchool: 'Of another school than the register. This is not read.',
  ours: 'This file is from {{school}}',
  oursHint: 'The file does not say, or not clearly, which school it is from.',
  oursMissing: 'Tick first that the file is from this school.',
  columns: 'What the columns mean',
  columnsOf: 'What the columns mean: {{title}}',
  header: 'Column',
  meaning: 'Read as',
  noHeader: 'Column {{number}}, without a header',
  sure: 'sure',
  likely: 'likely',
  notRead: 'not read',
  asksLater: 'Of some columns it is not sure what they mean. You are asked once the system is chosen.',
  columnsMissing: 'Answer the question about the columns first.',
  columnsRight: 'Yes, that is right',
  map: 'Check or change columns',
  mapOf: 'Check or change columns: {{title}}',
  backToFile: 'Back to the file',
  notes: 'Good to know',
  problems: 'Not read well',
  inLines_one: 'In line {{lines}} of the file.',
  inLines_other: 'In lines {{lines}} of the file.',
  andMore: '{{n}} more',
  fault: {
    'cell-unreadable': 'A value in “{{column}}” cannot be read.',
    'bsn-invalid': 'A BSN is not right.',
    'bsn-is-education-number': 'There is an education number under BSN. It was read as an education number.',
    'birth-date-incomplete': 'The day or the month of a birth date is missing.',
    other: 'Something was not read well.',
  },
  add: 'Add to the delivery',
  nothingChosen: 'Nothing is chosen that can be added.',
  addedTitle: 'Added from {{name}}',
  sameTitle: 'All of {{name}} was there already',
  keepFile: 'The file itself is still on this computer. Throw it away when it is no longer needed.',
  note: {
    'hidden-rows_one':
      'A hidden row was left out: {{places}}. Does that pupil belong here? Show the row and choose the file again.',
    'hidden-rows_other':
      '{{count, number}} hidden rows were left out: {{places}}. Do those pupils belong here? Remove the filter and choose the file again.',
    'hidden-columns_one': 'A hidden column was left out: {{places}}.',
    'hidden-columns_other': '{{count, number}} hidden columns were left out: {{places}}.',
    'hidden-sheets_one': 'A hidden sheet was left out.',
    'hidden-sheets_other': '{{count, number}} hidden sheets were left out.',
    'cell-errors_one': 'A cell holds an error instead of a value: {{places}}. It counts as empty.',
    'cell-errors_other': '{{count, number}} cells hold an error instead of a value: {{places}}. They count as empty.',
    'formulas-unsaved_one':
      'A formula has not been worked out yet: {{places}}. It counts as empty. Open the file in Excel and save it.',
    'formulas-unsaved_other':
      '{{count, number}} formulas have not been worked out yet: {{places}}. They count as empty. Open the file in Excel and save it.',
    'lines-too-wide_one':
      'A line has more cells than there are columns, and was left out: {{places}}. Is there a separator in a text?',
    'lines-too-wide_other':
      '{{count, number}} lines have more cells than there are columns, and were left out: {{places}}. Is there a separator in a text?',
    'lines-too-narrow_one': 'A line ends half-way, and was left out: {{places}}.',
    'lines-too-narrow_other': '{{count, number}} lines end half-way, and were left out: {{places}}.',
    'education-number-in-bsn_one':
      'One pupil has an education number in the place of the BSN ({{places}}). It was read as an education number, not as a BSN.',
    'education-number-in-bsn_other':
      '{{count, number}} pupils have an education number in the place of the BSN ({{places}}). Those were read as education numbers, not as BSNs.',
    'no-house-numbers':
      'EDEXML has no house numbers. Does the delivery ask for them? Then add a pupil list with house numbers as well.',
  },
};

export const fileProblems: typeof Dutch = {
  'file-too-large': {
    text: 'This file is larger than {{megabytes}} MB. Nothing was read.',
    action: 'Save an overview from the LVS with only the groups and assessments that are needed.',
  },
  'file-unpacks-too-large': {
    text: 'Unpacked, this file is larger than {{megabytes}} MB. Nothing was read.',
    action: 'No overview of a school is that large. Save it again from the LVS.',
  },
  'file-too-many-cells': {
    text: 'There is too much in this file: at most {{rows}} lines and {{columns}} columns. Nothing was read.',
    action: 'Save it in parts, per year group for instance.',
  },
  'file-too-many-sheets': {
    text: 'This file has {{sheets}} sheets; at most {{limit}} are read. Nothing was read.',
    action: 'Make a file with only the sheets that belong to the delivery.',
  },
  'file-empty': { text: 'This file is empty.', action: 'Save the overview again from the LVS.' },
  'file-no-table': {
    text: 'This file holds no table with column names that are known, or there are no lines below them.',
    action: 'Above the pupils there should be a line with column names, such as pupil, group and ability score.',
  },
  'file-other-kind': {
    text: 'This is {{kind}}. Such a file is not read.',
    action: 'Save it as an Excel workbook (.xlsx) or as CSV, and choose that file.',
  },
  'file-macros': {
    text: 'This file holds macros. Nothing was read.',
    action: 'What a macro puts into the cells cannot be traced here. Save the file as a plain Excel workbook (.xlsx).',
  },
  'file-protected': {
    text: 'This file is protected with a password. Nothing was read.',
    action: 'Open it, save it without a password, and throw that copy away after adding it.',
  },
  'file-damaged': {
    text: 'This file is damaged or incomplete. Nothing was read.',
    action: 'Save it again from the LVS. Half a file would miss pupils.',
  },
  'file-entities': {
    text: 'This file brings definitions of its own (a DTD). That does not belong in a file of an LVS. Nothing was read.',
    action: 'Save it again from the LVS, or use a CSV or Excel file.',
  },
  'file-other-xml': {
    text: 'This XML file is no EDEXML. Nothing was read.',
    action: 'Choose the export “EDEXML” with pupils in the LVS, or use a CSV or Excel file.',
  },
  'file-not-text': {
    text: 'This file cannot be read. Nothing was taken from it.',
    action: 'Save the overview as an Excel workbook (.xlsx) or as CSV, and choose that file.',
  },
  'file-unreadable': {
    text: 'This file cannot be opened.',
    action: 'Is it still open in another program? Close it there and choose it again.',
  },
  'file-slow': {
    text: 'Reading this file takes too long. Nothing was read.',
    action: 'Save it in parts, per year group for instance.',
  },
  'file-quote-open': {
    text: 'From line {{line}} on the quotation marks are wrong. That hides where a line ends.',
    action: 'Correct the quotation marks in that line, or save the overview as an Excel workbook (.xlsx).',
  },
};

export const otherFile: typeof DutchOther = {
  xls: 'an old Excel file (.xls)',
  xlsb: 'a binary Excel workbook (.xlsb)',
  ods: 'an OpenDocument sheet (.ods)',
  pdf: 'a PDF',
  html: 'a web page',
  zip: 'a zip file',
  word: 'a text document',
  other: 'another kind of file',
};
