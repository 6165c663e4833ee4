import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ChooseFile } from '../ui/choose-file.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { type OpenedColumns, TakeColumns, type TakenColumns } from './take-columns.tsx';

interface SaveProps {
  readonly of: { readonly host: string } | { readonly system: string };
  /** Its full name, where several such buttons stand on one page. */
  readonly label?: string;
}

/** What is remembered of one site or system, as a file that another school can use. */
export function SaveColumnsFile({ of, label }: SaveProps) {
  const t = useTranslator();
  const { ask, saveFile } = usePlatform();
  const { run, busy, problem } = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const save = async () => {
    const made = await run(() => ask('mapping.export', of));
    if (made === null) return;
    const { text, fileName, columns, additions, leftOut } = made.value;
    saveFile(new TextEncoder().encode(text), fileName);
    const added = additions > 0 ? ` ${t('columns.file.additions', { count: additions })}` : '';
    const left = leftOut > 0 ? ` ${t('columns.file.leftOut', { count: leftOut })}` : '';
    setSaid(t('columns.file.saved', { count: columns }) + added + left);
  };
  return (
    <div className="stack-sm">
      <p className="small muted">{t('columns.file.saveHint')}</p>
      <div>
        <Button
          size="small"
          isDisabled={busy}
          {...(label === undefined ? {} : { 'aria-label': label })}
          onPress={() => void save()}
        >
          {t('columns.file.save')}
        </Button>
      </div>
      <ProblemBanner problem={problem} />
      {said !== null && (
        <p role="status" className="small">
          {said}
        </p>
      )}
    </div>
  );
}

/** Such a file of another school: shown, and taken in for one system after a yes. */
export function TakeColumnsFile({ onTaken }: { readonly onTaken: () => void }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const [opened, setOpened] = useState<OpenedColumns | null>(null);
  const [taken, setTaken] = useState<TakenColumns | null>(null);
  const open = async (file: File) => {
    setTaken(null);
    const text = await file.text();
    const preview = await run(() => ask('mapping.preview-import', { text }));
    if (preview !== null) setOpened({ text, preview: preview.value });
  };
  return (
    <>
      <div>
        <ChooseFile
          label={t('columns.file.open')}
          accept={['.json', 'application/json']}
          busy={busy}
          onChosen={(file) => void open(file)}
        />
      </div>
      <ProblemBanner problem={problem} />
      {taken !== null && (
        <Banner kind="good" live>
          <p>{t('columns.file.taken', { count: taken.added })}</p>
          {taken.known > 0 && <p>{t('columns.file.known', { count: taken.known })}</p>}
        </Banner>
      )}
      {opened !== null && (
        <TakeColumns
          opened={opened}
          onClose={() => setOpened(null)}
          onTaken={(what) => {
            setOpened(null);
            setTaken(what);
            onTaken();
          }}
        />
      )}
    </>
  );
}
