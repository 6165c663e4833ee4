import { FileArchive, Flag, ListChecks } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { LifeBanner } from '../collection/life-banner.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { Unreachable } from '../frame/register-gate.tsx';
import { UnlockForm } from '../frame/unlock-form.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { type Saved, SavedNotice } from '../objection/saved-notice.tsx';
import { TypedRecord } from '../objection/typed-record.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Progress } from '../ui/progress.tsx';
import { PopupNotice } from './popup-notice.tsx';
import { ThisPage } from './this-page.tsx';

interface Tab {
  readonly id: number;
  readonly origin: string | null;
}

/** The toolbar button: what about this page, and the two things people come for. */
export function PopupPage() {
  const t = useTranslator();
  useDocumentTitle(t('popup.title'));
  const { activeTab } = usePlatform();
  const { status, unreachable } = useStatusInUse();
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => void activeTab().then(setTab), [activeTab]);
  return (
    <PageFrame width="narrow">
      <h1 className="visually-hidden">{t('popup.title')}</h1>
      {status === null ? (
        unreachable ? (
          <Unreachable />
        ) : (
          <Progress label={t('common.loading')} value={null} />
        )
      ) : (
        <PopupContent tab={tab} />
      )}
    </PageFrame>
  );
}

function PopupContent({ tab }: { readonly tab: Tab | null }) {
  const { register, kdf } = useAppStatus();
  const { openPage } = usePlatform();
  if (register === 'locked' && kdf !== null)
    return <UnlockForm kdf={kdf} onForgot={() => openPage('app.html#bezwaren')} />;
  if (register !== 'unlocked') return <PopupNotice />;
  return <PopupUnlocked tab={tab} />;
}

function PopupUnlocked({ tab }: { readonly tab: Tab | null }) {
  const t = useTranslator();
  const { openPage } = usePlatform();
  const [recording, setRecording] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  if (saved !== null) {
    return (
      <SavedNotice
        {...saved}
        onNext={() => {
          setSaved(null);
          setRecording(false);
        }}
      />
    );
  }
  if (recording) {
    return (
      <Card title={t('panel.recordTitle')}>
        <TypedRecord onSaved={setSaved} />
        <Button kind="quiet" onPress={() => setRecording(false)}>
          {t('common.cancel')}
        </Button>
      </Card>
    );
  }
  return (
    <>
      <LifeBanner />
      <ThisPage tab={tab} />
      <div className="stack-sm">
        <Button kind="primary" wide icon={<Flag size={18} aria-hidden="true" />} onPress={() => setRecording(true)}>
          {t('popup.record')}
        </Button>
        <Button wide icon={<ListChecks size={18} aria-hidden="true" />} onPress={() => openPage('app.html#bezwaren')}>
          {t('popup.openObjections')}
        </Button>
        <Button wide icon={<FileArchive size={18} aria-hidden="true" />} onPress={() => openPage('app.html#levering')}>
          {t('popup.openDelivery')}
        </Button>
      </div>
    </>
  );
}
