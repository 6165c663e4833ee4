import type { LayoutLoss } from '../core/layout-loss.ts';
import type { PresetContents } from '../core/preset.ts';
import type { PrivacyReport } from '../core/privacy-report.ts';
import type { Outcome } from '../core/problem.ts';
import type { SchoolContacts } from '../core/school-contacts.ts';
import type { SpecialCounts } from '../core/special-fields.ts';
import type { Language } from './tab-views.ts';

/** What our own pages may ask about what a school accounts for after a delivery. */
export interface AccountProtocol {
  /** All that the register keeps of one delivery; no pupil is in it. `not-found`. */
  'delivery.account': { request: { receiptId: string }; reply: Outcome<DeliveryAccount> };
  /** Whom the school calls when something went wrong. Nothing filled in: empty texts. */
  'contacts.read': { request: Record<never, never>; reply: Outcome<SchoolContacts> };
  /** All of them at once; the register keeps them, a backup too. */
  'contacts.save': { request: { contacts: SchoolContacts; by: string }; reply: Outcome<null> };
  /** Of one school year (null: this one), for the privacy officer: no pupil, and no count that could point one out. */
  'report.look': { request: { schoolYear: string | null }; reply: Outcome<PrivacyReport> };
  /** The same as a table for people, in the language asked. */
  'report.csv': {
    request: { schoolYear: string; language: Language };
    reply: Outcome<{ fileName: string; csv: string }>;
  };
}

export type { PrivacyReport };

export interface DeliveryAccount {
  readonly receiptId: string;
  /** ISO moment. */
  readonly madeAt: string;
  /** As it was typed; null on a receipt that does not say. */
  readonly by: string | null;
  readonly schoolName: string;
  readonly brin: string;
  readonly branches: readonly string[];
  readonly schoolYear: string;
  readonly preset: { readonly id: string; readonly version: string };
  readonly layout: { readonly id: string; readonly version: string };
  /** Null on a receipt of before this was written down. */
  readonly contents: PresetContents | null;
  /** Null: the layout could hold everything. */
  readonly loss: LayoutLoss | null;
  /** Results that could not be right, of pupils who went. */
  readonly resultsRefused: number;
  /** Null: the layout named no study. */
  readonly special: SpecialCounts | null;
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number>>;
  /** In force in the register at that moment. */
  readonly objections: number;
  readonly registerHead: string;
  /** Does the zip ask for a password? Null on a receipt of before this was written down. */
  readonly protection: 'aes-256' | 'none' | null;
  /** Of the zip itself; null where its receipt does not say. */
  readonly zip: { readonly sha256: string; readonly bytes: number } | null;
  readonly fileName: string;
  /** `bytes`: the size. */
  readonly members: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
}
