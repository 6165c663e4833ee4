import type { ChildSpec, SchoolSpec } from './school-specs.ts';

const child: ChildSpec = {
  ...{ relation: 'own', family: 0, prefix: 0, given: 0, girl: false, day: 0, seed: 0, inList: true, noAddress: true },
  ...{ secret: 'no', incompleteDate: true, hasBsn: true, hasEducationNumber: true, changed: 'none', oldKnown: false },
  ...{ listHidesBsn: true, listHidesDate: true, listHidesNumber: true, listHidesSex: true, leftOn: null },
  ...{ branch: '00', branchShown: true, dayCare: 'unknown', dayCareShown: true, group: '5a', listGroup: 'same' },
  ...{ houseLetter: '', addition: '' },
};

/**
 * Found in 16,000 deliveries: one row carries Tim's number and Jan's BSN, and that it is Jan's is shown only by another row,
 * which a person said to be Jan's. The first one went as Tim's.
 */
export const BSN_OF_A_DECIDED_ROW: SchoolSpec = {
  children: [child, { ...child, given: 1, listHidesNumber: false }],
  objections: [],
  tables: [
    {
      foreign: true,
      rows: [
        { child: 3, shows: 'mixed-bsn', other: 0, style: 'plain', oldIdentity: true, domain: 'reading-comprehension' },
      ],
    },
    {
      foreign: true,
      rows: [{ child: 0, shows: 'all', other: 0, style: 'plain', oldIdentity: true, domain: 'reading-comprehension' }],
    },
  ],
  ...{ listCollected: false, wholeList: true, confirmed: true, decisions: [{ row: 49, blind: false, other: 0 }] },
  ...{ twinsDecided: true, presetId: 'letter-2019', severalBranches: false, presetDecided: true, stated: true },
  sameAddress: true,
};
