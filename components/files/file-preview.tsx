import { useEffect, useMemo, useRef, useState } from 'react';
import { useAppStatus } from '../app-status.tsx';
import { fileSource } from '../columns/column-source.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { FileMapping } from './file-mapping.tsx';
import { FileTableItem } from './file-table-item.tsx';
import { systemText } from './file-texts.ts';
import { FileTrigger } from './file-trigger.tsx';
import { canTake, type OpenedFile } from './use-file.ts';

interface Props {
  readonly file: OpenedFile;
  readonly busy: boolean;
  readonly onOther: (file: File) => void;
  readonly onSystem: (origin: string) => void;
  /** Something was said of columns: ends when the tables were looked at again. */
  readonly onColumns: () => Promise<void>;
  readonly onAdd: (which: readonly number[], ours: boolean) => void;
}

/** What a file would bring. Nothing is added before a person said of which system and school it is. */
export function FilePreview({ file, busy, onOther, onSystem, onColumns, onAdd }: Props) {
  const t = useTranslator();
  const { school } = useAppStatus();
  const { name, tables, systems, origin, looks } = file;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [ours, setOurs] = useState(false);
  const [tried, setTried] = useState(false);
  const here = useRef<HTMLDivElement>(null);
  const [mapping, setMapping] = useState<number | null>(null);
  useEffect(() => {
    if (mapping === null) here.current?.focus();
  }, [mapping]);
  const sources = useMemo(
    () => (origin === null ? [] : tables.map((table) => fileSource(table, { ...table.facts, origin }))),
    [tables, origin],
  );
  const chosen = looks.flatMap((look, at) => (canTake(look) && !left.has(at) ? [at] : []));
  const asksSchool = chosen.some((at) => looks[at]?.school === 'unknown');
  const missing =
    chosen.length === 0
      ? t('files.nothingChosen')
      : origin === null
        ? t('files.systemMissing')
        : chosen.some((at) => looks[at]?.asks)
          ? t('files.columnsMissing')
          : asksSchool && !ours
            ? t('files.oursMissing')
            : null;
  const take = (at: number, taken: boolean) => {
    const next = new Set(left);
    if (taken) next.delete(at);
    else next.add(at);
    setLeft(next);
  };
  const mapped = mapping === null ? undefined : sources[mapping];
  if (mapped !== undefined)
    return (
      <FileMapping
        source={mapped}
        onBack={() => setMapping(null)}
        // Only then: a question that was just answered must not show for a moment, and move what stands below it.
        onSaved={() => void onColumns().then(() => setMapping(null))}
      />
    );
  return (
    <div className="stack" ref={here} tabIndex={-1}>
      <div className="row-between">
        <div>
          <p className="label">{t('files.file', { name })}</p>
          <p className="small muted" role="status">
            {t('files.nothingYet')}
          </p>
        </div>
        <FileTrigger label={t('files.chooseOther')} busy={busy} onChosen={onOther} />
      </div>
      <div>
        <Select
          label={t('files.system')}
          name="file-system"
          value={origin}
          placeholder={t('files.systemChoose')}
          options={systems.map((system) => ({ value: system.origin, label: systemText(t, system) }))}
          onChange={onSystem}
        />
        <p className="hint">{t('files.systemHint')}</p>
      </div>
      <ul className="list" aria-label={t('files.tables')}>
        {tables.map((table, at) => {
          const look = looks[at];
          return (
            look !== undefined && (
              <FileTableItem
                key={table.table.id}
                table={table}
                look={look}
                source={sources[at] ?? null}
                taken={!left.has(at)}
                onColumns={() => void onColumns()}
                onMap={() => setMapping(at)}
                onTake={(taken) => take(at, taken)}
              />
            )
          );
        })}
      </ul>
      {asksSchool && (
        <Checkbox
          name="file-ours"
          label={t('files.ours', { school: school?.name ?? '' })}
          hint={t('files.oursHint')}
          checked={ours}
          onChange={setOurs}
        />
      )}
      {tried && missing !== null && (
        <p className="error" role="alert">
          {missing}
        </p>
      )}
      {busy && <Progress label={t('files.adding')} value={null} />}
      <div>
        <Button
          kind="primary"
          isDisabled={busy}
          onPress={() => {
            setTried(true);
            if (missing === null) onAdd(chosen, ours);
          }}
        >
          {t('files.add')}
        </Button>
      </div>
    </div>
  );
}
