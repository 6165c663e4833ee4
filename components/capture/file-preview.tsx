import { useMemo } from 'react';
import { type PageFile, textsOf } from '../../lib/core/captured-page.ts';
import { useTranslator } from '../language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

interface Props {
  readonly file: PageFile;
  /** What is saved, to the letter. */
  readonly text: string;
}

/** The tables as the extension read them, all words of the file in order, and the file itself. */
export function FilePreview({ file, text }: Props) {
  const t = useTranslator();
  const tables = file.frames.flatMap((frame) => frame.tables);
  const words = useMemo(() => file.frames.flatMap(({ root }) => textsOf(root)), [file]);
  return (
    <>
      {tables.length === 0 && <p>{t('capture.noTables')}</p>}
      {tables.map((table, at) => {
        const title = t('capture.table', { number: at + 1, columns: table.columns.length, rows: table.rows });
        return (
          // Two tables may be alike to the letter: only their place tells them apart.
          <div key={String(at)} className="stack-sm">
            <p>
              <strong>{title}</strong>
              {table.firstRows.length > 0 && <> {t('capture.firstRows')}</>}
            </p>
            <Lines title={title} header={table.columns.map((path) => path.join(' › '))} rows={table.firstRows} />
          </div>
        );
      })}
      <Disclosure label={t('capture.page')}>
        <p className="captured-text">{words.join(' · ')}</p>
      </Disclosure>
      <Disclosure label={t('capture.raw', { kilobytes: Math.ceil(text.length / 1_000) })}>
        {/* A field, so that it is reached, scrolled and copied by keyboard. */}
        <textarea className="captured-file" readOnly rows={18} aria-label={t('capture.preview')} value={text} />
      </Disclosure>
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/* Columns and rows have no other name than their place. */
function Lines({ title, header, rows }: LinesProps) {
  const cells = (texts: readonly string[]) => texts.map((text, at) => ({ text, key: String(at) }));
  return (
    <div className="table-scroll">
      <table className="table" aria-label={title}>
        <thead>
          <tr>
            {cells(header).map(({ text, key }) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(at)}>
              {cells(row).map(({ text, key }) => (
                <td key={key}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
