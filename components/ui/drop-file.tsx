import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components/DropZone';

interface Props {
  readonly label: string;
  readonly busy: boolean;
  /** @param several more were dropped with it, which are left: to be said. */
  readonly onDropped: (file: File, several: boolean) => void;
  readonly children: ReactNode;
}

/** A place to drop one file on, with a button for those who do not drag in it. */
export function DropFile({ label, busy, onDropped, children }: Props) {
  return (
    <DropZone
      className="drop"
      aria-label={label}
      isDisabled={busy}
      onDrop={async ({ items }) => {
        const [first, ...more] = items.filter((item) => item.kind === 'file');
        if (first !== undefined) onDropped(await first.getFile(), more.length > 0);
      }}
    >
      {children}
    </DropZone>
  );
}
