import { CircleCheck, Undo2 } from 'lucide-react';
import { formatDate, listOf } from '../../lib/language/format.ts';
import type { TieCandidateView, TieChildView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { StandingBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';

interface Acts {
  readonly busy: boolean;
  readonly onTie: (candidate: TieCandidateView) => void;
  readonly onUndo: (candidate: TieCandidateView) => void;
}

/** A known pupil, and the rows of the new list that it may be. */
export function TieChild({ child: { pupil, candidates }, ...acts }: Acts & { readonly child: TieChildView }) {
  const t = useTranslator();
  return (
    <article className="stack-sm" aria-label={pupil.name}>
      <p className="row">
        <strong>{pupil.name}</strong>
        {pupil.standing.standing === 'objection' && <StandingBadge standing="objection" />}
      </p>
      <PupilFacts {...pupil} />
      {candidates.length === 0 && <p>{t('ties.notInList')}</p>}
      {candidates.map((candidate) => (
        <Candidate key={candidate.candidateId} candidate={candidate} of={pupil.name} {...acts} />
      ))}
    </article>
  );
}

function Candidate({
  candidate,
  of,
  busy,
  onTie,
  onUndo,
}: Acts & { readonly candidate: TieCandidateView; readonly of: string }) {
  const t = useTranslator();
  const { name, agrees, doubt, said } = candidate;
  const taken = doubt === 'number-known' || doubt === 'number-twice';
  const what = listOf(
    t,
    agrees.map((one) => t(`ties.what.${one}`)),
  );
  return (
    <div className="row-between">
      <div className="stack-sm">
        <p>{t('ties.inList', { name: name === '' ? t('ties.nameless') : name })}</p>
        <PupilFacts {...candidate} />
        <p className="small">{agrees.length === 0 ? t('ties.agreesNothing') : t('ties.agrees', { what })}</p>
        {doubt !== null && said === null && <p className="small">{t(`ties.doubt.${doubt}`)}</p>}
        {said !== null && (
          <p className="row small">
            <CircleCheck size={16} aria-hidden="true" />
            {t('ties.said', { name: said.by, date: formatDate(t, said.on) })}
          </p>
        )}
      </div>
      {said !== null ? (
        <Button
          size="small"
          isDisabled={busy}
          icon={<Undo2 size={16} aria-hidden="true" />}
          aria-label={t('ties.undoFor', { name: of })}
          onPress={() => onUndo(candidate)}
        >
          {t('ties.undo')}
        </Button>
      ) : (
        !taken && (
          <Button
            size="small"
            isDisabled={busy}
            aria-label={t('ties.isFor', { name: of })}
            onPress={() => onTie(candidate)}
          >
            {t('ties.is')}
          </Button>
        )
      )}
    </div>
  );
}
