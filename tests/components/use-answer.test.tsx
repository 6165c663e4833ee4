// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useAnswer } from '../../components/use-answer.ts';
import { fakePlatform } from './preview/fake-platform.ts';
import { renderPage } from './preview/render-page.tsx';
import { NORMAL } from './preview/scenario.ts';

function Receipts() {
  const { value, problem } = useAnswer('delivery.receipts', {});
  return <p>{problem === null ? `${value?.length ?? 'no'} receipts` : problem.code}</p>;
}

afterEach(() => {
  vi.useRealTimers();
});

/** The background gives no answer the first times that it is asked. */
async function rendered(silent: number) {
  const platform = fakePlatform(NORMAL);
  const { ask } = platform;
  let asked = 0;
  vi.useFakeTimers();
  const answering = {
    ...platform,
    ask: ((type, request) => {
      if (type === 'delivery.receipts') asked += 1;
      return type === 'delivery.receipts' && asked <= silent
        ? Promise.reject(new Error('stopped'))
        : ask(type, request);
    }) as typeof ask,
  };
  const page = await renderPage(<Receipts />, NORMAL, answering);
  const later = () => act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
  return { ...page, later, asked: () => asked };
}

it('asks again by itself where the background gave no answer, and shows the answer', async () => {
  const { text, later } = await rendered(2);
  expect(text()).toContain('malformed-message');
  await later();
  expect(text()).toContain('malformed-message');
  await later();
  expect(text()).toContain('1 receipts');
});

it('leaves it at three times, with the problem in sight', async () => {
  const { text, later, asked } = await rendered(100);
  for (let second = 0; second < 10; second += 1) await later();
  expect([asked(), text().includes('malformed-message')]).toEqual([4, true]);
});
