import type { TextKey } from '../../lib/language/translator.ts';
import { useTranslator } from '../language.tsx';

const COLUMNS: readonly (readonly [string, TextKey])[] = [
  ['leerlingnummer', 'importList.column.pupilNumber'],
  ['bsn', 'importList.column.bsn'],
  ['onderwijsnummer', 'importList.column.educationNumber'],
  ['achternaam, tussenvoegsel, roepnaam', 'importList.column.name'],
  ['geboortedatum', 'importList.column.birthDate'],
  ['groep', 'importList.column.classGroup'],
  ['datum', 'importList.column.receivedOn'],
  ['bron', 'importList.column.channel'],
  ['door', 'importList.column.from'],
];

/** What a list may hold. The names of columns are Dutch in both languages: so they stand in the file. */
export function ListColumns() {
  const t = useTranslator();
  return (
    <div className="stack-sm">
      <p className="small">{t('importList.columnsText')}</p>
      <div className="table-scroll">
        <table className="table" aria-label={t('importList.columnsTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('importList.columnsHeader')}</th>
              <th scope="col">{t('importList.columnsMeaning')}</th>
            </tr>
          </thead>
          <tbody>
            {COLUMNS.map(([column, meaning]) => (
              <tr key={column}>
                <th scope="row" lang="nl">
                  {column}
                </th>
                <td>{t(meaning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{t('importList.encodingHint')}</p>
    </div>
  );
}
