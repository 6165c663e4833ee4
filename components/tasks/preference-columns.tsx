import type { PreferenceColumnView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly columns: readonly PreferenceColumnView[];
  readonly onSay: (column: PreferenceColumnView, polarity: PreferenceColumnView['polarity']) => void;
}
const MEANINGS = ['yes-refuses', 'yes-agrees'] as const;

/** What a yes means in the LVS's own column: asked once, as neither answer may be guessed; shown after that, to be taken back. */
export function PreferenceColumns({ columns, onSay }: Props) {
  const t = useTranslator();
  return columns.map((column) => {
    const { host, header, polarity, by } = column;
    const key = `${host} ${header}`;
    const where = { host, header: header === '' ? t('tasks.column.nameless') : header };
    return polarity === null ? (
      <Banner key={key} kind="warn" title={t('tasks.column.question', where)}>
        <p>{t('tasks.column.until', where)}</p>
        <div className="row">
          {MEANINGS.map((meaning) => (
            <Button
              key={meaning}
              size="small"
              aria-label={`${t(`tasks.column.${meaning}`)}: ${where.header}`}
              onPress={() => onSay(column, meaning)}
            >
              {t(`tasks.column.${meaning}`)}
            </Button>
          ))}
        </div>
      </Banner>
    ) : (
      <div key={key} className="row">
        <p className="small muted">{t(`tasks.column.said-${polarity}`, { ...where, name: by })}</p>
        <Button
          size="small"
          aria-label={`${t('tasks.column.takeBack')}: ${where.header}`}
          onPress={() => onSay(column, null)}
        >
          {t('tasks.column.takeBack')}
        </Button>
      </div>
    );
  });
}
