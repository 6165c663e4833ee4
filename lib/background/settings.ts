import * as z from 'zod';
import type { Settings } from '../messaging/protocol.ts';
import type { BackgroundContext } from './context.ts';

const stored = z.object({
  language: z.enum(['nl', 'en']).optional().catch(undefined),
  privacyMode: z.boolean().optional().catch(undefined),
  autoLockMinutes: z.number().int().min(1).max(120).optional().catch(undefined),
});

/**
 * Settings live in `storage.local`, which content scripts can write in Firefox: so they are parsed like any message.
 * The user's name is kept in memory only: on a shared PC a name in clear on disk helps nobody.
 */
export async function readSettings(context: BackgroundContext): Promise<Settings> {
  const parsed = stored.safeParse(await context.local.get('settings'));
  const name = await context.session.get('userName');
  const own = parsed.success ? parsed.data : {};
  return {
    language: own.language ?? context.defaultSettings.language,
    privacyMode: own.privacyMode ?? context.defaultSettings.privacyMode,
    autoLockMinutes: own.autoLockMinutes ?? context.defaultSettings.autoLockMinutes,
    userName: typeof name === 'string' ? name : '',
  };
}

/** One after the other: two at once would each keep what the other changed as it was before. */
let writing: Promise<unknown> = Promise.resolve();

export function writeSettings(context: BackgroundContext, change: Partial<Settings>): Promise<Settings> {
  const written = writing.then(() => keep(context, change));
  writing = written.catch(() => undefined);
  return written;
}

async function keep(context: BackgroundContext, change: Partial<Settings>): Promise<Settings> {
  const { userName, ...kept } = { ...(await readSettings(context)), ...change };
  await context.local.set('settings', kept);
  await context.session.set('userName', userName);
  return { ...kept, userName };
}
