import { listOf } from '../../lib/language/format.ts';
import type { DoubtfulView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { Button } from '../ui/button.tsx';
import { rowName, whyText } from './doubtful-words.ts';

/** What a row says, and why that is not enough. */
export function RowFacts({ row }: { readonly row: DoubtfulView }) {
  const t = useTranslator();
  return (
    <>
      <p>
        <strong>{rowName(t, row)}</strong>
      </p>
      <PupilFacts {...row} />
      <p className="small muted">{t('matching.rows.standsIn', { tables: listOf(t, row.tables) })}</p>
    </>
  );
}

export function DoubtfulItem({ row, onAnswer }: { readonly row: DoubtfulView; readonly onAnswer: () => void }) {
  const t = useTranslator();
  return (
    <article className="row-between" aria-label={rowName(t, row)}>
      <div className="stack-sm">
        <RowFacts row={row} />
        <p>{whyText(t, row.why)}</p>
      </div>
      <Button size="small" aria-label={t('matching.rows.answerFor', { name: rowName(t, row) })} onPress={onAnswer}>
        {t('matching.rows.answer')}
      </Button>
    </article>
  );
}
