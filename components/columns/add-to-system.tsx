import { useState } from 'react';
import type { Field } from '../../lib/core/fields.ts';
import { ADDABLE_FIELDS, type ProfileAddition } from '../../lib/core/profile-addition.ts';
import type { SystemView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { AddMoment } from './add-moment.tsx';
import { meaningText } from './column-words.ts';

interface Props {
  readonly system: SystemView;
  readonly name: string;
  readonly onAdded: () => void;
}

/** A heading that a system uses, a word for half a year, or a site where it lives. */
export function AddToSystem({ system: { id, freeHosts }, name, onAdded }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const recorder = useRecorderName();
  const [header, setHeader] = useState('');
  const [field, setField] = useState<Field | null>(null);
  const [host, setHost] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  /** A button was pressed: who does it must be known. */
  const [asked, setAsked] = useState(false);
  const add = async (addition: ProfileAddition | null): Promise<boolean> => {
    setAsked(true);
    if (addition === null || !recorder.valid) return false;
    if ((await run(() => ask('systems.add', { addition, by: recorder.name }))) === null) return false;
    recorder.keep();
    setAsked(false);
    onAdded();
    return true;
  };
  const addWord = async () => {
    setTried(true);
    if (!(await add(word))) return;
    setTried(false);
    setHeader('');
    setField(null);
  };
  const addHost = async () => {
    if (host !== null && (await add({ kind: 'host', system: id, host }))) setHost(null);
  };
  const word: ProfileAddition | null =
    header.trim() === '' || field === null ? null : { kind: 'word', system: id, header: header.trim(), field };
  return (
    <div className="stack">
      {recorder.field(t('columns.question.by'), asked)}
      <ProblemBanner problem={problem} />
      <TextField
        label={t('systems.header')}
        name={`system-header-${id}`}
        value={header}
        onChange={setHeader}
        maxLength={200}
        error={tried && word === null ? t('systems.incomplete') : null}
      />
      <Select
        label={t('systems.field')}
        name={`system-field-${id}`}
        value={field}
        placeholder={t('systems.fieldChoose')}
        options={ADDABLE_FIELDS.map((value) => ({ value, label: meaningText(t, value) }))}
        onChange={setField}
      />
      <div>
        <Button
          size="small"
          isDisabled={busy}
          aria-label={t('systems.addWordTo', { system: name })}
          onPress={() => void addWord()}
        >
          {t('systems.addWord')}
        </Button>
      </div>
      <AddMoment system={id} name={name} busy={busy} onAdd={add} />
      {freeHosts.length > 0 && (
        <>
          <Select
            label={t('systems.host', { system: name })}
            name={`system-host-${id}`}
            value={host}
            placeholder={t('systems.hostChoose')}
            options={freeHosts.map((value) => ({ value, label: value }))}
            onChange={setHost}
          />
          <div>
            <Button
              size="small"
              isDisabled={busy || host === null}
              aria-label={t('systems.addHostTo', { system: name })}
              onPress={() => void addHost()}
            >
              {t('systems.addHost')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
