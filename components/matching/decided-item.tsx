import { Undo2 } from 'lucide-react';
import { formatDate } from '../../lib/language/format.ts';
import type { DecidedView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { Button } from '../ui/button.tsx';
import { RowFacts } from './doubtful-item.tsx';
import { rowName } from './doubtful-words.ts';

interface Props {
  readonly row: DecidedView;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** Who somebody said a row is, and whether that is enough. */
export function DecidedItem({ row, busy, onUndo }: Props) {
  const t = useTranslator();
  const { pupil } = row;
  return (
    <article className="row-between" aria-label={rowName(t, row)}>
      <div className="stack-sm">
        <RowFacts row={row} />
        <p>
          {pupil === null ? t('matching.decided.other') : t('matching.decided.is', { name: pupil.name })}
          <span className="small muted">
            {' '}
            · {t('matching.decided.by', { name: row.by, date: formatDate(t, row.on) })}
          </span>
        </p>
        {pupil !== null && <PupilFacts {...pupil} />}
        {!row.holds && <p>{t('matching.decided.notEnough')}</p>}
        {row.objection && <p>{t('matching.decided.objection')}</p>}
      </div>
      <Button
        size="small"
        isDisabled={busy}
        icon={<Undo2 size={16} aria-hidden="true" />}
        aria-label={t('matching.decided.undoFor', { name: rowName(t, row) })}
        onPress={onUndo}
      >
        {t('matching.decided.undo')}
      </Button>
    </article>
  );
}
