import { Printer } from 'lucide-react';
import { WORK_LISTS } from '../../lib/core/compare-register.ts';
import { formatDate } from '../../lib/language/format.ts';
import type { ComparisonView, Round } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { signedText } from './sign-check.tsx';

/** For the file of the school: numbers only, and the only thing that is printed of this page. */
export function CheckReport({ view, round }: { readonly view: ComparisonView; readonly round: Round }) {
  const t = useTranslator();
  const { print } = usePlatform();
  const { school, today } = useAppStatus();
  const { schoolYear, objections, preferencesRead, pupils, groups, last } = view;
  const about = { school: school?.name ?? '', brin: school?.brin ?? '', schoolYear };
  return (
    <Card
      title={t('check.report')}
      aside={
        <Button size="small" icon={<Printer size={16} aria-hidden="true" />} onPress={print}>
          {t('check.print')}
        </Button>
      }
    >
      <div className="sheet">
        <h3>{t('check.title')}</h3>
        <p>{t('check.reportAbout', { ...about, round: t(`check.rounds.${round}`), date: formatDate(t, today) })}</p>
        <p>
          {t('check.objections', { count: objections })}.{' '}
          {t('check.preferences', { read: preferencesRead, total: pupils })}.
          {groups.length > 0 && ` ${t('check.groups', { groups: groups.join(', ') })}.`}
        </p>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t('check.reportWhat')}</th>
              <th scope="col">{t('check.reportCount')}</th>
            </tr>
          </thead>
          <tbody>
            {WORK_LISTS.map((list) => (
              <tr key={list}>
                <th scope="row">{t(`check.list.${list}`)}</th>
                <td>{view.lists[list].total}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {last !== null && <p>{signedText(t, last)}</p>}
        <p>{t('check.reportNote')}</p>
      </div>
    </Card>
  );
}
