import { useState } from 'react';
import { formatMoment } from '../../lib/language/format.ts';
import type { ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useDeliverySave } from './use-delivery-save.ts';

interface Props {
  readonly waiting: readonly ReceiptSummary[];
  readonly onSaved: (fileName: string) => void;
}

/** Made but not saved (a closed page, a stopped browser): offered again until it is. */
export function WaitingDeliveries({ waiting, onSaved }: Props) {
  const t = useTranslator();
  const [keep, setKeep] = useState(false);
  const { save, busy, percent, problem } = useDeliverySave();
  const again = async (receiptId: string) => {
    const fileName = await save(receiptId, keep);
    if (fileName !== null) onSaved(fileName);
  };
  return waiting.map(({ receiptId, madeAt, fileName }) => (
    <Banner key={receiptId} kind="info" title={t('delivery.outboxTitle')}>
      <p>{t('delivery.outboxText', { moment: formatMoment(t, madeAt), fileName })}</p>
      <ProblemBanner problem={problem} />
      {percent !== null && <Progress label={t('delivery.savingFile')} value={percent} />}
      <Checkbox label={t('delivery.keep')} name="keep-waiting" checked={keep} onChange={setKeep} />
      <Button size="small" isDisabled={busy} onPress={() => void again(receiptId)}>
        {t('delivery.outboxSave')}
      </Button>
    </Banner>
  ));
}
