import fc from '../fast-check.ts';

/*
 * Random schools as specifications. Words and rules here are the test's own: nothing is imported from lib/, so that the
 * product is not measured with its own yardstick.
 */

export const FAMILY_NAMES = ['Vries', 'Jansen', 'Dijkstra', 'Meijer', 'Yılmaz', 'Amrani', 'Kowalski', 'Groot-Koerkamp'];
export const PREFIXES = ['', '', 'de', 'van der', 'van den', 'el', "'t"];
export const GIVEN_NAMES = ['Jan', 'Tim', 'Tom', 'Fatima', 'Zoë', 'Anna-Sophie', 'Mohammed', 'Sjoerd', 'Bartłomiej'];

export const PRESET_IDS = ['default', 'letter-2023', 'minimal', 'letter-2019', 'vo-pilot'] as const;
/** Deliveries are made on 21 November 2026: the edge of two years is on both sides. */
export const LEAVING_DATES = ['2027-07-31', '2026-07-31', '2024-11-21', '2024-11-20', '2023-07-31', '2024-00-00'];

const often = (weight: number): fc.Arbitrary<boolean> => fc.nat(99).map((roll) => roll < weight);

export const childSpec = fc.record({
  /** How the child resembles the one before it. */
  relation: fc.constantFrom('own', 'own', 'own', 'twin', 'twin', 'namesake', 'sibling', 'double'),
  family: fc.nat(FAMILY_NAMES.length - 1),
  prefix: fc.nat(PREFIXES.length - 1),
  given: fc.nat(GIVEN_NAMES.length - 1),
  girl: fc.boolean(),
  day: fc.nat(400),
  seed: fc.nat(9_999_999),
  inList: often(88),
  noAddress: often(6),
  /** Said by a person, or by a word in the list. */
  secret: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'said', 'cell'),
  incompleteDate: often(5),
  /** Identifiers that this child has at all. */
  hasBsn: often(85),
  hasEducationNumber: often(20),
  /** Columns that the school's list does not show. */
  listHidesBsn: often(25),
  listHidesDate: often(10),
  listHidesNumber: often(15),
  listHidesSex: often(5),
  changed: fc.constantFrom('none', 'none', 'none', 'name', 'bsn', 'number'),
  /** The register saw the child before the change. */
  oldKnown: fc.boolean(),
  leftOn: fc.constantFrom(null, null, null, null, null, ...LEAVING_DATES),
  branch: fc.constantFrom('00', '04'),
  /** What the school's list shows of branch and day care. */
  branchShown: often(80),
  dayCare: fc.constantFrom('unknown', 'none', 'day-care', 'playgroup', 'both'),
  dayCareShown: often(80),
  group: fc.constantFrom('5a', '5a', '5b'),
  /** What the list of the year says of the group, where the child has moved since. */
  listGroup: fc.constantFrom('same', 'same', 'same', 'other'),
  houseLetter: fc.constantFrom('', '', 'A', 'B'),
  addition: fc.constantFrom('', '', '2', 'BIS'),
});
export type ChildSpec = typeof childSpec extends fc.Arbitrary<infer T> ? T : never;

export const NAME_STYLES = ['plain', 'no-prefix', 'capitals', 'ascii', 'initials', 'in-family', 'abbreviated'] as const;
export const objectionSpec = fc.record({
  about: fc.nat(50),
  by: fc.constantFrom('number', 'bsn', 'educationNumber', 'name-and-date', 'name', 'everything', 'others-number'),
  style: fc.constantFrom(...NAME_STYLES),
  typo: fc.constantFrom('none', 'none', 'none', 'family', 'given'),
  typoAt: fc.nat(20),
  nameless: often(15),
  oldIdentity: often(15),
  tie: fc.constantFrom('tied', 'tied', 'tied', 'tied', 'untied', 'absent', 'absent', 'still-looking'),
  withdrawn: often(15),
});
export type ObjectionSpec = typeof objectionSpec extends fc.Arbitrary<infer T> ? T : never;

export const SHOWN = [
  'all',
  'all',
  'all',
  'number',
  'number-name',
  'bsn',
  'name-date',
  'name',
  'name-group',
  'name-group',
  'name-group',
  'mixed-date',
  'mixed-bsn',
  'mixed-name',
] as const;
export const rowSpec = fc.record({
  child: fc.nat(50),
  shows: fc.constantFrom(...SHOWN),
  other: fc.nat(50),
  style: fc.constantFrom(...NAME_STYLES),
  oldIdentity: often(10),
  domain: fc.constantFrom(
    'reading-comprehension',
    'spelling',
    'maths',
    'maths',
    'vocabulary',
    'language',
    'english',
    'other',
  ),
});
export type RowSpec = typeof rowSpec extends fc.Arbitrary<infer T> ? T : never;

export const schoolSpec = fc.record({
  children: fc.array(childSpec, { minLength: 2, maxLength: 9 }),
  objections: fc.array(objectionSpec, { maxLength: 3 }),
  /** Each table starts with one row per child; these come on top. */
  tables: fc.array(fc.record({ rows: fc.array(rowSpec, { maxLength: 10 }), foreign: often(25) }), {
    minLength: 1,
    maxLength: 3,
  }),
  listCollected: often(90),
  /** The list of this school year was read to its end. */
  wholeList: often(60),
  /** A person confirmed every name of every group, whatever stood in the way. */
  confirmed: often(60),
  /** What a person said of rows: whose it is, or (blind) another child's. */
  decisions: fc.array(fc.record({ row: fc.nat(80), blind: often(40), other: fc.nat(50) }), { maxLength: 8 }),
  /** A person said of everybody on the list that they may go with whoever cannot be told from them. */
  twinsDecided: often(40),
  presetId: fc.constantFrom(...PRESET_IDS),
  severalBranches: fc.boolean(),
  presetDecided: often(90),
  stated: often(95),
  sameAddress: often(20),
});
export type SchoolSpec = typeof schoolSpec extends fc.Arbitrary<infer T> ? T : never;

/** The same schools, most of which have done what stops a delivery as a whole: so that there are files to look at. */
export const readySchoolSpec = fc.tuple(schoolSpec, often(85)).map(([spec, ready]): SchoolSpec => {
  if (!ready) return spec;
  const objections = spec.objections.map((objection): ObjectionSpec => {
    const about = spec.children[objection.about % spec.children.length];
    if (about?.inList) return { ...objection, tie: 'tied' };
    // Somebody who is on no list is said to have left, of which only what was typed right can be believed.
    const by = objection.by === 'others-number' ? 'name-and-date' : objection.by;
    return { ...objection, by, tie: 'absent', oldIdentity: false, nameless: false };
  });
  return { ...spec, objections, stated: true, presetDecided: true };
});
