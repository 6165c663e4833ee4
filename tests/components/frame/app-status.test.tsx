// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { LanguageSwitch } from '../../../components/frame/language-switch.tsx';
import type { Ask } from '../../../lib/messaging/page-client.ts';
import { fakePlatform } from '../preview/fake-platform.ts';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL } from '../preview/scenario.ts';

/** A background that answers at once, but for statuses that are held back until they are let go. */
function slowPlatform() {
  const platform = fakePlatform(NORMAL);
  const held: (() => void)[] = [];
  let holds = false;
  const ask: Ask = async (type, request) => {
    // As the background does: the settings as they were when it was asked.
    const answer = await platform.ask(type, request);
    if (holds && type === 'app.status') await new Promise<void>((done) => held.push(done));
    return answer;
  };
  return {
    platform: { ...platform, ask },
    hold: (on: boolean) => {
      holds = on;
    },
    letGo: () => act(async () => held.shift()?.()),
  };
}
const language = () => document.documentElement.lang;

describe('the status of a page', () => {
  it('keeps the language that was chosen when an answer from before comes late', async () => {
    const slow = slowPlatform();
    const { click } = await renderPage(<LanguageSwitch />, NORMAL, slow.platform);
    slow.hold(true);
    await act(async () => window.dispatchEvent(new Event('focus')));
    slow.hold(false);
    await click('button', 'English');
    expect(language()).toBe('en');
    await slow.letGo();
    expect(language()).toBe('en');
  });

  it('shows the newest answer, in whatever order they come', async () => {
    const slow = slowPlatform();
    const { click } = await renderPage(<LanguageSwitch />, NORMAL, slow.platform);
    slow.hold(true);
    await act(async () => window.dispatchEvent(new Event('focus')));
    await click('button', 'English');
    for (let at = 0; at < 4; at += 1) {
      await slow.letGo();
      expect(language()).toBe('en');
    }
  });
});
