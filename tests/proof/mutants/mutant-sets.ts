/** Files that are mutated together, and what must be killed of them. */
export interface MutantPiece {
  /** `gate`: every mutant, but those listed as equivalent; `rest`: at least `LEAST_KILLED` of them. */
  readonly set: 'gate' | 'rest';
  readonly files: readonly string[];
}

/** Of a hundred mutants outside the gate. */
export const LEAST_KILLED = 90;

const core = (...names: string[]): string[] => names.map((name) => `lib/core/${name}.ts`);
const delivery = (...names: string[]): string[] => names.map((name) => `lib/delivery/${name}.ts`);

const GATE: readonly (readonly string[])[] = [
  core('objection-gate'),
  core('judge-candidate'),
  core('informing', 'delivery-blocks', 'leaver', 'day-care'),
  core('assess-row'),
  core('assess-tables'),
  core('standing-index'),
  core('deliverable-identifiers', 'delivery-school', 'preset'),
  core('before-enrolment', 'read-facts'),
  core('same-identifiers'),
  core('trust-numbers'),
  core('merge-identity'),
  core('assemble-candidates'),
];
const MATCHING: readonly (readonly string[])[] = [
  core('match-row', 'said-of-rows'),
  core('key-index'),
  core('key-texts', 'identifier-keys'),
  core('name-forms'),
  core('settle-row'),
  core('resolve-ties'),
];
const WRITERS: readonly (readonly string[])[] = [
  delivery('write-csv', 'write-people-csv', 'field-characters', 'windows-1252', 'utf8', 'xml-text'),
  delivery('write-uwlr', 'uwlr-result'),
  delivery('write-receipt'),
  delivery('build-delivery'),
  delivery('fit-layout'),
  delivery('check-delivery', 'check-names', 'same-as-given'),
  delivery('delivery-guard', 'says-who'),
];

export const MUTANT_PIECES: readonly MutantPiece[] = [
  ...GATE.map((files): MutantPiece => ({ set: 'gate', files })),
  ...[...MATCHING, ...WRITERS].map((files): MutantPiece => ({ set: 'rest', files })),
];
