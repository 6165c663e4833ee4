import type { TabProtocol } from '../../lib/messaging/protocol.ts';
import type { CreateOverlay } from '../../lib/overlay/create-overlay.ts';
import type { SayCoverage } from '../../lib/page/coverage.ts';
import type { CreatePlainGridReader } from '../../lib/page/plain-grids.ts';
import type { ReadWhole } from '../../lib/page/read-whole.ts';

/** What a page's session needs from the browser; tests make their own. */
export interface SessionPorts {
  send<K extends keyof TabProtocol>(
    type: K,
    request: TabProtocol[K]['request'],
  ): Promise<TabProtocol[K]['reply'] | null>;
  isAlive(): boolean;
  /** What scrolls and pages, loaded when it is first needed; null when it cannot be. */
  loadWhole(): Promise<ReadWhole | null>;
  /** What paints, loaded when there is first something to paint; null when it cannot be. */
  loadOverlay(): Promise<CreateOverlay | null>;
  /** What finds grids of plain elements, loaded when a page may hold one; null when it cannot be. */
  loadPlainGrids(): Promise<CreatePlainGridReader | null>;
  /** What tells how much of a table a page shows, loaded where there is a table; null when it cannot be. */
  loadCoverage(): Promise<SayCoverage | null>;
  readonly chip: 'always' | 'pupils';
}
