import { Globe } from 'lucide-react';
import { useState } from 'react';
import type { CollectReply, PageStatus } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { HandOver } from '../capture/hand-over.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { hostOf } from '../setup/read-origin.ts';
import { useAllowSite } from '../setup/use-allow-site.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { OtherFrames } from './other-frames.tsx';
import { PageTables } from './page-tables.tsx';
import { UnknownTables } from './unknown-tables.tsx';

interface Props {
  readonly tab: { readonly id: number; readonly origin: string | null } | null;
}

/** What Bezwaarwijzer makes of the page in front, and what can be done with it. */
export function ThisPage({ tab }: Props) {
  const t = useTranslator();
  const request = tab === null ? null : { tabId: tab.id };
  // The page answers a moment after it was allowed or told whose it is: then the popup has to look again.
  const { value: page, problem, reload } = useAnswer('page.status', request, ['changed', 'page']);
  const origin = page?.origin ?? tab?.origin ?? null;
  return (
    <Card title={t('popup.thisPage')}>
      {origin !== null && (
        <p className="row small muted">
          <Globe size={16} aria-hidden="true" />
          {hostOf(origin)}
        </p>
      )}
      <ProblemBanner problem={problem} />
      {tab === null || page === null ? (
        <p>{t('popup.noPage')}</p>
      ) : (
        <PageSays page={page} origin={origin} tabId={tab.id} onChanged={reload} />
      )}
    </Card>
  );
}

interface SaysProps {
  readonly page: PageStatus;
  readonly origin: string | null;
  readonly tabId: number;
  readonly onChanged: () => void;
}

function PageSays({ page, origin, tabId, onChanged }: SaysProps) {
  const t = useTranslator();
  const [collected, setCollected] = useState<CollectReply | null>(null);
  switch (page.state) {
    case 'not-granted':
      return origin === null ? <p>{t('popup.noPage')}</p> : <AllowSite origin={origin} onAllowed={onChanged} />;
    case 'which-school':
      return origin === null ? <p>{t('popup.noPage')}</p> : <WhichSchool origin={origin} onAnswered={onChanged} />;
    case 'other-school':
      return (
        <Banner kind="warn">
          <p>{t('popup.otherSchool')}</p>
        </Banner>
      );
    case 'busy':
      return (
        <Banner kind="warn">
          <p>{t('popup.busy')}</p>
        </Banner>
      );
    case 'ready':
    case 'no-pupil-list':
      return (
        <>
          <PageTables page={page} tabId={tabId} collected={collected} onCollected={setCollected} />
          <OtherFrames page={page} onAllowed={onChanged} />
          {!isUnderstood(page) && <HandOver tabId={tabId} />}
        </>
      );
    case 'not-understood':
      return (
        <>
          <p>{t('popup.notUnderstood')}</p>
          {page.problems
            .filter(({ code }) => code !== 'frame-not-granted')
            .slice(0, 1)
            .map((problem) => (
              <ProblemBanner key={problem.code} problem={problem} />
            ))}
          <UnknownTables page={page} tabId={tabId} />
          <OtherFrames page={page} onAllowed={onChanged} />
          {origin !== null && <HandOver tabId={tabId} />}
        </>
      );
    default:
      return <p>{t('popup.noPage')}</p>;
  }
}

/** Pupils were found, and nothing was in the way. */
const isUnderstood = ({ tables, problems }: PageStatus): boolean =>
  tables.some(({ kind }) => kind !== 'none') &&
  !problems.some(({ code }) => code === 'table-columns-unsure' || code === 'table-drawn' || code === 'table-too-large');

function AllowSite({ origin, onAllowed }: { readonly origin: string; readonly onAllowed: () => void }) {
  const t = useTranslator();
  const { allow, problem, busy } = useAllowSite();
  const host = hostOf(origin);
  return (
    <>
      <p>{t('popup.notGranted', { host })}</p>
      <ProblemBanner problem={problem} />
      <Button
        kind="primary"
        wide
        isDisabled={busy}
        onPress={() => void allow(origin).then((granted) => granted && onAllowed())}
      >
        {t('popup.allow', { host })}
      </Button>
    </>
  );
}

/** One system's host may serve every school: only a person can say whose page this is. */
function WhichSchool({ origin, onAnswered }: { readonly origin: string; readonly onAnswered: () => void }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { school } = useAppStatus();
  const { run, problem, busy } = useAct();
  const answer = async (ours: boolean) => {
    if ((await run(() => ask('page.answer-school', { origin, ours }))) !== null) onAnswered();
  };
  return (
    <>
      <p>
        <strong>{t('popup.whichSchool', { host: hostOf(origin), school: school?.name ?? '' })}</strong>
      </p>
      <p className="small muted">{t('popup.whichSchoolHint')}</p>
      <ProblemBanner problem={problem} />
      <div className="row">
        <Button kind="primary" isDisabled={busy} onPress={() => void answer(true)}>
          {t('common.yes')}
        </Button>
        <Button isDisabled={busy} onPress={() => void answer(false)}>
          {t('common.no')}
        </Button>
      </div>
    </>
  );
}
