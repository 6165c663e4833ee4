import type { PupilSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { StandingBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { PupilFacts } from './pupil-line.tsx';

interface Props {
  readonly label: string;
  readonly pupils: readonly PupilSummary[];
  readonly onPick: (pupil: PupilSummary) => void;
}

/** Pupils to choose from, with what tells namesakes apart. */
export function PupilResults({ label, pupils, onPick }: Props) {
  const t = useTranslator();
  return (
    <ul className="list" aria-label={label}>
      {pupils.map((pupil) => (
        <li key={pupil.pupilId} className="row-between">
          <div>
            <p className="row">
              <strong>{pupil.name}</strong>
              <StandingBadge standing={pupil.standing.standing} />
            </p>
            <PupilFacts {...pupil} />
          </div>
          <Button size="small" onPress={() => onPick(pupil)}>
            {t('record.pick', { name: pupil.name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
