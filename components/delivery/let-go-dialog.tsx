import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { useGroupText } from './group-text.ts';

interface Props {
  readonly group: string;
  readonly schoolYear: string;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Not who works here, but who answers for it: the name is asked for each time. */
export function LetGoDialog({ group, schoolYear, onClose, onDecided }: Props) {
  const t = useTranslator();
  const textOf = useGroupText();
  const { ask } = usePlatform();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const by = name.trim();
  const decide = async () => {
    setTried(true);
    if (by === '') return;
    if ((await run(() => ask('informing.decide', { schoolYear, group, go: true, by }))) !== null) onDecided();
  };
  return (
    <Dialog title={t('informing.decideTitle', { group: textOf(group) })} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        <p>{t('informing.decideText')}</p>
        <TextField
          label={t('informing.headTeacher')}
          name="head-teacher"
          value={name}
          maxLength={100}
          onChange={setName}
          error={tried && by === '' ? t('common.required') : null}
        />
        <ProblemBanner problem={problem} />
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('informing.decide')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
