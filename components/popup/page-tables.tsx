import { FilePlus } from 'lucide-react';
import { problemText } from '../../lib/language/problem-text.ts';
import type { CollectReply, PageStatus } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { ReadAll } from './read-all.tsx';

interface Props {
  readonly page: PageStatus;
  readonly tabId: number;
  readonly collected: CollectReply | null;
  readonly onCollected: (reply: CollectReply) => void;
}

/** Tables and parts of the page in which pupils may stand, and which nobody could read. */
const NOT_READ = new Set<string>(['closed-off-frame', 'table-too-large', 'table-columns-unsure']);
const isWhole = ({ outcome, problems }: CollectReply): boolean =>
  outcome !== 'refused' && !problems.some(({ code }) => code === 'partial-coverage');

/** Tables with pupils on the page in front, each with its own button when there are several. */
export function PageTables({ page, tabId, collected, onCollected }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const tables = page.tables.filter(({ kind }) => kind !== 'none');
  const collect = async (tableId: string) => {
    const reply = await run(async () => ({ ok: true, value: await ask('page.collect', { tabId, tableId }) }));
    if (reply !== null) onCollected(reply.value);
  };
  if (tables.length === 0) return <p>{t('popup.notUnderstood')}</p>;
  return (
    <>
      <p className="small">{page.state === 'no-pupil-list' ? t('popup.noPupilList') : t('popup.ready')}</p>
      <ul className="list" aria-label={t('popup.thisPage')}>
        {tables.map((table) => (
          <li key={table.tableId} className="stack-sm">
            <p>
              <strong>{table.title}</strong>
              <br />
              <span className="small muted">
                {t(table.partial ? 'popup.pupilsPartly' : 'popup.pupils', { count: table.pupils })}
              </span>
            </p>
            <Button
              wide
              isDisabled={busy}
              icon={<FilePlus size={18} aria-hidden="true" />}
              {...(tables.length > 1 ? { 'aria-label': t('popup.addTable', { title: table.title }) } : {})}
              onPress={() => void collect(table.tableId)}
            >
              {t('popup.addTo')}
            </Button>
            {table.partial && table.kind !== 'pupils' && (
              <ReadAll tabId={tabId} table={table} onCollected={onCollected} />
            )}
          </li>
        ))}
      </ul>
      <ProblemBanner problem={problem} />
      {page.problems
        .filter(({ code }) => NOT_READ.has(code))
        .map((unread) => (
          <ProblemBanner key={unread.code} problem={unread} />
        ))}
      {collected === null && <ClosedTabs page={page} />}
      {collected !== null && (
        <Banner kind={isWhole(collected) ? 'good' : 'warn'} title={collected.message} live>
          {collected.problems.map(({ code, text, action }) => (
            <p key={`${code} ${text}`} className="small">
              {/* A refusal's own title says it already. */}
              {text === collected.message ? '' : `${text} `}
              {action}
            </p>
          ))}
        </Banner>
      )}
    </>
  );
}

/** No fault of anybody, but a table under another tab would be missed. */
function ClosedTabs({ page }: { readonly page: PageStatus }) {
  const t = useTranslator();
  const problem = page.problems.find(({ code }) => code === 'closed-tabs');
  if (problem === undefined) return null;
  const { text, action } = problemText(t, problem);
  return (
    <p className="small muted">
      {text} {action}
    </p>
  );
}
