import { expect, test } from 'vitest';
import { ANNOUNCED_AT, BUDGET, spendAssess } from '../../../lib/background/assess-budget.ts';
import { memoryContext } from './memory-context.ts';

test('a tab may ask 20 times a minute, and again a minute later', async () => {
  const { context, clock } = memoryContext();
  for (let call = 0; call < BUDGET.callsPerMinute; call += 1) expect(await spendAssess(context, 1, ['a'])).toBe(true);
  expect(await spendAssess(context, 1, ['a'])).toBe(false);
  expect(await spendAssess(context, 2, ['a'])).toBe(true);
  clock.now = new Date(clock.now.getTime() + 60_001);
  expect(await spendAssess(context, 1, ['a'])).toBe(true);
});

test('rows that were asked before cost nothing; above 5,000 new ones an hour the tab has to wait', async () => {
  const { context, clock } = memoryContext();
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => `pupil ${from + at}`);
  expect(await spendAssess(context, 1, rows(0, 4_900))).toBe(true);
  expect(await spendAssess(context, 1, rows(0, 4_900))).toBe(true);
  expect(await spendAssess(context, 1, rows(4_900, 200))).toBe(false);
  expect(await spendAssess(context, 1, rows(4_900, 50))).toBe(true);
  clock.now = new Date(clock.now.getTime() + 3_600_001);
  expect(await spendAssess(context, 1, rows(4_900, 200))).toBe(true);
});

test('what stands in the session area says nothing of the rows themselves', async () => {
  const { context, session } = memoryContext();
  await spendAssess(context, 1, ['Canary Kanarie']);
  expect(JSON.stringify([...session.values])).not.toContain('Kanarie');
});

test('a budget that somebody tampered with counts as none spent, and does not break', async () => {
  const { context } = memoryContext();
  await context.session.set('budget:1', { calls: 'many', rows: 7 });
  expect(await spendAssess(context, 1, ['a'])).toBe(true);
});

test('calls from before a change do not count: after it every page has to ask again', async () => {
  const { context, clock } = memoryContext();
  for (let call = 0; call < BUDGET.callsPerMinute; call += 1) await spendAssess(context, 1, ['a']);
  clock.now = new Date(clock.now.getTime() + 1_000);
  await context.session.set(ANNOUNCED_AT, clock.now.getTime());
  expect(await spendAssess(context, 1, ['a'])).toBe(true);
});
