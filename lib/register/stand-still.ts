/*
 * While a register moves to another database nothing may be written to the one that it leaves: it would be lost with it.
 * There is one background, so what is under way is known here; one that was stopped has nothing under way.
 */
const acts = new Set<Promise<unknown>>();
let moving: Promise<unknown> | null = null;

/** An act on the register: after a move that is under way. */
export async function beforeOrAfterMove<T>(act: () => Promise<T>): Promise<T> {
  while (moving !== null) await moving;
  const acting = act();
  acts.add(acting);
  try {
    return await acting;
  } finally {
    acts.delete(acting);
  }
}

/** A move: after every act that is under way, and before any other. Its own reading and writing must not go through an act. */
export async function whileStandingStill<T>(move: () => Promise<T>): Promise<T> {
  while (moving !== null) await moving;
  const moved = Promise.allSettled([...acts]).then(move);
  moving = moved.catch(() => undefined);
  try {
    return await moved;
  } finally {
    moving = null;
  }
}
