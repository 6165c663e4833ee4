import { formatDate } from '../../lib/language/format.ts';
import type { ComparisonView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';

/** How much was looked at: a list that is empty because nobody read the page is no good news. */
export function Compared({ view }: { readonly view: ComparisonView }) {
  const t = useTranslator();
  const { objections, pupils, preferencesRead, readOn, groups, withResults } = view;
  const unread = pupils - preferencesRead;
  return (
    <Card title={t('check.compared')}>
      {pupils === 0 ? (
        <Banner kind="warn" title={t('check.noPupils')}>
          <p>{t('check.noPupilsText')}</p>
        </Banner>
      ) : (
        readOn === null && (
          <Banner kind="warn" title={t('check.nothingRead')}>
            <p>{t('check.nothingReadText')}</p>
          </Banner>
        )
      )}
      <div className="stack-sm">
        <p>{t('check.objections', { count: objections })}</p>
        <p>{t('check.preferences', { read: preferencesRead, total: pupils })}</p>
        {readOn !== null && (
          <p>
            {readOn.first === readOn.last
              ? t('check.readOn', { date: formatDate(t, readOn.last) })
              : t('check.readBetween', { first: formatDate(t, readOn.first), last: formatDate(t, readOn.last) })}
          </p>
        )}
        {groups.length > 0 && <p>{t('check.groups', { groups: groups.join(', ') })}</p>}
        {withResults > 0 && <p>{t('check.results', { count: withResults })}</p>}
      </div>
      {readOn !== null && unread > 0 && <p className="small">{t('check.unread', { count: unread })}</p>}
    </Card>
  );
}
