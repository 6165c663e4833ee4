import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportResult } from '../../lib/messaging/protocol.ts';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { ChooseList } from './choose-list.tsx';
import { ImportDone } from './import-done.tsx';
import { PreviewList } from './preview-list.tsx';
import { type ListFile, readListFile } from './read-list-file.ts';

interface Shown {
  readonly file: ListFile;
  readonly preview: ImportPreview;
}

/** Objections from a list: choose, look, record. Until the last step nothing is recorded. */
export function ImportPage({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslator();
  useDocumentTitle(t('importList.title'));
  const { ask } = usePlatform();
  const [shown, setShown] = useState<Shown | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const { busy, problem, run } = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const choose = async (chosen: File) => {
    const looked = await run(async () => {
      const file = await readListFile(chosen);
      if (!file.ok) return file;
      const preview = await ask('objection.preview-import', file.value);
      return preview.ok ? { ok: true, value: { file: file.value, preview: preview.value } } : preview;
    });
    setShown(looked?.value ?? null);
  };
  const record = async ({ file, preview }: Shown, acceptRefused: boolean, recordedBy: string) => {
    const { digest } = preview;
    const recorded = await run(async () => {
      const reply = await ask('objection.import', { ...file, digest, acceptRefused, recordedBy });
      if (reply.ok || reply.problem.code !== 'list-stale') return reply;
      // The register moved: show what the list would add to it as it is now, under the same message.
      const again = await ask('objection.preview-import', file);
      if (again.ok) setShown({ file, preview: again.value });
      return reply;
    });
    if (recorded === null) return false;
    setResult(recorded.value);
    setShown(null);
    return true;
  };
  return (
    <>
      <div className="stack-sm">
        <div>
          <Button kind="quiet" size="inline" icon={<ArrowLeft size={16} aria-hidden="true" />} onPress={onClose}>
            {t('importList.back')}
          </Button>
        </div>
        <h1 ref={title} tabIndex={-1}>
          {t('importList.title')}
        </h1>
        {result === null && <p className="lead">{t('importList.intro')}</p>}
      </div>
      {result !== null ? (
        <ImportDone result={result} onDone={onClose} />
      ) : shown === null ? (
        <>
          <ProblemBanner problem={problem} />
          <ChooseList busy={busy} onChosen={(file) => void choose(file)} />
          {busy && <Progress label={t('importList.reading')} value={null} />}
        </>
      ) : (
        <PreviewList
          // Another reading is another decision: a tick given for other lines does not count for these.
          key={shown.preview.digest}
          fileName={shown.file.fileName}
          preview={shown.preview}
          busy={busy}
          problem={problem}
          onOther={(file) => void choose(file)}
          onRecord={(acceptRefused, recordedBy) => record(shown, acceptRefused, recordedBy)}
        />
      )}
    </>
  );
}
