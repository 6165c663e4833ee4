import { useState } from 'react';
import { done, failed, type Outcome } from '../../lib/core/problem.ts';
import { formatDate } from '../../lib/language/format.ts';
import type { CollectionAbout, CollectionFilePreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ChooseFile } from '../ui/choose-file.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { FileContents } from './file-contents.tsx';

/** What the background reads; a file that is larger is not even opened. */
const MEGABYTES = 24;

interface Chosen {
  readonly text: string;
  readonly about: CollectionAbout;
}
interface Seen {
  readonly kek: string;
  readonly preview: CollectionFilePreview;
}

/** File, passphrase, what is in it, yes. Until the yes nothing is written. */
export function TakeIn({ onTaken }: { readonly onTaken: () => void }) {
  const t = useTranslator();
  const { ask, deriveKek } = usePlatform();
  const { busy, problem, run } = useAct();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [added, setAdded] = useState<number | null>(null);

  const choose = async (file: File) => {
    setSeen(null);
    setPassphrase('');
    const read = await run(async (): Promise<Outcome<Chosen>> => {
      if (file.size > MEGABYTES * 1_000_000) return failed({ code: 'collection-too-large', megabytes: MEGABYTES });
      const text = await file.text();
      const about = await ask('collection.read-file', { text });
      return about.ok ? done({ text, about: about.value }) : about;
    });
    setChosen(read?.value ?? null);
  };
  const look = async ({ text, about }: Chosen) => {
    let kek = '';
    const preview = await run(async () => {
      kek = await deriveKek(passphrase, about.kdf);
      return ask('collection.preview-file', { text, kek });
    });
    if (preview !== null) setSeen({ kek, preview: preview.value });
  };
  const take = async ({ text }: Chosen, { kek }: Seen) => {
    const taken = await run(() => ask('collection.take-in', { text, kek }));
    if (taken === null) return;
    setPassphrase('');
    setSeen(null);
    setAdded(taken.value.added);
    onTaken();
  };

  if (added !== null) return <Banner kind="good" title={t('collection.file.added', { count: added })} live />;
  const pick = (label: string, kind: 'primary' | 'secondary') => (
    <ChooseFile label={label} kind={kind} accept={['.bzc']} busy={busy} onChosen={(file) => void choose(file)} />
  );
  if (chosen === null) {
    return (
      <div className="stack">
        <div>{pick(t('collection.file.choose'), 'primary')}</div>
        <ProblemBanner problem={problem} />
      </div>
    );
  }
  const { brin, madeOn } = chosen.about;
  const anything = seen?.preview.tables.some(({ known }) => !known) ?? false;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (seen !== null) void take(chosen, seen);
        else if (passphrase !== '') void look(chosen);
      }}
    >
      <p>{t('collection.file.about', { brin, date: formatDate(t, madeOn) })}</p>
      {seen === null ? (
        <>
          <TextField
            label={t('collection.file.passphrase')}
            name="collection-passphrase"
            type={shown ? 'text' : 'password'}
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
          />
          <Checkbox label={t('unlock.show')} name="show-collection-passphrase" checked={shown} onChange={setShown} />
        </>
      ) : (
        <FileContents preview={seen.preview} />
      )}
      <ProblemBanner problem={problem} />
      {busy && (
        <Progress label={t(seen === null ? 'collection.file.looking' : 'collection.file.taking')} value={null} />
      )}
      <div className="row">
        {(seen === null || anything) && (
          <Button type="submit" kind="primary" isDisabled={busy || (seen === null && passphrase === '')}>
            {t(seen === null ? 'collection.file.look' : 'collection.file.takeDo')}
          </Button>
        )}
        {pick(t('collection.file.other'), 'secondary')}
      </div>
    </form>
  );
}
