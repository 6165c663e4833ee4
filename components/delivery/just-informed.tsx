import { formatDate } from '../../lib/language/format.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

export interface Recorded {
  readonly pupilIds: readonly string[];
  readonly by: string;
  readonly informedOn: string;
}
/** All groups are ticked beforehand: a slip must be easy to take back. */
export function JustInformed({ recorded, onUndone }: { readonly recorded: Recorded; readonly onUndone: () => void }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { busy, problem, run } = useAct();
  const { pupilIds, by, informedOn } = recorded;
  const undo = async () => {
    if ((await run(() => ask('pupil.mark', { pupilIds, what: 'informed', on: null, by }))) !== null) onUndone();
  };
  return (
    <div className="row-between">
      <p role="status">{t('informing.recorded', { count: pupilIds.length, date: formatDate(t, informedOn) })}</p>
      <Button size="small" isDisabled={busy} onPress={() => void undo()}>
        {t('informing.undoRecorded')}
      </Button>
      <ProblemBanner problem={problem} />
    </div>
  );
}
