import { useState } from 'react';
import { ChoosePassphrase } from '../keys/choose-passphrase.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';

/** A passphrase for this one file, typed twice, and the file. */
export function SaveCollection() {
  const t = useTranslator();
  const { ask, deriveKek, newKdf, saveFile } = usePlatform();
  const { busy, problem, run } = useAct();
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (passphrase: string) => {
    setTried(true);
    if (!recorder.valid) return;
    const kdf = newKdf();
    const made = await run(async () =>
      ask('collection.save', { kek: await deriveKek(passphrase, kdf), kdf, by: recorder.name }),
    );
    if (made === null) return;
    saveFile(new TextEncoder().encode(made.value.text), made.value.fileName);
    recorder.keep();
    setSaved(made.value.fileName);
  };
  if (saved !== null) return <Banner kind="good" title={t('collection.file.saved', { name: saved })} live />;
  return (
    <div className="stack">
      <h3>{t('collection.file.saveTitle')}</h3>
      <p className="small muted">{t('collection.file.saveText')}</p>
      <ChoosePassphrase
        submit={t('collection.file.saveDo')}
        label={t('collection.file.passphrase')}
        busy={busy}
        onChosen={(passphrase) => void save(passphrase)}
        before={recorder.field(t('collection.file.by'), tried)}
        notes={
          <>
            <ProblemBanner problem={problem} />
            {busy && <Progress label={t('collection.file.saving')} value={null} />}
          </>
        }
      />
    </div>
  );
}
