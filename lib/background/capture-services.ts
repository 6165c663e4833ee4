import { type CapturedFrame, countFrames, LARGEST_PAGE_FILE, MOST_FRAMES } from '../core/captured-page.ts';
import { done, failed } from '../core/problem.ts';
import type { CaptureProtocol } from '../messaging/capture-protocol.ts';
import { frameReply } from '../messaging/capture-schemas.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import { profileFor } from '../recognise/profiles.ts';
import type { BackgroundContext } from './context.ts';

type Services = Pick<PageHandlers, keyof CaptureProtocol>;

/**
 * Reads a page's structure for a person who wants to hand it over. Works while the register is locked, and without one:
 * nothing of it is asked. Nothing of the page is stored, and only sites that were allowed are read.
 */
export function captureServices(context: BackgroundContext): Services {
  return {
    'capture.open': async ({ tabId }) => {
      await context.session.set('captureTarget', tabId);
      return done(null);
    },

    'capture.target': async () => {
      const tabId = await context.session.get('captureTarget');
      if (typeof tabId !== 'number') return done(null);
      const origin = await context.tabs.originOf(tabId);
      return done({ tabId, host: origin === null ? null : new URL(origin).host });
    },

    'capture.read': async ({ tabId }) => {
      const frames = await context.tabs.framesOf(tabId);
      const top = frames.find(({ frameId }) => frameId === 0);
      if (top === undefined) return failed({ code: 'no-web-page' });
      if (!(await context.hosts.isGranted(top.origin))) return failed({ code: 'not-granted' });
      const captured: CapturedFrame[] = [];
      let unread = 0;
      for (const { frameId, origin } of frames) {
        // The popup was open on the page: the browser lets us read more than a person allowed for good.
        const allowed = captured.length < MOST_FRAMES && (await context.hosts.isGranted(origin));
        const reply = allowed ? frameReply.safeParse(await context.tabs.capture(tabId, frameId)) : null;
        if (reply?.success !== true) unread += 1;
        else if ('refused' in reply.data) return failed({ code: 'capture-too-large' });
        else captured.push(reply.data.frame);
        if (reply?.success !== true && frameId === 0) return failed({ code: 'page-silent' });
      }
      if (JSON.stringify(captured).length > LARGEST_PAGE_FILE) return failed({ code: 'capture-too-large' });
      // Those of sites that nobody allowed are not even among the frames that we hear of.
      const shown = captured.reduce((sum, { root }) => sum + countFrames(root), 0);
      unread = Math.max(unread, shown - (captured.length - 1));
      return done({ system: profileFor(top.origin).id, frames: captured, unread });
    },
  };
}
