import { done, failed, type Outcome } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { BackupPreview } from '../messaging/protocol.ts';
import { fromBase64 } from '../register/base64.ts';
import {
  openRegister,
  previewRestore,
  readBackupFile,
  readPresence,
  recoveryIn,
  restoreRegister,
} from '../register/register.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { afterOpening } from './register-services.ts';
import { findElsewhere } from './schools.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'backup.make' | 'backup.read' | 'backup.preview' | 'backup.restore'>;

export function backupServices(context: BackgroundContext): Services {
  const isUnlocked = async () => (await readPresence(context.register)).state === 'unlocked';
  return {
    'backup.make': () =>
      withRegister(context, async ({ register }) => {
        const made = await register.makeBackup(localDate(context.now()));
        if (made.ok) await context.announce();
        return made;
      }),

    'backup.read': async ({ text }) => {
      const file = readBackupFile(text);
      if (!file.ok) return file;
      const { school, madeOn, kdf } = file.value.header;
      return done({ school, madeOn, kdf, recoveryKdf: recoveryIn(file.value.header)?.kdf ?? null });
    },

    'backup.preview': ({ text, kek, way }) =>
      withKey<BackupPreview>(kek, async (key) => {
        if (!(await isUnlocked())) {
          const preview = await previewRestore(context.register, text, key, way);
          return preview.ok ? done({ ...preview.value, head: null }) : preview;
        }
        return withRegister(context, async ({ register }) => {
          const preview = await register.previewJoin(text, key, way);
          return preview.ok ? done({ ...preview.value, complete: true }) : preview;
        });
      }),

    'backup.restore': ({ text, kek, way, head }) =>
      withKey(kek, async (key) => {
        if (head === null) {
          const file = readBackupFile(text);
          const elsewhere = file.ok ? await findElsewhere(context, file.value.header.school.brin) : null;
          if (elsewhere !== null) return failed(elsewhere);
          const restored = await restoreRegister(context.register, text, key, way);
          if (!restored.ok) return restored;
          await afterOpening(context, restored);
          return done(restored.value.changes);
        }
        const register = await openRegister(context.register);
        if (!register.ok) return register;
        const joined = await register.value.joinBackup(text, key, head, way);
        if (joined.ok) await context.announce();
        return joined;
      }),
  };
}

async function withKey<T>(kek: string, act: (key: Uint8Array) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const key = fromBase64(kek);
  return key ? act(key) : failed({ code: 'invalid-input', field: 'kek' });
}
