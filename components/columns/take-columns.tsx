import { useState } from 'react';
import type { ColumnsFilePreview, PageReply } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Select } from '../ui/select.tsx';
import { useAct } from '../use-act.ts';
import { additionText, headerText, meaningText, settingsText } from './column-words.ts';

export type TakenColumns = Extract<PageReply<'mapping.import'>, { ok: true }>['value'];
export interface OpenedColumns {
  readonly text: string;
  readonly preview: ColumnsFilePreview;
}
interface Props {
  readonly opened: OpenedColumns;
  readonly onClose: () => void;
  readonly onTaken: (taken: TakenColumns) => void;
}

/** A file of another school: what each line of it would change here, and nothing taken in before a person says so. */
export function TakeColumns({ opened: { text, preview }, onClose, onTaken }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const [host, setHost] = useState(preview.likelyHost);
  const { columns, additions, hosts, provider } = preview;
  const system = preview.system ?? t('systems.fileUnknownSystem');
  const asksHost = columns.length > 0;
  const take = async () => {
    setTried(true);
    if (!recorder.valid || (asksHost && host === null)) return;
    const done = await run(() => ask('mapping.import', { text, host: asksHost ? host : null, by: recorder.name }));
    if (done === null) return;
    recorder.keep();
    onTaken(done.value);
  };
  const reads = (column: ColumnsFilePreview['columns'][number]): string => {
    const { domain, provider: maker } = column;
    const more = settingsText(t, { domain, moment: null, provider: maker, version: null, schoolYear: null });
    const field = [meaningText(t, column.field), more].filter((part) => part !== '').join(', ');
    return t('columns.remembered.reads', { header: headerText(t, { header: column.header, column: 0 }), field });
  };
  return (
    <Dialog title={t('columns.file.title')} onClose={onClose}>
      <p>{t('columns.file.intro')}</p>
      {preview.unconfirmed && preview.system !== null && (
        <p className="small muted">{t('columns.unconfirmed', { system })}</p>
      )}
      {additions.length > 0 && (
        <>
          <p className="label">{t('systems.fileAdditions', { system })}</p>
          <ul className="points small" aria-label={t('systems.fileAdditions', { system })}>
            {additions.map(({ addition, state }) => (
              <li key={JSON.stringify(addition)}>
                {additionText(t, addition)} <Badge tone={TONES[state]}>{t(`systems.state.${state}`)}</Badge>
              </li>
            ))}
          </ul>
          {provider !== null && additions.some(({ addition }) => addition.kind === 'host') && (
            <p className="small">{t('systems.provider', { provider })}</p>
          )}
        </>
      )}
      {asksHost && (
        <>
          <p className="label">{t('systems.fileColumns')}</p>
          <ul className="points small" aria-label={t('columns.list')}>
            {columns.map(({ knownOn, ...column }) => {
              const known = host !== null && knownOn.includes(host);
              return (
                <li key={JSON.stringify(column)}>
                  {reads({ ...column, knownOn })} {known && <Badge>{t('systems.state.known')}</Badge>}
                </li>
              );
            })}
          </ul>
          {hosts.length === 0 ? (
            <Banner kind="warn">
              <p>{t('columns.file.noHost')}</p>
            </Banner>
          ) : (
            <Select
              name="columns-host"
              label={t('columns.file.host')}
              value={host}
              options={hosts.map((value) => ({ value, label: value }))}
              onChange={setHost}
            />
          )}
        </>
      )}
      {recorder.field(t('columns.question.by'), tried)}
      <ProblemBanner problem={problem} />
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" isDisabled={busy || (asksHost && host === null)} onPress={() => void take()}>
          {t('columns.file.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const TONES = { new: 'good', known: 'neutral', 'ruled-out': 'warn' } as const;
