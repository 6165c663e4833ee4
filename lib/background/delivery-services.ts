import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { addedOn, type CollectedTable } from '../core/collected-table.ts';
import { KEPT_DAYS } from '../core/collection-life.ts';
import { addDays } from '../core/dates.ts';
import { makePassword } from '../core/delivery-password.ts';
import { done, failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { LayoutProtocol } from '../messaging/layout-protocol.ts';
import type { ReceiptSummary } from '../messaging/protocol.ts';
import type { WorkProtocol } from '../messaging/work-protocol.ts';
import { toBase64 } from '../register/base64.ts';
import type { Receipt } from '../register/types.ts';
import { markRemoved } from './collection-life.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { planDelivery } from './delivery-plan.ts';
import { describePlan, differenceNow } from './describe-plan.ts';
import { layoutServices } from './layout-services.ts';
import { makeDelivery } from './make-delivery.ts';
import { decidePreset } from './preset-decisions.ts';
import { groupOf, writeName } from './summaries.ts';
import { withRegister } from './with-register.ts';
import { pacedWork } from './work-pace.ts';

type Services = Pick<
  PageHandlers,
  | keyof LayoutProtocol
  | 'preset.decide'
  | 'delivery.preview'
  | 'delivery.withheld'
  | 'delivery.confirm'
  | 'delivery.remove-table'
  | 'delivery.outbox'
  | 'delivery.chunk'
  | 'delivery.password'
  | 'delivery.acknowledge'
  | 'delivery.receipts'
  | keyof WorkProtocol
>;

const CHUNK = 1 << 20;
const PAGE = 50;

export function deliveryServices(context: BackgroundContext): Services {
  const { progress, atPace } = pacedWork(context);
  return {
    ...layoutServices(context),
    'preset.decide': (decision) => withRegister(context, (opened) => decidePreset(context, opened, decision)),

    'delivery.preview': (wanted) =>
      withRegister(context, (opened) =>
        atPace('preview', opened, async (pace) => {
          const plan = await planDelivery(opened, wanted, context.now(), pace);
          if (!plan.ok) return plan;
          const difference = await differenceNow(opened.state, plan.value);
          return done(await pace.run('counting', describePlan(opened, plan.value, difference, context.now())));
        }),
      ),

    'delivery.withheld': ({ reason, offset, ...wanted }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, wanted, context.now());
        if (!plan.ok) return plan;
        const rows = plan.value.outcome.withheld
          .filter((withheld) => withheld.reason === reason)
          .map(({ identity, detail }) => ({ name: writeName(identity.name), classGroup: groupOf(identity), detail }))
          .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
        return done({ total: rows.length, rows: rows.slice(offset, offset + PAGE) });
      }),

    'delivery.confirm': ({ digest, protection, ...wanted }) =>
      withRegister(context, (opened) =>
        atPace('delivery', opened, async (pace) => {
          // The gate again, on the register and collection as they are now.
          const plan = await planDelivery(opened, wanted, context.now(), pace);
          if (!plan.ok) return plan;
          if (plan.value.digest !== digest) return failed({ code: 'stale-preview' });
          const password =
            protection.kind === 'given'
              ? protection.password
              : protection.kind === 'made'
                ? makePassword(context.register.randomBytes)
                : null;
          const made = await makeDelivery(context, opened, plan.value, password, pace);
          if (!made.ok) return made;
          await context.announce();
          return done({ receiptId: made.value.id });
        }),
      ),

    'delivery.progress': async () => progress(),

    'delivery.remove-table': ({ ids }) =>
      withRegister(context, async ({ register }) => {
        const removed = await register.changeCollected(markRemoved(ids, context.now()));
        if (removed.ok) await context.announce();
        return removed.ok ? done(null) : removed;
      }),

    'delivery.outbox': () =>
      withRegister(context, async ({ register, state }) => {
        const waiting = await register.listOutbox();
        if (!waiting.ok) return waiting;
        return done(state.receipts.filter((receipt) => waiting.value.includes(receipt.id)).map(summariseReceipt));
      }),

    'delivery.chunk': ({ receiptId, offset }) =>
      withRegister(context, async ({ register, state }) => {
        const receipt = state.receipts.find((candidate) => candidate.id === receiptId);
        if (!receipt) return failed({ code: 'not-found' });
        const zip = await register.readOutbox(receiptId);
        if (!zip.ok) return zip;
        return done({
          base64: toBase64(zip.value.subarray(offset, offset + CHUNK)),
          total: zip.value.length,
          sha256: bytesToHex(sha256(zip.value)),
          fileName: receipt.fileName,
        });
      }),

    'delivery.password': ({ receiptId }) =>
      withRegister(context, async ({ register }) => {
        const password = await register.readDeliveryPassword(receiptId);
        return password.ok ? done({ password: password.value }) : password;
      }),

    'delivery.acknowledge': ({ receiptId, keepUntil }) =>
      withRegister(context, async ({ register, state }) => {
        const receipt = state.receipts.find((candidate) => candidate.id === receiptId);
        if (!receipt) return failed({ code: 'not-found' });
        const today = localDate(context.now());
        if (keepUntil !== null && (keepUntil < today || keepUntil > addDays(today, KEPT_DAYS)))
          return failed({ code: 'invalid-input', field: 'keepUntil' });
        const wiped = await register.clearOutbox(receiptId);
        if (!wiped.ok) return wiped;
        // What was added after this delivery was made belongs to the next one.
        const isUsed = (table: CollectedTable) => addedOn(table) <= receipt.madeAt && yearOf(table, receipt);
        const changed = await register.changeCollected((table) =>
          !isUsed(table) ? table : keepUntil === null ? null : { ...table, keepUntil },
        );
        if (!changed.ok) return changed;
        await context.announce();
        return done(null);
      }),

    'delivery.receipts': () => withRegister(context, async ({ state }) => done(state.receipts.map(summariseReceipt))),
  };
}

const yearOf = (table: { readonly schoolYear: string | null }, receipt: Receipt): boolean =>
  table.schoolYear === null || table.schoolYear === receipt.schoolYear;

function summariseReceipt(receipt: Receipt): ReceiptSummary {
  const { id, madeAt, schoolYear, pupils, results, withheld, fileName, members } = receipt;
  const presetId = receipt.preset.id;
  const layoutId = receipt.layout.id;
  const linking = receipt.contents?.linking ?? null;
  return {
    receiptId: id,
    madeAt,
    schoolYear,
    presetId,
    layoutId,
    layoutVersion: receipt.layout.version,
    loss: receipt.loss ?? null,
    special: receipt.special ?? null,
    linking,
    pupils,
    results,
    withheld,
    fileName,
    protected: receipt.protection === 'aes-256',
    zipSha256: receipt.zip?.sha256 ?? null,
    members,
  };
}
