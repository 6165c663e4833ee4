import { browser } from 'wxt/browser';

const ALARM = 'collection-life';
const HOURS = 6;

/** Beside the look at each unlocking: a register may stay open for long. */
export function watchCollectionLife(expire: () => Promise<void>): void {
  void browser.alarms.create(ALARM, { periodInMinutes: HOURS * 60 });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void expire();
  });
}
