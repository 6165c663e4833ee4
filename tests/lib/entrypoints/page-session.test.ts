// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPageSession } from '../../../entrypoints/lvs.content/page-session.ts';
import type { SessionPorts } from '../../../entrypoints/lvs.content/session-ports.ts';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { AssessReply } from '../../../lib/messaging/protocol.ts';

const texts = overlayTexts(createTranslator('nl'));
const REPLY: AssessReply = {
  ...{ state: 'ready', schoolName: 'De Plevier', texts, language: 'nl', privacyMode: false, tables: [], problems: [] },
};

describe('a page whose question nobody answers', () => {
  let ended = new AbortController();
  beforeEach(() => {
    ended = new AbortController();
    vi.useFakeTimers();
    document.body.innerHTML = '<p>Welkom</p>';
  });
  afterEach(() => {
    ended.abort();
    vi.useRealTimers();
  });
  /** Answers null as often as `silent` says; `asked` and `painted` are counted. */
  const start = (silent: number) => {
    const seen = { asked: 0, painted: 0 };
    const quiet = { recheck: vi.fn(), showReading: vi.fn(), clear: vi.fn(), destroy: vi.fn() };
    const paint = () => {
      seen.painted += 1;
    };
    const ports: SessionPorts = {
      send: (async (type: string) => {
        if (type !== 'tab.assess') return null;
        seen.asked += 1;
        return seen.asked <= silent ? null : REPLY;
      }) as SessionPorts['send'],
      isAlive: () => true,
      loadWhole: async () => null,
      loadOverlay: async () => () => ({ ...quiet, paint }),
      loadPlainGrids: async () => null,
      loadCoverage: async () => null,
      chip: 'always',
    };
    startPageSession(document, ports, ended);
    return seen;
  };

  it('asks again by itself, and paints what it hears', async () => {
    const seen = start(1);
    await vi.advanceTimersByTimeAsync(900);
    expect(seen).toEqual({ asked: 1, painted: 0 });
    await vi.advanceTimersByTimeAsync(200);
    expect(seen.asked).toBe(2);
    expect(seen.painted).toBeGreaterThan(0);
  });

  it('stops asking where the answer stays away, as on a host that was taken back', async () => {
    const seen = start(Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(seen).toEqual({ asked: 4, painted: 0 });
  });
});
