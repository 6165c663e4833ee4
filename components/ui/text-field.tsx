import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldLabel, FieldNotes } from './field-parts.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'password' | 'search' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'url';
  readonly autoComplete?: 'off';
  readonly hint?: string;
  readonly error?: string | null | undefined;
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
}

/**
 * One line of text. `name` is also the id, so that a label and a test find it. Never to be filled in by the browser: Firefox
 * would keep what was typed in its own form history, in clear, on a PC that others use as well.
 */
export function TextField({ label, name, hint, error, optional, type = 'text', ...rest }: TextFieldProps) {
  return (
    <AriaTextField
      className="field"
      id={name}
      name={name}
      type={type}
      autoComplete="off"
      spellCheck="false"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...rest}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <Input className="input" />
      <FieldNotes error={error} {...(hint === undefined ? {} : { hint })} />
    </AriaTextField>
  );
}
