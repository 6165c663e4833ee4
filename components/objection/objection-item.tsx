import { Ban } from 'lucide-react';
import { formatDate } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { fromText } from './from-text.ts';
import { objectionName } from './objection-name.ts';
import { PupilFacts } from './pupil-line.tsx';

interface Props {
  readonly objection: ObjectionSummary;
  readonly onWithdraw: () => void;
  readonly onTie?: () => void;
  readonly onCorrect?: () => void;
  /** In the panel the pupil stands above the list already. */
  readonly withoutName?: boolean;
}

/** One objection: about whom, when and how it came in, and what can be done with it. */
export function ObjectionItem({ objection, onWithdraw, onTie, onCorrect, withoutName = false }: Props) {
  const t = useTranslator();
  const name = objectionName(t, objection);
  const inForce = objection.status === 'in-force';
  return (
    <article className="row-between" aria-label={name}>
      <div className="stack-sm">
        <p className="row">
          {!withoutName && <strong>{name}</strong>}
          <StatusBadge objection={objection} />
        </p>
        {!withoutName && <PupilFacts birthDate={objection.birthDate} classGroup={objection.classGroup} />}
        <p className="small">{receivedText(t, objection)}</p>
        <p className="small muted">{originText(t, objection)}</p>
        {objection.withdrawnOn !== null && (
          <p className="small">{t('objections.withdrawnOn', { date: formatDate(t, objection.withdrawnOn) })}</p>
        )}
        {inForce &&
          objection.withdrawals.map(({ withdrawalId, receivedOn, state }) => (
            <p key={withdrawalId} className="small">
              {t('objections.withdrawalPending', { date: formatDate(t, receivedOn) })}{' '}
              {t(`objections.pending.${state}`)}
            </p>
          ))}
        {!withoutName && objection.tiedTo !== null && (
          <p className="small">{t('objections.tiedTo', { name: objection.tiedTo })}</p>
        )}
      </div>
      {inForce && (
        <div className="row">
          {onTie !== undefined && objection.tie !== 'tied' && (
            <Button
              size="small"
              kind={objection.tie === 'untied' ? 'primary' : 'secondary'}
              aria-label={t('objections.whoIsThisFor', { name })}
              onPress={onTie}
            >
              {t('objections.whoIsThis')}
            </Button>
          )}
          {onCorrect !== undefined && (
            <Button size="small" aria-label={t('correct.buttonFor', { name })} onPress={onCorrect}>
              {t('correct.button')}
            </Button>
          )}
          <Button size="small" aria-label={t('withdraw.buttonFor', { name })} onPress={onWithdraw}>
            {t('withdraw.button')}
          </Button>
        </div>
      )}
    </article>
  );
}

function StatusBadge({ objection }: { readonly objection: ObjectionSummary }) {
  const t = useTranslator();
  if (objection.status === 'withdrawn') return <Badge>{t('objections.withdrawn')}</Badge>;
  if (objection.tie === 'untied') return <Badge tone="warn">{t('objections.untied')}</Badge>;
  return (
    <>
      <Badge tone="flag" icon={<Ban size={13} aria-hidden="true" />}>
        {t('objections.inForce')}
      </Badge>
      {objection.tie !== 'tied' && <Badge tone="info">{t(`absence.${objection.tie}`)}</Badge>}
    </>
  );
}

/** What a list did not say is left out. */
const receivedText = (t: Translator, { receivedOn, channel }: ObjectionSummary): string => {
  const received = t('objections.received', { date: formatDate(t, receivedOn) });
  return channel === 'not-said' ? received : `${received} · ${t(`channel.${channel}`)}`;
};

const originText = (t: Translator, objection: ObjectionSummary): string =>
  [fromText(t, objection), t('objections.recordedBy', { name: objection.recordedBy })].filter(Boolean).join(' · ');
