import type { RowStanding } from '../core/standing.ts';
import { type BadgeLook, badgeKey } from './badge.ts';

/** Rows of one standing in one table look the same. */
export function looksOf(
  texts: BadgeLook['texts'],
  privacyMode: boolean,
  dark: boolean,
): (standing: RowStanding, compact: boolean, size: number) => { readonly look: BadgeLook; readonly key: string } {
  const known = new Map<string, { look: BadgeLook; key: string }>();
  return (standing, compact, size) => {
    const kind = `${standing.standing}|${standing.reason}|${compact}|${size}`;
    let found = known.get(kind);
    if (found === undefined) {
      const look = { standing, texts, privacyMode, compact, size, dark };
      found = { look, key: badgeKey(look) };
      known.set(kind, found);
    }
    return found;
  };
}
