import { useState } from 'react';
import type { CollectReply, MappingDraft, MappingView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { ColumnItem } from './column-item.tsx';
import type { ColumnSource } from './column-source.ts';
import { isNoSite, settingsText } from './column-words.ts';
import { ReadingCheck } from './reading-check.tsx';
import { SpecialColumns } from './special-columns.tsx';
import { TableSettingsCard } from './table-settings.tsx';
import { useColumnDraft } from './use-column-draft.ts';
import { type SpecialChoices, useSpecialChoices } from './use-special-choices.ts';

interface Props {
  readonly source: ColumnSource;
  /** Saved, and not added. */
  readonly onSaved?: () => void;
}

/** Every column of one table: what it is taken for, a way to say otherwise, and at once what comes of that. */
export function ColumnWizard({ source, onSaved }: Props) {
  const t = useTranslator();
  const { view, draft, problem, examples, ...change } = useColumnDraft(source);
  const special = useSpecialChoices(change.read);
  if (view === null)
    return problem === null ? (
      <Progress label={t('common.loading')} value={null} />
    ) : (
      <ProblemBanner problem={problem} />
    );
  const { system, host } = view;
  return (
    <>
      <p>
        <strong>{view.title}</strong>{' '}
        <span className="muted">
          {system ?? t('columns.unknownSystem')} {isNoSite(host) ? '' : t('columns.on', { host })}
        </span>
      </p>
      <p className="muted">{t('columns.intro')}</p>
      {system !== null && view.unconfirmed && <p className="small muted">{t('columns.unconfirmed', { system })}</p>}
      <ProblemBanner problem={problem} />
      {view.settingsAsked && (
        <Banner kind="warn">
          <p>{t('columns.question.settings', { settings: settingsText(t, view.settings) })}</p>
        </Banner>
      )}
      <div className="two">
        <Card
          title={t('columns.list')}
          aside={
            <Button kind="quiet" size="inline" aria-pressed={examples} onPress={() => change.showExamples(!examples)}>
              {t(examples ? 'columns.hideExamples' : 'columns.showExamples')}
            </Button>
          }
        >
          <ul className="list" aria-label={t('columns.list')}>
            {view.columns.map((column) => (
              <ColumnItem
                key={column.column}
                column={column}
                chosen={draft?.columns.find((one) => one.column === column.column) ?? null}
                onChoose={change.setColumn}
              />
            ))}
          </ul>
        </Card>
        <div className="stack-lg">
          <TableSettingsCard view={view} onChange={change.setSettings} />
          <ReadingCheck check={view.check} />
          <SpecialColumns special={special} />
          <SaveColumns
            source={source}
            {...(onSaved && { onSaved })}
            special={special}
            change={{ view, draft, problem, examples, ...change }}
          />
        </div>
      </div>
    </>
  );
}

interface SaveProps extends Props {
  readonly special: SpecialChoices;
  readonly change: ReturnType<typeof useColumnDraft>;
}

/** Who saves has seen every column: one that nobody was sure of, and that stays unread, is not asked about any more. */
function withLeft(view: MappingView | null, draft: MappingDraft | null): MappingDraft | null {
  if (view === null) return draft;
  const chosen = draft?.columns ?? [];
  const left = view.columns.filter(
    ({ column, field, confidence, neverRead }) =>
      confidence === 'unsure' && field === 'other' && !neverRead && !chosen.some((one) => one.column === column),
  );
  if (left.length === 0) return draft;
  const unread = left.map(
    ({ column }) => ({ column, field: 'other', domain: null, moment: null, provider: null }) as const,
  );
  return { columns: [...chosen, ...unread], settings: draft?.settings ?? view.settings };
}

function SaveColumns({ source, onSaved, special, change }: SaveProps) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<CollectReply | 'saved' | null>(null);
  const { read, draft, view } = change;
  const save = async (andAdd: boolean) => {
    setTried(true);
    setSaved(null);
    if (!recorder.valid || read === null) return;
    const by = recorder.name;
    const done = await run(async () => {
      // First: what is added right after holds only the special data that somebody said yes to.
      const said = await special.sayAll(by);
      return said.ok ? ask('mapping.save', { ...read, draft: withLeft(view, draft), by }) : said;
    });
    if (done === null) return;
    recorder.keep();
    const { add } = source;
    if (!andAdd || add === null) {
      setSaved('saved');
      return onSaved?.();
    }
    const added = await run(async () => ({ ok: true, value: await add() }));
    if (added !== null) setSaved(added.value);
  };
  const canAdd = source.add !== null && (view?.kind === 'results' || view?.kind === 'pupil-list');
  return (
    <div className="stack">
      {recorder.field(t('columns.question.by'), tried)}
      <ProblemBanner problem={problem} />
      <div className="row">
        {canAdd && (
          <Button kind="primary" isDisabled={busy} onPress={() => void save(true)}>
            {t('columns.saveAdd')}
          </Button>
        )}
        <Button kind={source.add === null ? 'primary' : 'secondary'} isDisabled={busy} onPress={() => void save(false)}>
          {t('columns.save')}
        </Button>
        {draft !== null && (
          <Button kind="quiet" onPress={change.undo}>
            {t('columns.undo')}
          </Button>
        )}
      </div>
      {saved === 'saved' && (
        <Banner kind="good" live>
          <p>{t('columns.saved')}</p>
        </Banner>
      )}
      {saved !== null && saved !== 'saved' && (
        <Banner kind={saved.outcome === 'refused' ? 'warn' : 'good'} title={saved.message} live>
          {saved.problems.map(({ code, text, action }) => (
            <p key={`${code} ${text}`} className="small">
              {text === saved.message ? '' : `${text} `}
              {action}
            </p>
          ))}
        </Banner>
      )}
    </div>
  );
}
