import { useState } from 'react';
import type { DoubtfulView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilResults } from '../objection/pupil-results.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePupilSearch } from '../objection/use-pupil-search.ts';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { RowFacts } from './doubtful-item.tsx';
import { rowName, whyText } from './doubtful-words.ts';

interface Props {
  readonly row: DoubtfulView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Who is this? One of the pupils, a child of no list, or later. */
export function DecideDialog({ row, onClose, onDone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [typed, setTyped] = useState('');
  const found = usePupilSearch(typed);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const pupils = typed.trim().length < 2 ? row.fits : found;
  const decide = async (pupilId: string | null) => {
    setTried(true);
    if (!recorder.valid) return;
    const request = { rowId: row.rowId, pupilId, by: recorder.name };
    if ((await run(() => ask('matching.decide', request))) === null) return;
    recorder.keep();
    onDone();
  };
  return (
    <Dialog title={t('matching.rows.question', { name: rowName(t, row) })} onClose={onClose}>
      <RowFacts row={row} />
      <p>{whyText(t, row.why)}</p>
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      <div className="stack-sm">
        <h3>{t('matching.rows.fits')}</h3>
        <TextField
          label={t('matching.rows.search')}
          name="matching-search"
          type="search"
          value={typed}
          onChange={setTyped}
        />
        {pupils.length === 0 && <p className="muted small">{t('matching.rows.none')}</p>}
        <PupilResults label={t('matching.rows.fits')} pupils={pupils} onPick={({ pupilId }) => void decide(pupilId)} />
      </div>
      <p className="small muted">{t('matching.rows.otherHint')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('matching.rows.later')}</Button>
        <Button isDisabled={busy} onPress={() => void decide(null)}>
          {t('matching.rows.other')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
