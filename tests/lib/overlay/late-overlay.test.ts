import { describe, expect, it, vi } from 'vitest';
import { createLateOverlay } from '../../../entrypoints/lvs.content/late-overlay.ts';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { AssessReply, ReadingView } from '../../../lib/messaging/protocol.ts';
import type { Overlay } from '../../../lib/overlay/create-overlay.ts';

const texts = overlayTexts(createTranslator('nl'));
const reply = (schoolName: string): AssessReply => ({
  ...{ state: 'ready', schoolName, texts, language: 'nl', privacyMode: false, tables: [], problems: [] },
});
const view: ReadingView = { state: 'reading', rows: 3, total: null, page: null, pages: null, reply: null };
const fakeOverlay = () =>
  ({ paint: vi.fn(), recheck: vi.fn(), showReading: vi.fn(), clear: vi.fn(), destroy: vi.fn() }) satisfies Overlay;
/** Each fetch stays open until it is answered. */
const fetches = () => {
  const waiting: ((overlay: Overlay | null) => void)[] = [];
  const fetchOverlay = vi.fn(() => new Promise<Overlay | null>((done) => waiting.push(done)));
  const answer = async (overlay: Overlay | null): Promise<void> => {
    waiting.shift()?.(overlay);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { fetchOverlay, answer };
};

describe('the overlay that is fetched late', () => {
  it('is fetched once, and paints the last of what was wanted meanwhile', async () => {
    const { fetchOverlay, answer } = fetches();
    const late = createLateOverlay(fetchOverlay, () => true);
    const overlay = fakeOverlay();
    late.paint(reply('one'), []);
    late.paint(reply('two'), []);
    late.showReading(view);
    expect(fetchOverlay).toHaveBeenCalledTimes(1);
    await answer(overlay);
    expect(overlay.paint.mock.calls).toEqual([[reply('two'), []]]);
    expect(overlay.showReading).toHaveBeenCalledWith(view);
    late.paint(reply('three'), []);
    expect(overlay.paint).toHaveBeenLastCalledWith(reply('three'), []);
  });

  it('is not fetched where there is nothing to paint', () => {
    const { fetchOverlay } = fetches();
    const late = createLateOverlay(fetchOverlay, () => false);
    late.paint(reply('one'), []);
    late.recheck(new Set(), []);
    late.clear();
    expect(fetchOverlay).not.toHaveBeenCalled();
  });

  it('paints nothing that was taken back before it came', async () => {
    const { fetchOverlay, answer } = fetches();
    const late = createLateOverlay(fetchOverlay, () => true);
    const overlay = fakeOverlay();
    late.paint(reply('one'), []);
    late.clear();
    await answer(overlay);
    expect(overlay.paint).not.toHaveBeenCalled();
  });

  it('tries again at the next painting when it could not be fetched', async () => {
    const { fetchOverlay, answer } = fetches();
    const late = createLateOverlay(fetchOverlay, () => true);
    const overlay = fakeOverlay();
    late.paint(reply('one'), []);
    await answer(null);
    late.paint(reply('two'), []);
    await answer(overlay);
    expect(overlay.paint.mock.calls).toEqual([[reply('two'), []]]);
  });
});
