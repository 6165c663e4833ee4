import { type ReactNode, useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import type { BackupPreview, BackupChanges as Changes, KeyWay } from '../../lib/messaging/protocol.ts';
import { useStatusInUse } from '../app-status.tsx';
import { NewPassphrase } from '../keys/new-passphrase.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { BackupChanges } from './backup-changes.tsx';
import { BackupKey, readBackupKey, useBackupKey } from './backup-key.tsx';
import { ChooseBackup, ChooseFirst } from './choose-backup.tsx';
import { type ChosenBackup, readBackup } from './read-backup.ts';

interface Props {
  /** Called as soon as something is about to be written. */
  readonly onBegin?: () => void;
  /** What to do next, under the result. */
  readonly after?: ReactNode;
}

interface Seen {
  readonly kek: string;
  readonly way: KeyWay;
  readonly preview: BackupPreview;
}

/** File, passphrase or recovery key, what would change, yes, result. Until the yes nothing is written. */
export function RestoreBackup({ onBegin, after }: Props) {
  const t = useTranslator();
  const { ask, deriveKek } = usePlatform();
  const { refresh } = useStatusInUse();
  const act = useAct();
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const input = useBackupKey();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [result, setResult] = useState<Changes | null>(null);
  /** Came back by the sheet: whoever did so has no passphrase for it. */
  const [unnamed, setUnnamed] = useState<string | null>(null);

  const choose = async (file: File) => {
    setSeen(null);
    input.setPassphrase('');
    const read = await act.run(() => readBackup(ask, file));
    setChosen(read?.value ?? null);
  };
  const look = async ({ text, about }: ChosenBackup) => {
    const secret = readBackupKey(input, about);
    if (secret === null) return;
    const { way, kdf } = secret;
    let kek = '';
    const preview = await act.run(async () => {
      kek = await deriveKek(secret.text, kdf);
      return ask('backup.preview', { text, kek, way });
    });
    if (preview !== null) setSeen({ kek, way, preview: preview.value });
  };
  const restore = async ({ text }: ChosenBackup, { kek, way, preview }: Seen) => {
    onBegin?.();
    const restored = await act.run(() => ask('backup.restore', { text, kek, way, head: preview.head }));
    if (restored === null) return;
    input.setPassphrase('');
    input.recovery.type('');
    setSeen(null);
    if (way === 'recovery' && preview.head === null) setUnnamed(kek);
    setResult(restored.value);
    await refresh();
  };

  if (result !== null) {
    return (
      <Arrived>
        <Banner kind="good" title={t('backup.doneTitle')} live>
          <p>{t('backup.doneText', { count: result.objectionsInForce })}</p>
          <p>{t('backup.doneCheck')}</p>
        </Banner>
        {unnamed === null ? (
          after
        ) : (
          <NewPassphrase title={t('recover.restoredTitle')} kek={unnamed} onDone={() => setUnnamed(null)} />
        )}
      </Arrived>
    );
  }
  const onChosen = (file: File) => void choose(file);
  if (chosen === null) {
    return (
      <>
        <ChooseFirst busy={act.busy} onChosen={onChosen} />
        <ProblemBanner problem={act.problem} />
      </>
    );
  }
  const { school, madeOn } = chosen.about;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (seen !== null) void restore(chosen, seen);
        else void look(chosen);
      }}
    >
      <p>{t('backup.about', { school: school.name, brin: school.brin, date: formatDate(t, madeOn) })}</p>
      {seen === null ? (
        <BackupKey input={input} about={chosen.about} />
      ) : (
        <BackupChanges preview={seen.preview} madeOn={madeOn} />
      )}
      <ProblemBanner problem={act.problem} />
      {act.busy && <Progress label={t(seen === null ? 'backup.looking' : 'backup.restoring')} value={null} />}
      <div className="row">
        {(seen === null || seen.preview.changes.events > 0) && (
          <Button
            type="submit"
            kind="primary"
            isDisabled={act.busy || (seen === null && input.way === 'passphrase' && input.passphrase === '')}
          >
            {t(seen === null ? 'backup.look' : 'backup.confirm')}
          </Button>
        )}
        <ChooseBackup label={t('backup.other')} busy={act.busy} onChosen={onChosen} />
      </div>
    </form>
  );
}
