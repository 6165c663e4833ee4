import { ChoosePassphrase } from '../keys/choose-passphrase.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly onBack?: () => void;
  readonly onChosen: (passphrase: string) => void;
}

export function PassphraseStep({ onBack, onChosen }: Props) {
  const t = useTranslator();
  return (
    <>
      <h1>{t('setup.passphrase.title')}</h1>
      <p className="lead">{t('setup.passphrase.intro')}</p>
      <ChoosePassphrase
        submit={t('common.next')}
        onChosen={onChosen}
        others={onBack && <Button onPress={onBack}>{t('common.back')}</Button>}
        notes={
          <Banner kind="warn" title={t('setup.passphrase.warnTitle')}>
            <p>{t('setup.passphrase.warn')}</p>
          </Banner>
        }
      />
    </>
  );
}
