import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { ChoosePassphrase } from './choose-passphrase.tsx';

interface Props {
  readonly title: string;
  /** The key of the sheet, which was found right. */
  readonly kek: string;
  readonly onDone: () => void;
}

/** In the place of the one that was forgotten. */
export function NewPassphrase({ title, kek, onDone }: Props) {
  const t = useTranslator();
  const { ask, deriveKek, newKdf } = usePlatform();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const choose = async (passphrase: string) => {
    const kdf = newKdf();
    const changed = await run(async () =>
      ask('keys.change-passphrase', { way: 'recovery', kek, next: { kdf, kek: await deriveKek(passphrase, kdf) } }),
    );
    if (changed !== null) onDone();
    await refresh();
  };
  return (
    <Arrived>
      <h3>{title}</h3>
      <ChoosePassphrase
        submit={t('passphrase.next')}
        label={t('passphrase.new')}
        busy={busy}
        onChosen={(passphrase) => void choose(passphrase)}
        notes={
          <>
            <ProblemBanner problem={problem} />
            {busy && <Progress label={t('passphrase.changing')} value={null} />}
          </>
        }
      />
    </Arrived>
  );
}
