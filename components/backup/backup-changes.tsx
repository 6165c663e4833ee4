import { formatDate } from '../../lib/language/format.ts';
import type { BackupPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';

interface Props {
  readonly preview: BackupPreview;
  readonly madeOn: string;
}

/** The dry run: in numbers only, and what a person has to know before saying yes. */
export function BackupChanges({ preview: { changes, head, complete }, madeOn }: Props) {
  const t = useTranslator();
  if (changes.events === 0) {
    return (
      <Arrived>
        <Banner kind="info" title={t('backup.nothing')} live />
      </Arrived>
    );
  }
  const { events, pupils, objectionsAdded, objectionsWithdrawn, objectionsInForce } = changes;
  return (
    <Arrived>
      <h3>{t('backup.changesTitle')}</h3>
      <ul className="points" id="backup-changes">
        <li>{t('backup.events', { count: events })}</li>
        <li>{t('backup.pupils', { count: pupils })}</li>
        <li>{t('backup.added', { count: objectionsAdded })}</li>
        {head !== null && <li>{t('backup.withdrawn', { count: objectionsWithdrawn })}</li>}
        <li>{t('backup.inForce', { count: objectionsInForce })}</li>
      </ul>
      {head === null && (
        <Banner kind="warn" title={t('backup.afterTitle', { date: formatDate(t, madeOn) })} live>
          <p>{t('backup.afterText')}</p>
        </Banner>
      )}
      {!complete && (
        <Banner kind="warn" title={t('backup.incompleteTitle')} live>
          <p>{t('backup.incompleteText')}</p>
        </Banner>
      )}
    </Arrived>
  );
}
