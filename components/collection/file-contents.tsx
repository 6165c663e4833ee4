import { formatMoment } from '../../lib/language/format.ts';
import type { CollectionFilePreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';

/** What is in a collection file, in numbers and titles, before anything of it is taken in. */
export function FileContents({ preview }: { readonly preview: CollectionFilePreview }) {
  const t = useTranslator();
  const { by, madeAt, schoolName, pupils, results, newToRegister, tables } = preview;
  // Two tables may have one title and one day; their place tells them apart, and the list never changes.
  const placed = tables.map((table, place) => ({ key: `${place}`, table }));
  return (
    <Arrived>
      <h3>{t('collection.file.what')}</h3>
      <p className="small">
        {t('collection.file.by_', { name: by, moment: formatMoment(t, madeAt), school: schoolName })}
      </p>
      <ul className="points" id="collection-contents">
        <li>{t('collection.file.tables', { count: tables.length })}</li>
        <li>{t('collection.pupils', { count: pupils })}</li>
        <li>{t('collection.file.results', { count: results })}</li>
        {newToRegister > 0 && <li>{t('collection.file.newToRegister', { count: newToRegister })}</li>}
      </ul>
      <ul className="list small" aria-label={t('collection.file.what')}>
        {placed.map(({ key, table }) => (
          <li key={key}>
            <p className="row">
              <strong>{table.title}</strong>
              {table.known && <Badge>{t('collection.file.known')}</Badge>}
            </p>
            <p className="muted">
              {[
                ...(table.schoolYear === null ? [] : [table.schoolYear]),
                t('delivery.tableRows', { count: table.rows }),
                t('delivery.tableRead', { moment: formatMoment(t, table.readAt) }),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {tables.every(({ known }) => known) ? (
        <Banner kind="info" title={t('collection.file.nothingNew')} live />
      ) : (
        <p className="small">{t('collection.file.judged')}</p>
      )}
    </Arrived>
  );
}
