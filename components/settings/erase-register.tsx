import { useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

/** The whole register, for good: it takes a typed word. */
export function EraseRegister() {
  const t = useTranslator();
  const { register, counts } = useAppStatus();
  const [open, setOpen] = useState(false);
  if (register === 'none' || register === 'stopped') return null;
  return (
    <Card title={t('erase.register.title')} id="erase-register">
      <p className="small muted">{t(register === 'locked' ? 'erase.register.locked' : 'erase.register.text')}</p>
      {register === 'unlocked' && (
        <div>
          <Button kind="danger" onPress={() => setOpen(true)}>
            {t('erase.register.open')}
          </Button>
        </div>
      )}
      {open && <ConfirmDialog inForce={counts?.objectionsInForce ?? 0} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ConfirmDialog({ inForce, onClose }: { readonly inForce: number; readonly onClose: () => void }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const [typed, setTyped] = useState('');
  const word = t('erase.register.word');
  const isMeant = typed.trim().toUpperCase() === word;
  const erase = async () => {
    const erased = await run(() => ask('register.erase', {}));
    await refresh();
    if (erased !== null) onClose();
  };
  return (
    <Dialog title={t('erase.register.title')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant && !busy) void erase();
        }}
      >
        <Banner kind="stop" title={t('erase.register.inForce', { count: inForce })}>
          <p>{t('erase.register.text')}</p>
          <p>{t('erase.register.keep')}</p>
        </Banner>
        <TextField
          label={t('erase.register.field', { word })}
          name="erase-register-word"
          autoFocus
          value={typed}
          onChange={setTyped}
        />
        <ProblemBanner problem={problem} />
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="danger" isDisabled={!isMeant || busy}>
            {t('erase.register.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Where a register was erased on purpose: its absence is no loss, and still no empty list. */
export function ErasedNote() {
  const t = useTranslator();
  const { erasedOn } = useAppStatus();
  if (erasedOn === null) return null;
  return (
    <Banner kind="info" title={t('erase.register.erasedTitle')}>
      <p>{t('erase.register.erasedText', { date: formatDate(t, erasedOn) })}</p>
    </Banner>
  );
}
