/** Longer than a browser needs to stop a background that is being stopped: a message sent meanwhile reaches nobody. */
const PAUSE_MS = 250;

/** Does it a moment later; in a page that has gone by then, never. */
export const afterPause = async <T>(act: () => Promise<T>): Promise<T> => {
  await new Promise((done) => {
    try {
      setTimeout(done, PAUSE_MS);
    } catch {
      // Firefox throws where the page has gone (NS_ERROR_NOT_INITIALIZED); Chromium takes the timer, which never fires.
    }
  });
  return act();
};
