import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { PageRoot } from '../../../components/frame/page-root.tsx';
import { type FakePlatform, fakePlatform } from './fake-platform.ts';
import type { Scenario } from './scenario.ts';

export interface RenderedPage {
  readonly platform: FakePlatform;
  readonly text: () => string;
  readonly click: (role: 'button' | 'radio' | 'a', name: string) => Promise<void>;
  readonly type: (name: string, text: string) => Promise<void>;
}

/** Renders a page in jsdom over a fake background, and works it by the names that people see. */
export async function renderPage(
  page: ReactNode,
  scenario: Scenario,
  platform = fakePlatform(scenario),
): Promise<RenderedPage> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  // jsdom has none, and dialogs ask for it; the ids in these pages need no escaping.
  const css = { escape: (text: string) => text };
  if (document.defaultView !== null) Reflect.set(document.defaultView, 'CSS', css);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const rendered = createRoot(root);
  // A dialog that is left open would look for its focus in the next test's page.
  onTestFinished(() => act(async () => rendered.unmount()));
  await act(async () => rendered.render(<PageRoot platform={platform}>{page}</PageRoot>));
  return {
    platform,
    text: () => document.body.textContent ?? '',
    click: (role, name) => act(async () => find(role, name).click()),
    type: (name, text) =>
      act(async () => {
        const input = document.querySelector(`input[name="${name}"]`);
        if (!(input instanceof HTMLInputElement)) throw new Error(`No field ${name}`);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}

function find(role: 'button' | 'radio' | 'a', name: string): HTMLElement {
  const selector = role === 'radio' ? 'input[type=radio]' : role;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const said =
      element.getAttribute('aria-label') ?? (role === 'radio' ? element.closest('label') : element)?.textContent;
    if (said?.trim() === name) return element;
  }
  throw new Error(`No ${role} called "${name}"`);
}
