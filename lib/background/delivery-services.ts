import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { addedOn, type CollectedTable } from '../core/collected-table.ts';
import { KEPT_DAYS } from '../core/collection-life.ts';
import { addDays } from '../core/dates.ts';
import { makePassword } from '../core/delivery-password.ts';
import { drawOutgoing } from '../core/outgoing-picture.ts';
import { done, failed } from '../core/problem.ts';
import { topicOf } from '../core/topic.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { LayoutProtocol } from '../messaging/layout-protocol.ts';
import type { DeliveryDifference, DeliveryPreview, ReceiptSummary } from '../messaging/protocol.ts';
import { toBase64 } from '../register/base64.ts';
import type { Receipt } from '../register/types.ts';
import { listsToAsk } from './aside-services.ts';
import { markRemoved } from './collection-life.ts';
import { describeCollection } from './collection-view.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { describeChecks } from './delivery-checks.ts';
import { differenceWith } from './delivery-marks.ts';
import { type DeliveryPlan, planDelivery } from './delivery-plan.ts';
import { describeInforming } from './informing-services.ts';
import { describeLayout, layoutServices } from './layout-services.ts';
import { countReasons, makeDelivery } from './make-delivery.ts';
import { decidePreset, summarisePreset } from './preset-decisions.ts';
import { groupOf, writeName } from './summaries.ts';
import { type Opened, withRegister } from './with-register.ts';

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
>;

const CHUNK = 1 << 20;
const PAGE = 50;

export function deliveryServices(context: BackgroundContext): Services {
  return {
    ...layoutServices(context),
    'preset.decide': (decision) => withRegister(context, (opened) => decidePreset(context, opened, decision)),

    'delivery.preview': ({ presetId, schoolYear, layoutId }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, presetId, schoolYear, context.now(), layoutId);
        return plan.ok ? done(await describePlan(opened, plan.value, context.now())) : plan;
      }),

    'delivery.withheld': ({ presetId, schoolYear, reason, offset }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, presetId, schoolYear, context.now());
        if (!plan.ok) return plan;
        const rows = plan.value.outcome.withheld
          .filter((withheld) => withheld.reason === reason)
          .map(({ identity, detail }) => ({ name: writeName(identity.name), classGroup: groupOf(identity), detail }))
          .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
        return done({ total: rows.length, rows: rows.slice(offset, offset + PAGE) });
      }),

    'delivery.confirm': ({ presetId, schoolYear, digest, protection, layoutId }) =>
      withRegister(context, async (opened) => {
        // The gate again, on the register and collection as they are now.
        const plan = await planDelivery(opened, presetId, schoolYear, context.now(), layoutId);
        if (!plan.ok) return plan;
        if (plan.value.digest !== digest) return failed({ code: 'stale-preview' });
        const password =
          protection.kind === 'given'
            ? protection.password
            : protection.kind === 'made'
              ? makePassword(context.register.randomBytes)
              : null;
        const made = await makeDelivery(context, opened, plan.value, password);
        if (!made.ok) return made;
        await context.announce();
        return done({ receiptId: made.value.id });
      }),

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

async function describePlan(opened: Opened, plan: DeliveryPlan, now: Date): Promise<DeliveryPreview> {
  const { state } = opened;
  const { outcome, preset, fitting } = plan;
  const withheld = countReasons(outcome.withheld);
  const grid = new Map<string, { domain: string; moment: string | null; results: number }>();
  let written = 0;
  for (const { results } of fitting) {
    for (const result of results) {
      const domain = topicOf(result);
      const key = `${domain} ${result.moment}`;
      const cell = grid.get(key);
      if (cell === undefined) grid.set(key, { domain, moment: result.moment, results: 1 });
      else cell.results += 1;
      written += 1;
    }
  }
  return {
    digest: plan.digest,
    schoolYear: plan.schoolYear,
    schoolYears: plan.schoolYears,
    preset: summarisePreset(state, preset),
    pupils: outcome.clearable.length + outcome.withheld.length,
    layout: describeLayout(plan, state.school.branches),
    cleared: fitting.length,
    results: written,
    grid: [...grid.values()],
    collection: describeCollection(opened, plan, now),
    picture: drawOutgoing({ ...outcome, clearable: fitting, known: state.pupils, topics: preset.domains }),
    withheld,
    unsure: (withheld.ambiguous ?? 0) + (withheld.unknown ?? 0),
    objections: state.view.objections.length,
    blocked: outcome.blocked,
    problems: plan.problems,
    checks: describeChecks(plan, localDate(now)),
    resultsRead: [
      ...outcome.clearable.map((record) => record.results.length),
      ...outcome.withheld.map(({ results }) => results),
    ].reduce((sum, results) => sum + results, outcome.resultsLeftOut + outcome.resultsBefore + outcome.resultsRefused),
    resultsLeftOut: outcome.resultsLeftOut,
    twins: {
      open: outcome.twins.filter(({ decided }) => !decided).length,
      decided: state.view.twins?.length ?? 0,
    },
    informing: describeInforming(opened.state, plan),
    secretLists: listsToAsk(opened, preset, plan.tables),
    difference: await differenceNow(state, plan),
    tables: plan.tables.map(({ id, title, kind, rows, readAt, keepUntil, coverage, problems }) => ({
      id,
      title,
      kind,
      rows: rows.length,
      readAt,
      keepUntil: keepUntil ?? null,
      coverage,
      problems,
    })),
  };
}

/** Beside the last one of the same preset and school year. */
async function differenceNow(
  state: Opened['state'],
  { preset, schoolYear, fitting }: DeliveryPlan,
): Promise<DeliveryDifference | null> {
  const last = state.receipts
    .filter((receipt) => receipt.preset.id === preset.id && receipt.schoolYear === schoolYear)
    .reduce<Receipt | null>((late, receipt) => (late === null || receipt.madeAt > late.madeAt ? receipt : late), null);
  return last === null ? null : differenceWith(last, fitting, (id) => state.pupils.get(id));
}

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
