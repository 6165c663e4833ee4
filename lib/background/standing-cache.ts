import type { RegisterView } from '../core/register-view.ts';
import { rememberFor } from '../core/remember-for.ts';
import { buildStandingIndex, type StandingIndex } from '../core/standing-index.ts';

/** Derived, never a truth of its own. As long as somebody holds the register as it was read: the lock drops that. */
const remembered = rememberFor<RegisterView, StandingIndex>();

export const standingIndexOf = (view: RegisterView): StandingIndex => remembered(view, () => buildStandingIndex(view));
