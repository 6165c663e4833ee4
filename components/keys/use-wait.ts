import { useEffect, useState } from 'react';
import { useAppStatus } from '../app-status.tsx';

const TICK_MS = 250;

/** Seconds before the next key may be tried, counting down; 0 = now. Begins again with every answer of the background. */
export function useWait(): number {
  const status = useAppStatus();
  const [left, setLeft] = useState(status.waitSeconds);
  useEffect(() => {
    const end = performance.now() + status.waitSeconds * 1000;
    const look = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    look();
    if (status.waitSeconds === 0) return;
    const ticking = setInterval(look, TICK_MS);
    return () => clearInterval(ticking);
  }, [status]);
  return left;
}
