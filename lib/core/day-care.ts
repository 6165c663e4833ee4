/**
 * Did the child go to day care or a playgroup before school? What is named was attended; `none` only where a page says so
 * of both. An empty cell is `unknown`, never a no.
 */
export const DAY_CARE = ['unknown', 'none', 'day-care', 'playgroup', 'both'] as const;
export type DayCare = (typeof DAY_CARE)[number];

/** Several readings of one child; null when they say different things. */
export const mergeDayCare = (readings: readonly DayCare[]): DayCare | null => {
  const said = new Set(readings.filter((reading) => reading !== 'unknown'));
  const [only, ...more] = said;
  return more.length > 0 ? null : (only ?? 'unknown');
};
