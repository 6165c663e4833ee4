import { useEffect, useState } from 'react';
import type { PupilSummary } from '../../lib/messaging/protocol.ts';
import { useAnswer } from '../use-answer.ts';

const PAUSE_MS = 250;
const MOST = 5;

/** Pupils that fit what is being typed: after a pause, from the second letter on. */
export function usePupilSearch(typed: string): readonly PupilSummary[] {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value } = useAnswer('pupil.search', text.length < 2 ? null : { text });
  return text.length < 2 || typed.trim().length < 2 ? [] : (value ?? []).slice(0, MOST);
}
