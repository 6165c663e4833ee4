import { FileCode } from 'lucide-react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

/** Offered where a page is not understood: its structure for whoever can mend that. Nothing is read yet. */
export function HandOver({ tabId }: { readonly tabId: number }) {
  const t = useTranslator();
  const { ask, openPage } = usePlatform();
  const { run, busy, problem } = useAct();
  const open = async () => {
    if ((await run(() => ask('capture.open', { tabId }))) !== null) openPage('app.html#pagina');
  };
  return (
    <div className="stack-sm">
      <p className="small muted">{t('capture.offerHint')}</p>
      <div>
        <Button
          size="small"
          isDisabled={busy}
          icon={<FileCode size={16} aria-hidden="true" />}
          onPress={() => void open()}
        >
          {t('capture.offer')}
        </Button>
      </div>
      <ProblemBanner problem={problem} />
    </div>
  );
}
