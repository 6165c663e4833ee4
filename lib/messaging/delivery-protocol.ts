import type { Outcome } from '../core/problem.ts';
import type { LayoutProtocol } from './layout-protocol.ts';
import type {
  DeliveryPreview,
  DeliveryProtection,
  PastDelivery,
  ReceiptSummary,
  WantedDelivery,
  WithheldRow,
} from './page-views.ts';
import type { CorrectObjection } from './register-views.ts';
import type { WorkProtocol } from './work-protocol.ts';

/** What our own pages may ask about what is collected and delivered. */
export interface DeliveryProtocol extends LayoutProtocol, WorkProtocol {
  /** Again to correct it. `schoolPostcodes`: one per branch, where the preset names the school's postcode. */
  'preset.decide': {
    request: { presetId: string; by: string; on: string; schoolPostcodes?: Record<string, string> };
    reply: Outcome<null>;
  };
  'delivery.preview': {
    request: WantedDelivery & { schoolYear: string | null };
    reply: Outcome<DeliveryPreview>;
  };
  /** Names of those withheld for one reason, on demand. */
  'delivery.withheld': {
    request: WantedDelivery & { schoolYear: string | null; reason: string; offset: number };
    reply: Outcome<{ total: number; rows: WithheldRow[] }>;
  };
  'delivery.confirm': {
    request: WantedDelivery & { schoolYear: string; digest: string; protection: DeliveryProtection };
    reply: Outcome<{ receiptId: string }>;
  };
  'delivery.remove-table': { request: { ids: string[] }; reply: Outcome<null> };
  'delivery.outbox': { request: Record<never, never>; reply: Outcome<ReceiptSummary[]> };
  /** Base64 of at most 1 MiB of the zip; `total` in bytes. */
  'delivery.chunk': {
    request: { receiptId: string; offset: number };
    reply: Outcome<{ base64: string; total: number; sha256: string; fileName: string }>;
  };
  /** Null: made without one, or handed over already, or its register was restored since. */
  'delivery.password': { request: { receiptId: string }; reply: Outcome<{ password: string | null }> };
  /** The file was saved: wipe the outbox entry, and what was collected: at once, or after that day (at most 60 days on). */
  'delivery.acknowledge': { request: { receiptId: string; keepUntil: string | null }; reply: Outcome<null> };
  /** Was this child, or one that these objections are about, in a delivery? The last one first. */
  'delivery.past': {
    request: {
      about:
        | { kind: 'pupil'; pupilId: string }
        | { kind: 'objections'; objectionIds: string[] }
        | ({ kind: 'typed' } & CorrectObjection['about']);
    };
    reply: Outcome<PastDelivery[]>;
  };
  'delivery.receipts': { request: Record<never, never>; reply: Outcome<ReceiptSummary[]> };
}
