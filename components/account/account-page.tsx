import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../lib/messaging/protocol.ts';
import { useRouteSubject } from '../app/route.ts';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAnswer } from '../use-answer.ts';
import { AccountSheet, type SheetCopy } from './account-sheet.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** What a school can show of one delivery, on paper. */
export function AccountPage() {
  const t = useTranslator();
  useDocumentTitle(t('account.title'));
  const { print } = usePlatform();
  const receiptId = useRouteSubject();
  const { value, problem, loading } = useAnswer('delivery.account', { receiptId });
  const [language, setLanguage] = useState<Language>(t.language);
  const [copy, setCopy] = useState<SheetCopy>('own');
  const missing = problem?.code === 'not-found';
  return (
    <>
      <div className="stack-sm">
        <p>
          <a href="#levering">{t('account.back')}</a>
        </p>
        <h1>{t('account.title')}</h1>
        <p className="lead">{t('account.intro')}</p>
      </div>
      {missing ? <p>{t('account.none')}</p> : <ProblemBanner problem={problem} />}
      {loading && value === null && <Progress label={t('common.loading')} value={null} />}
      {value !== null && (
        <div className="two">
          <Card title={t('account.delivery')}>
            <AccountSheet account={value} language={language} copy={copy} />
          </Card>
          <Card title={t('account.settings')}>
            <LanguageChoice value={language} onChange={setLanguage} />
            <ChoiceList
              label={t('account.copy')}
              name="account-copy"
              value={copy}
              options={COPIES.map((one) => ({
                ...{ value: one, label: t(`account.copies.${one}`), hint: t(`account.copyHints.${one}`) },
              }))}
              onChange={setCopy}
            />
            <div>
              <Button kind="primary" icon={<Printer size={18} aria-hidden="true" />} onPress={print}>
                {t('account.print')}
              </Button>
            </div>
          </Card>
        </div>
      )}
    </>
  );
}
const COPIES = ['own', 'shared'] as const;
