/**
 * Long work in steps: after each it says how far it is, from 0 to 1 and never back. Whoever runs it may do something else in
 * between; what comes out is the same.
 */
export type InSteps<T> = Generator<number, T, void>;

/** All of it at once. */
export const runSteps = <T>(work: InSteps<T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};

/** As a part of other work, which it takes from one point to another one. */
export function* asPart<T>(work: InSteps<T>, from: number, to: number): InSteps<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** So many pupils or rows are one step: some milliseconds. */
const ITEMS = 250;

/** Does it with each of them. */
export function* forEach<T>(items: readonly T[], act: (item: T) => void): InSteps<void> {
  let at = 0;
  for (const item of items) {
    act(item);
    at += 1;
    if (at % ITEMS === 0) yield at / items.length;
  }
}
