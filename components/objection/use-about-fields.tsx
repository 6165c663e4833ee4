import { type JSX, useState } from 'react';
import type { CorrectObjection } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';

type About = CorrectObjection['about'];
interface AboutFields {
  /** Null where the birth date is no date. */
  readonly value: About | null;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly fields: (asked: {
    readonly isNameNeeded: boolean;
    readonly showErrors: boolean;
    /** Where other numbers will do as well. */
    readonly numberLabel?: string;
  }) => JSX.Element;
}
export const NOBODY_YET: About = { givenName: '', prefix: '', familyName: '', birthDate: null, pupilNumber: null };

/** Who a pupil is, typed by hand. */
export function useAboutFields(start: About = NOBODY_YET): AboutFields {
  const t = useTranslator();
  const { today } = useAppStatus();
  const [about, setAbout] = useState(start);
  // What is typed: empty is no date, null is not a date (yet).
  const [birthDate, setBirthDate] = useState<string | null>(start.birthDate ?? '');
  const change = (field: 'givenName' | 'prefix' | 'familyName') => (text: string) =>
    setAbout({ ...about, [field]: text });
  const [givenName, prefix, familyName] = [about.givenName.trim(), about.prefix.trim(), about.familyName.trim()];
  const isDate = birthDate !== null && birthDate <= today;
  return {
    value: isDate
      ? {
          givenName,
          prefix,
          familyName,
          birthDate: birthDate || null,
          pupilNumber: about.pupilNumber?.trim() || null,
        }
      : null,
    fullName: [givenName, prefix, familyName].filter(Boolean).join(' '),
    birthDate,
    fields: ({ isNameNeeded, showErrors, numberLabel = t('record.pupilNumber') }) => (
      <>
        <div className="fields-tight">
          <TextField
            label={t('record.givenName')}
            name="given-name"
            value={about.givenName}
            onChange={change('givenName')}
          />
          <TextField label={t('record.prefix')} name="prefix" value={about.prefix} onChange={change('prefix')} />
        </div>
        <TextField
          label={t('record.familyName')}
          name="family-name"
          value={about.familyName}
          onChange={change('familyName')}
          error={showErrors && isNameNeeded && familyName === '' ? t('common.required') : null}
        />
        <div className="fields">
          <DateField
            label={t('record.birthDate')}
            name="birth-date"
            optional
            value={birthDate}
            max={today}
            onChange={setBirthDate}
            showErrors={showErrors}
          />
          <TextField
            label={numberLabel}
            name="pupil-number"
            optional
            value={about.pupilNumber ?? ''}
            onChange={(pupilNumber) => setAbout({ ...about, pupilNumber })}
          />
        </div>
      </>
    ),
  };
}
