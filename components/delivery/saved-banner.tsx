import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { DeliveryPassword } from './delivery-password.tsx';

export interface SavedFile {
  readonly receiptId: string;
  readonly fileName: string;
  readonly isProtected: boolean;
}

/** The file stands on the disk: what opens it, and what must happen to it. */
export function SavedBanner({ saved }: { readonly saved: SavedFile }) {
  const t = useTranslator();
  return (
    <Banner kind="good" title={t('delivery.madeTitle')} live>
      <p>{t('delivery.madeText', { fileName: saved.fileName })}</p>
      {saved.isProtected && <DeliveryPassword receiptId={saved.receiptId} />}
      <p className="small">{t('protection.cloud')}</p>
    </Banner>
  );
}
