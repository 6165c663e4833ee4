import { MakeSheet } from '../keys/make-sheet.tsx';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';

interface Props {
  /** The passphrase's key, while it is still at hand. */
  readonly kek: string;
  readonly onDone: () => void;
}

/** Not in the way of a busy person: later it is in the settings, and the page of objections reminds of it. */
export function RecoveryStep({ kek, onDone }: Props) {
  const t = useTranslator();
  return (
    <>
      <h1>{t('recovery.setupTitle')}</h1>
      <p className="lead">{t('recovery.setupIntro')}</p>
      <Card>
        <p>{t('recovery.intro')}</p>
        <MakeSheet
          keyOfPassphrase={async () => kek}
          label={t('recovery.make')}
          leave={t('recovery.later')}
          doneLabel={t('common.next')}
          onLeave={onDone}
          onDone={onDone}
        />
      </Card>
    </>
  );
}
