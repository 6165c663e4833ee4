import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What this is about, where no heading in it says so. */
  readonly label?: string;
  readonly small?: boolean;
}

/** What came in the place of a field or a button that had the focus takes it over, to be read from its top. */
export function Arrived({ children, label, small = false }: Props) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  const name = label === undefined ? {} : { role: 'group', 'aria-label': label };
  return (
    <div className={small ? 'stack-sm' : 'stack'} ref={here} tabIndex={-1} {...name}>
      {children}
    </div>
  );
}
