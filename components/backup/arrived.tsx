import { type ReactNode, useEffect, useRef } from 'react';

/** What came in the place of a field or a button that had the focus takes it over, to be read from its top. */
export function Arrived({ children }: { readonly children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div className="stack" ref={here} tabIndex={-1}>
      {children}
    </div>
  );
}
