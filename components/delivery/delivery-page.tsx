import { useState } from 'react';
import type { PresetSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { CollectionCard } from '../collection/collection-card.tsx';
import { CollectionFile } from '../collection/collection-file.tsx';
import { Disagreements } from '../collection/disagreements.tsx';
import { LifeBanner } from '../collection/life-banner.tsx';
import { FileCard } from '../files/file-card.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { LayoutChoice } from '../layouts/layout-choice.tsx';
import { LayoutFiles } from '../layouts/layout-files.tsx';
import { LayoutNotes } from '../layouts/layout-notes.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAnswer } from '../use-answer.ts';
import { BlockedBanner } from './blocked-banner.tsx';
import { CollectedTables } from './collected-tables.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { DeliveryChoices } from './delivery-choices.tsx';
import { DeliveryContents, DeliveryOverview } from './delivery-overview.tsx';
import { DeliveryProblems } from './delivery-problems.tsx';
import { InformingCard } from './informing-card.tsx';
import { MakeDelivery } from './make-delivery.tsx';
import { PictureCard } from './picture-card.tsx';
import { PresetNotes } from './preset-notes.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { SavedBanner, type SavedFile } from './saved-banner.tsx';
import { SecretQuestion } from './secret-question.tsx';
import { TwinSets } from './twin-sets.tsx';
import { WaitingDeliveries } from './waiting-deliveries.tsx';
import { WithheldList } from './withheld-list.tsx';
import { WorkProgress } from './work-progress.tsx';

/** How a delivery is written where nobody chooses. */
const STANDARD = 'two-csv';

/** Who goes, who stays and why, what is missing; and the one button. */
export function DeliveryPage() {
  const t = useTranslator();
  useDocumentTitle(t('delivery.title'));
  const { presets } = useAppStatus();
  const standard = presets.find(({ id }) => id === 'default') ?? presets[0];
  const [presetId, setPresetId] = useState(standard?.id ?? 'default');
  const [chosenLayout, setLayoutId] = useState(STANDARD);
  const [numbersFor, setNumbersFor] = useState<string | null>(null);
  const [schoolYear, setSchoolYear] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const layouts = useAnswer('layout.list', {});
  // One that was taken away meanwhile is no choice any more.
  const isThere = layouts.value?.layouts.some(({ id }) => id === chosenLayout) ?? true;
  const layoutId = isThere ? chosenLayout : STANDARD;
  // Of one layout and one delivery: whoever goes back to it, or makes another, is asked anew.
  const pupilNumbers = numbersFor === layoutId;
  const written = { layoutId, ...(pupilNumbers ? { pupilNumbers } : {}) };
  const preview = useAnswer('delivery.preview', { presetId, schoolYear, ...written });
  const outbox = useAnswer('delivery.outbox', {});
  const receipts = useAnswer('delivery.receipts', {});
  const reload = () => {
    preview.reload();
    outbox.reload();
    receipts.reload();
  };
  const reloadLayouts = () => {
    layouts.reload();
    preview.reload();
  };
  const choosePreset = (preset: PresetSummary) => {
    setPresetId(preset.id);
    if (preset.needsDecision && preset.decided === null) setDeciding(preset.id);
  };
  const shown = preview.value;
  // Whoever chooses less and presses at once must not get the more that was chosen before.
  const isCurrent =
    shown?.preset.id === presetId &&
    shown.layout.id === layoutId &&
    shown.layout.pupilNumbers === pupilNumbers &&
    (schoolYear === null || shown.schoolYear === schoolYear);
  const decided = presets.find(({ id }) => id === deciding);
  const nothing = preview.problem?.code === 'nothing-collected' || (shown !== null && shown.tables.length === 0);
  return (
    <>
      <div className="stack-sm">
        <h1>{t('delivery.title')}</h1>
        <p className="lead">{t('delivery.intro')}</p>
      </div>
      {saved !== null && <SavedBanner saved={saved} />}
      <LifeBanner />
      <WaitingDeliveries
        waiting={making ? [] : (outbox.value ?? [])}
        onSaved={(file) => {
          setSaved(file);
          reload();
        }}
      />
      {!nothing && <ProblemBanner problem={preview.problem} />}
      <div className="two">
        {/* All that comes and goes stands in this column: the other one must not move under the mouse. */}
        <div className="stack-lg">
          {preview.loading && (
            // Beside a preview that stands it floats: what somebody is about to click must not move away.
            <div className={shown === null ? undefined : 'progress-float'}>
              <WorkProgress kind="preview" label={t('delivery.preparing')} always={shown === null} />
            </div>
          )}
          {shown !== null && (
            <BlockedBanner reasons={shown.blocked} onDecidePreset={() => setDeciding(shown.preset.id)} />
          )}
          {shown !== null && shown.layout.kind !== 'uwlr' && <PresetNotes preset={shown.preset} />}
          {shown !== null && !nothing && <LayoutNotes layout={shown.layout} />}
          {shown !== null && !nothing && (
            <DeliveryOverview preview={shown}>
              <MakeDelivery
                preview={shown}
                isCurrent={isCurrent}
                onSaved={(file) => {
                  setSaved(file);
                  setNumbersFor(null);
                }}
                onBusy={setMaking}
                onMoved={reload}
              />
            </DeliveryOverview>
          )}
          {shown !== null && !nothing && <InformingCard preview={shown} onChanged={reload} />}
          {shown !== null && !nothing && <SecretQuestion preview={shown} onAnswered={reload} />}
          {shown !== null && !nothing && <TwinSets preview={shown} onChanged={reload} />}
          {shown !== null && !nothing && <Disagreements preview={shown} onChanged={reload} />}
          {shown !== null && !nothing && <PictureCard preview={shown} />}
          {shown !== null && !nothing && <WithheldList preview={shown} />}
          {shown !== null && !nothing && <CollectionCard preview={shown} />}
          {shown !== null && !nothing && <DeliveryContents preview={shown} />}
          {shown !== null && !nothing && <DeliveryProblems preview={shown} />}
          {(shown !== null || nothing) && <FileCard />}
          {(shown !== null || nothing) && <CollectedTables tables={shown?.tables ?? []} onChanged={reload} />}
        </div>
        <div className="stack-lg">
          <DeliveryChoices
            presetId={presetId}
            onPreset={choosePreset}
            onDecideAgain={({ id }) => setDeciding(id)}
            schoolYear={schoolYear ?? shown?.schoolYear ?? null}
            schoolYears={shown?.schoolYears ?? []}
            onSchoolYear={setSchoolYear}
          >
            <LayoutChoice
              layouts={layouts.value?.layouts ?? []}
              layoutId={layoutId}
              onLayout={(id) => {
                setLayoutId(id);
                setNumbersFor(null);
              }}
              comparisonGroup={layouts.value?.comparisonGroup ?? null}
              onGroup={reloadLayouts}
              pupilNumbers={pupilNumbers}
              onPupilNumbers={(chosen) => setNumbersFor(chosen ? layoutId : null)}
            />
          </DeliveryChoices>
          <CollectionFile hasTables={shown !== null && shown.tables.length > 0} onTaken={reload} />
          <LayoutFiles layouts={layouts.value?.layouts ?? []} presetId={presetId} onChanged={reloadLayouts} />
          <ReceiptList receipts={receipts.value ?? []} />
        </div>
      </div>
      {decided !== undefined && (
        <DecideDialog
          preset={decided}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null);
            reload();
          }}
        />
      )}
    </>
  );
}
