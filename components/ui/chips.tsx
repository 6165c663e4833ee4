import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes } from './field-parts.tsx';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** One short line that may not be missed, under the hint. */
  readonly note?: string;
  readonly icon?: ReactNode;
}
interface Props<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly error?: string | null;
  readonly hideLabel?: boolean;
}

/** A short choice as large chips: one click, all options in sight. */
export function ChipGroup<T extends string>({ label, name, value, options, onChange, error }: Props<T>) {
  return (
    <RadioGroup
      className="field"
      name={name}
      value={value}
      onChange={(chosen) => choose(options, chosen, onChange)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldLabel>{label}</FieldLabel>
      <div className="chips">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="chip">
            {option.icon}
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldNotes error={error} />
    </RadioGroup>
  );
}

/** From here on side by side where there is room. */
const MANY = 3;

/** A choice that needs a word of explanation with each option. */
export function ChoiceList<T extends string>({ label, name, value, options, onChange, error, hideLabel }: Props<T>) {
  return (
    <RadioGroup
      className="field"
      name={name}
      value={value}
      onChange={(chosen) => choose(options, chosen, onChange)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <FieldLabel>{label}</FieldLabel>}
      <div className="choices" {...(options.length > MANY ? { 'data-many': '' } : {})}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="choice-dot" aria-hidden="true" />
            <span>
              <span className="choice-title">{option.label}</span>
              {option.hint && <span className="hint"> {option.hint}</span>}
              {option.note && <span className="hint choice-note"> {option.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes error={error} />
    </RadioGroup>
  );
}

function choose<T extends string>(options: readonly Option<T>[], chosen: string, onChange: (value: T) => void): void {
  const option = options.find(({ value }) => value === chosen);
  if (option) onChange(option.value);
}
