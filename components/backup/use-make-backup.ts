import { useState } from 'react';
import { useStatusInUse } from '../app-status.tsx';
import { usePlatform } from '../platform.tsx';
import { type Act, useAct } from '../use-act.ts';

type MakeBackup = Act & {
  /** The name that the file was saved under. */
  readonly saved: string | null;
  readonly make: () => Promise<void>;
};

export function useMakeBackup(): MakeBackup {
  const { ask, saveFile } = usePlatform();
  const { refresh } = useStatusInUse();
  const act = useAct();
  const [saved, setSaved] = useState<string | null>(null);
  const make = async () => {
    setSaved(null);
    const made = await act.run(() => ask('backup.make', {}));
    if (made === null) return;
    saveFile(new TextEncoder().encode(made.value.text), made.value.fileName);
    setSaved(made.value.fileName);
    await refresh();
  };
  return { ...act, saved, make };
}
