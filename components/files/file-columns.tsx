import type { FileColumn } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { headerText, meaningText } from './file-texts.ts';

/** What each column is taken for, and how sure that is. */
export function FileColumns({ title, columns }: { readonly title: string; readonly columns: readonly FileColumn[] }) {
  const t = useTranslator();
  // Two columns may have the same header: only their places tell them apart.
  const placed = columns.map((column, place) => ({ column, place }));
  return (
    <div className="table-scroll">
      <table className="table" aria-label={t('files.columnsOf', { title })}>
        <thead>
          <tr>
            <th scope="col">{t('files.header')}</th>
            <th scope="col">{t('files.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {placed.map(({ column, place }) => (
            <tr key={place}>
              <th scope="row">{headerText(t, column, place)}</th>
              <td>
                {column.used ? (
                  <p className="row">
                    <span>{meaningText(t, column)}</span>
                    <Badge tone={column.confidence === 'sure' ? 'good' : 'warn'}>
                      {t(column.confidence === 'sure' ? 'files.sure' : 'files.likely')}
                    </Badge>
                  </p>
                ) : (
                  <Badge>{t('files.notRead')}</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
