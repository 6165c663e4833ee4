import type { FileTable } from '../../lib/core/file-table.ts';
import { problemText } from '../../lib/language/problem-text.ts';
import type { FileLook } from '../../lib/messaging/protocol.ts';
import { AskColumns } from '../columns/ask-columns.tsx';
import type { ColumnSource } from '../columns/column-source.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FileColumns } from './file-columns.tsx';
import { countsText, linesOf, noteText, placesText, problemKey } from './file-texts.ts';
import { canTake } from './use-file.ts';

interface Props {
  readonly table: FileTable;
  readonly look: FileLook;
  /** Null while nobody said which system it is of: what is said of columns is remembered per system. */
  readonly source: ColumnSource | null;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
  readonly onColumns: () => void;
  readonly onMap: () => void;
}

/** One table of the file: what it would be taken for, and what of it would not be read. */
export function FileTableItem({ table, look, source, taken, onTake, onColumns, onMap }: Props) {
  const t = useTranslator();
  const { sheet, notes } = table;
  const { title, kind } = look;
  const label = sheet === '' ? title : t('files.takeSheet', { title, sheet });
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
      {look.asks &&
        canTake(look) &&
        taken &&
        (source === null ? (
          <p className="small">{t('files.asksLater')}</p>
        ) : (
          <AskColumns
            key={source.key}
            source={source}
            yes={t('files.columnsRight')}
            onAgreed={onColumns}
            onLook={onMap}
          />
        ))}
      {notes.length > 0 && (
        <ul className="plain small" aria-label={t('files.notes')}>
          {notes.map((note) => (
            <li key={note.code}>{noteText(t, note)}</li>
          ))}
        </ul>
      )}
      <FileFaults table={table} look={look} />
      <Disclosure label={t('files.columns')} fullLabel={t('files.columnsOf', { title: label })}>
        <div className="stack-sm">
          <FileColumns title={label} columns={look.columns} />
          {source !== null && look.school !== 'other' && (
            <div>
              <Button size="small" aria-label={t('files.mapOf', { title: label })} onPress={onMap}>
                {t('files.map')}
              </Button>
            </div>
          )}
        </div>
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
