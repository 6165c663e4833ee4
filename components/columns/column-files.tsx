import { useState } from 'react';
import type { PageReply } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ChooseFile } from '../ui/choose-file.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Select } from '../ui/select.tsx';
import { useAct } from '../use-act.ts';
import { headerText, meaningText, settingsText } from './column-words.ts';

type Answered<K extends 'mapping.preview-import' | 'mapping.import'> = Extract<PageReply<K>, { ok: true }>['value'];
interface Opened {
  readonly text: string;
  readonly preview: Answered<'mapping.preview-import'>;
}

/** What is remembered of one system, as a file that another school can use. */
export function SaveColumnsFile({ host }: { readonly host: string }) {
  const t = useTranslator();
  const { ask, saveFile } = usePlatform();
  const { run, busy, problem } = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const save = async () => {
    const made = await run(() => ask('mapping.export', { host }));
    if (made === null) return;
    const { text, fileName, columns, leftOut } = made.value;
    saveFile(new TextEncoder().encode(text), fileName);
    const left = leftOut > 0 ? ` ${t('columns.file.leftOut', { count: leftOut })}` : '';
    setSaid(t('columns.file.saved', { count: columns }) + left);
  };
  return (
    <div className="stack-sm">
      <p className="small muted">{t('columns.file.saveHint')}</p>
      <div>
        <Button size="small" isDisabled={busy} onPress={() => void save()}>
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
  const [opened, setOpened] = useState<Opened | null>(null);
  const [taken, setTaken] = useState<Answered<'mapping.import'> | null>(null);
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
        <TakeDialog
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

interface TakeProps {
  readonly opened: Opened;
  readonly onClose: () => void;
  readonly onTaken: (taken: Answered<'mapping.import'>) => void;
}

function TakeDialog({ opened: { text, preview }, onClose, onTaken }: TakeProps) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const [host, setHost] = useState(preview.likelyHost);
  const take = async () => {
    setTried(true);
    if (!recorder.valid || host === null) return;
    const done = await run(() => ask('mapping.import', { text, host, by: recorder.name }));
    if (done === null) return;
    recorder.keep();
    onTaken(done.value);
  };
  return (
    <Dialog title={t('columns.file.title')} onClose={onClose}>
      <p>{t('columns.file.intro')}</p>
      <ul className="points small" aria-label={t('columns.list')}>
        {preview.columns.map((column) => {
          const { domain, provider } = column;
          const more = settingsText(t, { domain, moment: null, provider, version: null, schoolYear: null });
          const field = [meaningText(t, column.field), more].filter((part) => part !== '').join(', ');
          const header = headerText(t, { header: column.header, column: 0 });
          const reads = t('columns.remembered.reads', { header, field });
          return <li key={JSON.stringify(column)}>{reads}</li>;
        })}
      </ul>
      {preview.hosts.length === 0 ? (
        <Banner kind="warn">
          <p>{t('columns.file.noHost')}</p>
        </Banner>
      ) : (
        <Select
          name="columns-host"
          label={t('columns.file.host')}
          value={host}
          options={preview.hosts.map((value) => ({ value, label: value }))}
          onChange={setHost}
        />
      )}
      {recorder.field(t('columns.question.by'), tried)}
      <ProblemBanner problem={problem} />
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" isDisabled={busy || host === null} onPress={() => void take()}>
          {t('columns.file.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
