import type { layouts as Dutch, layoutProblems as DutchProblems } from '../nl/layouts.ts';

export const layouts: typeof Dutch = {
  choice: 'How is it written?',
  names: {
    'two-csv': {
      name: 'Two CSV files (default)',
      description: 'One file with pupils and one with results. A random number joins them.',
    },
    'flat-csv': {
      name: 'One CSV file',
      description: 'One line per result, with the details of the pupil before it.',
    },
    uwlr: {
      name: 'UWLR 2.2 (XML file)',
      description: 'Results only, by the standard of Edustandaard. Nothing of the pupil is included but a number.',
    },
    other: { name: 'Own layout', description: 'A layout that the school loaded itself.' },
  },
  receiptLayout: 'Written as: {{name}}, version {{version}}',
  uwlrTitle: 'UWLR 2.2 includes nothing of the pupil',
  uwlrText:
    'Each pupil gets a number made for this delivery only. It does not tell the receiver whose results these are, so they cannot be linked. Sex, birth date, address and BSN have no place here.',
  numbersTitle: 'UWLR 2.2 includes the pupil number of the LVS',
  numbersText: 'By it the receiver can ask the school whose results these are. Nothing else of the pupil is included.',
  numbersAsk:
    'The letters to parents do not name this number. Choose it only when the receiver asks for it, and consult the privacy officer first.',
  keys: {
    label: 'Which number does a pupil get?',
    made: 'A number for this delivery',
    madeHint: 'It tells nobody whose results these are. This is the default.',
    lvs: 'The pupil number of the LVS',
    lvsHint: 'For this delivery only. A pupil without a pupil number of its own is left out then.',
    lvsNote: 'The receiver can ask whose results these are.',
  },
  uwlrMoment: 'A result needs the date of the sitting. A moment, such as M5, cannot be included.',
  uwlrBranch: 'UWLR is of one branch. This school has more: choose another way of writing.',
  lacksTitle: 'This layout does not fit what is included',
  lacksText: 'There is no column for: {{fields}}. Choose another layout, or something else under “What is included?”.',
  lossTitle: 'Not everything fits this way of writing',
  lossPupils_one: '{{count, number}} pupil is left out: none of the results fits.',
  lossPupils_other: '{{count, number}} pupils are left out: none of their results fits.',
  lossResults_one: '{{count, number}} result is left out: {{why}}',
  lossResults_other: '{{count, number}} results are left out: {{why}}',
  unwritten_one: '{{field}}: has no place here. It is left away from {{count, number}} result.',
  unwritten_other: '{{field}}: has no place here. It is left away from {{count, number}} results.',
  readDates: 'Read a page that shows it.',
  unfit: {
    'no-column': 'there is no column for the score ({{field}}).',
    'date-missing': 'the date of the sitting is not known.',
    'no-place-for-score': 'there is no place for this value ({{field}}). Part of a result is never included.',
    'comparison-group-missing': 'the code of the comparison group is not filled in ({{field}}).',
    'character-refused': 'it holds a character that is not allowed ({{field}}).',
    'code-too-long': 'the name of the assessment is too long.',
    'no-score': 'there is no score.',
  },
  group: {
    label: 'Code of the comparison group',
    hint: 'With a level, DLE or percentile UWLR wants to know with which group it was compared: a code of list 22 of OSO. Ask the vendor of the LVS for it. Without a code only results with nothing but an ability score are included.',
    save: 'Save code',
    saved: 'The code was saved.',
    wrong: 'A code has letters, digits, full stops or hyphens, and at most 40 characters.',
  },
  file: {
    version: 'version {{version}}',
    title: 'Layouts as files',
    intro: 'Does a receiver ask for another layout? Load it here as a file. There is no public layout of CBS.',
    area: 'Drop a layout here (.json)',
    choose: 'Open a layout',
    save: 'As a file',
    saveName: 'Save layout {{name}} as a file',
    show: 'Example',
    showName: 'Example of {{name}}',
    remove: 'Remove',
    removeName: 'Remove layout {{name}}',
    removeTitle: 'Remove layout?',
    removeText: '“{{name}}” can no longer be chosen after that. Deliveries that were made with it remain.',
    removed: 'The layout was removed.',
    own: 'Loaded by the school, with the id “{{id}}”.',
    previewTitle: 'Layout {{id}}, version {{version}}',
    previewText: 'This is what a delivery looks like. The pupils below do not exist.',
    previewFile: 'The beginning of {{name}}',
    previewPreset: 'With the choice “{{preset}}”.',
    replaces: 'It takes the place of version {{version}}.',
    take: 'Use this layout',
    taken: 'The layout was loaded. Choose it under “How is it written?”.',
    fits: 'Fits: {{presets}}.',
    fitsNone: 'This layout fits none of the choices of “What is included?”: columns are missing.',
    close: 'Close',
  },
};

export const layoutProblems: typeof DutchProblems = {
  'layout-file-unreadable': {
    text: 'This is no layout that can be read here. Nothing was loaded.',
    action: 'Choose a .json file that was saved here, or ask whoever made it to check it.',
  },
  'layout-file-newer': {
    text: 'This layout was made for a newer version of Bezwaarwijzer.',
    action: 'Update Bezwaarwijzer on this computer and try again.',
  },
  'layout-file-too-large': {
    text: 'This file is too large for a layout (more than {{kilobytes}} kB).',
    action: 'Check that it is the right file.',
  },
  'layout-claims-other': {
    text: 'This layout names itself after CBS or NCO. There is no public layout of theirs.',
    action: 'Ask whoever made it to give the layout a name of its own.',
  },
  'layout-of-ours': {
    text: 'A layout “{{id}}” already comes with Bezwaarwijzer and is not replaced.',
    action: 'Ask whoever made it to give the layout a name of its own (id).',
  },
  'layout-not-newer': {
    text: 'Version {{version}} of “{{id}}”, or a newer one, is already loaded here with other contents.',
    action: 'Ask for a higher version number, or remove the loaded layout first.',
  },
  'layout-known': {
    text: 'This layout is already loaded.',
    action: 'There is nothing to do.',
  },
  'layouts-full': {
    text: 'At most {{limit}} layouts of your own can be loaded.',
    action: 'First remove one that is no longer needed.',
  },
  'layout-lacks-columns': {
    text: 'This layout has no column for: {{fields}}. Nothing was made.',
    action: 'Choose another layout, or something else under “What is included?”.',
  },
  'layout-one-branch': {
    text: 'UWLR is of one branch, with two digits, and this school has more branches. Nothing was made.',
    action: 'Choose a CSV layout under “How is it written?”.',
  },
};
