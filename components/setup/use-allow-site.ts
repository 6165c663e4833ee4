import { useStatusInUse } from '../app-status.tsx';
import { usePlatform } from '../platform.tsx';
import { type Act, useAct } from '../use-act.ts';

/** Asks the browser for one site and tells the background. `allow` must be called by the click itself, with no await before it. */
export function useAllowSite(): Act & { readonly allow: (origin: string) => Promise<boolean> } {
  const { ask, requestSite } = usePlatform();
  const { refresh } = useStatusInUse();
  const act = useAct();
  const allow = async (origin: string): Promise<boolean> => {
    const answer = requestSite(origin);
    const granted = await act.run(async () =>
      (await answer) ? ask('host.granted', { origin }) : { ok: false, problem: { code: 'host-refused' } },
    );
    if (granted !== null) await refresh();
    return granted !== null;
  };
  return { ...act, allow };
}
