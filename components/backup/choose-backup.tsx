import { useTranslator } from '../language.tsx';
import { ChooseFile, type ChooseFileProps } from '../ui/choose-file.tsx';

type Props = Omit<ChooseFileProps, 'accept'>;

export const ChooseBackup = (props: Props) => <ChooseFile {...props} accept={['.bzw']} />;

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
