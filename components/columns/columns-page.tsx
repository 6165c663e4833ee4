import { TableProperties } from 'lucide-react';
import { useMemo } from 'react';
import { HandOver } from '../capture/hand-over.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAnswer } from '../use-answer.ts';
import { tabSource } from './column-source.ts';
import { ColumnWizard } from './column-wizard.tsx';

/** The columns of the table that was chosen last, in the popup or by a refused "Add to delivery". */
export function ColumnsPage() {
  const t = useTranslator();
  useDocumentTitle(t('columns.title'));
  const { ask } = usePlatform();
  const { value: target, problem, loading } = useAnswer('mapping.target', {}, ['columnsTarget']);
  const { tabId, tableId } = target ?? { tabId: null, tableId: null };
  const source = useMemo(
    () => (tabId === null || tableId === null ? null : tabSource(ask, { tabId, tableId })),
    [ask, tabId, tableId],
  );
  return (
    <>
      <h1>{t('columns.title')}</h1>
      <ProblemBanner problem={problem} />
      {source !== null && <ColumnWizard key={source.key} source={source} />}
      {tabId !== null && <HandOver tabId={tabId} />}
      {source === null && !loading && (
        <EmptyState icon={<TableProperties size={26} />} title={t('columns.none')}>
          <p>{t('columns.noneText')}</p>
        </EmptyState>
      )}
    </>
  );
}
