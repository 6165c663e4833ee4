import { BookOpenCheck } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { CollectReply, ReadingAct, ReadingView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';

interface Props {
  readonly tabId: number;
  readonly table: { readonly tableId: string; readonly title: string };
  readonly onCollected: (reply: CollectReply) => void;
}
/** Often enough to see it move. */
const LOOK_EVERY = 500;

/** All rows of a table that the page shows in part: asked once, followed until it is done. The page itself does the work. */
export function ReadAll({ tabId, table, onCollected }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { tableId } = table;
  const [confirming, setConfirming] = useState(false);
  /** The button that was pressed comes back, and with it the focus. */
  const [returning, setReturning] = useState(false);
  const [view, setView] = useState<ReadingView | null>(null);
  const reading = view?.state === 'reading';

  // The background may be stopped at any moment; the reading goes on in the page, and the next look finds it again.
  const send = useCallback(
    (act: ReadingAct) => ask('page.collect-all', { tabId, tableId, act }).catch(() => null),
    [ask, tabId, tableId],
  );

  // A reading that was begun earlier (the popup was closed meanwhile) is followed too.
  useEffect(() => {
    void send('look').then((found) => {
      if (found?.state === 'reading') setView(found);
    });
  }, [send]);
  useEffect(() => {
    if (!reading) return;
    const timer = setInterval(() => {
      void send('look').then((next) => {
        if (next === null) return;
        setView(next);
        if (next.state === 'reading') return;
        const message = t(next.state === 'stopped' ? 'overlay.readAllStopped' : 'overlay.noAnswer');
        onCollected(next.reply ?? { outcome: 'refused', message, problems: [], choose: [] });
      });
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [send, reading, onCollected, t]);

  const act = async (what: ReadingAct) => {
    setConfirming(false);
    setReturning(true);
    const next = await send(what);
    // Stopping takes a moment, in which the page is put back: only a look tells that it is done.
    if (next === null) return;
    setView(next);
    // Refused before it began: columns are to be looked at first.
    if (next.state === 'done' && next.reply !== null) onCollected(next.reply);
  };
  if (reading) {
    const { rows, total } = view;
    const said = total === null ? t('popup.readingRows', { rows }) : t('popup.readingOf', { rows, total });
    return (
      <Arrived key="reading" small label={t('overlay.readAll')}>
        <Progress label={said} value={total ? Math.min(100, (100 * rows) / total) : null} />
        <Button onPress={() => void act('stop')}>{t('overlay.readAllStop')}</Button>
      </Arrived>
    );
  }
  if (confirming) {
    return (
      <Arrived key="question" small label={t('overlay.readAll')}>
        <p className="small">{t('overlay.readAllConfirm')}</p>
        <div className="row">
          <Button kind="primary" onPress={() => void act('start')}>
            {t('overlay.readAllStart')}
          </Button>
          <Button
            onPress={() => {
              setConfirming(false);
              setReturning(true);
            }}
          >
            {t('common.cancel')}
          </Button>
        </div>
      </Arrived>
    );
  }
  return (
    <Button
      wide
      autoFocus={returning}
      icon={<BookOpenCheck size={18} aria-hidden="true" />}
      aria-label={`${t('overlay.readAll')}: ${table.title}`}
      onPress={() => setConfirming(true)}
    >
      {t('overlay.readAll')}
    </Button>
  );
}
