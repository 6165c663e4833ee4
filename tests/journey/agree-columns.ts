import type { TestBrowser } from '../browser/index.ts';
import { acceptColumns } from '../lab/accept-columns.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { RECORDER } from './first-start.ts';

/**
 * Says yes to the columns that the last "Add to delivery" asked about, by the messages that the popup sends. For journeys
 * whose subject is something else; the popup's own question has a test of its own.
 */
export async function agreeColumns(browser: TestBrowser): Promise<void> {
  const own = await browser.openExtensionPage('app.html#kolommen');
  const calls = extensionCalls(own);
  const target = await calls.ask('mapping.target', {});
  if (!target.ok || target.value === null) throw new Error('no table was asked about');
  const read = await calls.ask('mapping.read', target.value);
  if (!read.ok) throw new Error(`the table that was asked about cannot be read: ${read.problem.code}`);
  await acceptColumns(calls, { facts: read.value.facts, tables: [read.value.table] }, RECORDER);
  await own.close();
}
