import { formatDate } from '../../lib/language/format.ts';
import type { PupilRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { Badge, StandingBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';

interface Props {
  readonly row: PupilRow;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onHistory: () => void;
  readonly onAsked: () => void;
}

/** One pupil: to be chosen, or looked up. */
export function PupilItem({ row, isChosen, onChoose, onHistory, onAsked }: Props) {
  const t = useTranslator();
  const date = (iso: string) => formatDate(t, iso);
  return (
    <article className="row-between" aria-label={row.name}>
      <div className="stack-sm">
        <div className="row">
          <Checkbox label={row.name} name={`choose-${row.pupilId}`} checked={isChosen} onChange={onChoose} />
          <StandingBadge standing={row.standing.standing} />
          {row.addressSecret && <Badge tone="info">{t('secrets.badge')}</Badge>}
          {row.ofAge && <Badge tone="info">{t('pupils.ofAge')}</Badge>}
        </div>
        <PupilFacts {...row} />
        {row.standing.reason === 'erased-before' && <p className="small">{t('reason.erased-before')}</p>}
        <p className="small muted">
          {row.leftOn !== null && `${t('pupils.left', { date: date(row.leftOn) })} · `}
          {row.informedOn === null ? t('pupils.notInformed') : t('pupils.informed', { date: date(row.informedOn) })}
        </p>
      </div>
      <div className="row">
        {row.standing.reason === 'erased-before' && (
          <Button size="small" aria-label={t('erase.askedButtonFor', { name: row.name })} onPress={onAsked}>
            {t('erase.askedButton')}
          </Button>
        )}
        <Button size="small" aria-label={t('pupils.historyFor', { name: row.name })} onPress={onHistory}>
          {t('pupils.history')}
        </Button>
      </div>
    </article>
  );
}
