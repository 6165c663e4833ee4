import { FileSpreadsheet } from 'lucide-react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChooseFile, type ChooseFileProps } from '../ui/choose-file.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { ListColumns } from './list-columns.tsx';
import { emptyList } from './read-list-file.ts';

interface Props {
  readonly onChosen: (file: File) => void;
  readonly busy: boolean;
}

/** One file, chosen or dropped, and what it may hold. */
export function ChooseList({ onChosen, busy }: Props) {
  const t = useTranslator();
  const { saveFile } = usePlatform();
  return (
    <Card>
      <DropFile label={t('importList.dropArea')} busy={busy} onDropped={onChosen}>
        <FileSpreadsheet size={28} aria-hidden="true" />
        <p>{t('importList.drop')}</p>
        <ListTrigger kind="primary" label={t('importList.choose')} busy={busy} onChosen={onChosen} />
        <p className="small muted">{t('importList.stays')}</p>
      </DropFile>
      <Disclosure label={t('importList.columnsTitle')}>
        <div className="stack">
          <ListColumns />
          <div>
            <Button size="small" onPress={() => saveFile(emptyList(), 'bezwaren.csv')}>
              {t('importList.template')}
            </Button>
          </div>
        </div>
      </Disclosure>
    </Card>
  );
}

const LIST_TYPES = ['.csv', '.txt', '.tsv', 'text/csv', 'text/plain', 'text/tab-separated-values'];

export const ListTrigger = (props: Omit<ChooseFileProps, 'accept'>) => <ChooseFile {...props} accept={LIST_TYPES} />;
