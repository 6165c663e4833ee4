import { useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { ConsentView, HistoryEntry, PupilRow } from '../../lib/messaging/protocol.ts';
import { PastLines } from '../delivery/past-lines.tsx';
import { useTranslator } from '../language.tsx';
import { fromText } from '../objection/from-text.ts';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { StandingBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAnswer } from '../use-answer.ts';
import { ConsentForm } from './consent-form.tsx';
import { IdentifiersForm } from './identifiers-form.tsx';
import { SecretAddress } from './secret-address.tsx';

/** Everything that was recorded around one pupil, the last first. Nothing ever leaves it. */
export function HistoryDialog({ pupil, onClose }: { readonly pupil: PupilRow; readonly onClose: () => void }) {
  const t = useTranslator();
  const { value, problem, reload } = useAnswer('pupil.history', { pupilId: pupil.pupilId });
  const past = useAnswer('delivery.past', { about: { kind: 'pupil', pupilId: pupil.pupilId } });
  const [act, setAct] = useState<'consent' | 'add' | 'secret' | null>(null);
  if (act !== null) {
    const Form = FORMS[act];
    const back = () => setAct(null);
    const done = () => {
      back();
      reload();
    };
    return (
      <Dialog title={act === 'secret' ? t('secrets.badge') : t(`pupils.${act}.title`)} onClose={back}>
        <div>
          <p className="pupil-name">{pupil.name}</p>
          <PupilFacts {...pupil} />
        </div>
        <Form pupil={pupil} onClose={back} onDone={done} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('pupils.historyFor', { name: pupil.name })} onClose={onClose}>
      <PupilFacts {...pupil} />
      <div>
        <StandingBadge standing={pupil.standing.standing} />
      </div>
      {pupil.consents.length > 0 && (
        <section className="stack-sm" aria-label={t('pupils.consent.now')}>
          {pupil.consents.map((consent) => (
            <p key={consent.study} className="small">
              {consentText(t, consent)}
            </p>
          ))}
        </section>
      )}
      <div className="row">
        <Button size="small" onPress={() => setAct('consent')}>
          {t('pupils.consent.button')}
        </Button>
        <Button size="small" onPress={() => setAct('add')}>
          {t('pupils.add.button')}
        </Button>
        <Button size="small" onPress={() => setAct('secret')}>
          {t(pupil.addressSecret ? 'secrets.unmark' : 'secrets.mark')}
        </Button>
      </div>
      <ProblemBanner problem={problem ?? past.problem} />
      {past.value !== null && past.value.length > 0 && (
        <section className="stack-sm" aria-label={t('past.title')}>
          <p className="label">{t('past.title')}</p>
          <PastLines deliveries={past.value} />
        </section>
      )}
      {value?.length === 0 && <p className="muted">{t('pupils.historyEmpty')}</p>}
      {value !== null && value.length > 0 && (
        <ol className="list" aria-label={t('pupils.history')} reversed>
          {value.map((entry) => (
            <li key={entry.id} className="stack-sm">
              <p>
                <strong>{t(`pupils.what.${entry.kind}`)}</strong>
              </p>
              <p className="small">{entryText(t, entry)}</p>
              <p className="small muted">{t('pupils.recordedAt', { date: formatDate(t, entry.at), name: entry.by })}</p>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

const FORMS = { consent: ConsentForm, add: IdentifiersForm, secret: SecretAddress } as const;

/** As it stands now; how it came to be so is in the history below. */
const consentText = (t: Translator, { study, state, receivedOn, channel }: ConsentView): string =>
  [
    t(`pupils.consent.is-${state}`, { study }),
    formatDate(t, receivedOn),
    channel === 'not-said' ? '' : t(`channel.${channel}`),
  ]
    .filter(Boolean)
    .join(' · ');

const entryText = (t: Translator, entry: HistoryEntry): string =>
  [
    entry.on === null ? '' : formatDate(t, entry.on),
    entry.channel === 'not-said' ? '' : t(`channel.${entry.channel}`),
    fromText(t, entry),
    entry.study === null ? '' : t('pupils.study', { study: entry.study }),
  ]
    .filter(Boolean)
    .join(' · ');
