import type { Outcome } from '../core/problem.ts';

/** What our own pages may ask about what persons say of pupils for deliveries. None of it lifts an objection. */
export interface AsideProtocol {
  /** `stale-preview` where they are not (any more) pupils who could be let go together. */
  'twins.decide': {
    request: { presetId: string; schoolYear: string | null; pupilIds: string[]; by: string };
    reply: Outcome<null>;
  };
  'twins.undo': { request: { pupilIds: string[]; by: string }; reply: Outcome<null> };
  /** Of pupils whose address is secret; `secret` false takes it back. */
  'secrets.mark': { request: { pupilIds: string[]; secret: boolean; by: string }; reply: Outcome<null> };
  /** Who in these collected lists has a secret address: those, and nobody else. Asked once per list. */
  'secrets.answer': { request: { lists: string[]; pupilIds: string[]; by: string }; reply: Outcome<null> };
  /** What is to be looked at before a delivery as a CSV for people: places and rules, no pupil. */
  'delivery.export-checks': {
    request: { presetId: string; schoolYear: string | null };
    reply: Outcome<{ fileName: string; csv: string }>;
  };
}
