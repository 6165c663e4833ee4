import { formatDate } from '../../lib/language/format.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';

/** The sheet as it is printed: nothing else of the page goes on the paper (sheet.css). Black on white in any theme. */
export function RecoverySheet({ keyText }: { readonly keyText: string }) {
  const t = useTranslator();
  const { school, today } = useAppStatus();
  return (
    <section className="sheet" id="recovery-sheet" aria-label={t('recovery.sheetTitle')}>
      <h2>{t('recovery.sheetTitle')}</h2>
      <dl className="sheet-facts">
        <div>
          <dt>{t('recovery.sheetSchool')}</dt>
          <dd>
            {school?.name} ({school?.brin})
          </dd>
        </div>
        <div>
          <dt>{t('recovery.sheetDate')}</dt>
          <dd>{formatDate(t, today)}</dd>
        </div>
      </dl>
      <h3>{t('recovery.sheetKey')}</h3>
      <ol className="sheet-key" translate="no">
        {keyText.split('-').map((group, at) => (
          // Never twice the same: a group's place is in its check character.
          <li key={group}>
            <span className="sheet-number">{at + 1}</span>
            <span className="sheet-group">{group}</span>
          </li>
        ))}
      </ol>
      <p>{t('recovery.sheetWhat')}</p>
      <p className="sheet-where">{t('recovery.sheetWhere')}</p>
      <p>{t('recovery.sheetHow')}</p>
      <p>{t('recovery.sheetOld')}</p>
      <p className="sheet-product">{t('frame.product')}</p>
    </section>
  );
}
