import type { Outcome } from '../core/problem.ts';
import type { DeliveryPreview, ReceiptSummary, WithheldRow } from './page-views.ts';

/** What our own pages may ask about what is collected and delivered. */
export interface DeliveryProtocol {
  /** Again to correct it. `schoolPostcodes`: one per branch, where the preset names the school's postcode. */
  'preset.decide': {
    request: { presetId: string; by: string; on: string; schoolPostcodes?: Record<string, string> };
    reply: Outcome<null>;
  };
  'delivery.preview': { request: { presetId: string; schoolYear: string | null }; reply: Outcome<DeliveryPreview> };
  /** Names of those withheld for one reason, on demand. */
  'delivery.withheld': {
    request: { presetId: string; schoolYear: string | null; reason: string; offset: number };
    reply: Outcome<{ total: number; rows: WithheldRow[] }>;
  };
  'delivery.confirm': {
    request: { presetId: string; schoolYear: string; digest: string };
    reply: Outcome<{ receiptId: string }>;
  };
  'delivery.remove-table': { request: { ids: string[] }; reply: Outcome<null> };
  'delivery.outbox': { request: Record<never, never>; reply: Outcome<ReceiptSummary[]> };
  /** Base64 of at most 1 MiB of the zip; `total` in bytes. */
  'delivery.chunk': {
    request: { receiptId: string; offset: number };
    reply: Outcome<{ base64: string; total: number; sha256: string; fileName: string }>;
  };
  /** The file was saved: wipe the outbox entry, and what was collected unless `keepCollected`. */
  'delivery.acknowledge': { request: { receiptId: string; keepCollected: boolean }; reply: Outcome<null> };
  /** What is to be looked at as a CSV for people: places and rules, no pupil. */
  'delivery.export-checks': {
    request: { presetId: string; schoolYear: string | null };
    reply: Outcome<{ fileName: string; csv: string }>;
  };
  'delivery.receipts': { request: Record<never, never>; reply: Outcome<ReceiptSummary[]> };
}
