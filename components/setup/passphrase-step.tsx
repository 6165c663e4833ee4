import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly onBack?: () => void;
  readonly onChosen: (passphrase: string) => void;
}

/** Four words are offered; typed twice, because nobody can recover it. */
export function PassphraseStep({ onBack, onChosen }: Props) {
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
      <h1>{t('setup.passphrase.title')}</h1>
      <p className="lead">{t('setup.passphrase.intro')}</p>
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
          if (!weak && !differs) onChosen(first);
        }}
      >
        <TextField
          label={t('setup.passphrase.field')}
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
        <Banner kind="warn" title={t('setup.passphrase.warnTitle')}>
          <p>{t('setup.passphrase.warn')}</p>
        </Banner>
        <div className="row">
          {onBack && <Button onPress={onBack}>{t('common.back')}</Button>}
          <Button type="submit" kind="primary">
            {t('common.next')}
          </Button>
        </div>
      </form>
    </>
  );
}
