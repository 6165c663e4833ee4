import { useTranslator } from '../language.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAnswer } from '../use-answer.ts';

/** The password of one delivery, as long as it is known; asked for only when it is to be seen. */
export function DeliveryPassword({ receiptId }: { readonly receiptId: string }) {
  const t = useTranslator();
  const { value, problem } = useAnswer('delivery.password', { receiptId });
  if (value === null)
    return problem === null ? (
      <Progress label={t('common.loading')} value={null} />
    ) : (
      <ProblemBanner problem={problem} />
    );
  const { password } = value;
  if (password === null) return <p className="small">{t('protection.gone')}</p>;
  return (
    <div className="stack-sm">
      <p className="small">{t('protection.shownTitle')}</p>
      <p className="row">
        <strong className="mono" data-password>
          {password}
        </strong>
        <CopyButton size="small" text={password} />
      </p>
      <p className="small muted">
        {t('protection.tell')} {t('protection.open')} {t('protection.until')}
      </p>
    </div>
  );
}

interface OnDemand {
  readonly receiptId: string;
  readonly fileName: string;
}
/** Not in sight before somebody asks for it: others may look along. */
export function PasswordOnDemand({ receiptId, fileName }: OnDemand) {
  const t = useTranslator();
  return (
    <Disclosure
      label={t('protection.show')}
      openLabel={t('protection.hide')}
      fullLabel={t('protection.showFor', { fileName })}
      fullOpenLabel={t('protection.hideFor', { fileName })}
    >
      <DeliveryPassword receiptId={receiptId} />
    </Disclosure>
  );
}
