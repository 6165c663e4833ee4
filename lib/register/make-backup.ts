import { failed, type Outcome } from '../core/problem.ts';
import { appendWithin } from './append-events.ts';
import { sealContents } from './backup-contents.ts';
import {
  BACKUP_VERSION,
  type BackupHeader,
  type BackupRecovery,
  backupFileName,
  MOST_CHARACTERS,
  sealedToText,
  writeBackupFile,
} from './backup-file.ts';
import type { RecoveryRow } from './database.ts';
import { headText, unsealEvent } from './event-chain.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import { readRecoveryRow } from './recovery-row.ts';
import { Refused, stopped } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import type { BackupMade } from './types.ts';

const recoveryText = ({ kdf, rootKey, madeOn, checkedOn }: RecoveryRow): BackupRecovery => ({
  kdf,
  rootKey: sealedToText(rootKey),
  madeOn,
  checkedOn,
});

/** See `OpenRegister.makeBackup`. That it was made is the last event in it. Nothing is noted when it cannot be made. */
export async function makeBackup(access: Access, on: string): Promise<Outcome<BackupMade>> {
  const { keys, registerId } = access.opener;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return failed({ code: 'invalid-input', field: 'on' });
  return withVerified(access, 'rw', ['meta'], async (register, database) => {
    const number = register.draft.backup.made + 1;
    const moved = await appendWithin(access, register, database, [{ type: 'backup-made', number, on }]);
    const rows = await database.events.orderBy('position').toArray();
    const meta = await database.meta.get('register');
    const kdf = meta?.key === 'register' ? parseKdfParameters(meta.kdf) : null;
    if (meta?.key !== 'register' || !kdf) throw stopped('unreadable');
    const sheet = await readRecoveryRow(access.opener, database);
    const { name, brin } = moved.state.school;
    const header: BackupHeader = {
      format: 'bezwaarwijzer-backup',
      version: BACKUP_VERSION,
      registerId,
      school: { name, brin },
      madeOn: on,
      number,
      eventCount: moved.head.count,
      head: headText(moved.head),
      kdf,
      rootKey: sealedToText(meta.rootKey),
      recovery: sheet === null || sheet === 'damaged' ? null : recoveryText(sheet),
    };
    const chain = rows.map((row) => unsealEvent(row, keys, registerId));
    const text = writeBackupFile(sealContents(header, rows, chain, access.opener, access.deps));
    if (text.length > MOST_CHARACTERS) {
      throw new Refused({ code: 'backup-too-large', megabytes: MOST_CHARACTERS / 1_000_000 });
    }
    return { value: { fileName: backupFileName(header), text }, moved };
  });
}
