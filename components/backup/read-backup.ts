import { done, failed, type Outcome } from '../../lib/core/problem.ts';
import type { Ask } from '../../lib/messaging/page-client.ts';
import type { BackupAbout } from '../../lib/messaging/protocol.ts';

export interface ChosenBackup {
  readonly text: string;
  readonly about: BackupAbout;
}

/** What the background reads; a file that is larger is not even opened. */
const MEGABYTES = 24;

/** A backup is plain text all through: bytes that are none are those of another file. */
export async function readBackup(ask: Ask, file: File): Promise<Outcome<ChosenBackup>> {
  if (file.size > MEGABYTES * 1_000_000) return failed({ code: 'backup-too-large', megabytes: MEGABYTES });
  let text: string;
  try {
    text = await file.text();
  } catch {
    return failed({ code: 'backup-damaged' }); // moved or locked by another program since it was chosen
  }
  const about = await ask('backup.read', { text });
  return about.ok ? done({ text, about: about.value }) : about;
}
