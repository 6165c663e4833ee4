import type { Overlay } from '../../lib/overlay/create-overlay.ts';

export type LateOverlay = Pick<Overlay, 'paint' | 'recheck' | 'showReading' | 'clear'>;

/**
 * An overlay that is fetched when there is first something to paint. Before that nothing stands in the page, so there is
 * nothing to take away either. When it could not be fetched the next painting tries again.
 * @param isWanted whether this reply has anything to paint in this frame
 */
export function createLateOverlay(
  fetchOverlay: () => Promise<Overlay | null>,
  isWanted: (reply: Parameters<Overlay['paint']>[0]) => boolean,
): LateOverlay {
  let overlay: Overlay | null = null;
  let fetching = false;
  let last: Parameters<Overlay['paint']> | null = null;
  let reading: Parameters<Overlay['showReading']> | null = null;

  async function begin(): Promise<void> {
    fetching = true;
    overlay = await fetchOverlay();
    fetching = false;
    if (last !== null) overlay?.paint(...last);
    if (reading !== null) overlay?.showReading(...reading);
  }
  return {
    paint(...what) {
      last = what;
      if (overlay !== null) overlay.paint(...what);
      else if (!fetching && isWanted(what[0])) void begin();
    },
    recheck: (rows, hosts) => overlay?.recheck(rows, hosts),
    showReading(...view) {
      reading = view;
      overlay?.showReading(...view);
    },
    clear() {
      last = null;
      overlay?.clear();
    },
  };
}
