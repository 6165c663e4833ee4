import { useState } from 'react';
import { formatDate, listOf } from '../../lib/language/format.ts';
import type { SpecialColumnView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { headerText } from './column-words.ts';
import { keyOf, type SpecialChoice, type SpecialChoices } from './use-special-choices.ts';

/** Columns that a loaded layout wants for a study: none of them is read before somebody said yes. Nothing where there is none. */
export function SpecialColumns({ special }: { readonly special: SpecialChoices }) {
  const t = useTranslator();
  const { columns, problem } = special;
  if (columns.length === 0 && problem === null) return null;
  return (
    <Card title={t('special.columns.title')}>
      <p className="small muted">{t('special.columns.intro')}</p>
      <ProblemBanner problem={problem} />
      <ul className="list" aria-label={t('special.columns.title')}>
        {columns.map((column) => (
          <SpecialColumn key={keyOf(column)} column={column} special={special} />
        ))}
      </ul>
    </Card>
  );
}

interface Props {
  readonly column: SpecialColumnView;
  readonly special: SpecialChoices;
}

function SpecialColumn({ column, special }: Props) {
  const t = useTranslator();
  const { run, busy, problem } = useAct();
  const recorder = useRecorderName();
  const { study, field, values, filled, readable, said } = column;
  const choice = special.choiceOf(column);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<SpecialChoice | null>(null);
  const header = headerText(t, column);
  const save = async () => {
    setTried(true);
    setSaved(null);
    if (choice === null || !recorder.valid) return;
    if ((await run(() => special.say(column, recorder.name))) === null) return;
    recorder.keep();
    setSaved(choice);
  };
  return (
    <li className="stack-sm" data-special={field}>
      <p className="row">
        <strong>{header}</strong>
        <Badge tone={said?.take === true ? 'good' : said === null ? 'warn' : 'neutral'}>
          {said === null
            ? t('special.columns.open')
            : t(said.take ? 'special.columns.saidYes' : 'special.columns.saidNo', {
                name: said.by,
                date: formatDate(t, said.on),
              })}
        </Badge>
      </p>
      <p className="small">
        {t('special.columns.asks', {
          field,
          study,
          values: listOf(
            t,
            values.map((value) => `“${value}”`),
          ),
        })}{' '}
        <span className="muted">{t('special.columns.readable', { readable, filled })}</span>
      </p>
      <ChipGroup
        label={t('special.columns.take', { header, field })}
        name={`special-${column.column}-${field}`}
        value={choice}
        options={[
          { value: 'yes', label: t('special.columns.yes') },
          { value: 'no', label: t('special.columns.no') },
        ]}
        onChange={(next) => special.choose(column, next)}
        error={tried && choice === null ? t('common.chooseOne') : null}
      />
      {recorder.field(t('columns.question.by'), tried)}
      <ProblemBanner problem={problem} />
      <div className="row">
        <Button size="small" isDisabled={busy} onPress={() => void save()}>
          {t('special.columns.save')}
        </Button>
        {saved !== null && (
          <p role="status" className="small">
            {t(saved === 'yes' ? 'special.columns.saved' : 'special.columns.savedNo')}
          </p>
        )}
      </div>
    </li>
  );
}
