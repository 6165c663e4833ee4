import { useMemo } from 'react';
import type { CapturedPage } from '../../lib/core/captured-page.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';

interface Props {
  readonly page: CapturedPage;
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (header: string, on: boolean) => void;
}

/** Header texts that nobody knows: none is ticked by itself, for one of them may be a pupil's name. */
export function HeaderChoices({ page, kept, onKeep }: Props) {
  const t = useTranslator();
  const headers = useMemo(() => {
    const all = new Map(
      page.frames.flatMap((frame) => frame.headers.map(({ text, madeUp }) => [text, madeUp] as const)),
    );
    return [...all];
  }, [page]);
  return (
    <Card title={t('capture.headers')}>
      {headers.length === 0 ? (
        <p>{t('capture.noHeaders')}</p>
      ) : (
        <>
          <p>{t('capture.headersText')}</p>
          <Banner kind="warn">
            <p>{t('capture.headersWarning')}</p>
          </Banner>
          <ul className="list" aria-label={t('capture.headers')}>
            {headers.map(([text, madeUp], at) => (
              <li key={text}>
                <Checkbox
                  name={`capture-header-${at}`}
                  label={text}
                  checked={kept.has(text)}
                  onChange={(on) => onKeep(text, on)}
                  {...(kept.has(text) ? {} : { hint: t('capture.becomes', { madeUp }) })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
