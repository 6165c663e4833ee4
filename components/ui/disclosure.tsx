import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';

interface Props {
  /** What the button shows; the full names say it for screen readers where several stand on one page. */
  readonly label: string;
  readonly openLabel?: string;
  readonly fullLabel?: string;
  readonly fullOpenLabel?: string;
  readonly children: ReactNode;
}

/** Shows its contents on demand; they are not in the page before that. */
export function Disclosure({ label, openLabel = label, fullLabel, fullOpenLabel = fullLabel, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = open ? fullOpenLabel : fullLabel;
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <div className="stack-sm">
      <div>
        <Button
          kind="quiet"
          size="inline"
          aria-expanded={open}
          {...(open ? { 'aria-controls': id } : {})}
          {...(name === undefined ? {} : { 'aria-label': name })}
          icon={<Icon size={16} aria-hidden="true" />}
          onPress={() => setOpen(!open)}
        >
          {open ? openLabel : label}
        </Button>
      </div>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
