import { useState } from 'react';
import type { MarkPupils, PupilRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { RecordForm } from '../objection/record-form.tsx';
import { type Saved, SavedNotice } from '../objection/saved-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { MarkDialog } from './mark-dialog.tsx';

interface Props {
  readonly chosen: readonly PupilRow[];
  readonly onDone: () => void;
}

/** One letter is about the children of a family; what is recorded of more at once is that parents were informed, or a class left. */
const FEW = 20;

/** What can be recorded of the pupils that are ticked: of those, by name, and of nobody else. */
export function ChosenPupils({ chosen, onDone }: Props) {
  const t = useTranslator();
  const [open, setOpen] = useState<'record' | 'erase' | MarkPupils['what'] | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  if (chosen.length === 0) return null;
  const names = chosen.map(({ name }) => name).join(', ');
  const areFew = chosen.length <= FEW;
  const close = () => {
    setOpen(null);
    setSaved(null);
    if (saved !== null) onDone();
  };
  const marks: readonly MarkPupils['what'][] = chosen.every(({ ofAge }) => ofAge)
    ? ['informed', 'left', 'own-word']
    : ['informed', 'left'];
  return (
    <div className="offer">
      <div>
        <p className="label" role="status">
          {t('pupils.chosen', { count: chosen.length })}
        </p>
        {areFew && <p>{names}</p>}
      </div>
      <div className="row">
        {areFew && (
          <Button kind="primary" onPress={() => setOpen('record')}>
            {chosen.length === 1 ? t('pupils.recordOne') : t('pupils.recordSeveral', { n: chosen.length })}
          </Button>
        )}
        {marks.map((what) => (
          <Button key={what} onPress={() => setOpen(what)}>
            {t(`pupils.mark.${what}`)}
          </Button>
        ))}
        {areFew && <Button onPress={() => setOpen('erase')}>{t('erase.button')}</Button>}
        <Button kind="quiet" onPress={onDone}>
          {t('pupils.unchoose')}
        </Button>
      </div>
      {open === 'record' && (
        <Dialog title={saved === null ? t('panel.recordTitle') : t('panel.savedTitle')} onClose={close}>
          {saved === null ? (
            <>
              <p>{t('pupils.recordText')}</p>
              <ul>
                {chosen.map(({ pupilId, name, classGroup }) => (
                  <li key={pupilId}>{classGroup === null ? name : `${name} · ${classGroup}`}</li>
                ))}
              </ul>
              <RecordForm
                target={{ kind: 'pupils', pupilIds: chosen.map(({ pupilId }) => pupilId) }}
                ofAge={chosen.every(({ ofAge }) => ofAge)}
                onSaved={({ tied, objectionIds }) => setSaved({ name: names, untied: !tied, objectionIds })}
              />
            </>
          ) : (
            <SavedNotice {...saved} onNext={close} />
          )}
        </Dialog>
      )}
      {open === 'erase' && <EraseDialog pupils={chosen} onClose={() => setOpen(null)} onErased={onDone} />}
      {open !== null && open !== 'record' && open !== 'erase' && (
        <MarkDialog
          what={open}
          chosen={chosen}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </div>
  );
}
