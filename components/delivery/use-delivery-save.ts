import { useState } from 'react';
import { done } from '../../lib/core/problem.ts';
import { usePlatform } from '../platform.tsx';
import { type Act, useAct } from '../use-act.ts';
import { fetchDelivery } from './fetch-delivery.ts';

type DeliverySave = Act & {
  /** 0–100 while the file is fetched, else null. */
  readonly percent: number | null;
  /** The name that the file was saved under; null when it was not saved. */
  readonly save: (receiptId: string, keepUntil: string | null) => Promise<string | null>;
};

/** Fetch, check, save, acknowledge: in that order, so that nothing is wiped before the file stands on the disk. */
export function useDeliverySave(): DeliverySave {
  const { ask, saveFile } = usePlatform();
  const act = useAct();
  const [percent, setPercent] = useState<number | null>(null);
  const save = async (receiptId: string, keepUntil: string | null): Promise<string | null> => {
    setPercent(0);
    const saved = await act.run(async () => {
      const fetched = await fetchDelivery(ask, receiptId, setPercent);
      if (!fetched.ok) return fetched;
      saveFile(fetched.value.bytes, fetched.value.fileName);
      const acknowledged = await ask('delivery.acknowledge', { receiptId, keepUntil });
      return acknowledged.ok ? done(fetched.value.fileName) : acknowledged;
    });
    setPercent(null);
    return saved?.value ?? null;
  };
  return { ...act, percent, save };
}
