import { Download } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '../../lib/language/format.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { useDeliverySave } from './use-delivery-save.ts';

interface Props {
  readonly preview: DeliveryPreview;
  /** A file was saved, under this name. */
  readonly onSaved: (fileName: string) => void;
  /** While it is being made and saved it is not offered as left behind. */
  readonly onBusy: (busy: boolean) => void;
  /** Something moved: look again, at the preview and at what is waiting. */
  readonly onMoved: () => void;
}

/** One button: judge again on the live register, write, check, save. What is shown is what is asked for, by its digest. */
export function MakeDelivery({ preview, onSaved, onBusy, onMoved }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [keep, setKeep] = useState(false);
  const confirming = useAct();
  const saving = useDeliverySave();
  const busy = confirming.busy || saving.busy;
  const { schoolYear, digest, preset, cleared, unsure } = preview;
  const possible = schoolYear !== null && cleared > 0 && preview.blocked.length === 0;

  const make = async () => {
    if (schoolYear === null) return;
    onBusy(true);
    const made = await confirming.run(() => ask('delivery.confirm', { presetId: preset.id, schoolYear, digest }));
    const fileName = made === null ? null : await saving.save(made.value.receiptId, keep);
    if (fileName !== null) onSaved(fileName);
    onBusy(false);
    onMoved();
  };
  return (
    <div className="action">
      <ProblemBanner problem={confirming.problem ?? saving.problem} />
      {confirming.busy && <Progress label={t('delivery.making')} value={null} />}
      {saving.percent !== null && <Progress label={t('delivery.savingFile')} value={saving.percent} />}
      <div className="row-between">
        <Checkbox
          label={t('delivery.keep')}
          name="keep-collected"
          checked={keep}
          onChange={setKeep}
          hint={t('delivery.keepHint')}
        />
        <div className="stack-sm">
          <Button
            kind="primary"
            size="large"
            isDisabled={busy || !possible}
            icon={<Download size={20} aria-hidden="true" />}
            onPress={() => void make()}
          >
            {unsure > 0 ? t('delivery.makeWithout', { count: unsure }) : t('delivery.make', { count: cleared })}
          </Button>
          {unsure > 0 && (
            <p className="small muted">{t('delivery.makeWithoutHint', { n: formatNumber(t, cleared) })}</p>
          )}
        </div>
      </div>
    </div>
  );
}
