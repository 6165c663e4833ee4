import { useState } from 'react';
import { problemText } from '../../lib/language/problem-text.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';

export interface RecoveryKeyInput {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** What is wrong with it, once somebody said it was ready. */
  readonly error: string | null;
  /** The key as it stands on the sheet; null = not yet, and the error says which group. */
  readonly read: () => string | null;
}

/** A recovery key as it is typed over from paper: which group is wrong shows before any key is tried. */
export function useRecoveryKey(): RecoveryKeyInput {
  const t = useTranslator();
  const { readRecoveryKey } = usePlatform();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const key = readRecoveryKey(typed);
  const words = key.ok ? null : problemText(t, key.problem);
  return {
    typed,
    type: setTyped,
    error: tried && words !== null ? `${words.text} ${words.action}` : null,
    read: () => {
      setTried(true);
      return key.ok ? key.value : null;
    },
  };
}
