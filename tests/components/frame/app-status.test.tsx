// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { LanguageSwitch } from '../../../components/frame/language-switch.tsx';
import type { Ask } from '../../../lib/messaging/page-client.ts';
import { fakePlatform } from '../preview/fake-platform.ts';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL } from '../preview/scenario.ts';

type Held = 'app.status' | 'settings.update';

/** A background that answers at once, but for answers of one kind that are held back until they are let go. */
function slowPlatform() {
  const platform = fakePlatform(NORMAL);
  const held: (() => void)[] = [];
  let holds: Held | null = null;
  const ask: Ask = async (type, request) => {
    // As the background does: the settings as they were when it was asked.
    const answer = await platform.ask(type, request);
    if (type === holds) await new Promise<void>((done) => held.push(done));
    return answer;
  };
  return {
    platform: { ...platform, ask },
    hold: (type: Held | null) => {
      holds = type;
    },
    letGo: () => act(async () => held.shift()?.()),
  };
}
const language = () => document.documentElement.lang;

describe('the status of a page', () => {
  it('keeps the language that was chosen when an answer from before comes late', async () => {
    const slow = slowPlatform();
    const { click } = await renderPage(<LanguageSwitch />, NORMAL, slow.platform);
    slow.hold('app.status');
    await act(async () => window.dispatchEvent(new Event('focus')));
    slow.hold(null);
    await click('button', 'English');
    expect(language()).toBe('en');
    await slow.letGo();
    expect(language()).toBe('en');
  });

  it('shows the newest answer, in whatever order they come', async () => {
    const slow = slowPlatform();
    const { click } = await renderPage(<LanguageSwitch />, NORMAL, slow.platform);
    slow.hold('app.status');
    await act(async () => window.dispatchEvent(new Event('focus')));
    await click('button', 'English');
    for (let at = 0; at < 4; at += 1) {
      await slow.letGo();
      expect(language()).toBe('en');
    }
  });

  it('does not go back to a choice whose answer comes after a newer one', async () => {
    const slow = slowPlatform();
    const { click } = await renderPage(<LanguageSwitch />, NORMAL, slow.platform);
    slow.hold('settings.update');
    await click('button', 'English');
    slow.hold(null);
    // What it changed is seen before its answer.
    await act(async () => window.dispatchEvent(new Event('focus')));
    expect(language()).toBe('en');
    await click('button', 'Nederlands');
    expect(language()).toBe('nl');
    // Until the next status nothing would put it right.
    slow.hold('app.status');
    await slow.letGo();
    expect(language()).toBe('nl');
  });
});
