import type { specialProblems as nlProblems, special as nlSpecial } from '../nl/special.ts';

export const special: typeof nlSpecial = {
  columns: {
    title: 'Special data for a study',
    intro:
      'A loaded layout asks for these columns. They are read only after a yes, and a value is kept only of a pupil whose consent for that study is recorded.',
    asks: 'Becomes “{{field}}” for the study “{{study}}”. Only these can stand in it: {{values}}.',
    readable: '{{readable, number}} of {{filled, number}} filled cells hold an answer that the layout knows.',
    take: 'Take the column “{{header}}” as “{{field}}”?',
    yes: 'Yes, with consent',
    no: 'No',
    save: 'Save answer',
    saved: 'The answer is saved. Add the table again to include the values.',
    savedNo: 'The answer is saved. This column is not read, and what was kept of it is erased.',
    open: 'Not answered yet: not read',
    saidYes: 'Yes, said by {{name}} on {{date}}',
    saidNo: 'No, said by {{name}} on {{date}}',
  },
  remembered: {
    yes: '{{header}}: “{{field}}” for the study “{{study}}”, with consent',
    no: '{{header}}: not taken as “{{field}}” for the study “{{study}}”',
  },
  layout: {
    title: 'This layout asks for special data',
    study: 'Study: {{study}}',
    text: 'They go only of a pupil whose consent for this study is in force on the day of the delivery. For all others the field stays empty.',
    field: '{{id}}: from the column {{headers}}, with the value {{values}}',
    short: 'With special data for the study “{{study}}”, only with consent.',
  },
  preview: {
    title: 'Special data for “{{study}}”',
    fields: 'Fields: {{fields}}.',
    withValue_one: '{{count, number}} pupil with consent and a value: included.',
    withValue_other: '{{count, number}} pupils with consent and a value: included.',
    withoutValue_one: '{{count, number}} pupil with consent, without a value: empty.',
    withoutValue_other: '{{count, number}} pupils with consent, without a value: empty.',
    contradicted_one: 'Of {{count, number}} of them a field is empty because two tables say different things.',
    contradicted_other: 'Of {{count, number}} of them a field is empty because two tables say different things.',
    withoutConsent_one: '{{count, number}} pupil without consent in force: empty.',
    withoutConsent_other: '{{count, number}} pupils without consent in force: empty.',
    again: 'Was consent recorded only just now? Add the page with this column again after that.',
    nobody: 'Of no pupil who goes is there consent in force for a study with exactly this name.',
    known: 'Consent is recorded for: {{studies}}.',
  },
  account: {
    study: 'Special data for the study',
    fields: 'Fields with special data',
    title: 'Special data: of how many pupils',
    withValue: 'With consent, with a value',
    withoutValue: 'With consent, without a value (empty)',
    withoutConsent: 'Without consent in force (empty)',
    text: 'A value went along only of pupils whose consent for this study stood in the register on that day.',
  },
};

export const specialProblems: typeof nlProblems = {
  'layout-special-header': {
    text: 'The column “{{header}}” cannot be special data: it has a meaning here already, or is never taken.',
    action: 'Ask the maker of the layout to leave out this column or to name another one.',
  },
  'special-column-open': {
    text: 'The column “{{header}}” was not read: a loaded layout asks for it, but nobody said whether that is allowed.',
    action: 'Choose “Check columns” and answer the question under “Special data for a study”.',
  },
  'special-cells-unread': {
    text: 'In the column “{{header}}” stands something that the layout does not know (rows: {{count}}). That was not taken.',
    action: 'Ask the maker of the layout which answers are allowed, or correct them in the LVS.',
  },
};
