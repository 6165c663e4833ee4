import type { FileTable } from '../../lib/core/file-table.ts';
import { listOf } from '../../lib/language/format.ts';
import { problemText } from '../../lib/language/problem-text.ts';
import type { FileLook } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FileColumns } from './file-columns.tsx';
import { countsText, headerText, linesOf, meaningText, noteText, placesText, problemKey } from './file-texts.ts';
import { canTake } from './use-file.ts';

interface Props {
  readonly table: FileTable;
  readonly look: FileLook;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}

/** One table of the file: what it would be taken for, and what of it would not be read. */
export function FileTableItem({ table, look, taken, onTake }: Props) {
  const t = useTranslator();
  const { sheet, notes } = table;
  const { title, kind } = look;
  const label = sheet === '' ? title : t('files.takeSheet', { title, sheet });
  const likely = look.columns.flatMap((column, at) =>
    column.used && column.confidence === 'likely' ? [{ header: headerText(t, column, at), column }] : [],
  );
  return (
    <li className="stack-sm">
      {canTake(look) ? (
        <Checkbox name={table.table.id} label={label} checked={taken} onChange={onTake} />
      ) : (
        <p className="label">{label}</p>
      )}
      {look.school === 'other' ? (
        <p className="error">{t('files.otherSchool')}</p>
      ) : kind === 'pupils' || kind === 'none' ? (
        <p className="small">{t(kind === 'pupils' ? 'files.kindPupils' : 'files.kindNone')}</p>
      ) : (
        <p className="small">
          {countsText(t, look)} ·{' '}
          {look.schoolYear === null ? t('files.noSchoolYear') : t('files.schoolYear', { year: look.schoolYear })}
        </p>
      )}
      {likely.length > 0 && (
        <p className="small">
          {t('files.likelyNote', {
            count: likely.length,
            headers: listOf(
              t,
              likely.map(({ header, column }) => t('files.likelyOne', { header, meaning: meaningText(t, column) })),
            ),
          })}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="plain small" aria-label={t('files.notes')}>
          {notes.map((note) => (
            <li key={note.code}>{noteText(t, note)}</li>
          ))}
        </ul>
      )}
      <FileFaults table={table} look={look} />
      <Disclosure label={t('files.columns')} fullLabel={t('files.columnsOf', { title: label })}>
        <FileColumns title={label} columns={look.columns} />
      </Disclosure>
    </li>
  );
}

/** Each fault once, with the lines of the file in which it stands. */
function FileFaults({ table, look }: Pick<Props, 'table' | 'look'>) {
  const t = useTranslator();
  const faults = look.problems.filter(({ code }) => code !== 'accepted-likely' && code !== 'school-year-unknown');
  const lines = linesOf(faults, table.lines);
  const once = [...new Map(faults.map((fault) => [problemKey(fault), fault])).entries()];
  if (once.length === 0) return null;
  return (
    <ul className="list" aria-label={t('files.problems')}>
      {once.map(([key, fault]) => {
        const places = lines.get(key);
        const column = fault.code === 'cell-unreadable' ? t(`field.${fault.column}`) : '';
        const { text, action } = problemText(t, fault);
        return (
          <li key={key}>
            {places === undefined ? (
              <p>{text}</p>
            ) : (
              <p>
                {t(`files.fault.${faultOf(fault.code)}`, { column })}{' '}
                {t('files.inLines', { count: places.length, lines: placesText(t, places) })}
              </p>
            )}
            <p className="small muted">{action}</p>
          </li>
        );
      })}
    </ul>
  );
}

const FAULTS = ['cell-unreadable', 'bsn-invalid', 'bsn-is-education-number', 'birth-date-incomplete'] as const;
const faultOf = (code: string): (typeof FAULTS)[number] | 'other' => FAULTS.find((known) => known === code) ?? 'other';
