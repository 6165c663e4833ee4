import { Download } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '../../lib/language/format.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { canWrite } from '../layouts/layout-notes.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { KeepCollected, useKeepCollected } from './keep-collected.tsx';
import { useMakerName } from './maker-name.tsx';
import { ProtectionChoice, useProtection } from './protection-choice.tsx';
import type { SavedFile } from './saved-banner.tsx';
import { useDeliverySave } from './use-delivery-save.ts';
import { wantedOf } from './wanted-of.ts';
import { WorkProgress } from './work-progress.tsx';

interface Props {
  readonly preview: DeliveryPreview;
  /** What is chosen is what is shown; not while the preview of a new choice is on its way. */
  readonly isCurrent: boolean;
  /** A file was saved. */
  readonly onSaved: (saved: SavedFile) => void;
  /** While it is being made and saved it is not offered as left behind. */
  readonly onBusy: (busy: boolean) => void;
  /** Something moved: look again, at the preview and at what is waiting. */
  readonly onMoved: () => void;
}

/** One button: judge again on the live register, write, check, save. What is shown is what is asked for, by its digest. */
export function MakeDelivery({ preview, isCurrent, onSaved, onBusy, onMoved }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const keeping = useKeepCollected();
  const protecting = useProtection();
  const [tried, setTried] = useState(false);
  const confirming = useAct();
  const saving = useDeliverySave();
  const maker = useMakerName();
  const busy = confirming.busy || saving.busy;
  const { schoolYear, digest, layout, cleared, unsure } = preview;
  const possible = isCurrent && schoolYear !== null && cleared > 0 && preview.blocked.length === 0 && canWrite(layout);

  const make = async () => {
    setTried(true);
    const { protection } = protecting;
    if (schoolYear === null || protection === null || !keeping.valid) return;
    onBusy(true);
    await maker.keep();
    const made = await confirming.run(() =>
      ask('delivery.confirm', { ...wantedOf(preview), schoolYear, digest, protection }),
    );
    const fileName = made === null ? null : await saving.save(made.value.receiptId, keeping.keepUntil);
    if (made !== null && fileName !== null)
      onSaved({ receiptId: made.value.receiptId, fileName, isProtected: protection.kind !== 'none' });
    onBusy(false);
    onMoved();
  };
  return (
    <div className="action">
      <ProblemBanner problem={confirming.problem ?? saving.problem} />
      {confirming.busy && <WorkProgress kind="delivery" label={t('delivery.making')} always />}
      {saving.percent !== null && <Progress label={t('delivery.savingFile')} value={saving.percent} />}
      <ProtectionChoice draft={protecting} showErrors={tried} />
      {maker.field}
      <div className="row-between">
        <KeepCollected draft={keeping} name="keep-collected" hint={t('delivery.keepHint')} />
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
