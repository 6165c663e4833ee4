import { formatDate, formatNumber } from '../../lib/language/format.ts';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

/** That what was collected goes soon, or that it went: said where people look. */
export function LifeBanner() {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { collection } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { run, busy, problem } = useAct();
  if (collection === null) return null;
  const { wiped, warn, daysLeft, lastAddedAt } = collection;
  const seen = async () => {
    await run(() => ask('collection.forget-wiped', {}));
    await refresh();
  };
  return (
    <>
      {wiped !== null && (
        <Banner kind="info" title={t('collection.life.wipedTitle')}>
          <p>
            {t('collection.life.wipedText', {
              ...{ date: formatDate(t, wiped.at), last: formatDate(t, wiped.lastAddedAt), count: wiped.tables },
              results: formatNumber(t, wiped.results),
            })}{' '}
            {t('collection.life.wipedDo')}
          </p>
          <ProblemBanner problem={problem} />
          <Button size="small" isDisabled={busy} onPress={() => void seen()}>
            {t('collection.life.seen')}
          </Button>
        </Banner>
      )}
      {warn && daysLeft !== null && lastAddedAt !== null && (
        <Banner kind="warn" title={t('collection.life.warnTitle', { count: daysLeft })}>
          <p>{t('collection.life.warnText', { date: formatDate(t, lastAddedAt) })}</p>
        </Banner>
      )}
    </>
  );
}
