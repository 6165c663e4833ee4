import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppStatus, Settings } from '../lib/messaging/protocol.ts';
import { usePlatform } from './platform.tsx';

interface StatusInUse {
  /** Null until the first answer. */
  readonly status: AppStatus | null;
  readonly unreachable: boolean;
  readonly refresh: () => Promise<void>;
  /** False when it was not kept. */
  readonly updateSettings: (change: Partial<Settings>) => Promise<boolean>;
}
const StatusContext = createContext<StatusInUse | null>(null);

/** One answer of `app.status` for the whole page; asked again on every change, and when the page comes back in view. */
export function AppStatusProvider({ children }: { readonly children: ReactNode }) {
  const { ask, onChange } = usePlatform();
  const [status, setStatus] = useState<AppStatus | null>(null);
  const [unreachable, setUnreachable] = useState(false);

  /** Counts what would make a status that is on its way one of before: a late answer may not undo a newer one. */
  const turn = useRef(0);
  const latest = useRef<Promise<void>>(Promise.resolve());

  const refresh = useCallback((): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const isNewest = () => mine === turn.current;
    latest.current = ask('app.status', {}).then(
      (answer) => {
        if (!isNewest()) return latest.current;
        setStatus(answer);
        return setUnreachable(false);
      },
      () => (isNewest() ? setUnreachable(true) : latest.current),
    );
    return latest.current;
  }, [ask]);

  useEffect(() => {
    const again = () => void refresh();
    again();
    window.addEventListener('focus', again);
    const stop = onChange(['changed'], again);
    return () => {
      window.removeEventListener('focus', again);
      stop();
    };
  }, [refresh, onChange]);

  /** Counts the changes: the answer to one may come after a newer one took effect, and says what was before that. */
  const changes = useRef(0);
  const updateSettings = useCallback(
    async (change: Partial<Settings>) => {
      changes.current += 1;
      const mine = changes.current;
      try {
        const saved = await ask('settings.update', change);
        if (!saved.ok) return false;
        if (mine === changes.current)
          setStatus((known) => (known === null ? known : { ...known, settings: saved.value }));
        // What was asked meanwhile may not know of it; nor did it come in vain.
        void refresh();
        return true;
      } catch {
        setUnreachable(true);
        return false;
      }
    },
    [ask, refresh],
  );

  const value = useMemo(
    () => ({ status, unreachable, refresh, updateSettings }),
    [status, unreachable, refresh, updateSettings],
  );
  return <StatusContext value={value}>{children}</StatusContext>;
}

export function useStatusInUse(): StatusInUse {
  const value = use(StatusContext);
  if (value === null) throw new Error('A page was rendered outside its AppStatusProvider');
  return value;
}

/** The status of the register and the settings; only for parts that are shown once it is known. */
export function useAppStatus(): AppStatus {
  const { status } = useStatusInUse();
  if (status === null) throw new Error('The status was used before it was known');
  return status;
}
