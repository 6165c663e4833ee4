import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

const SECONDS = 10;

interface Props {
  readonly table: { readonly id: string; readonly title: string };
  readonly onBack: () => void;
}

/** For ten seconds a table that was taken out can be put back; then it is gone for good. */
export function RemovedTable({ table, onBack }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { busy, problem, run } = useAct();
  const [left, setLeft] = useState(SECONDS);
  const [back, setBack] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    // Nobody waits for it: what is left then goes at the next unlocking.
    if (left === 0 && !back) ask('collection.forget-removed', {}).catch(() => undefined);
  }, [ask, left, back]);
  const undo = async () => {
    if ((await run(() => ask('collection.undo-remove', { ids: [table.id] }))) === null) return;
    setBack(true);
    onBack();
  };
  return (
    <div className="row" role="status">
      <span className="small">{t(back ? 'collection.isBack' : 'collection.removed', { title: table.title })}</span>
      {left > 0 && !back && (
        <Button
          size="small"
          icon={<Undo2 size={16} aria-hidden="true" />}
          aria-label={t('collection.undoRemoveLabel')}
          isDisabled={busy}
          onPress={() => void undo()}
        >
          {t('collection.undoRemove', { seconds: left })}
        </Button>
      )}
      <ProblemBanner problem={problem} />
    </div>
  );
}
