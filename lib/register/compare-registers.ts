import type { KeysOf } from './index-keys.ts';
import type { RegisterDraft } from './register-draft.ts';
import { stateOf } from './register-state.ts';
import type { BackupChanges } from './types.ts';

/** What is other after a backup was brought back; `before` is null where there was no register. */
export function compareRegisters(
  before: RegisterDraft | null,
  after: RegisterDraft,
  events: number,
  keysOf: KeysOf,
): BackupChanges {
  const numbers = (draft: RegisterDraft | null) => {
    const view = draft && stateOf(draft, '', 0, keysOf).view;
    return { inForce: new Set(view?.objections.map(({ id }) => id) ?? []), pupils: view?.pupils.length ?? 0 };
  };
  const was = numbers(before);
  const is = numbers(after);
  return {
    events,
    pupils: Math.max(0, is.pupils - was.pupils),
    objectionsAdded: [...is.inForce].filter((id) => !was.inForce.has(id)).length,
    objectionsWithdrawn: [...was.inForce].filter((id) => !is.inForce.has(id)).length,
    objectionsInForce: is.inForce.size,
  };
}
