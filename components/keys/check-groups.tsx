import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly keyText: string;
  readonly busy: boolean;
  readonly onRight: () => void;
  readonly onSkip: () => void;
}

/** Two groups, drawn by chance, typed back from the paper: a sheet that nobody looked at may be blank. */
export function CheckGroups({ keyText, busy, onRight, onSkip }: Props) {
  const t = useTranslator();
  const { pickGroups } = usePlatform();
  const [asked] = useState(pickGroups);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [tried, setTried] = useState(false);
  const groups = keyText.split('-');
  const isRight = (number: number) => (typed[number] ?? '').trim().toUpperCase() === groups[number - 1];
  return (
    <form
      className="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (asked.every(isRight) && !busy) onRight();
      }}
    >
      <h3>{t('recovery.testTitle')}</h3>
      <p>{t('recovery.testText')}</p>
      <div className="fields">
        {asked.map((number) => (
          <TextField
            key={number}
            label={t('recovery.testGroup', { number })}
            name={`sheet-group-${number}`}
            maxLength={12}
            value={typed[number] ?? ''}
            onChange={(text) => {
              setTried(false);
              setTyped((known) => ({ ...known, [number]: text }));
            }}
            error={tried && !isRight(number) ? t('recovery.testWrong', { number }) : null}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" kind="primary" isDisabled={busy}>
          {t('recovery.testButton')}
        </Button>
        <Button kind="quiet" onPress={onSkip}>
          {t('recovery.testLater')}
        </Button>
      </div>
    </form>
  );
}
