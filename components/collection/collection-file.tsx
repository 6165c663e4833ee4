import { FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SaveCollection } from './save-collection.tsx';
import { TakeIn } from './take-in.tsx';

/** Two people, two computers, one delivery: what was collected goes over in a sealed file. */
export function CollectionFile({ hasTables, onTaken }: { readonly hasTables: boolean; readonly onTaken: () => void }) {
  const t = useTranslator();
  const [doing, setDoing] = useState<'save' | 'take' | null>(null);
  return (
    <Card title={t('collection.file.title')}>
      <p className="small muted">{t('collection.file.intro')}</p>
      <div className="row">
        {hasTables && (
          <Button
            size="small"
            aria-expanded={doing === 'save'}
            icon={<FileDown size={16} aria-hidden="true" />}
            onPress={() => setDoing(doing === 'save' ? null : 'save')}
          >
            {t('collection.file.save')}
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={doing === 'take'}
          icon={<FileUp size={16} aria-hidden="true" />}
          onPress={() => setDoing(doing === 'take' ? null : 'take')}
        >
          {t('collection.file.take')}
        </Button>
      </div>
      {doing === 'save' && <SaveCollection />}
      {doing === 'take' && <TakeIn onTaken={onTaken} />}
    </Card>
  );
}
