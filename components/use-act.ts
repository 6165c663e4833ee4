import { useCallback, useRef, useState } from 'react';
import type { Outcome, Problem } from '../lib/core/problem.ts';

export interface Act {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs the act unless one is running already (a double click records one objection, not two). Null = not done. */
  readonly run: <T>(act: () => Promise<Outcome<T>>) => Promise<{ readonly value: T } | null>;
  readonly setProblem: (problem: Problem | null) => void;
}

/** One thing that a person does and that may fail: busy while it runs, the problem in words afterwards. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);

  const run = useCallback(async <T>(act: () => Promise<Outcome<T>>): Promise<{ readonly value: T } | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await act();
      if (outcome.ok) return { value: outcome.value };
      setProblem(outcome.problem);
    } catch {
      setProblem({ code: 'malformed-message' });
    } finally {
      running.current = false;
      setBusy(false);
    }
    return null;
  }, []);
  return { busy, problem, run, setProblem };
}
