import { useState } from 'react';
import { leakTerm } from '../../lib/core/leak-term.ts';
import { useRouteSubject } from '../app/route.ts';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAnswer } from '../use-answer.ts';
import { IncidentContacts } from './incident-contacts.tsx';
import { IncidentDelivery } from './incident-delivery.tsx';
import { IncidentTerm } from './incident-term.tsx';
import { LeakText } from './leak-text.tsx';

const STEPS = ['stop', 'call', 'receiver', 'who', 'record', 'authority', 'parents', 'register'] as const;
/** Of a delivery that was not made here. */
const OTHER = 'other';

/** What to do when something went wrong, in order: what left when, whom to call, until when, and what to write down. */
export function IncidentPage() {
  const t = useTranslator();
  useDocumentTitle(t('incident.title'));
  const named = useRouteSubject();
  const receipts = useAnswer('delivery.receipts', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [found, setFound] = useState<Date | null>(null);
  const known = receipts.value ?? [];
  const asked = chosen ?? named;
  const receiptId = known.some((one) => one.receiptId === asked) ? asked : null;
  const account = useAnswer('delivery.account', receiptId === null ? null : { receiptId });
  const about = receiptId === null ? null : account.value;
  return (
    <>
      <div className="stack-sm">
        <p>
          <a href="#levering">{t('incident.back')}</a>
        </p>
        <h1>{t('incident.title')}</h1>
        <p className="lead">{t('incident.intro')}</p>
      </div>
      <ProblemBanner problem={receipts.problem ?? account.problem} />
      {receipts.loading && receipts.value === null ? (
        <Progress label={t('common.loading')} value={null} />
      ) : (
        <div className="stack-lg">
          <div className="two">
            <Card title={t('incident.stepsTitle')}>
              <ol className="points">
                {STEPS.map((step) => (
                  <li key={step}>{t(`incident.steps.${step}`)}</li>
                ))}
              </ol>
            </Card>
            <div className="stack-lg">
              <IncidentTerm found={found} onFound={setFound} />
              <IncidentContacts />
            </div>
          </div>
          <IncidentDelivery
            receipts={known}
            chosen={receiptId ?? OTHER}
            other={OTHER}
            onChoose={setChosen}
            account={about}
          />
          <LeakText
            key={receiptId ?? OTHER}
            account={about}
            found={found?.toISOString() ?? null}
            until={found === null ? null : leakTerm(found, found).until.toISOString()}
          />
        </div>
      )}
    </>
  );
}
