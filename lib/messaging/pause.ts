/** Longer than a browser needs to stop a background that is being stopped: a message sent meanwhile reaches nobody. */
const PAUSE_MS = 250;

/** Does it a moment later. */
export const afterPause = async <T>(act: () => Promise<T>): Promise<T> => {
  await new Promise((done) => setTimeout(done, PAUSE_MS));
  return act();
};
