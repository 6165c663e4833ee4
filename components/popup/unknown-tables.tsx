import { Columns3 } from 'lucide-react';
import type { PageStatus } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly page: PageStatus;
  readonly tabId: number;
}
/** The largest ones; a page lays out its parts in small tables. */
const MOST = 3;
const LEAST_ROWS = 2;

/** Tables in which no pupils were recognised: who sees that there are some can say what the columns are. */
export function UnknownTables({ page, tabId }: Props) {
  const t = useTranslator();
  const { ask, openPage } = usePlatform();
  const { run, busy, problem } = useAct();
  const tables = page.tables
    .filter(({ kind, rows }) => kind === 'none' && rows >= LEAST_ROWS)
    .sort((one, other) => other.rows - one.rows)
    .slice(0, MOST);
  if (tables.length === 0) return null;
  const look = async (tableId: string) => {
    if ((await run(() => ask('mapping.open', { tabId, tableId }))) !== null) openPage('app.html#kolommen');
  };
  return (
    <div className="stack-sm">
      <p className="small">{t('popup.perhapsPupils')}</p>
      {tables.map(({ tableId, rows }) => (
        <Button
          key={tableId}
          wide
          size="small"
          isDisabled={busy}
          icon={<Columns3 size={16} aria-hidden="true" />}
          onPress={() => void look(tableId)}
        >
          {t('popup.sayColumns', { count: rows })}
        </Button>
      ))}
      <ProblemBanner problem={problem} />
    </div>
  );
}
