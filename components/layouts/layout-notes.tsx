import { fieldsText, lossTexts } from '../../lib/language/layout-text.ts';
import type { ChosenLayout } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { SpecialNotes } from './special-notes.tsx';

/** Whether anything can be made in this layout. */
export const canWrite = ({ lacks, wantsOneBranch }: ChosenLayout): boolean => lacks.length === 0 && !wantsOneBranch;

/** What a school should know of the way of writing before it makes the files: what has no place in it, and what stays behind. */
export function LayoutNotes({ layout }: { readonly layout: ChosenLayout }) {
  const t = useTranslator();
  const { lacks, wantsOneBranch, loss, kind } = layout;
  const lost = lossTexts(t, loss);
  return (
    <>
      {lacks.length > 0 && (
        <Banner kind="warn" title={t('layouts.lacksTitle')}>
          <p>{t('layouts.lacksText', { fields: fieldsText(t, lacks) })}</p>
        </Banner>
      )}
      {kind === 'uwlr' && (
        <Banner kind="warn" title={t(layout.pupilNumbers ? 'layouts.numbersTitle' : 'layouts.uwlrTitle')}>
          <p>{t(layout.pupilNumbers ? 'layouts.numbersText' : 'layouts.uwlrText')}</p>
          {layout.pupilNumbers && <p>{t('layouts.numbersAsk')}</p>}
          <p>{t(wantsOneBranch ? 'layouts.uwlrBranch' : 'layouts.uwlrMoment')}</p>
        </Banner>
      )}
      {lacks.length === 0 && <SpecialNotes special={layout.special} />}
      {lacks.length === 0 && lost.length > 0 && (
        <Banner kind="info" title={t('layouts.lossTitle')}>
          <ul className="points">
            {lost.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
