import { expect, it } from 'vitest';
import type { BackgroundContext } from '../../../lib/background/context.ts';
import { pageServices } from '../../../lib/background/page-services.ts';
import { translatorFor } from '../../../lib/background/texts.ts';
import { problemText } from '../../../lib/language/problem-text.ts';
import { memoryContext } from './memory-context.ts';

/** What "Add to delivery" says of a tab whose page gives no answer. */
async function answerOf(origin: string | null, granted: boolean) {
  const { context: memory } = memoryContext();
  const context: BackgroundContext = {
    ...memory,
    tabs: { ...memory.tabs, ask: async () => null, originOf: async () => origin },
    hosts: { ...memory.hosts, isGranted: async () => granted },
  };
  return pageServices(context)['page.collect']({ tabId: 1, tableId: null });
}

it.each([
  ['no-web-page', null, true],
  ['not-granted', 'https://lvs.example', false],
  ['page-silent', 'https://lvs.example', true],
] as const)('says why nothing was added: %s', async (code, origin, granted) => {
  const text = problemText(translatorFor('nl'), { code });
  expect(await answerOf(origin, granted)).toEqual({
    outcome: 'refused',
    message: text.text,
    problems: [text],
    choose: [],
  });
});
