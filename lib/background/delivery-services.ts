import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { parsePostcode } from '../core/identifiers.ts';
import { linkingOf, needsDecision, type Preset } from '../core/preset.ts';
import { done, failed } from '../core/problem.ts';
import { topicOf } from '../core/topic.ts';
import { findPreset, PRESETS } from '../delivery/built-in.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { DeliveryPreview, PresetSummary, ReceiptSummary } from '../messaging/protocol.ts';
import { toBase64 } from '../register/base64.ts';
import type { PresetDecision, Receipt, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { type DeliveryPlan, planDelivery } from './delivery-plan.ts';
import { countReasons, makeDelivery } from './make-delivery.ts';
import { groupOf, writeName } from './summaries.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  | 'preset.decide'
  | 'delivery.preview'
  | 'delivery.withheld'
  | 'delivery.confirm'
  | 'delivery.remove-table'
  | 'delivery.outbox'
  | 'delivery.chunk'
  | 'delivery.acknowledge'
  | 'delivery.receipts'
>;

const CHUNK = 1 << 20;
const PAGE = 50;

export function deliveryServices(context: BackgroundContext): Services {
  return {
    'preset.decide': ({ presetId, by, on, schoolPostcodes: typed = {} }) =>
      withRegister(context, async ({ register, state }) => {
        const preset = findPreset(presetId);
        if (!preset || !needsDecision(preset)) return failed({ code: 'not-found' });
        if (on > localDate(context.now())) return failed({ code: 'invalid-input', field: 'on' });
        const postcodes = readPostcodes(preset, state, typed);
        if (!postcodes) return failed({ code: 'invalid-input', field: 'schoolPostcode' });
        const appended = await register.append([{ type: 'preset-decided', presetId, by, on, ...postcodes }]);
        if (appended.ok) await context.announce();
        return appended.ok ? done(null) : appended;
      }),

    'delivery.preview': ({ presetId, schoolYear }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, presetId, schoolYear, context.now());
        return plan.ok ? done(describePlan(opened, plan.value)) : plan;
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

    'delivery.confirm': ({ presetId, schoolYear, digest }) =>
      withRegister(context, async (opened) => {
        // The gate again, on the register and collection as they are now.
        const plan = await planDelivery(opened, presetId, schoolYear, context.now());
        if (!plan.ok) return plan;
        if (plan.value.digest !== digest) return failed({ code: 'stale-preview' });
        const made = await makeDelivery(context, opened, plan.value);
        if (!made.ok) return made;
        await context.announce();
        return done({ receiptId: made.value.id });
      }),

    'delivery.remove-table': ({ ids }) =>
      withRegister(context, async ({ register }) => {
        const removed = await register.removeCollected(ids);
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

    'delivery.acknowledge': ({ receiptId, keepCollected }) =>
      withRegister(context, async ({ register, state }) => {
        const receipt = state.receipts.find((candidate) => candidate.id === receiptId);
        if (!receipt) return failed({ code: 'not-found' });
        const wiped = await register.clearOutbox(receiptId);
        if (!wiped.ok) return wiped;
        if (!keepCollected) {
          const collected = await register.listCollected();
          if (!collected.ok) return collected;
          // What was added after this delivery was made belongs to the next one.
          const used = collected.value.filter((table) => table.readAt <= receipt.madeAt && yearOf(table, receipt));
          const removed = await register.removeCollected(used.map((table) => table.id));
          if (!removed.ok) return removed;
        }
        await context.announce();
        return done(null);
      }),

    'delivery.receipts': () => withRegister(context, async ({ state }) => done(state.receipts.map(summariseReceipt))),
  };
}

/** One of each branch, for a preset that names it; null where one is missing or is none. */
function readPostcodes(
  preset: Preset,
  { school }: RegisterState,
  typed: Readonly<Record<string, string>>,
): Pick<PresetDecision, 'schoolPostcodes'> | null {
  if (!preset.identifiers.includes('schoolPostcode')) return {};
  const schoolPostcodes: Record<string, string> = {};
  for (const branch of school.branches) {
    const postcode = parsePostcode(Object.hasOwn(typed, branch) ? (typed[branch] ?? '') : '');
    if (postcode === null) return null;
    schoolPostcodes[branch] = postcode;
  }
  return { schoolPostcodes };
}

const yearOf = (table: { readonly schoolYear: string | null }, receipt: Receipt): boolean =>
  table.schoolYear === null || table.schoolYear === receipt.schoolYear;

function describePlan({ state }: Opened, plan: DeliveryPlan): DeliveryPreview {
  const { outcome, preset } = plan;
  const withheld = countReasons(outcome.withheld);
  const grid = new Map<string, { domain: string; moment: string | null; results: number }>();
  for (const result of outcome.clearable.flatMap((record) => record.results)) {
    const { moment } = result;
    const domain = topicOf(result);
    const key = `${domain} ${moment}`;
    const cell = grid.get(key) ?? { domain, moment, results: 0 };
    grid.set(key, { ...cell, results: cell.results + 1 });
  }
  return {
    digest: plan.digest,
    schoolYear: plan.schoolYear,
    schoolYears: plan.schoolYears,
    preset: summarisePreset(state, preset),
    pupils: outcome.clearable.length + outcome.withheld.length,
    cleared: outcome.clearable.length,
    results: outcome.clearable.reduce((sum, record) => sum + record.results.length, 0),
    grid: [...grid.values()],
    withheld,
    unsure: (withheld.ambiguous ?? 0) + (withheld.unknown ?? 0),
    objections: state.view.objections.length,
    blocked: outcome.blocked,
    problems: plan.problems,
    resultsLeftOut: outcome.resultsLeftOut,
    tables: plan.tables.map(({ id, title, kind, rows, readAt, coverage, problems }) => ({
      id,
      title,
      kind,
      rows: rows.length,
      readAt,
      coverage,
      problems,
    })),
  };
}

export function summarisePresets(state: RegisterState | null): PresetSummary[] {
  return PRESETS.map((preset) => summarisePreset(state, preset));
}

function summarisePreset(state: RegisterState | null, preset: Preset): PresetSummary {
  const { id, version, identifiers, domains, attributes, leaverYears } = preset;
  return {
    id,
    version,
    identifiers,
    domains,
    attributes,
    linking: linkingOf(preset),
    leaverYears,
    needsDecision: needsDecision(preset),
    decided: state?.decidedPresets.get(id) ?? null,
  };
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
    linking,
    pupils,
    results,
    withheld,
    fileName,
    members,
  };
}
