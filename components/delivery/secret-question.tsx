import { X } from 'lucide-react';
import { useState } from 'react';
import type { DeliveryPreview, PupilSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilResults } from '../objection/pupil-results.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePupilSearch } from '../objection/use-pupil-search.ts';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly preview: DeliveryPreview;
  readonly onAnswered: () => void;
}

/** Asked once per pupil list: whose address is secret. `Later` asks again when the page is opened anew. */
export function SecretQuestion({ preview, onAnswered }: Props) {
  const [later, setLater] = useState<string | null>(null);
  const lists = preview.secretLists.join(' ');
  if (lists === '' || later === lists) return null;
  return <Question key={lists} lists={preview.secretLists} onLater={() => setLater(lists)} onAnswered={onAnswered} />;
}

interface QuestionProps {
  readonly lists: readonly string[];
  readonly onLater: () => void;
  readonly onAnswered: () => void;
}

function Question({ lists, onLater, onAnswered }: QuestionProps) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<readonly PupilSummary[]>([]);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const answer = async (pupils: readonly PupilSummary[]) => {
    setTried(true);
    if (!recorder.valid) return;
    const pupilIds = pupils.map(({ pupilId }) => pupilId);
    if ((await run(() => ask('secrets.answer', { lists: [...lists], pupilIds, by: recorder.name }))) === null) return;
    recorder.keep();
    onAnswered();
  };
  return (
    <Card title={t('secrets.question')}>
      <p>{t('secrets.intro')}</p>
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      {choosing && <Choose chosen={chosen} onChange={setChosen} />}
      {choosing && tried && chosen.length === 0 && <p role="alert">{t('secrets.chooseFirst')}</p>}
      <div className="row">
        {choosing ? (
          <Button
            kind="primary"
            isDisabled={busy}
            onPress={() => (chosen.length === 0 ? setTried(true) : void answer(chosen))}
          >
            {chosen.length === 0 ? t('secrets.saveNone') : t('secrets.save', { count: chosen.length })}
          </Button>
        ) : (
          <Button isDisabled={busy} onPress={() => setChoosing(true)}>
            {t('secrets.choose')}
          </Button>
        )}
        {chosen.length === 0 && (
          <Button isDisabled={busy} onPress={() => void answer([])}>
            {t('secrets.none')}
          </Button>
        )}
        <Button kind="quiet" onPress={onLater}>
          {t('secrets.later')}
        </Button>
      </div>
    </Card>
  );
}

interface ChooseProps {
  readonly chosen: readonly PupilSummary[];
  readonly onChange: (chosen: readonly PupilSummary[]) => void;
}

function Choose({ chosen, onChange }: ChooseProps) {
  const t = useTranslator();
  const [typed, setTyped] = useState('');
  const found = usePupilSearch(typed).filter((pupil) => chosen.every(({ pupilId }) => pupilId !== pupil.pupilId));
  const pick = (pupil: PupilSummary) => {
    onChange([...chosen, pupil]);
    setTyped('');
  };
  return (
    <div className="stack-sm">
      {chosen.length > 0 && (
        <ul className="list" aria-label={t('secrets.chosen')}>
          {chosen.map((pupil) => (
            <li key={pupil.pupilId} className="row-between">
              <span>
                {pupil.name}
                {pupil.classGroup !== null && <span className="muted"> · {pupil.classGroup}</span>}
              </span>
              <Button
                size="small"
                kind="quiet"
                icon={<X size={16} aria-hidden="true" />}
                aria-label={t('secrets.remove', { name: pupil.name })}
                onPress={() => onChange(chosen.filter(({ pupilId }) => pupilId !== pupil.pupilId))}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField label={t('secrets.search')} name="secret-search" type="search" value={typed} onChange={setTyped} />
      {typed.trim().length >= 2 && found.length === 0 && <p className="muted small">{t('secrets.notFound')}</p>}
      <PupilResults label={t('secrets.found')} pupils={found} onPick={pick} />
    </div>
  );
}
