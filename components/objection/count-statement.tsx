import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { formatDate, formatNumber } from '../../lib/language/format.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { readCount } from './read-count.ts';
import { useRecorderName } from './recorder-name.tsx';

/** "All objections up to today are in it: N." A new register delivers nothing without it. */
export function CountStatement() {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { statedCount, counts } = useAppStatus();
  const [again, setAgain] = useState(false);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const inForce = counts?.objectionsInForce ?? 0;
  const count = readCount(typed);

  const state = async () => {
    setTried(true);
    if (count === null || !recorder.valid) return;
    if ((await run(() => ask('register.state-count', { count, by: recorder.name }))) === null) return;
    recorder.keep();
    setAgain(false);
    setTyped('');
    setTried(false);
  };
  if (statedCount !== null && !again) {
    const { on, by, count: stated } = statedCount;
    return (
      <Card title={t('statement.title')} id="verklaring">
        <p className="row">
          <BadgeCheck size={20} aria-hidden="true" />
          <span>{t('statement.stated', { date: formatDate(t, on), name: by, n: formatNumber(t, stated) })}</span>
        </p>
        <div>
          <Button size="small" onPress={() => setAgain(true)}>
            {t('statement.again')}
          </Button>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('statement.title')} id="verklaring">
      <p className="small">{t('statement.text')}</p>
      <p className="small muted">{t('statement.registered', { count: inForce })}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state();
        }}
      >
        <TextField
          label={t('statement.count')}
          name="stated-count"
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          maxLength={5}
          error={tried && count === null ? t('statement.countInvalid') : null}
        />
        {recorder.field(t('statement.by'), tried)}
        {count !== null && (
          <p className="small">
            <strong>{t('statement.sentence', { n: formatNumber(t, count) })}</strong>
          </p>
        )}
        {count !== null && count !== inForce && (
          <Banner kind="warn">
            <p className="small">{t('statement.differs')}</p>
          </Banner>
        )}
        <ProblemBanner problem={problem} />
        <div>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('statement.button')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
