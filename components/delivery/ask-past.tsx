import { useState } from 'react';
import type { PastDelivery } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useAboutFields } from '../objection/use-about-fields.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { PastLines } from './past-lines.tsx';

/** Also about a child who is not in the register any more: typed, answered, and not kept. */
export function AskPast() {
  const t = useTranslator();
  return (
    <Disclosure label={t('past.ask')}>
      <AskForm />
    </Disclosure>
  );
}

function AskForm() {
  const t = useTranslator();
  const { ask } = usePlatform();
  const about = useAboutFields();
  const [tried, setTried] = useState(false);
  const [found, setFound] = useState<{ readonly name: string; readonly past: readonly PastDelivery[] } | null>(null);
  const { busy, problem, run } = useAct();
  const { value, fullName } = about;
  const named = value !== null && value.familyName !== '' && value.givenName !== '' && value.birthDate !== null;
  const enough = value !== null && (named || value.pupilNumber !== null);
  const look = async () => {
    setTried(true);
    setFound(null);
    if (value === null || !enough) return;
    const reply = await run(() => ask('delivery.past', { about: { kind: 'typed', ...value } }));
    if (reply !== null) setFound({ name: fullName || (value.pupilNumber ?? ''), past: reply.value });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <p className="small muted">{t('past.askIntro')}</p>
      {about.fields({ isNameNeeded: false, showErrors: tried, numberLabel: t('past.number') })}
      {tried && !enough && (
        <p className="error" role="alert">
          {t('past.askMissing')}
        </p>
      )}
      <ProblemBanner problem={problem} />
      <div>
        <Button type="submit" isDisabled={busy}>
          {t('past.askButton')}
        </Button>
      </div>
      {found !== null && (
        <Banner kind="info" title={t('past.answerFor', { name: found.name })} live>
          <PastLines deliveries={found.past} />
        </Banner>
      )}
    </form>
  );
}
