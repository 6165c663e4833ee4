import { shareParts } from '../../lib/core/small-counts.ts';
import { countText } from '../../lib/language/shown-count.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { DeliveryAccount } from '../../lib/messaging/protocol.ts';
import { SheetCounts } from './sheet-counts.tsx';
import { SheetFacts } from './sheet-facts.tsx';

interface Props extends Pick<DeliveryAccount, 'special'> {
  readonly t: Translator;
  readonly shared: boolean;
}

/** Special data for a study: which, and of how many pupils. Together they are all pupils in the files, who stand on the sheet too. */
export function SheetSpecial({ special, t, shared }: Props) {
  if (special === null) return null;
  const { study, fields, withValue, withoutValue, withoutConsent } = special;
  const counts = [withValue, withoutValue, withoutConsent];
  const shown = shared ? shareParts(counts) : counts.map((count) => ({ from: count, to: count }));
  return (
    <div>
      <h4>{t('special.account.title')}</h4>
      <SheetFacts
        facts={[
          [t('special.account.study'), study],
          [t('special.account.fields'), fields.join(', ')],
        ]}
      />
      <SheetCounts
        head={[t('account.reason'), t('account.count')]}
        rows={(['withValue', 'withoutValue', 'withoutConsent'] as const).map((part, at) => ({
          id: part,
          label: t(`special.account.${part}`),
          count: countText(t, shown[at] ?? null),
        }))}
      />
      <p>{t('special.account.text')}</p>
    </div>
  );
}
