import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../lib/core/problem.ts';
import { listOf } from '../../lib/language/format.ts';
import type { ImportPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { ListTrigger } from './choose-list.tsx';
import { LineFaults, LineRemarks } from './line-problems.tsx';
import { PreviewCounts } from './preview-counts.tsx';
import { PreviewRows } from './preview-rows.tsx';

interface Props {
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onOther: (file: File) => void;
  readonly onRecord: (acceptRefused: boolean, recordedBy: string) => Promise<boolean>;
}

/** What the list would add. Lines that cannot be read are left out only when a person says so. */
export function PreviewList({ fileName, preview, busy, problem, onOther, onRecord }: Props) {
  const t = useTranslator();
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const here = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: focus goes on to what came of it.
  useEffect(() => here.current?.focus(), []);
  const { refused, remarks, ignoredColumns } = preview;
  const fresh = preview.matched + preview.untied;
  const refusedOpen = refused.length > 0 && !accepted;

  const record = async () => {
    setTried(true);
    if (refusedOpen || !recorder.valid) return;
    if (await onRecord(accepted, recorder.name)) recorder.keep();
  };
  return (
    <div className="stack" ref={here} tabIndex={-1}>
      <div className="row-between">
        <div>
          <p className="label">{t('importList.file', { name: fileName })}</p>
          <p className="small muted" role="status">
            {t('importList.found', { count: preview.lines })}
          </p>
        </div>
        <ListTrigger label={t('importList.chooseOther')} busy={busy} onChosen={onOther} />
      </div>
      <PreviewCounts preview={preview} />
      {refused.length > 0 && (
        <Banner kind="stop" title={t('importList.refusedTitle', { count: refused.length })} live>
          <p>{t('importList.refusedText')}</p>
          <LineFaults problems={refused} />
        </Banner>
      )}
      {preview.untied > 0 && (
        <Banner kind="info">
          <p>{t('importList.untiedText')}</p>
        </Banner>
      )}
      {(remarks.length > 0 || ignoredColumns.length > 0) && (
        <Card title={t('importList.remarksTitle')}>
          {remarks.length > 0 && <LineRemarks remarks={remarks} />}
          {ignoredColumns.length > 0 && (
            <p className="small">{t('importList.ignored', { headers: listOf(t, ignoredColumns.map(quoted)) })}</p>
          )}
        </Card>
      )}
      <PreviewRows preview={preview} />
      <ProblemBanner problem={problem} />
      {fresh === 0 ? (
        <p role="status">{t('importList.nothing')}</p>
      ) : (
        <div className="action">
          {refused.length > 0 && (
            <Checkbox
              name="accept-refused"
              label={t('importList.accept', { count: refused.length })}
              checked={accepted}
              onChange={setAccepted}
            />
          )}
          {tried && refusedOpen && (
            <p className="error" role="alert">
              {t('importList.acceptMissing')}
            </p>
          )}
          {recorder.field(t('importList.recordedBy'), tried)}
          {busy && <Progress label={t('importList.recording')} value={null} />}
          <div>
            <Button kind="primary" size="large" isDisabled={busy} onPress={() => void record()}>
              {t('importList.record', { count: fresh })}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

const quoted = (header: string): string => `“${header}”`;
