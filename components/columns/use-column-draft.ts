import { useCallback, useEffect, useRef, useState } from 'react';
import { NO_SETTINGS, type TableSettings } from '../../lib/core/column-answer.ts';
import type { Problem } from '../../lib/core/problem.ts';
import type { DraftColumn, MappingDraft, MappingView, ReadTable } from '../../lib/messaging/protocol.ts';
import { usePlatform } from '../platform.tsx';
import type { ColumnSource } from './column-source.ts';

export interface ColumnDraft {
  readonly read: ReadTable | null;
  /** The table as it would be read with the draft; stays while a newer one is on its way. */
  readonly view: MappingView | null;
  readonly draft: MappingDraft | null;
  readonly problem: Problem | null;
  readonly examples: boolean;
  readonly showExamples: (shown: boolean) => void;
  readonly setColumn: (column: DraftColumn) => void;
  readonly setSettings: (settings: TableSettings) => void;
  readonly undo: () => void;
}

/** What a person is choosing for a table, and what each choice makes of it. Late answers to an older choice are dropped. */
export function useColumnDraft(source: ColumnSource): ColumnDraft {
  const { ask } = usePlatform();
  const [read, setRead] = useState<ReadTable | null>(null);
  const [view, setView] = useState<MappingView | null>(null);
  const [draft, setDraft] = useState<MappingDraft | null>(null);
  const [examples, setExamples] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const turn = useRef(0);

  useEffect(() => {
    let here = true;
    setDraft(null);
    void source.read().then((found) => {
      if (!here) return;
      setRead(found.ok ? found.value : null);
      setProblem(found.ok ? null : found.problem);
    });
    return () => {
      here = false;
    };
  }, [source]);

  useEffect(() => {
    if (read === null) return;
    turn.current += 1;
    const mine = turn.current;
    ask('mapping.view', { ...read, draft, examples }).then(
      (answer) => {
        if (mine !== turn.current) return;
        if (answer.ok) setView(answer.value);
        setProblem(answer.ok ? null : answer.problem);
      },
      () => mine === turn.current && setProblem({ code: 'malformed-message' }),
    );
  }, [ask, read, draft, examples]);

  const change = useCallback(
    (next: (now: MappingDraft) => MappingDraft) =>
      setDraft((now) => next(now ?? { columns: [], settings: view?.settings ?? NO_SETTINGS })),
    [view],
  );
  return {
    read,
    view,
    draft,
    problem,
    examples,
    showExamples: setExamples,
    setColumn: (column) =>
      change((now) => ({ ...now, columns: [...now.columns.filter((one) => one.column !== column.column), column] })),
    setSettings: (settings) => change((now) => ({ ...now, settings })),
    undo: () => setDraft(null),
  };
}
