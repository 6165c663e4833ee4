import { formatMoment } from '../../lib/language/format.ts';
import type { ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { KeepCollected, useKeepCollected } from './keep-collected.tsx';
import type { SavedFile } from './saved-banner.tsx';
import { useDeliverySave } from './use-delivery-save.ts';

interface Props {
  readonly waiting: readonly ReceiptSummary[];
  readonly onSaved: (saved: SavedFile) => void;
}

/** Made but not saved (a closed page, a stopped browser): offered again until it is. */
export function WaitingDeliveries({ waiting, onSaved }: Props) {
  const t = useTranslator();
  const keeping = useKeepCollected();
  const { save, busy, percent, problem } = useDeliverySave();
  const again = async ({ receiptId, protected: isProtected }: ReceiptSummary) => {
    const fileName = await save(receiptId, keeping.keepUntil);
    if (fileName !== null) onSaved({ receiptId, fileName, isProtected });
  };
  return waiting.map((receipt) => (
    <Banner key={receipt.receiptId} kind="info" title={t('delivery.outboxTitle')}>
      <p>{t('delivery.outboxText', { moment: formatMoment(t, receipt.madeAt), fileName: receipt.fileName })}</p>
      <ProblemBanner problem={problem} />
      {percent !== null && <Progress label={t('delivery.savingFile')} value={percent} />}
      <KeepCollected draft={keeping} name="keep-waiting" />
      <Button size="small" isDisabled={busy || !keeping.valid} onPress={() => void again(receipt)}>
        {t('delivery.outboxSave')}
      </Button>
    </Banner>
  ));
}
