import { type ReactNode, useState } from 'react';
import type { WorkList } from '../../lib/core/compare-register.ts';
import type { Outcome } from '../../lib/core/problem.ts';
import type { PupilRow, WorkRowView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly list: WorkList;
  readonly found: { readonly total: number; readonly rows: readonly WorkRowView[] };
  readonly more: (offset: number) => Promise<Outcome<readonly WorkRowView[]>>;
  readonly busy: boolean;
  readonly onHistory: (pupil: PupilRow) => void;
  readonly onRecord: (row: WorkRowView) => void;
  readonly children?: ReactNode;
}
/** What leads to a child in a file, or to nobody knowing. */
const URGENT: readonly WorkList[] = ['not-in-lvs', 'only-in-lvs', 'after-approval', 'untied'];

/** One kind of work: what it is, what to do, and on demand about whom. */
export function WorkListPart({ list, found, more, busy, onHistory, onRecord, children }: Props) {
  const t = useTranslator();
  const name = t(`check.list.${list}`);
  return (
    <section className="stack-sm" aria-label={name}>
      <p className="row">
        <strong>{name}</strong>
        <Badge tone={URGENT.includes(list) ? 'flag' : 'neutral'}>{t('check.count', { count: found.total })}</Badge>
      </p>
      <p className="small">
        {t(`check.what.${list}`)} {list === 'not-confirmed' && <a href="#taken">{t('check.toTasks')}</a>}
        {list === 'not-informed' && <a href="#leerlingen">{t('check.toPupils')}</a>}
      </p>
      {children}
      <Disclosure
        label={t('check.show')}
        openLabel={t('check.hide')}
        fullLabel={t('check.showList', { list: name })}
        fullOpenLabel={t('check.hideList', { list: name })}
      >
        <Rows {...{ list, found, more, busy, onHistory, onRecord }} />
      </Disclosure>
    </section>
  );
}

function Rows({ list, found, more, busy, onHistory, onRecord }: Omit<Props, 'children'>) {
  const t = useTranslator();
  const [further, setFurther] = useState<readonly WorkRowView[]>([]);
  const act = useAct();
  const rows = [...found.rows, ...further];
  const showMore = async () => {
    const next = await act.run(() => more(rows.length));
    if (next !== null) setFurther([...further, ...next.value]);
  };
  return (
    <>
      <ul className="list" aria-label={t(`check.list.${list}`)}>
        {rows.map((row) => (
          <li key={`${row.pupil?.pupilId ?? ''} ${row.objectionId ?? ''}`} className="row-between">
            <div>
              <p>
                {row.name || t('objections.numberOnly')}
                {row.classGroup !== null && ` · ${t('panel.group', { group: row.classGroup })}`}
              </p>
              {row.preference !== null && <p className="small muted">{t(`check.inLvs.${row.preference}`)}</p>}
            </div>
            <div className="row">
              {list === 'only-in-lvs' && (
                <Button
                  size="small"
                  kind="primary"
                  isDisabled={busy}
                  aria-label={t('check.recordFor', { name: row.name })}
                  onPress={() => onRecord(row)}
                >
                  {t('check.record')}
                </Button>
              )}
              <ToRow row={row} onHistory={onHistory} />
            </div>
          </li>
        ))}
      </ul>
      <ProblemBanner problem={act.problem} />
      {rows.length < found.total && (
        <Button size="small" isDisabled={act.busy} onPress={() => void showMore()}>
          {t('check.moreRows')}
        </Button>
      )}
    </>
  );
}

function ToRow({
  row: { pupil, name },
  onHistory,
}: {
  readonly row: WorkRowView;
  readonly onHistory: Props['onHistory'];
}) {
  const t = useTranslator();
  if (pupil === null)
    return (
      <a className="small" href="#bezwaren" aria-label={t('check.toObjectionFor', { name })}>
        {t('check.toObjection')}
      </a>
    );
  return (
    <Button size="small" aria-label={t('check.toPupilFor', { name })} onPress={() => onHistory(pupil)}>
      {t('check.toPupil')}
    </Button>
  );
}
