import { useState } from 'react';
import { partProblem } from '../../lib/language/collected-message.ts';
import { formatMoment } from '../../lib/language/format.ts';
import type { CollectedWho, DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CollectionGrid } from './collection-grid.tsx';
import { WhoDialog } from './who-dialog.tsx';

/** What is in, as a picture; and in sentences what is missing, and what to do about it. */
export function CollectionCard({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { groups, since } = preview.collection;
  if (groups.length === 0) return null;
  return (
    <Card title={t('collection.title')}>
      <p className="small muted">
        {t('collection.intro')}
        {since !== null &&
          ` ${t(since.kind === 'delivery' ? 'collection.sinceDelivery' : 'collection.sinceDay', { moment: formatMoment(t, since.at) })}`}
      </p>
      <CollectionGrid preview={preview} />
      <Completeness preview={preview} />
    </Card>
  );
}

function Completeness({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { collection } = preview;
  const [open, setOpen] = useState<{ readonly who: CollectedWho; readonly title: string } | null>(null);
  const { groups, lastDelivery, notInList, withoutIdentifiers, partial, resultsBefore } = collection;
  const listed = groups.some((group) => group.listed !== null);
  const gaps = groups.flatMap(({ cells }) => cells.flat()).filter(({ missing }) => missing > 0).length;
  const isGood = listed && gaps === 0 && notInList === 0 && withoutIdentifiers === 0 && partial.length === 0;
  return (
    <section className="stack-sm">
      <h3>{t('collection.complete.title')}</h3>
      <ul className="points">
        {isGood && <li>{t('collection.complete.good')}</li>}
        {!listed && <li>{t('collection.complete.noList')}</li>}
        {!listed && lastDelivery !== null && (
          <li>
            {t('collection.complete.lastDelivery', {
              ...{ count: lastDelivery.pupils, moment: formatMoment(t, lastDelivery.madeAt) },
            })}
          </li>
        )}
        {gaps > 0 && <li>{t('collection.complete.missing', { count: gaps })}</li>}
        {notInList > 0 && (
          <Point
            text={t('collection.complete.notInList', { count: notInList })}
            action={t('collection.complete.notInListDo')}
            onShow={() => setOpen({ who: { kind: 'not-in-list' }, title: t('collection.who.notInList') })}
          />
        )}
        {withoutIdentifiers > 0 && (
          <Point
            text={t('collection.complete.withoutIdentifiers', { count: withoutIdentifiers })}
            action={t('collection.complete.withoutIdentifiersDo')}
            onShow={() =>
              setOpen({ who: { kind: 'without-identifiers' }, title: t('collection.who.withoutIdentifiers') })
            }
          />
        )}
        {partial.map(({ id, title, coverage }) => {
          const part = partProblem(t, coverage);
          return part === null ? null : <Point key={id} text={`${title}: ${part.text}`} action={part.action} />;
        })}
        {resultsBefore > 0 && <li>{t('collection.complete.before', { count: resultsBefore })}</li>}
      </ul>
      {open !== null && <WhoDialog preview={preview} {...open} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface PointProps {
  readonly text: string;
  readonly action: string;
  readonly onShow?: () => void;
}

function Point({ text, action, onShow }: PointProps) {
  const t = useTranslator();
  return (
    <li>
      {text} <span className="muted">{action}</span>
      {onShow !== undefined && (
        <>
          {' '}
          <Button size="inline" kind="quiet" aria-label={`${t('collection.complete.show')} ${text}`} onPress={onShow}>
            {t('collection.complete.show')}
          </Button>
        </>
      )}
    </li>
  );
}
