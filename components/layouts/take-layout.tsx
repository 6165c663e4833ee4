import { listOf } from '../../lib/language/format.ts';
import { layoutText } from '../../lib/language/layout-text.ts';
import { presetText } from '../../lib/language/words.ts';
import type { PageReply } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { Sample } from './layout-sample.tsx';
import { SpecialFields } from './special-notes.tsx';

export interface OpenedLayout {
  readonly text: string;
  readonly preview: Extract<PageReply<'layout.preview-file'>, { ok: true }>['value'];
}
interface Props {
  readonly opened: OpenedLayout;
  readonly onClose: () => void;
  readonly onTaken: () => void;
}

/** A layout from a file: shown first, taken in after a yes. */
export function TakeLayout({ opened: { text, preview }, onClose, onTaken }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const { layout, replaces, sample } = preview;
  const take = async () => {
    if ((await run(() => ask('layout.import', { text }))) !== null) onTaken();
  };
  const presets = layout.fits.map((id) => presetText(t, id).name);
  return (
    <Dialog
      title={t('layouts.file.previewTitle', { id: layoutText(t, layout).name, version: layout.version })}
      onClose={onClose}
    >
      {replaces !== null && <p>{t('layouts.file.replaces', { version: replaces })}</p>}
      {presets.length > 0 && <p className="small">{t('layouts.file.fits', { presets: listOf(t, presets) })}</p>}
      {layout.kind === 'uwlr' && <p className="small">{t('layouts.uwlrText')}</p>}
      <SpecialFields layout={layout} />
      <Sample sample={sample} />
      <ProblemBanner problem={problem} />
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" isDisabled={busy} onPress={() => void take()}>
          {t('layouts.file.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
