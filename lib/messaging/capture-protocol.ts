import type { CapturedPage } from '../core/captured-page.ts';
import type { Outcome } from '../core/problem.ts';

/** A page that is not understood, handed over as structure. Nothing of it is stored; no register is needed. */
export interface CaptureProtocol {
  /** The page of handing over is about this tab from now on. */
  'capture.open': { request: { tabId: number }; reply: Outcome<null> };
  /** `host` null: that tab shows no page of a site (any more). */
  'capture.target': {
    request: Record<never, never>;
    reply: Outcome<{ tabId: number; host: string | null } | null>;
  };
  /** Reads the tab's page as it is now, frame by frame, where its sites are allowed. Texts come made up. */
  'capture.read': { request: { tabId: number }; reply: Outcome<CapturedPage> };
}
