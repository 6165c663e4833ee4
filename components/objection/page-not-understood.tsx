import { useEffect, useState } from 'react';
import { HandOver } from '../capture/hand-over.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { UnknownTables } from '../popup/unknown-tables.tsx';
import { Card } from '../ui/card.tsx';
import { useAnswer } from '../use-answer.ts';

/** Beside a page in which nobody can be pointed at, because nothing in it was understood. */
export function PageNotUnderstood() {
  const t = useTranslator();
  const { activeTab, onChange } = usePlatform();
  const [tabId, setTabId] = useState<number | null>(null);
  const { value: page } = useAnswer('page.status', tabId === null ? null : { tabId }, ['changed', 'page']);
  useEffect(() => {
    // The panel stays while a person goes from page to page.
    const look = () => void activeTab().then((tab) => setTabId(tab === null || tab.origin === null ? null : tab.id));
    look();
    return onChange(['page'], look);
  }, [activeTab, onChange]);
  if (tabId === null || page?.state !== 'not-understood') return null;
  return (
    <Card title={t('popup.thisPage')}>
      <p>{t('popup.notUnderstood')}</p>
      <UnknownTables page={page} tabId={tabId} />
      <HandOver tabId={tabId} />
    </Card>
  );
}
