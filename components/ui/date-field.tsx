import { useEffect, useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import { useTranslator } from '../language.tsx';
import { readTypedDate, writeTypedDate } from './date-typing.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly label: string;
  readonly name: string;
  /** ISO date, "" when nothing is filled in, null when what was typed is no date. */
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
  /** First and last day allowed, ISO; `outside`: what is said of another day. */
  readonly min?: string;
  readonly max?: string;
  readonly outside?: string;
  readonly optional?: boolean;
  readonly showErrors?: boolean;
}

/** A date typed as day-month-year; what was understood is said back in words. */
export function DateField({
  label,
  name,
  value,
  onChange,
  min,
  max,
  outside,
  optional = false,
  showErrors = false,
}: Props) {
  const t = useTranslator();
  const [typed, setTyped] = useState(value ? writeTypedDate(value) : '');
  const [left, setLeft] = useState(false);

  useEffect(() => {
    if (value !== null && value !== (readTypedDate(typed) ?? '')) setTyped(value === '' ? '' : writeTypedDate(value));
  }, [value, typed]);

  const tooLate = value !== null && max !== undefined && value > max;
  const tooEarly = value !== null && value !== '' && min !== undefined && value < min;
  const missing = value === '' && !optional && showErrors;
  const unreadable = value === null && (left || showErrors);
  const error = unreadable
    ? t('common.dateInvalid')
    : tooLate || tooEarly
      ? (outside ?? t('common.dateFuture'))
      : missing
        ? t('common.required')
        : null;

  return (
    <TextField
      label={label}
      name={name}
      value={typed}
      inputMode="text"
      optional={optional}
      error={error}
      hint={value ? formatDate(t, value) : t('common.dateHint')}
      onBlur={() => setLeft(true)}
      onChange={(next) => {
        setTyped(next);
        setLeft(false);
        onChange(next.trim() === '' ? '' : readTypedDate(next));
      }}
    />
  );
}
