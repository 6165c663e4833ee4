import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Outcome } from '../../lib/core/problem.ts';
import { formatDate } from '../../lib/language/format.ts';
import type { DeliveryPreview, TwinSetView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly preview: DeliveryPreview;
  readonly onChanged: () => void;
}

/** Pupils whom nobody could tell apart in the files: a person may say that they go all the same. */
export function TwinSets({ preview, onChanged }: Props) {
  // Of another preview: what went wrong with the one before says nothing any more.
  return preview.twins.length === 0 ? null : (
    <TwinSetsCard key={preview.digest} preview={preview} onChanged={onChanged} />
  );
}

function TwinSetsCard({ preview, onChanged }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const plan = { presetId: preview.preset.id, schoolYear: preview.schoolYear };
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const act = useAct();
  const change = async (doing: (by: string) => Promise<Outcome<null>>) => {
    setTried(true);
    if (!recorder.valid || (await act.run(() => doing(recorder.name))) === null) return;
    recorder.keep();
    onChanged();
  };
  const idsOf = ({ pupilIds }: TwinSetView) => [...pupilIds];
  const open = preview.twins.filter(({ said }) => said === null);
  const decided = preview.twins.filter(({ said }) => said !== null);
  return (
    <Card title={t('twins.title')}>
      <p>{t('twins.intro')}</p>
      <ProblemBanner problem={act.problem} />
      {(open.length > 0 || (tried && !recorder.valid)) && recorder.field(t('common.yourName'), tried)}
      {open.length > 0 && (
        <ul className="list" aria-label={t('twins.list')}>
          {open.map((set) => {
            const what = set.pupils.length === 2 ? t('twins.allowBoth') : t('twins.allowAll', { n: set.pupils.length });
            return (
              <li key={set.pupilIds.join(' ')} className="row-between">
                <Pupils set={set} />
                <Button
                  size="small"
                  isDisabled={act.busy}
                  aria-label={t('twins.allowFor', { what, names: namesOf(set) })}
                  onPress={() => void change((by) => ask('twins.decide', { ...plan, pupilIds: idsOf(set), by }))}
                >
                  {what}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {decided.length > 0 && (
        <section className="stack-sm">
          <h3>{t('twins.decided')}</h3>
          <ul className="list" aria-label={t('twins.decided')}>
            {decided.map((set) => (
              <li key={set.pupilIds.join(' ')} className="row-between">
                <div className="stack-sm">
                  <Pupils set={set} />
                  {set.said !== null && (
                    <p className="small muted">
                      {t('twins.by', { name: set.said.by, date: formatDate(t, set.said.on) })}
                    </p>
                  )}
                </div>
                <Button
                  size="small"
                  isDisabled={act.busy}
                  icon={<Undo2 size={16} aria-hidden="true" />}
                  aria-label={t('twins.undoFor', { names: namesOf(set) })}
                  onPress={() => void change((by) => ask('twins.undo', { pupilIds: idsOf(set), by }))}
                >
                  {t('twins.undo')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

const namesOf = ({ pupils }: TwinSetView): string => pupils.map(({ name }) => name).join(', ');

function Pupils({ set }: { readonly set: TwinSetView }) {
  return (
    <div className="stack-sm">
      {set.pupils.map((pupil) => (
        <div key={pupil.pupilId}>
          <p>
            <strong>{pupil.name}</strong>
          </p>
          <PupilFacts {...pupil} />
        </div>
      ))}
    </div>
  );
}
