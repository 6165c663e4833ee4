import { FilePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { problemText } from '../../lib/language/problem-text.ts';
import type { CollectReply, PageStatus } from '../../lib/messaging/protocol.ts';
import { AskColumns } from '../columns/ask-columns.tsx';
import { tabSource } from '../columns/column-source.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { ReadAll } from './read-all.tsx';
import { UnknownTables } from './unknown-tables.tsx';

interface Props {
  readonly page: PageStatus;
  readonly tabId: number;
  readonly collected: CollectReply | null;
  readonly onCollected: (reply: CollectReply) => void;
}

interface Asking {
  readonly tableId: string;
  /** Of what the page shows, or of all its rows. */
  readonly how: 'shown' | 'whole';
}
const ASKS = new Set<string>(['columns-to-confirm']);

/** Tables and parts of the page in which pupils may stand, and which nobody could read. */
const NOT_READ = new Set<string>(['closed-off-frame', 'table-too-large', 'table-columns-unsure']);
const isWhole = ({ outcome, problems }: CollectReply): boolean =>
  outcome !== 'refused' && !problems.some(({ code }) => code === 'partial-coverage');

/** Tables with pupils on the page in front, each with its own button when there are several. */
export function PageTables({ page, tabId, collected, onCollected }: Props) {
  const t = useTranslator();
  const { ask, openPage } = usePlatform();
  const { run, busy, problem } = useAct();
  const [asking, setAsking] = useState<Asking | null>(null);
  /** Looks again for a reading that was begun here. */
  const [begun, setBegun] = useState(0);
  const source = useMemo(
    () => (asking === null ? null : tabSource(ask, { tabId, tableId: asking.tableId })),
    [ask, asking, tabId],
  );
  const tables = page.tables.filter(({ kind }) => kind !== 'none');
  const collect = async (tableId: string) => {
    setAsking(null);
    const reply = await run(async () => ({ ok: true, value: await ask('page.collect', { tabId, tableId }) }));
    if (reply !== null) answered(reply.value, tableId, 'shown');
  };
  const answered = (reply: CollectReply, tableId: string, how: Asking['how']) => {
    if (reply.problems.some(({ code }) => ASKS.has(code))) setAsking({ tableId, how });
    else onCollected(reply);
  };
  const goOn = async ({ tableId, how }: Asking) => {
    if (how === 'shown') return collect(tableId);
    setAsking(null);
    await run(async () => ({ ok: true, value: await ask('page.collect-all', { tabId, tableId, act: 'start' }) }));
    setBegun((times) => times + 1);
  };
  const look = async (tableId: string) => {
    if ((await run(() => ask('mapping.open', { tabId, tableId }))) !== null) openPage('app.html#kolommen');
  };
  if (tables.length === 0)
    return (
      <>
        <p>{t('popup.notUnderstood')}</p>
        <UnknownTables page={page} tabId={tabId} />
      </>
    );
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
              <ReadAll
                key={begun}
                tabId={tabId}
                table={table}
                onCollected={(reply) => answered(reply, table.tableId, 'whole')}
              />
            )}
            {asking?.tableId === table.tableId && source !== null ? (
              <AskColumns source={source} onAgreed={() => void goOn(asking)} onLook={() => void look(table.tableId)} />
            ) : (
              <Button
                kind="quiet"
                size="inline"
                aria-label={`${t('columns.question.look')}: ${table.title}`}
                onPress={() => void look(table.tableId)}
              >
                {t('columns.question.look')}
              </Button>
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
