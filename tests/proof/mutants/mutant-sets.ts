/** Files that are mutated together, and what must be killed of them. */
export interface MutantPiece {
  /** `gate`: every mutant, but those listed as equivalent; `rest`: at least `LEAST_KILLED` of them. */
  readonly set: 'gate' | 'rest';
  readonly files: readonly string[];
  /** Names of the tests that are about them: held against each mutant before all others. */
  readonly first: readonly string[];
}

/** Of a hundred mutants outside the gate. */
export const LEAST_KILLED = 90;

const core = (...names: string[]): string[] => names.map((name) => `lib/core/${name}.ts`);
const delivery = (...names: string[]): string[] => names.map((name) => `lib/delivery/${name}.ts`);

type Files = readonly [files: readonly string[], first: string];
const GATE: readonly Files[] = [
  [core('objection-gate'), 'gate-outcome unsure-rows gate-digest judge-candidate special-fields pupil-number-key'],
  [core('judge-candidate'), 'judge-candidate gate-outcome special-fields pupil-number-key'],
  [core('informing', 'delivery-blocks', 'leaver', 'day-care'), 'informing delivery-blocks judge-candidate leaver'],
  [core('assess-row'), 'assess-row-names assess-row'],
  [core('assess-tables', 'in-steps'), 'assess-tables in-steps believed-numbers assemble-candidates'],
  [core('standing-index'), 'standing-index assess-row-names assess-row'],
  [core('deliverable-identifiers', 'delivery-school', 'preset'), 'deliverable-identifiers judge-candidate leaver'],
  [core('before-enrolment', 'read-facts'), 'before-enrolment read-facts judge-candidate gate-outcome'],
  [core('same-identifiers'), 'lookalikes same-identifiers judge-candidate gate-outcome'],
  [core('trust-numbers'), 'disputed-numbers believed-numbers trust-numbers'],
  [core('pupil-number-key'), 'pupil-number-key judge-candidate'],
  [core('merge-identity'), 'merge-identity'],
  [core('assemble-candidates'), 'assemble-candidates merge-once gate-outcome'],
];
const MATCHING: readonly Files[] = [
  [core('match-row', 'said-of-rows'), 'match-row said-of-rows assess-row-names assess-row settle-row'],
  [core('key-index'), 'key-index assess-row-names assess-row'],
  [core('key-texts', 'identifier-keys'), 'key-texts assess-row same-identifiers'],
  [core('name-forms'), 'name-forms assess-row'],
  [core('settle-row'), 'decided-row settle-row'],
  [core('resolve-ties'), 'resolve-ties assess-row assess-row-names'],
];
const WRITERS: readonly Files[] = [
  [
    delivery('write-csv', 'write-people-csv', 'field-characters', 'windows-1252', 'utf8', 'text-sink', 'xml-text'),
    'write-csv text-sink field-characters xml-text write-people-csv layouts delivery any-layout',
  ],
  [delivery('write-uwlr', 'uwlr-result'), 'uwlr-result write-uwlr'],
  [delivery('read-xml', 'read-uwlr'), 'read-uwlr read-xml-forms write-uwlr pupil-numbers read-xml'],
  [delivery('write-receipt'), 'write-receipt special-layouts'],
  [delivery('build-delivery'), 'build-delivery delivery layouts pupil-numbers'],
  [delivery('fit-layout'), 'build-delivery layouts write-uwlr'],
  [
    delivery('check-delivery', 'check-names', 'same-as-given', 'remember-texts'),
    'check-names same-as-given remember-texts check-delivery delivery-guard special-layouts delivery layouts',
  ],
  [
    delivery('delivery-guard', 'says-who', 'number-guard'),
    'delivery-guard-sets delivery-guard-twins says-who delivery-guard pupil-numbers',
  ],
];

const pieceOf =
  (set: MutantPiece['set']) =>
  ([files, first]: Files): MutantPiece => ({ set, files, first: first.split(' ') });
export const MUTANT_PIECES: readonly MutantPiece[] = [
  ...GATE.map(pieceOf('gate')),
  ...[...MATCHING, ...WRITERS].map(pieceOf('rest')),
];
