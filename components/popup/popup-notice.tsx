import { ShieldCheck } from 'lucide-react';
import { stopText } from '../../lib/language/problem-text.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** No register, or one that stopped: said in the popup, solved on a page of its own. */
export function PopupNotice() {
  const t = useTranslator();
  const { openPage } = usePlatform();
  const { register, stop } = useAppStatus();
  if (register === 'none') {
    return (
      <EmptyState icon={<ShieldCheck size={26} />} title={t('frame.noRegisterTitle')}>
        <p>{t('frame.noRegisterText')}</p>
        <Button kind="primary" onPress={() => openPage('setup.html')}>
          {t('frame.startSetup')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Banner kind="stop" title={t('stopped.title')}>
        <p>{stopText(t, stop ?? 'unreadable')}</p>
        <p>{t('stopped.notEmpty')}</p>
      </Banner>
      <Button onPress={() => openPage('app.html#bezwaren')}>{t('block.register-stopped.action')}</Button>
    </>
  );
}
