import { useEffect, useRef } from 'react';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { countsText } from './file-texts.ts';
import type { AddedFile } from './use-file.ts';

/** What came of it. The button that was pressed is gone: focus goes on to this. */
export function FileAddedNotice({ added: { name, tables } }: { readonly added: AddedFile }) {
  const t = useTranslator();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  const fresh = tables.filter(({ added }) => added);
  return (
    <div ref={here} tabIndex={-1}>
      <Banner kind="good" title={t(fresh.length > 0 ? 'files.addedTitle' : 'files.sameTitle', { name })} live>
        {fresh.map((table) => (
          <p key={table.title}>
            {table.title}: {countsText(t, table)}
          </p>
        ))}
        <p className="small">{t('files.keepFile')}</p>
      </Banner>
    </div>
  );
}
