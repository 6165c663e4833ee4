import { useEffect, useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';

/** Where the browser does not promise to keep what is stored: the register may be gone one morning. */
export function LastingWarning() {
  const t = useTranslator();
  const { keepStorage } = usePlatform();
  const [kept, setKept] = useState(true);
  useEffect(() => void keepStorage().then(setKept), [keepStorage]);
  if (kept) return null;
  return (
    <Banner kind="warn" title={t('backup.notLastingTitle')} live>
      <p>{t('backup.notLastingText')}</p>
    </Banner>
  );
}
