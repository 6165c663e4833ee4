import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly label: string;
  readonly kind: 'primary' | 'secondary';
  readonly busy: boolean;
  readonly onChosen: (file: File) => void;
}

export function ChooseBackup({ label, kind, busy, onChosen }: Props) {
  return (
    <FileTrigger
      acceptedFileTypes={['.bzw']}
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

export function ChooseFirst(props: Omit<Props, 'label' | 'kind'>) {
  const t = useTranslator();
  return (
    <>
      <p>{t('backup.chooseText')}</p>
      <div>
        <ChooseBackup {...props} kind="primary" label={t('backup.choose')} />
      </div>
    </>
  );
}
