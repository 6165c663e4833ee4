import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';

export interface ChooseFileProps {
  readonly label: string;
  /** File name endings and media types that the browser's own dialog shows. */
  readonly accept: readonly string[];
  readonly kind?: 'primary' | 'secondary';
  readonly busy: boolean;
  readonly onChosen: (file: File) => void;
}

/** A button that asks for one file. */
export function ChooseFile({ label, accept, kind = 'secondary', busy, onChosen }: ChooseFileProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) onChosen(file);
      }}
    >
      <Button kind={kind} isDisabled={busy}>
        {label}
      </Button>
    </FileTrigger>
  );
}
