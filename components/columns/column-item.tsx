import { FIELDS, type Field, SCORE_FIELDS } from '../../lib/core/fields.ts';
import { TOPICS } from '../../lib/core/topic.ts';
import type { DraftColumn, MappingColumn } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Select } from '../ui/select.tsx';
import { cellsText, headerText, meaningText, whyText } from './column-words.ts';
import { domainOptions, fromChoice, MOMENTS, PROVIDERS, UNSET, withChosen } from './value-options.ts';

interface Props {
  readonly column: MappingColumn;
  /** What a person chose here and did not save yet. */
  readonly chosen: DraftColumn | null;
  readonly onChoose: (column: DraftColumn) => void;
}

/** One column: what it is called, what stands in it, what it is taken for and why, and a menu to say otherwise. */
export function ColumnItem({ column, chosen, onChoose }: Props) {
  const t = useTranslator();
  const header = headerText(t, column);
  const { neverRead, field, own, was } = column;
  const said = column.said ?? { domain: null, moment: null, provider: null };
  const draft: DraftColumn = chosen ?? { column: column.column, field, ...said };
  const isScore = SCORE_FIELDS.some((score) => score === draft.field);
  const fields: readonly Field[] = ['other', ...FIELDS.filter((one) => one !== 'other')];
  return (
    <li className="stack-sm" data-column={column.column}>
      <p className="row">
        <span className="muted small">{t('columns.place', { number: column.column + 1 })}</span>
        <strong>{header}</strong>
        <Confidence column={column} />
      </p>
      <p className="small muted">{cellsText(t, column.cells)}</p>
      {column.examples.length > 0 && (
        <p className="small">{t('columns.examples', { examples: column.examples.join(' · ') })}</p>
      )}
      {!neverRead && (
        <Select
          name={`meaning-${column.column}`}
          label={t('columns.meaningOf', { header })}
          value={draft.field}
          options={fields.map((value) => ({ value, label: meaningText(t, value) }))}
          onChange={(value) => onChoose({ ...draft, field: value })}
        />
      )}
      <p className="small muted">
        {was !== null && chosen === null && `${t('columns.was', { field: meaningText(t, was) })} `}
        {whyText(t, column)}
        {own !== draft.field && own !== 'other' && ` ${t('columns.suggestion', { field: meaningText(t, own) })}`}
      </p>
      {isScore && !neverRead && (
        <Disclosure label={t('columns.more')} fullLabel={t('columns.moreOf', { header })}>
          <div className="fields">
            <Select
              name={`domain-${column.column}`}
              label={t('columns.setting.domain')}
              value={draft.domain ?? UNSET}
              options={[{ value: UNSET, label: t('columns.asColumn') }, ...domainOptions(t)]}
              onChange={(value) => onChoose({ ...draft, domain: TOPICS.find((topic) => topic === value) ?? null })}
            />
            <Select
              name={`moment-${column.column}`}
              label={t('columns.setting.moment')}
              value={draft.moment ?? UNSET}
              options={[{ value: UNSET, label: t('columns.asColumn') }, ...withChosen(MOMENTS, draft.moment)]}
              onChange={(value) => onChoose({ ...draft, moment: fromChoice(value) })}
            />
            <Select
              name={`provider-${column.column}`}
              label={t('columns.setting.provider')}
              value={draft.provider ?? UNSET}
              options={[{ value: UNSET, label: t('columns.asColumn') }, ...withChosen(PROVIDERS, draft.provider)]}
              onChange={(value) => onChoose({ ...draft, provider: fromChoice(value) })}
            />
          </div>
        </Disclosure>
      )}
    </li>
  );
}

function Confidence({ column }: { readonly column: MappingColumn }) {
  const t = useTranslator();
  if (column.neverRead) return <Badge>{t('columns.neverRead')}</Badge>;
  if (column.asked) return <Badge tone="warn">{t('columns.asked')}</Badge>;
  if (column.confidence === 'unsure') return <Badge tone="warn">{t('columns.confidence.unsure')}</Badge>;
  if (column.field === 'other') return <Badge>{t('columns.confidence.left')}</Badge>;
  return <Badge tone="good">{t(`columns.confidence.${column.confidence}`)}</Badge>;
}
