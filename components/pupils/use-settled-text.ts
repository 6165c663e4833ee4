import { useEffect, useState } from 'react';

const PAUSE_MS = 150;

/** What was typed, once typing pauses. */
export function useSettledText(typed: string): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return text;
}
