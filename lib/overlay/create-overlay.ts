import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { AssessReply, ReadingView } from '../messaging/protocol.ts';
import { type Chip, createChip } from './chip.ts';
import type { TableOffer } from './chip-reading.ts';
import type { OverlayCallbacks } from './overlay-callbacks.ts';
import { createPopover } from './popover.ts';
import { createRowBadges } from './row-badges.ts';

export interface Overlay {
  /** Shows what the background said about these tables; earlier badges that no longer fit go. */
  paint(reply: AssessReply, snapshots: readonly TableSnapshot[]): void;
  /** How far a reading of all rows is. */
  showReading(view: ReadingView): void;
  /** Before the next frame: takes the badge off rows that now say something else. */
  recheck(rows: ReadonlySet<Element>, hosts: readonly Element[]): void;
  /** Nothing can be said any more: draws nothing until the next `paint`. */
  clear(): void;
  destroy(): void;
}

export type CreateOverlay = typeof createOverlay;
/** Everything that the extension draws in a page. Draws nothing before the first `paint`, removes all on abort. */
export function createOverlay(document: Document, callbacks: OverlayCallbacks, signal: AbortSignal): Overlay {
  const popover = createPopover(document);
  const badges = createRowBadges(document, popover, callbacks, signal);
  let last: { reply: AssessReply; snapshots: readonly TableSnapshot[] } | null = null;
  let chosen: boolean | null = null;
  let chip: Chip | null = null;

  const screen = document.defaultView?.matchMedia?.('(display-mode: fullscreen)');
  const isFullScreen = (): boolean => (document.fullscreenElement ?? null) !== null || screen?.matches === true;
  const privacyMode = (): boolean => chosen ?? (last?.reply.privacyMode === true || isFullScreen());
  const draw = (): void => {
    if (last === null) return;
    const { reply, snapshots } = last;
    // The chip comes with them: put in earlier, it would make the browser lay out the page once more for their places.
    badges.paint(reply, snapshots, privacyMode(), () => drawChip(reply, snapshots));
  };
  const drawChip = (reply: AssessReply, snapshots: readonly TableSnapshot[]): void => {
    const wanted = callbacks.chip === 'always' || reply.tables.some(({ kind }) => kind !== 'none');
    if (!wanted) {
      chip?.destroy();
      chip = null;
      return;
    }
    const { collect, openPage, readAll } = callbacks;
    chip ??= createChip(document, { collect, openPage, readAll, setPrivacy });
    chip.paint(reply, privacyMode(), partlyShown(reply, snapshots));
  };
  const setPrivacy = (to: boolean): void => {
    chosen = to;
    draw();
  };
  const destroy = (): void => {
    last = null;
    badges.clear();
    popover.destroy();
    chip?.destroy();
    chip = null;
  };

  // A page that is being shown on a board is often shown full-screen.
  document.addEventListener('fullscreenchange', draw, { signal });
  screen?.addEventListener('change', draw, { signal });
  document.addEventListener('scroll', () => popover.hide(), { signal, capture: true, passive: true });
  signal.addEventListener('abort', destroy);
  return {
    paint(reply, snapshots) {
      if (last !== null && last.reply.privacyMode !== reply.privacyMode) chosen = null;
      last = { reply, snapshots };
      draw();
    },
    showReading: (view) => chip?.showReading(view),
    recheck: badges.recheck,
    clear: destroy,
    destroy,
  };
}

/** Tables with pupils of which the page shows a part. */
function partlyShown(reply: AssessReply, snapshots: readonly TableSnapshot[]): TableOffer[] {
  return reply.tables.flatMap(({ tableId, title, kind }) => {
    const coverage = snapshots.find(({ id }) => id === tableId)?.coverage;
    const more =
      coverage?.state === 'partial' && /^(?:paged|virtual|not-loaded|cut-short)$/.test(coverage.reason ?? '');
    return more && (kind === 'pupil-list' || kind === 'results')
      ? [{ tableId, title, rows: coverage.total ?? coverage.read }]
      : [];
  });
}
