import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
}

export function Checkbox({ label, name, checked, onChange, hint }: Props) {
  return (
    <AriaCheckbox
      className="check"
      name={name}
      isSelected={checked}
      onChange={onChange}
      {...(hint ? { 'aria-describedby': `${name}-hint` } : {})}
    >
      <span className="check-box" aria-hidden="true">
        {checked && <Check size={16} strokeWidth={3} />}
      </span>
      <span>
        {label}
        {hint && (
          <span className="hint" id={`${name}-hint`} aria-hidden="true">
            {hint}
          </span>
        )}
      </span>
    </AriaCheckbox>
  );
}
