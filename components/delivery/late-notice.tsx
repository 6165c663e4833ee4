import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { useAnswer } from '../use-answer.ts';
import { PastLines } from './past-lines.tsx';

/** After an objection was recorded: nothing, or that the child was in a delivery before it. */
export function LateNotice({ objectionIds }: { readonly objectionIds: readonly string[] }) {
  const t = useTranslator();
  const asked =
    objectionIds.length === 0 ? null : { about: { kind: 'objections' as const, objectionIds: [...objectionIds] } };
  const { value } = useAnswer('delivery.past', asked);
  const found = (value ?? []).filter(({ was }) => was === 'yes');
  if (found.length === 0) return null;
  return (
    <Banner kind="warn" title={t('past.lateTitle')} live>
      <PastLines deliveries={found} />
      <p>{t('past.lateText')}</p>
    </Banner>
  );
}
