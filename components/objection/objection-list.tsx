import { Flag, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { Translator } from '../../lib/language/translator.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { filterObjections, OBJECTION_FILTERS, type ObjectionFilter } from './filter-objections.ts';
import { ObjectionItem } from './objection-item.tsx';

interface Props {
  readonly objections: readonly ObjectionSummary[];
  readonly onWithdraw: (objection: ObjectionSummary) => void;
  readonly onTie: (objection: ObjectionSummary) => void;
  readonly onCorrect: (objection: ObjectionSummary) => void;
}

const filterText = (t: Translator, filter: ObjectionFilter): string => {
  switch (filter) {
    case 'all':
      return t('objections.filterAll');
    case 'in-force':
      return t('objections.filterInForce');
    case 'untied':
      return t('objections.filterUntied');
    case 'withdrawn':
      return t('objections.filterWithdrawn');
  }
};

/** All objections, withdrawn ones too, to search and filter. */
export function ObjectionList({ objections, onWithdraw, onTie, onCorrect }: Props) {
  const t = useTranslator();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ObjectionFilter>('all');
  const shown = filterObjections(objections, filter, search);
  if (objections.length === 0) {
    return (
      <Card>
        <EmptyState icon={<Flag size={26} />} title={t('objections.empty')}>
          <p>{t('objections.emptyText')}</p>
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={t('objections.list')}
      aside={<span role="status">{t('objections.shown', { count: shown.length })}</span>}
    >
      <div className="fields">
        <TextField label={t('objections.search')} name="search" type="search" value={search} onChange={setSearch} />
        <Select
          label={t('objections.filter')}
          name="status-filter"
          value={filter}
          options={OBJECTION_FILTERS.map((value) => ({ value, label: filterText(t, value) }))}
          onChange={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={<SearchX size={26} />} title={t('objections.noneFound')}>
          <p>{t('objections.noneFoundText')}</p>
        </EmptyState>
      ) : (
        <ul className="list" aria-label={t('objections.list')}>
          {shown.map((objection) => (
            <li key={objection.objectionId}>
              <ObjectionItem
                objection={objection}
                onWithdraw={() => onWithdraw(objection)}
                onTie={() => onTie(objection)}
                onCorrect={() => onCorrect(objection)}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
