import { useEffect, useState } from 'react';
import type { Translator } from '../../lib/language/translator.ts';
import type { MappingColumn, MappingView, ReadTable } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import type { ColumnSource } from './column-source.ts';
import { headerText, meaningText, settingsText } from './column-words.ts';

interface Props {
  readonly source: ColumnSource;
  /** Said yes: what was asked for goes on, in the same click. */
  readonly onAgreed: () => void;
  readonly onLook: () => void;
  /** What the yes says, where it does not add at once: one of several questions on a page, so none of them takes the focus. */
  readonly yes?: string;
}

/** The few columns that are read on a fair guess, as one question: it is asked once, before they are first added. */
export function AskColumns({ source, onAgreed, onLook, yes }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const recorder = useRecorderName();
  const [asked, setAsked] = useState<{ readonly read: ReadTable; readonly view: MappingView } | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    void run(async () => {
      const read = await source.read();
      if (!read.ok) return read;
      const view = await ask('mapping.view', { ...read.value, draft: null, examples: false });
      if (view.ok) setAsked({ read: read.value, view: view.value });
      return view;
    });
  }, [ask, run, source]);
  if (asked === null) return <ProblemBanner problem={problem} />;

  const { view, read } = asked;
  const columns = view.columns.filter((column) => column.asked);
  const agree = async () => {
    setTried(true);
    if (!recorder.valid) return;
    const saved = await run(() => ask('mapping.save', { ...read, draft: null, by: recorder.name }));
    if (saved === null) return;
    recorder.keep();
    onAgreed();
  };
  const title =
    columns.length > 0 ? t('columns.question.title', { count: columns.length }) : t('columns.question.titleSettings');
  const question = (
    <Banner kind="warn" title={title}>
      <ul className="points">
        {alike(t, columns).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {view.settingsAsked && <li>{t('columns.question.settings', { settings: settingsText(t, view.settings) })}</li>}
      </ul>
      <p className="small muted">{t('columns.question.once')}</p>
      <div className="stack">
        {recorder.field(t('columns.question.by'), tried)}
        <ProblemBanner problem={problem} />
        <div className="row">
          <Button kind="primary" isDisabled={busy} onPress={() => void agree()}>
            {yes ?? t('columns.question.yes')}
          </Button>
          <Button onPress={onLook}>{t('columns.question.look')}</Button>
        </div>
      </div>
    </Banner>
  );
  return yes === undefined ? (
    <Arrived small label={title}>
      {question}
    </Arrived>
  ) : (
    question
  );
}

/** Columns that differ in their moment only are one question: of a wide table there may be a dozen. */
function alike(t: Translator, columns: readonly MappingColumn[]): readonly string[] {
  const groups = new Map<string, MappingColumn[]>();
  for (const column of columns) {
    const key = JSON.stringify([column.header.at(-1), column.field, column.was, column.confidence]);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const count = more.length;
    const header = headerText(t, first);
    return [questionText(t, first, count === 0 ? header : t('columns.question.andMore', { header, count }))];
  });
}

function questionText(t: Translator, column: MappingColumn, header: string): string {
  const field = meaningText(t, column.field);
  if (column.was === null) return t('columns.question.column', { header, field });
  const was = meaningText(t, column.was);
  return column.confidence === 'unsure'
    ? t('columns.question.lost', { header, was })
    : t('columns.question.changed', { header, field, was });
}
