import { presetText } from '../../lib/language/words.ts';
import type { LayoutSample } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

/** What a layout makes of three pupils who do not exist. */
export function Sample({ sample }: { readonly sample: LayoutSample }) {
  const t = useTranslator();
  if (sample.presetId === null) return <p>{t('layouts.file.fitsNone')}</p>;
  return (
    <div className="stack-sm">
      <p>{t('layouts.file.previewText')}</p>
      <p className="small muted">{t('layouts.file.previewPreset', { preset: presetText(t, sample.presetId).name })}</p>
      {sample.files.map(({ name, lines }) => (
        <div key={name} className="stack-sm">
          <p className="mono small">{name}</p>
          {/* A field, so that it is reached, scrolled and copied by keyboard. */}
          <textarea
            className="captured-file"
            readOnly
            wrap="off"
            rows={Math.min(12, lines.length + 1)}
            aria-label={t('layouts.file.previewFile', { name })}
            value={lines.join('\n')}
          />
        </div>
      ))}
    </div>
  );
}
