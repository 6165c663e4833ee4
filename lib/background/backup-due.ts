import type { AppStatus } from '../messaging/protocol.ts';
import type { BackupStatus } from '../register/types.ts';

/** So long may something stand in no backup before the register says so. */
const DUE_AFTER_DAYS = 14;

/** A reminder only: nothing is ever refused for want of a backup. */
export function describeBackup({ lastOn, beganOn, changed }: BackupStatus, today: string): AppStatus['backup'] {
  const since = lastOn ?? beganOn ?? today;
  const days = (Date.parse(today) - Date.parse(since)) / 86_400_000;
  return { lastOn, due: changed && days >= DUE_AFTER_DAYS };
}
