import { failed, type Outcome } from '../core/problem.ts';
import { openRegister } from '../register/register.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';

export interface Opened {
  readonly register: OpenRegister;
  readonly state: RegisterState;
}

/** Runs an act on the unlocked register as it is now; `locked`, `no-register` or `register-stopped` otherwise. */
export async function withRegister<T>(
  context: BackgroundContext,
  act: (opened: Opened) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openRegister(context.register);
  if (!opened.ok) return opened;
  const state = await opened.value.readState();
  if (!state.ok) return failed(state.problem);
  await context.keepAwake();
  return act({ register: opened.value, state: state.value });
}
