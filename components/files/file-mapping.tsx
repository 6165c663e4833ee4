import type { ColumnSource } from '../columns/column-source.ts';
import { ColumnWizard } from '../columns/column-wizard.tsx';
import { useTranslator } from '../language.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly source: ColumnSource;
  readonly onBack: () => void;
  readonly onSaved: () => void;
}

/** The columns of one table of a file, on the file's own page: the file is in its memory and nowhere else. */
export function FileMapping({ source, onBack, onSaved }: Props) {
  const t = useTranslator();
  return (
    <Arrived label={t('columns.title')}>
      <div className="row-between">
        <h3>{t('columns.title')}</h3>
        <Button onPress={onBack}>{t('files.backToFile')}</Button>
      </div>
      <ColumnWizard key={source.key} source={source} onSaved={onSaved} />
    </Arrived>
  );
}
