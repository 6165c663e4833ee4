import type { PresetSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';

/** What a school should know of the choice before it makes the files: contested numbers, or nothing to link on. */
export function PresetNotes({ preset }: { readonly preset: PresetSummary }) {
  const t = useTranslator();
  return (
    <>
      {preset.linking === 'number' && (
        <Banner kind="info" title={t('delivery.numberTitle')}>
          <p>{t('delivery.numberText')}</p>
        </Banner>
      )}
      {preset.linking === 'none' && (
        <Banner kind="warn" title={t('delivery.notLinkableTitle')}>
          <p>{t('delivery.notLinkableText')}</p>
          {preset.attributes.includes('dayCare') && <p>{t('delivery.dayCareText')}</p>}
        </Banner>
      )}
    </>
  );
}
