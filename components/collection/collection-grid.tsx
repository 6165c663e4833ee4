import { useState } from 'react';
import { domainText } from '../../lib/language/words.ts';
import type { CollectedWho, CollectionView, DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { MomentChip, StateIcon } from './moment-chip.tsx';
import { WhoDialog } from './who-dialog.tsx';

type Group = CollectionView['groups'][number];

/** A table of groups and domains, with the moments of each in its cells: what is in, what is missing, what is new. */
export function CollectionGrid({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { topics, groups } = preview.collection;
  const [open, setOpen] = useState<{ readonly who: CollectedWho; readonly title: string } | null>(null);
  const nameOf = (group: string | null) =>
    group === null ? t('collection.noGroup') : `${t('collection.group')} ${group}`;
  const choose = ({ group }: Group, topic: string, moment: string | null) =>
    setOpen({
      who: { kind: 'cell', group, topic, moment },
      title: t('collection.who.title', {
        ...{ group: nameOf(group), domain: domainText(t, topic), moment: moment ?? t('collection.noMoment') },
      }),
    });
  return (
    <>
      <div className="table-scroll">
        <table className="table moments">
          <caption className="visually-hidden">{t('collection.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('collection.group')}</th>
              {topics.map((topic) => (
                <th scope="col" key={topic}>
                  {domainText(t, topic)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.group ?? ''}>
                <th scope="row">
                  {group.group ?? t('collection.noGroup')}
                  <span className="small muted moments-size">
                    {t('collection.pupils', { count: group.listed ?? group.pupils })}
                  </span>
                </th>
                {group.cells.map((counts, at) => {
                  const topic = topics[at] ?? '';
                  return (
                    <td key={topic}>
                      {counts.length === 0 ? (
                        <span className="small muted">{t('collection.nothing')}</span>
                      ) : (
                        <div className="moments-cell">
                          {counts.map((count) => (
                            <MomentChip
                              key={count.moment ?? ''}
                              count={count}
                              group={nameOf(group.group)}
                              domain={domainText(t, topic)}
                              onPress={() => choose(group, topic, count.moment)}
                            />
                          ))}
                        </div>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
      {open !== null && <WhoDialog preview={preview} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Legend() {
  const t = useTranslator();
  const states = [
    ['complete', t('collection.legendComplete')],
    ['missing', t('collection.legendMissing')],
    ['unread', t('collection.legendUnread')],
    ['extra', t('collection.legendExtra')],
  ] as const;
  return (
    <ul className="moments-legend small muted" aria-label={t('collection.legend')}>
      {states.map(([state, text]) => (
        <li key={state}>
          <span className="moment" data-state={state}>
            <StateIcon state={state} />
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
