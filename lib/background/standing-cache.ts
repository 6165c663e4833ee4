import type { RegisterView } from '../core/register-view.ts';
import { buildStandingIndex, type StandingIndex } from '../core/standing-index.ts';

/** A derived cache, keyed by the register's head: never a truth of its own. Holds opaque keys only. */
let cached: { readonly key: string; readonly index: StandingIndex } | null = null;

export function standingIndexOf(registerId: string, view: RegisterView): StandingIndex {
  const key = `${registerId}:${view.head}`;
  if (cached?.key !== key) cached = { key, index: buildStandingIndex(view) };
  return cached.index;
}
