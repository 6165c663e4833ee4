import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { FileAddedNotice } from './file-added.tsx';
import { FilePreview } from './file-preview.tsx';
import { FileTrigger } from './file-trigger.tsx';
import { useFile } from './use-file.ts';

/** A file of the LVS, chosen or dropped: first what it would bring, then "add". */
export function FileCard() {
  const t = useTranslator();
  const { file, added, busy, problem, open, chooseSystem, lookAgain, add } = useFile();
  const [several, setSeveral] = useState(false);
  const choose = (chosen: File, more = false) => {
    setSeveral(more);
    void open(chosen);
  };
  return (
    <Card title={t('files.title')} id="bestanden">
      {added !== null && <FileAddedNotice added={added} />}
      <ProblemBanner problem={problem} />
      {several && (
        <Banner kind="info" live>
          <p>{t('files.oneAtATime')}</p>
        </Banner>
      )}
      {file === null ? (
        <>
          <p className="small muted">{t('files.intro')}</p>
          <DropFile label={t('files.dropArea')} busy={busy} onDropped={choose}>
            <FileSpreadsheet size={26} aria-hidden="true" />
            <p>{t('files.drop')}</p>
            <FileTrigger label={t('files.choose')} busy={busy} onChosen={choose} />
            <p className="small muted">{t('files.stays')}</p>
          </DropFile>
          {busy && <Progress label={t('files.reading')} value={null} />}
        </>
      ) : (
        <FilePreview
          // Another file is another decision.
          key={`${file.name} ${file.tables.length}`}
          file={file}
          busy={busy}
          onOther={choose}
          onSystem={(origin) => void chooseSystem(origin)}
          onColumns={lookAgain}
          onAdd={(which, ours) => void add(which, ours)}
        />
      )}
    </Card>
  );
}
