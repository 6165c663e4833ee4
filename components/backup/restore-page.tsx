import { useTranslator } from '../language.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { RestoreBackup } from './restore-backup.tsx';

/** Opened from a register that stopped. Stays when the register is back, to say what came back. */
export function RestorePage() {
  const t = useTranslator();
  return (
    <>
      <h1>{t('backup.restore')}</h1>
      <p className="lead">{t('backup.stoppedText')}</p>
      <Card>
        <RestoreBackup
          after={
            <div>
              <ButtonLink kind="primary" href="app.html#bezwaren">
                {t('backup.openObjections')}
              </ButtonLink>
            </div>
          }
        />
      </Card>
    </>
  );
}

/** The way there. */
export function RestoreOffer({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslator();
  return (
    <Card title={t('backup.stoppedTitle')}>
      <p>{t('backup.stoppedText')}</p>
      <div>
        <Button kind="primary" onPress={onOpen}>
          {t('backup.restore')}
        </Button>
      </div>
    </Card>
  );
}
