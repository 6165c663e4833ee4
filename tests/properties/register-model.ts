import type { Channel, Role, SaidSame } from '../../lib/core/objection.ts';
import fc from '../fast-check.ts';

/*
 * What a register is, in as few words as possible: a set of facts, of which nothing follows but who objects. No chain, no
 * seals, no order: the register has to come to the same by its own way (tests/properties/register-model.test.ts).
 */
export type Fact =
  | { readonly kind: 'pupil'; readonly id: string }
  | { readonly kind: 'objection'; readonly id: string }
  | { readonly kind: 'withdrawal'; readonly id: string; readonly of: string; readonly lifts: boolean }
  /** Of an objection or of a withdrawal: as if it had not been said. */
  | { readonly kind: 'undone'; readonly id: string };

export interface Model {
  readonly facts: ReadonlySet<Fact>;
  /** `unsure`: two copies were joined that went apart, so that it depends on an order which the model does not know. */
  readonly stated: number | null | 'unsure';
  readonly collected: readonly string[];
  readonly outbox: readonly string[];
  /** Number of the passphrase that opens it. */
  readonly passphrase: number;
  readonly unlocked: boolean;
  readonly failures: number;
  /** Changes with everything that is written into the chain. */
  readonly version: object;
}

export const NEW_MODEL: Model = {
  facts: new Set(),
  stated: null,
  collected: [],
  outbox: [],
  passphrase: 0,
  unlocked: true,
  failures: 0,
  version: {},
};

export const withFact = (model: Model, fact: Fact): Model => ({
  ...model,
  facts: new Set(model.facts).add(fact),
  version: {},
});

const undoneIn = ({ facts }: Model): ReadonlySet<string> =>
  new Set([...facts].flatMap((fact) => (fact.kind === 'undone' ? [fact.id] : [])));

/** Recorded and not undone, withdrawn or not. */
export const objectionsIn = (model: Model): string[] => {
  const undone = undoneIn(model);
  return [...model.facts]
    .flatMap((fact) => (fact.kind === 'objection' && !undone.has(fact.id) ? [fact.id] : []))
    .sort();
};
export const withdrawalsIn = (model: Model): { readonly id: string; readonly of: string }[] => {
  const undone = undoneIn(model);
  return [...model.facts].flatMap((fact) => (fact.kind === 'withdrawal' && !undone.has(fact.id) ? [fact] : []));
};
export const inForceIn = (model: Model): string[] => {
  const undone = undoneIn(model);
  const lifted = [...model.facts].flatMap((fact) =>
    fact.kind === 'withdrawal' && fact.lifts && !undone.has(fact.id) ? [fact.of] : [],
  );
  return objectionsIn(model).filter((id) => !lifted.includes(id));
};
export const pupilsIn = ({ facts }: Model): string[] =>
  [...facts].flatMap((fact) => (fact.kind === 'pupil' ? [fact.id] : [])).sort();

/** Four people whom no whole name and role confuses. */
export const PEOPLE: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Wilma Ooievaar', role: 'parent' },
  { name: 'Joost Ooievaar', role: 'parent' },
  { name: 'Joost Ooievaar', role: 'grandparent' },
  { name: 'Petra Zwaan', role: 'foster-parent' },
];

export const ACTS = [
  ...['record', 'record', 'record', 'withdraw', 'withdraw', 'withdraw', 'correct', 'undo', 'undo-withdrawal'],
  ...['see-pupil', 'tie', 'absent', 'state-count', 'collect', 'drop-collected', 'deliver', 'acknowledge', 'full-disk'],
  ...['lock', 'unlock', 'wrong-passphrase', 'stop-background', 'change-passphrase'],
  ...['back-up', 'join', 'lose-and-restore', 'restore-elsewhere'],
] as const;
export interface Step {
  readonly act: (typeof ACTS)[number];
  /** Which of those that there are. */
  readonly which: number;
  readonly person: number;
  readonly channel: Channel;
  readonly saidSame: SaidSame;
}
export const stepOf: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  which: fc.nat(40),
  person: fc.nat(PEOPLE.length - 1),
  channel: fc.constantFrom<Channel>('mail', 'paper', 'desk', 'phone', 'lvs', 'not-said'),
  saidSame: fc.constantFrom<SaidSame>('yes', 'yes', 'no', 'unsure'),
});
