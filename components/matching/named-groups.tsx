import { CircleCheck, Undo2 } from 'lucide-react';
import { formatDate } from '../../lib/language/format.ts';
import type { MatchingView, NamedGroupView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

interface Props {
  readonly view: MatchingView;
  readonly busy: boolean;
  readonly onConfirm: (group: NamedGroupView) => void;
  readonly onUndo: (group: NamedGroupView) => void;
}

/** Pages with names only, held against the whole list: a person confirms once per group. */
export function NamedGroups({ view, busy, onConfirm, onUndo }: Props) {
  const t = useTranslator();
  const years = new Set(view.groups.map(({ schoolYear }) => schoolYear));
  const lists = view.lists.filter(({ schoolYear }) => years.has(schoolYear));
  return (
    <Card title={t('matching.groups.title')}>
      <p>{t('matching.groups.intro')}</p>
      {lists.map((list) => (
        <p key={list.schoolYear} className="small muted">
          {t('matching.groups.list', { ...list })}
        </p>
      ))}
      <ul className="list" aria-label={t('matching.groups.title')}>
        {view.groups.map((group) => (
          <li key={`${group.schoolYear} ${group.group}`} className="row-between">
            <NamedGroup group={group} />
            <div className="row">
              {group.said !== null && (
                <Button
                  size="small"
                  isDisabled={busy}
                  icon={<Undo2 size={16} aria-hidden="true" />}
                  aria-label={t('matching.decided.undoFor', { name: group.label })}
                  onPress={() => onUndo(group)}
                >
                  {t('matching.decided.undo')}
                </Button>
              )}
              {group.sure > group.confirmed && (
                <ConfirmButton group={group} busy={busy} onConfirm={() => onConfirm(group)} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NamedGroup({ group }: { readonly group: NamedGroupView }) {
  const t = useTranslator();
  const { label, names, sure, said, schoolYear } = group;
  const counts = { group: label, names, sure };
  return (
    <div className="stack-sm">
      <p>
        <strong>{t('matching.groups.heading', { group: label, schoolYear })}</strong>
      </p>
      <p>
        {sure === 0
          ? t('matching.groups.noneSure', counts)
          : sure < names
            ? t('matching.groups.someSure', counts)
            : t('matching.groups.allSure', { ...counts, count: names })}
      </p>
      {said !== null && (
        <p className="row small">
          <CircleCheck size={16} aria-hidden="true" />
          {t('matching.groups.confirmed', {
            count: group.confirmed,
            name: said.by,
            date: formatDate(t, said.on),
          })}
        </p>
      )}
    </div>
  );
}

interface ConfirmProps {
  readonly group: NamedGroupView;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

function ConfirmButton({ group, busy, onConfirm }: ConfirmProps) {
  const t = useTranslator();
  const text =
    group.said === null
      ? t('matching.groups.confirm')
      : t('matching.groups.confirmRest', { n: group.sure - group.confirmed });
  const name = t('matching.groups.confirmFor', { what: text, group: group.label });
  return (
    <Button size="small" kind="primary" isDisabled={busy} aria-label={name} onPress={onConfirm}>
      {text}
    </Button>
  );
}
