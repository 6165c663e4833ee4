import { RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly submit: string;
  /** Of the first field; "Passphrase" where there is no other one beside it. */
  readonly label?: string;
  readonly busy?: boolean;
  /** Asked before the new one. */
  readonly before?: ReactNode;
  /** Between the fields and the buttons. */
  readonly notes?: ReactNode;
  /** Beside the button. */
  readonly others?: ReactNode;
  readonly onChosen: (passphrase: string) => void;
}

/** Four words are offered; typed twice, because a slip of the finger would lock out everybody. */
export function ChoosePassphrase({ submit, label, busy = false, before, notes, others, onChosen }: Props) {
  const t = useTranslator();
  const { offerPassphrase, isStrongEnough } = usePlatform();
  const [offer, setOffer] = useState(offerPassphrase);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const weak = !isStrongEnough(first);
  const differs = first !== second;
  const type = shown ? 'text' : 'password';
  return (
    <>
      <div className="offer">
        <p className="label">{t('setup.passphrase.offer')}</p>
        <p className="offer-words" id="offered-words" translate="no">
          {offer}
        </p>
        <div className="row">
          <Button
            size="small"
            onPress={() => {
              setFirst(offer);
              setSecond('');
              setShown(true);
            }}
          >
            {t('setup.passphrase.use')}
          </Button>
          <Button
            size="small"
            kind="quiet"
            icon={<RefreshCw size={16} aria-hidden="true" />}
            onPress={() => setOffer(offerPassphrase())}
          >
            {t('setup.passphrase.another')}
          </Button>
        </div>
      </div>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!weak && !differs && !busy) onChosen(first);
        }}
      >
        {before}
        <TextField
          label={label ?? t('setup.passphrase.field')}
          name="passphrase"
          type={type}
          value={first}
          onChange={setFirst}
          error={
            tried && weak ? `${t('problem.passphrase-too-weak.text')} ${t('problem.passphrase-too-weak.action')}` : null
          }
        />
        <TextField
          label={t('setup.passphrase.again')}
          name="passphrase-again"
          type={type}
          value={second}
          onChange={setSecond}
          error={tried && !weak && differs ? t('setup.passphrase.mismatch') : null}
        />
        <Checkbox label={t('setup.passphrase.show')} name="show-passphrase" checked={shown} onChange={setShown} />
        {notes}
        <div className="row">
          {others}
          <Button type="submit" kind="primary" isDisabled={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </>
  );
}
