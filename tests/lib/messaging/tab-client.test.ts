import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sendFromTab } from '../../../lib/messaging/tab-client.ts';

const runtime = vi.hoisted(() => ({ id: 'ours' as string | undefined, sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const ask = () => sendFromTab('tab.open-page', { page: 'panel' });
const gone = new Error('Could not establish connection');

describe('a question from a page', () => {
  beforeEach(() => {
    runtime.id = 'ours';
    runtime.sendMessage.mockReset();
  });

  it('is asked once more when the background was stopped under it', async () => {
    runtime.sendMessage.mockRejectedValueOnce(gone).mockResolvedValueOnce({ state: 'ready' });
    expect(await ask()).toEqual({ state: 'ready' });
    runtime.sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ state: 'locked' });
    expect(await ask()).toEqual({ state: 'locked' });
  });

  it('is asked twice at most', async () => {
    runtime.sendMessage.mockRejectedValue(gone);
    expect(await ask()).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is not repeated where the background answered, were it with nothing or with a refusal', async () => {
    for (const answer of [null, { refused: 'not-granted' }]) {
      runtime.sendMessage.mockReset().mockResolvedValue(answer);
      expect(await ask()).toBeNull();
      expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    }
  });

  it('is dropped where the page has gone, which has no timers left in Firefox', async () => {
    vi.stubGlobal('setTimeout', () => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
    runtime.sendMessage.mockRejectedValue(gone);
    const later = new Promise((done) => setImmediate(() => done('nothing yet')));
    expect(await Promise.race([ask(), later])).toBe('nothing yet');
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it('is not asked at all once the extension is gone', async () => {
    runtime.id = undefined;
    expect(await ask()).toBeNull();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});
