import { useState } from 'react';
import { addDays } from '../../lib/core/dates.ts';
import { OBJECT_DAYS } from '../../lib/core/informing.ts';
import { formatDate } from '../../lib/language/format.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { useGroupText } from './group-text.ts';
import { JustInformed, type Recorded } from './just-informed.tsx';
import { LetGoDialog } from './let-go-dialog.tsx';

interface Props {
  readonly preview: DeliveryPreview;
  readonly onChanged: () => void;
}

/** Per group whose parents were not told, or can still react: when they were, or that a head teacher lets the group go. */
export function InformingCard({ preview, onChanged }: Props) {
  const t = useTranslator();
  const { waiting, letGo } = preview.informing;
  const { schoolYear } = preview;
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  if (schoolYear === null || (waiting.length + letGo.length === 0 && recorded === null)) return null;
  const shared = { preview, schoolYear, onChanged };
  return (
    <Card title={t('informing.title')}>
      <p className="small muted">{t('informing.intro')}</p>
      {recorded !== null && (
        <JustInformed
          recorded={recorded}
          onUndone={() => {
            setRecorded(null);
            onChanged();
          }}
        />
      )}
      {waiting.length > 0 && <WaitingGroups {...shared} onRecorded={setRecorded} />}
      {letGo.length > 0 && <LetGoGroups {...shared} />}
    </Card>
  );
}

interface OfYear extends Props {
  readonly schoolYear: string;
}
function WaitingGroups({
  preview,
  schoolYear,
  onChanged,
  onRecorded,
}: OfYear & { readonly onRecorded: (recorded: Recorded) => void }) {
  const t = useTranslator();
  const textOf = useGroupText();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const { waiting } = preview.informing;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [informedOn, setInformedOn] = useState<string | null>('');
  const [objectBy, setObjectBy] = useState<string | null>('');
  const [tried, setTried] = useState(false);
  const [deciding, setDeciding] = useState<string | null>(null);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const asked = waiting.filter(({ notInformed }) => notInformed > 0);
  const chosen = asked.flatMap(({ group }) => (left.has(group) ? [] : [group]));
  const until = objectBy === '' && informedOn ? addDays(informedOn, OBJECT_DAYS) : objectBy;
  const told = informedOn !== null && informedOn !== '' && informedOn <= today;
  const record = async () => {
    setTried(true);
    if (!told || !until || until < informedOn || chosen.length === 0 || !recorder.valid) return;
    const request = { presetId: preview.preset.id, schoolYear, groups: chosen, informedOn, objectBy: until };
    const done = await run(() => ask('informing.record', { ...request, by: recorder.name }));
    if (done === null) return;
    recorder.keep();
    onRecorded({ pupilIds: done.value.pupilIds, by: recorder.name, informedOn });
    onChanged();
  };
  return (
    <>
      <ul className="list" aria-label={t('informing.groups')}>
        {waiting.map(({ group, notInformed, termRunning }) => (
          <li key={group} className="row-between">
            <div>
              {notInformed > 0 ? (
                <Checkbox
                  name={`informed-${group}`}
                  label={textOf(group)}
                  checked={!left.has(group)}
                  onChange={(taken) => {
                    const next = new Set(left);
                    if (taken) next.delete(group);
                    else next.add(group);
                    setLeft(next);
                  }}
                />
              ) : (
                <p className="label">{textOf(group)}</p>
              )}
              <p className="small muted">
                {[
                  notInformed > 0 ? t('informing.notInformed', { count: notInformed }) : '',
                  termRunning > 0 ? t('informing.termRunning', { count: termRunning }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button
              size="small"
              aria-label={t('informing.letGoFor', { group: textOf(group) })}
              onPress={() => setDeciding(group)}
            >
              {t('informing.letGo')}
            </Button>
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void record();
          }}
        >
          <div className="fields">
            <DateField
              label={t('informing.informedOn')}
              name="informed-on"
              value={informedOn}
              max={today}
              onChange={setInformedOn}
              showErrors={tried}
            />
            <DateField
              label={t('informing.objectBy')}
              name="object-by"
              value={until}
              {...(told ? { min: informedOn } : {})}
              outside={t('informing.objectByWrong')}
              onChange={setObjectBy}
              showErrors={tried}
            />
          </div>
          {recorder.field(t('common.yourName'), tried)}
          {tried && chosen.length === 0 && (
            <p className="error" role="alert">
              {t('informing.choose')}
            </p>
          )}
          <ProblemBanner problem={problem} />
          <div>
            <Button type="submit" isDisabled={busy}>
              {t('informing.record')}
            </Button>
          </div>
        </form>
      )}
      {deciding !== null && (
        <LetGoDialog
          group={deciding}
          schoolYear={schoolYear}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

function LetGoGroups({ preview, schoolYear, onChanged }: OfYear) {
  const t = useTranslator();
  const textOf = useGroupText();
  const { ask } = usePlatform();
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const undo = async (group: string) => {
    setTried(true);
    if (!recorder.valid) return;
    const request = { schoolYear, group, go: false, by: recorder.name };
    if ((await run(() => ask('informing.decide', request))) === null) return;
    recorder.keep();
    onChanged();
  };
  return (
    <div className="stack-sm">
      <p className="label">{t('informing.decided')}</p>
      <ProblemBanner problem={problem} />
      {tried && !recorder.valid && recorder.field(t('common.yourName'), tried)}
      <ul className="list" aria-label={t('informing.decided')}>
        {preview.informing.letGo.map(({ group, by, on }) => (
          <li key={group} className="row-between">
            <p className="small">
              {t('informing.decidedBy', { group: textOf(group), name: by, date: formatDate(t, on) })}
            </p>
            <Button
              size="small"
              kind="quiet"
              isDisabled={busy}
              aria-label={t('informing.undoFor', { group: textOf(group) })}
              onPress={() => void undo(group)}
            >
              {t('informing.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
