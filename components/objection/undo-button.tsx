import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

const SECONDS = 10;

interface Props {
  readonly objectionIds: readonly string[];
  readonly withdrawalId: string | null;
  readonly by: string;
  readonly onUndone: () => void;
}

/**
 * For ten seconds. What it undoes was recorded at once, so that a browser that stops meanwhile loses no objection; undoing
 * records that it was a mistake.
 */
export function UndoButton({ objectionIds, withdrawalId, by, onUndone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { busy, problem, run } = useAct();
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  const undo = async () => {
    const request = { objectionIds: [...objectionIds], withdrawalId, by };
    if ((await run(() => ask('objection.undo', request))) !== null) onUndone();
  };
  if (left === 0) return <ProblemBanner problem={problem} />;
  return (
    <>
      <ProblemBanner problem={problem} />
      <Button
        icon={<Undo2 size={16} aria-hidden="true" />}
        aria-label={t('undo.button')}
        isDisabled={busy}
        onPress={() => void undo()}
      >
        {t('undo.left', { seconds: left })}
      </Button>
    </>
  );
}
