import type { Preset } from './preset.ts';

/** A leaving date that stands on the page but cannot be read: longer ago than any other. */
export const LEFT_SOMETIME = '0000-00-00';

/** The strictest of several readings: who left twice left at the first date. */
export const earliest = (dates: readonly string[]): string | null => [...dates].sort()[0] ?? null;

/**
 * May somebody with this leaving date (`YYYY-MM-DD`, `00` for an unknown part) be in a delivery of today? A date to come
 * is no leaving yet. Without a `today` nobody with a leaving date may.
 */
export const leaverMayGo = (leftOn: string, preset: Preset, today: string | null): boolean => {
  if (today === null) return false;
  if (leftOn > today) return true;
  const oldest = `${String(Number(today.slice(0, 4)) - preset.leaverYears).padStart(4, '0')}${today.slice(4)}`;
  return preset.leaverYears > 0 && leftOn >= oldest;
};
