import { type ReactNode, useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import type { BackupPreview, BackupChanges as Changes } from '../../lib/messaging/protocol.ts';
import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { BackupChanges } from './backup-changes.tsx';
import { ChooseBackup, ChooseFirst } from './choose-backup.tsx';
import { type ChosenBackup, readBackup } from './read-backup.ts';

interface Props {
  /** Called as soon as something is about to be written. */
  readonly onBegin?: () => void;
  /** What to do next, under the result. */
  readonly after?: ReactNode;
}

/** File, passphrase, what would change, yes, result. Until the yes nothing is written. */
export function RestoreBackup({ onBegin, after }: Props) {
  const t = useTranslator();
  const { ask, deriveKek } = usePlatform();
  const { refresh } = useStatusInUse();
  const act = useAct();
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [seen, setSeen] = useState<{ readonly kek: string; readonly preview: BackupPreview } | null>(null);
  const [result, setResult] = useState<Changes | null>(null);

  const choose = async (file: File) => {
    setSeen(null);
    setPassphrase('');
    const read = await act.run(() => readBackup(ask, file));
    setChosen(read?.value ?? null);
  };
  const look = async ({ text, about }: ChosenBackup) => {
    let kek = '';
    const preview = await act.run(async () => {
      kek = await deriveKek(passphrase, about.kdf);
      return ask('backup.preview', { text, kek });
    });
    if (preview !== null) setSeen({ kek, preview: preview.value });
  };
  const restore = async ({ text }: ChosenBackup, { kek, preview }: NonNullable<typeof seen>) => {
    onBegin?.();
    const restored = await act.run(() => ask('backup.restore', { text, kek, head: preview.head }));
    if (restored === null) return;
    setPassphrase('');
    setSeen(null);
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
        {after}
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
        else if (passphrase !== '') void look(chosen);
      }}
    >
      <p>{t('backup.about', { school: school.name, brin: school.brin, date: formatDate(t, madeOn) })}</p>
      {seen === null ? (
        <TextField
          label={t('backup.passphrase')}
          name="backup-passphrase"
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          hint={t('backup.passphraseHint')}
        />
      ) : (
        <BackupChanges preview={seen.preview} madeOn={madeOn} />
      )}
      {seen === null && (
        <Checkbox label={t('unlock.show')} name="show-backup-passphrase" checked={shown} onChange={setShown} />
      )}
      <ProblemBanner problem={act.problem} />
      {act.busy && <Progress label={t(seen === null ? 'backup.looking' : 'backup.restoring')} value={null} />}
      <div className="row">
        {(seen === null || seen.preview.changes.events > 0) && (
          <Button type="submit" kind="primary" isDisabled={act.busy || (seen === null && passphrase === '')}>
            {t(seen === null ? 'backup.look' : 'backup.confirm')}
          </Button>
        )}
        <ChooseBackup label={t('backup.other')} busy={act.busy} onChosen={onChosen} />
      </div>
    </form>
  );
}
