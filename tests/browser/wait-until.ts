/**
 * Asks again every 50 ms until the answer is neither null, undefined nor false.
 * @throws with `complaint` after `timeoutMs`.
 */
export const waitUntil = async <T>(
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  timeoutMs: number,
  complaint: string,
): Promise<T> => {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`${complaint} (waited ${timeoutMs} ms)`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
