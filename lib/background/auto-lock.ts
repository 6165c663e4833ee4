import { browser } from 'wxt/browser';
import type { BackgroundContext } from './context.ts';
import { readSettings } from './settings.ts';

const ALARM = 'auto-lock';

/** Every use of the open register moves the lock's alarm; the alarm survives a stopped background. */
export async function postponeLock(context: BackgroundContext): Promise<void> {
  const { autoLockMinutes } = await readSettings(context);
  await browser.alarms.create(ALARM, { delayInMinutes: autoLockMinutes });
  browser.idle.setDetectionInterval(Math.max(15, autoLockMinutes * 60));
}

/**
 * Locks after a time without use, and at machine lock where the browser reports it (Chromium; Firefox never does).
 * At browser start the key is gone anyway: it is kept in memory only.
 */
export function watchAutoLock(lock: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void lock();
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') void lock();
  });
}
