import { useState } from 'react';
import { done, failed, type Outcome } from '../../lib/core/problem.ts';
import { layoutText } from '../../lib/language/layout-text.ts';
import type { LayoutSample, LayoutSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChooseFile } from '../ui/choose-file.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { Sample } from './layout-sample.tsx';
import { SpecialFields } from './special-notes.tsx';
import { type OpenedLayout, TakeLayout } from './take-layout.tsx';

/** What the background reads; a file that is larger is not even opened. */
const KILOBYTES = 64;

interface Props {
  readonly layouts: readonly LayoutSummary[];
  /** What an example is written with, where the layout fits it. */
  readonly presetId: string;
  /** Something was loaded or taken away. */
  readonly onChanged: () => void;
}

/** Ways of writing as files: out, in after a look, and away. */
export function LayoutFiles({ layouts, presetId, onChanged }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const [opened, setOpened] = useState<OpenedLayout | null>(null);
  const [said, setSaid] = useState<'taken' | 'removed' | null>(null);
  const [several, setSeveral] = useState(false);
  const open = async (file: File, more = false) => {
    setSaid(null);
    setSeveral(more);
    const read = await run(async (): Promise<Outcome<OpenedLayout>> => {
      if (file.size > 1024 * KILOBYTES) return failed({ code: 'layout-file-too-large', kilobytes: KILOBYTES });
      const text = await file.text();
      const preview = await ask('layout.preview-file', { text, presetId });
      return preview.ok ? done({ text, preview: preview.value }) : preview;
    });
    if (read !== null) setOpened(read.value);
  };
  const changed = (how: 'taken' | 'removed') => {
    setOpened(null);
    setSaid(how);
    onChanged();
  };
  return (
    <Card title={t('layouts.file.title')} id="indelingen">
      <p className="small muted">{t('layouts.file.intro')}</p>
      <ul className="list" aria-label={t('layouts.file.title')}>
        {layouts.map((layout) => (
          <LayoutItem key={layout.id} layout={layout} presetId={presetId} onRemoved={() => changed('removed')} />
        ))}
      </ul>
      <DropFile label={t('layouts.file.area')} busy={busy} onDropped={(file, more) => void open(file, more)}>
        <ChooseFile
          label={t('layouts.file.choose')}
          accept={['.json', 'application/json']}
          busy={busy}
          onChosen={(file) => void open(file)}
        />
      </DropFile>
      {several && <p className="small">{t('files.oneAtATime')}</p>}
      <ProblemBanner problem={problem} />
      {said !== null && (
        <Banner kind="good" live>
          <p>{t(`layouts.file.${said}`)}</p>
        </Banner>
      )}
      {opened !== null && (
        <TakeLayout opened={opened} onClose={() => setOpened(null)} onTaken={() => changed('taken')} />
      )}
    </Card>
  );
}

interface ItemProps {
  readonly layout: LayoutSummary;
  readonly presetId: string;
  readonly onRemoved: () => void;
}

function LayoutItem({ layout, presetId, onRemoved }: ItemProps) {
  const t = useTranslator();
  const { ask, saveFile } = usePlatform();
  const { run, busy, problem } = useAct();
  const [removing, setRemoving] = useState(false);
  const [sample, setSample] = useState<LayoutSample | null>(null);
  const { id, version, builtIn } = layout;
  const layoutId = id;
  const { name } = layoutText(t, layout);
  const save = async () => {
    const made = await run(() => ask('layout.export', { layoutId }));
    if (made !== null) saveFile(new TextEncoder().encode(made.value.text), made.value.fileName);
  };
  const show = async () => {
    const shown = await run(() => ask('layout.sample', { layoutId, presetId }));
    if (shown !== null) setSample(shown.value);
  };
  const remove = async () => {
    if ((await run(() => ask('layout.remove', { layoutId }))) === null) return;
    setRemoving(false);
    onRemoved();
  };
  return (
    <li className="stack-sm">
      <p>
        {name} <span className="small muted">{t('layouts.file.version', { version })}</span>
      </p>
      {!builtIn && <p className="small muted">{t('layouts.file.own', { id })}</p>}
      {layout.study !== null && <p className="small">{t('special.layout.short', { study: layout.study })}</p>}
      <div className="row">
        <Button
          size="inline"
          kind="quiet"
          isDisabled={busy}
          aria-label={t('layouts.file.showName', { name })}
          onPress={() => void show()}
        >
          {t('layouts.file.show')}
        </Button>
        <Button
          size="inline"
          kind="quiet"
          isDisabled={busy}
          aria-label={t('layouts.file.saveName', { name })}
          onPress={() => void save()}
        >
          {t('layouts.file.save')}
        </Button>
        {!builtIn && (
          <Button
            size="inline"
            kind="quiet"
            isDisabled={busy}
            aria-label={t('layouts.file.removeName', { name })}
            onPress={() => setRemoving(true)}
          >
            {t('layouts.file.remove')}
          </Button>
        )}
      </div>
      {!removing && <ProblemBanner problem={problem} />}
      {sample !== null && (
        <Dialog title={t('layouts.file.showName', { name })} onClose={() => setSample(null)}>
          <SpecialFields layout={layout} />
          <Sample sample={sample} />
          <DialogActions>
            <Button onPress={() => setSample(null)}>{t('layouts.file.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
      {removing && (
        <Dialog title={t('layouts.file.removeTitle')} onClose={() => setRemoving(false)}>
          <p>{t('layouts.file.removeText', { name })}</p>
          <ProblemBanner problem={problem} />
          <DialogActions>
            <Button onPress={() => setRemoving(false)}>{t('common.cancel')}</Button>
            <Button kind="danger" isDisabled={busy} onPress={() => void remove()}>
              {t('layouts.file.remove')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </li>
  );
}
