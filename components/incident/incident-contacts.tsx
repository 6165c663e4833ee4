import { useState } from 'react';
import { CONTACTS, type SchoolContacts } from '../../lib/core/school-contacts.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';

/** Whom to call: filled in by the school, and kept in the register. */
export function IncidentContacts() {
  const t = useTranslator();
  const { value, problem, reload } = useAnswer('contacts.read', {});
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const filled = value === null ? [] : CONTACTS.filter((contact) => value[contact] !== '');
  return (
    <Card title={t('incident.callTitle')}>
      <ProblemBanner problem={problem} />
      {value !== null && filled.length === 0 && <p>{t('incident.callNone')}</p>}
      {value !== null && filled.length > 0 && (
        <dl className="stack-sm">
          {filled.map((contact) => (
            <div key={contact}>
              <dt className="small muted">{t(`incident.contact.${contact}`)}</dt>
              <dd>{value[contact]}</dd>
            </div>
          ))}
        </dl>
      )}
      {value !== null && (
        <div>
          <Button onPress={() => setEditing(true)}>{t('incident.edit')}</Button>
        </div>
      )}
      <p role="status" className="small said">
        {saved ? t('incident.saved') : ''}
      </p>
      {editing && value !== null && (
        <ContactsDialog
          contacts={value}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            setSaved(true);
            reload();
          }}
        />
      )}
    </Card>
  );
}

interface DialogProps {
  readonly contacts: SchoolContacts;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function ContactsDialog({ contacts, onClose, onSaved }: DialogProps) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const recorder = useRecorderName();
  const { run, busy, problem } = useAct();
  const [typed, setTyped] = useState(contacts);
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!recorder.valid) return;
    const trimmed = { ...typed };
    for (const contact of CONTACTS) trimmed[contact] = typed[contact].trim();
    if ((await run(() => ask('contacts.save', { contacts: trimmed, by: recorder.name }))) === null) return;
    recorder.keep();
    onSaved();
  };
  return (
    <Dialog title={t('incident.editTitle')} onClose={onClose}>
      <div className="fields">
        {CONTACTS.map((contact) => (
          <TextField
            key={contact}
            label={t(`incident.contact.${contact}`)}
            name={`contact-${contact}`}
            value={typed[contact]}
            onChange={(text) => setTyped({ ...typed, [contact]: text })}
            hint={t('incident.contactHint')}
            maxLength={200}
            optional
          />
        ))}
      </div>
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" isDisabled={busy} onPress={() => void save()}>
          {t('common.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
