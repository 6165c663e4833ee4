import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

/** For whoever has the data already. It goes nowhere by itself, and names no child. */
export function CallText({ count, schoolYear }: { readonly count: number; readonly schoolYear: string }) {
  const t = useTranslator();
  const { school, settings } = useAppStatus();
  const about = { school: school?.name ?? '', brin: school?.brin ?? '', name: settings.userName };
  const text = t('check.call', { ...about, count, schoolYear });
  return (
    <Disclosure label={t('check.callText')}>
      <p className="letter">{text}</p>
      <p className="small muted">{t('check.callHint')}</p>
      <CopyButton size="small" text={text} label={t('check.callCopy')} />
    </Disclosure>
  );
}
