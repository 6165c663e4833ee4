import { type JSX, useState } from 'react';
import type { Channel, Role } from '../../lib/core/objection.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { channelOptions, roleOptions } from './word-options.tsx';

export interface ReceivedSaid {
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
}
interface Start {
  readonly receivedOn: string;
  readonly channel: Channel | null;
  readonly role: Role | null;
  readonly fromName: string;
}
interface Received {
  /** Null while something that is needed is not there. */
  readonly value: ReceivedSaid | null;
  readonly role: Role | null;
  readonly fields: (asked: { readonly withPupil: boolean; readonly showErrors: boolean }) => JSX.Element;
}

/** When it came in, how, and from whom: asked the same way wherever somebody told the school something. */
export function useReceivedFields(start: Partial<Start> = {}, isNameNeeded = false): Received {
  const t = useTranslator();
  const { today } = useAppStatus();
  const [receivedOn, setReceivedOn] = useState<string | null>(start.receivedOn ?? today);
  const [channel, setChannel] = useState<Channel | null>(start.channel ?? null);
  const [role, setRole] = useState<Role | null>(start.role ?? null);
  const [typed, setTyped] = useState(start.fromName ?? '');
  const fromName = typed.trim();
  const isWhole = receivedOn && receivedOn <= today && channel !== null && role !== null && (!isNameNeeded || fromName);
  return {
    value: isWhole ? { receivedOn, channel, role, fromName } : null,
    role,
    fields: ({ withPupil, showErrors }) => {
      const missing = (value: unknown) => (showErrors && value === null ? t('common.chooseOne') : null);
      return (
        <>
          <ChipGroup
            label={t('record.channel')}
            name="channel"
            value={channel}
            options={channelOptions(t)}
            onChange={setChannel}
            error={missing(channel)}
          />
          <ChipGroup
            label={t('record.role')}
            name="role"
            value={role}
            options={roleOptions(t, withPupil)}
            onChange={setRole}
            error={missing(role)}
          />
          <div className="fields">
            <DateField
              label={t('record.receivedOn')}
              name="received-on"
              value={receivedOn}
              max={today}
              onChange={setReceivedOn}
              showErrors={showErrors}
            />
            <TextField
              label={t('record.fromName')}
              name="from-name"
              optional={!isNameNeeded}
              value={typed}
              onChange={setTyped}
              error={showErrors && isNameNeeded && fromName === '' ? t('common.required') : null}
            />
          </div>
        </>
      );
    },
  };
}
