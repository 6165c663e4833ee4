import { CircleCheck, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Outcome } from '../../lib/core/problem.ts';
import { formatDate } from '../../lib/language/format.ts';
import type { TieAgainView, TieChildView, TieGroupView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TieChild } from './tie-child.tsx';

interface Props {
  readonly view: TieAgainView;
  readonly busy: boolean;
  readonly change: (doing: (by: string) => Promise<Outcome<null>>) => Promise<void>;
}
const STEP = 20;

export const hasTies = ({ objected, groups, others }: TieAgainView): boolean =>
  objected.length + groups.length + others.length > 0;

/** The lists show other numbers than are known: whose they are, those with an objection first. */
export function TieAgain({ view, busy, change }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [most, setMost] = useState(STEP);
  const { tied, left } = view;
  const child = (one: TieChildView) => (
    <li key={one.pupil.pupilId}>
      <TieChild
        child={one}
        busy={busy}
        onTie={({ candidateId }) => void change((by) => ask('ties.confirm', { candidateId, by }))}
        onUndo={({ candidateId }) => void change((by) => ask('ties.undo', { candidateId, by }))}
      />
    </li>
  );
  return (
    <Card
      title={t(view.change ? 'ties.titleChange' : 'ties.title')}
      aside={<span role="status">{left === 0 ? t('ties.allDone', { tied }) : t('ties.progress', { tied, left })}</span>}
    >
      <p>{t(view.change ? 'ties.introChange' : 'ties.intro')}</p>
      {!view.whole && (
        <Banner kind="warn" title={t('ties.notWhole')}>
          <p>{t('ties.notWholeText')}</p>
        </Banner>
      )}
      <Part title={t('ties.objected')} text={t('ties.objectedText')} of={view.objected.length}>
        {view.objected.map(child)}
      </Part>
      <Part title={t('ties.groups')} text={t('ties.groupsText')} of={view.groups.length}>
        {view.groups.map((group) => (
          <li key={group.groupId} className="row-between">
            <TieGroup group={group} />
            <div className="row">
              {group.tied > 0 && (
                <Button
                  size="small"
                  isDisabled={busy}
                  icon={<Undo2 size={16} aria-hidden="true" />}
                  aria-label={t('ties.undoFor', { name: group.label ?? t('ties.noGroup') })}
                  onPress={() => void change((by) => ask('ties.undo-group', { groupId: group.groupId, by }))}
                >
                  {t('ties.undo')}
                </Button>
              )}
              {group.tied < group.children && view.whole && (
                <Button
                  size="small"
                  kind="primary"
                  isDisabled={busy}
                  aria-label={t('ties.confirmGroupFor', { group: group.label ?? t('ties.noGroup') })}
                  onPress={() => {
                    const { groupId, digest } = group;
                    void change((by) => ask('ties.confirm-group', { groupId, digest, by }));
                  }}
                >
                  {t('ties.confirmGroup')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </Part>
      <Part title={t('ties.others')} text={t('ties.othersText')} of={view.others.length}>
        {view.others.slice(0, most).map(child)}
      </Part>
      {view.others.length > most && <Button onPress={() => setMost(most + STEP)}>{t('ties.more')}</Button>}
      {view.notShown > 0 && <p className="muted">{t('ties.notShown', { count: view.notShown })}</p>}
    </Card>
  );
}

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly of: number;
  readonly children: ReactNode;
}
function Part({ title, text, of, children }: PartProps) {
  if (of === 0) return null;
  return (
    <section className="stack-sm">
      <h3>{title}</h3>
      <p className="small muted">{text}</p>
      <ul className="list" aria-label={title}>
        {children}
      </ul>
    </section>
  );
}

function TieGroup({ group: { label, schoolYear, children, tied, said } }: { readonly group: TieGroupView }) {
  const t = useTranslator();
  const name = label === null ? t('ties.noGroup') : t('ties.groupOf', { group: label });
  return (
    <div className="stack-sm">
      <p>
        <strong>{schoolYear === null ? name : t('ties.groupYear', { group: name, schoolYear })}</strong>
      </p>
      <p>{t('ties.groupCount', { count: children })}</p>
      {said !== null && (
        <p className="row small">
          <CircleCheck size={16} aria-hidden="true" />
          {t('ties.groupTied', { count: tied, name: said.by, date: formatDate(t, said.on) })}
        </p>
      )}
    </div>
  );
}
