import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { PUPIL_FILTERS, PUPIL_SORTS, type PupilFilter, type PupilSort } from '../../lib/core/pupil-query.ts';
import type { PupilRow } from '../../lib/messaging/protocol.ts';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAnswer } from '../use-answer.ts';
import { AskedDialog } from './asked-dialog.tsx';
import { ChosenPupils } from './chosen-pupils.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { PupilItem } from './pupil-item.tsx';
import { useSettledText } from './use-settled-text.ts';

const PAGE = 50;

/** Every pupil of the register: search, filter, and record something of one or of several at once. */
export function PupilsPage() {
  const t = useTranslator();
  useDocumentTitle(t('pupils.title'));
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<PupilFilter>('all');
  const [sort, setSort] = useState<PupilSort>('name');
  const [offset, setOffset] = useState(0);
  // Kept while searching on: the next child of the same letter has another name.
  const [chosen, setChosen] = useState<ReadonlyMap<string, PupilRow>>(new Map());
  const [history, setHistory] = useState<PupilRow | null>(null);
  const [asked, setAsked] = useState<PupilRow | null>(null);
  const text = useSettledText(typed);
  const { value, problem, reload } = useAnswer('pupil.list', { text, filter, sort, offset });
  const choose = (row: PupilRow, isChosen: boolean) => {
    const next = new Map(chosen);
    if (isChosen) next.set(row.pupilId, row);
    else next.delete(row.pupilId);
    setChosen(next);
  };
  const chooseAll = () =>
    setChosen(new Map([...chosen, ...(value?.rows ?? []).map((row) => [row.pupilId, row] as const)]));
  const from = <T,>(set: (value: T) => void) => {
    return (next: T) => {
      set(next);
      setOffset(0);
    };
  };
  /** What was recorded in the dialog shows in it. */
  const asItIsNow = (row: PupilRow) => value?.rows.find(({ pupilId }) => pupilId === row.pupilId) ?? row;
  const last = value === null ? 0 : Math.min(offset + PAGE, value.total);
  return (
    <>
      <div className="stack-sm">
        <h1>{t('pupils.title')}</h1>
        <p className="lead">{t('pupils.intro')}</p>
        <p>
          <a href="#wie-is-dit">{t('matching.link')}</a>
        </p>
      </div>
      <ProblemBanner problem={problem} />
      <Card
        title={t('pupils.list')}
        aside={<span role="status">{value !== null && t('pupils.shown', { count: value.total })}</span>}
      >
        <TextField
          label={t('pupils.search')}
          name="pupil-search"
          type="search"
          value={typed}
          onChange={from(setTyped)}
        />
        <div className="fields">
          <Select
            label={t('pupils.filter')}
            name="pupil-filter"
            value={filter}
            options={PUPIL_FILTERS.map((one) => ({ value: one, label: t(`pupils.filters.${one}`) }))}
            onChange={from(setFilter)}
          />
          <Select
            label={t('pupils.sort')}
            name="pupil-sort"
            value={sort}
            options={PUPIL_SORTS.map((one) => ({ value: one, label: t(`pupils.sorts.${one}`) }))}
            onChange={from(setSort)}
          />
        </div>
        <ChosenPupils
          chosen={[...chosen.values()]}
          onDone={() => {
            setChosen(new Map());
            reload();
          }}
        />
        {value === null ? (
          problem === null && <Progress label={t('common.loading')} value={null} />
        ) : value.total === 0 ? (
          <EmptyState
            icon={<SearchX size={26} />}
            title={t(text === '' && filter === 'all' ? 'pupils.empty' : 'pupils.noneFound')}
          >
            <p>{t(text === '' && filter === 'all' ? 'pupils.emptyText' : 'pupils.noneFoundText')}</p>
          </EmptyState>
        ) : (
          <>
            {value.rows.length > 1 && (
              <div>
                <Button size="small" onPress={chooseAll}>
                  {t('pupils.chooseAll', { n: value.rows.length })}
                </Button>
              </div>
            )}
            <ul className="list" aria-label={t('pupils.list')}>
              {value.rows.map((row) => (
                <li key={row.pupilId}>
                  <PupilItem
                    row={row}
                    isChosen={chosen.has(row.pupilId)}
                    onChoose={(isChosen) => choose(row, isChosen)}
                    onHistory={() => setHistory(row)}
                    onAsked={() => setAsked(row)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        {value !== null && value.total > PAGE && (
          <div className="row-between">
            <Button isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
              {t('pupils.previous')}
            </Button>
            <span className="small" role="status">
              {t('pupils.range', { from: offset + 1, to: last, total: value.total })}
            </span>
            <Button isDisabled={last >= value.total} onPress={() => setOffset(offset + PAGE)}>
              {t('pupils.following')}
            </Button>
          </div>
        )}
      </Card>
      {asked !== null && (
        <AskedDialog
          pupil={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            reload();
          }}
        />
      )}
      {history !== null && <HistoryDialog pupil={asItIsNow(history)} onClose={() => setHistory(null)} />}
    </>
  );
}
