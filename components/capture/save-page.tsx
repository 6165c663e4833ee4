import { Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type CapturedPage, toPageFile, writePageFile } from '../../lib/core/captured-page.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { FilePreview } from './file-preview.tsx';
import { HeaderChoices } from './header-choices.tsx';

/** What was taken of the page: headings to tick, exactly what will be saved, and the button. */
export function SavePage({ page }: { readonly page: CapturedPage }) {
  const t = useTranslator();
  const { saveFile } = usePlatform();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<string | null>(null);
  const file = useMemo(() => toPageFile(page, kept), [page, kept]);
  const text = useMemo(() => writePageFile(file), [file]);
  const keep = (header: string, on: boolean) => {
    setSaved(null);
    const next = new Set(kept);
    if (on) next.add(header);
    else next.delete(header);
    setKept(next);
  };
  const save = () => {
    // The very text that is shown.
    saveFile(new TextEncoder().encode(text), t('capture.fileName'));
    setSaved(t('capture.fileName'));
  };
  return (
    <>
      <HeaderChoices page={page} kept={kept} onKeep={keep} />
      {page.unread > 0 && (
        <Banner kind="info">
          <p>{t('capture.unread', { count: page.unread })}</p>
        </Banner>
      )}
      <Card title={t('capture.preview')}>
        <p>{t('capture.previewText')}</p>
        <FilePreview file={file} text={text} />
        <div>
          <Button kind="primary" icon={<Save size={18} aria-hidden="true" />} onPress={save}>
            {t('capture.save')}
          </Button>
        </div>
        {saved !== null && (
          <Banner kind="good" live>
            <p>{t('capture.saved', { fileName: saved })}</p>
          </Banner>
        )}
      </Card>
    </>
  );
}
