import type { Outcome } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { NewKeyRequest } from '../messaging/protocol.ts';
import { fromBase64 } from '../register/base64.ts';
import { changePassphrase, checkRecovery, makeRecovery, unlockRegister } from '../register/register.ts';
import type { NewKey } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { afterOpening } from './register-services.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  'keys.change-passphrase' | 'keys.make-recovery' | 'keys.confirm-recovery' | 'keys.check-recovery'
>;

/** The passphrase and the recovery sheet. Keys arrive derived: neither text is ever in the background. */
export function keyServices(context: BackgroundContext): Services {
  const today = () => localDate(context.now());
  const told = async (acted: Outcome<null>): Promise<Outcome<null>> => {
    // Also after a wrong one: other windows learn of a wait.
    await context.announce();
    return acted;
  };
  return {
    'keys.change-passphrase': async ({ way, kek, next }) => {
      const proof = { way, kek: bytesOf(kek) };
      const key = newKeyOf(next);
      const changed = await told(await changePassphrase(context.register, proof, key));
      if (!changed.ok || way === 'passphrase') return changed;
      return afterOpening(context, await unlockRegister(context.register, key.kek));
    },

    'keys.make-recovery': async ({ kek, sheet }) =>
      told(await makeRecovery(context.register, bytesOf(kek), newKeyOf(sheet), today())),

    'keys.confirm-recovery': () =>
      withRegister(context, async ({ register }) => told(await register.confirmRecovery(today()))),

    'keys.check-recovery': async ({ kek }) => told(await checkRecovery(context.register, bytesOf(kek), today())),
  };
}

/** What is no base64 is refused as a key of no length. */
const bytesOf = (kek: string): Uint8Array => fromBase64(kek) ?? new Uint8Array();
const newKeyOf = ({ kek, kdf }: NewKeyRequest): NewKey => ({ kek: bytesOf(kek), kdf });
