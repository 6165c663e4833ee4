import { done, failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { DeliveryAccount } from '../messaging/protocol.ts';
import type { Receipt } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'delivery.account' | 'contacts.read' | 'contacts.save'>;

/** What a school accounts for after a delivery. */
export function accountServices(context: BackgroundContext): Services {
  return {
    'delivery.account': ({ receiptId }) =>
      withRegister(context, async ({ state }) => {
        const receipt = state.receipts.find(({ id }) => id === receiptId);
        return receipt === undefined ? failed({ code: 'not-found' }) : done(describeReceipt(receipt));
      }),

    'contacts.read': () => withRegister(context, async ({ state }) => done(state.contacts)),

    'contacts.save': ({ contacts, by }) =>
      withRegister(context, async ({ register }) => {
        const on = localDate(context.now());
        const appended = await register.append([{ type: 'contacts-said', contacts, on, by }]);
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),
  };
}

/** Field by field: whatever else a receipt may hold one day stays in the register. */
function describeReceipt(receipt: Receipt): DeliveryAccount {
  const { id, madeAt, schoolName, brin, branches, schoolYear, preset, layout, pupils, results } = receipt;
  const { withheld, objections, registerHead, fileName, members } = receipt;
  return {
    ...{ receiptId: id, madeAt, by: receipt.by ?? null, schoolName, brin, branches, schoolYear, preset, layout },
    ...{ contents: receipt.contents ?? null, pupils, results, withheld, objections, registerHead, fileName },
    members: members.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
}
