import { useState } from 'react';
import { leakText } from '../../lib/language/leak-text.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { DeliveryAccount, Language } from '../../lib/messaging/protocol.ts';
import { LanguageChoice } from '../account/language-choice.tsx';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

interface Props {
  readonly account: DeliveryAccount | null;
  /** ISO moments; null: not said. */
  readonly found: string | null;
  readonly until: string | null;
}

/** For the school's register of data leaks: to complete, and to take over. Goes nowhere by itself. */
export function LeakText({ account, found, until }: Props) {
  const t = useTranslator();
  const { school } = useAppStatus();
  const [language, setLanguage] = useState<Language>(t.language);
  const [typedIn, setTypedIn] = useState<Partial<Record<Language, string>>>({});
  const facts = { school: school?.name ?? '', brin: school?.brin ?? '', account, found, until };
  const made = leakText(createTranslator(language), facts);
  const typed = typedIn[language];
  const text = typed ?? made;
  const makeAgain = () => {
    const { [language]: _, ...others } = typedIn;
    setTypedIn(others);
  };
  return (
    <Card title={t('incident.textTitle')}>
      <LanguageChoice value={language} onChange={setLanguage} />
      <p className="small muted">{t('incident.textHint')}</p>
      <textarea
        className="captured-file"
        name="leak-text"
        lang={language}
        rows={20}
        spellCheck="false"
        autoComplete="off"
        aria-label={t('incident.text')}
        value={text}
        onChange={(event) => setTypedIn({ ...typedIn, [language]: event.target.value })}
      />
      <div className="row">
        <CopyButton kind="primary" text={text} label={t('incident.copy')} />
        {typed !== undefined && typed !== made && <Button onPress={makeAgain}>{t('incident.again')}</Button>}
      </div>
    </Card>
  );
}
