import type { Problem } from '../core/problem.ts';
import { collectedMessage, partProblem, restRefusedMessage } from '../language/collected-message.ts';
import { problemText } from '../language/problem-text.ts';
import type { Translator } from '../language/translator.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { CollectReply, TabProtocol } from '../messaging/protocol.ts';
import { problemsOfTabs } from './assess-page.ts';
import { collectTable } from './collect-table.ts';
import { addPart, countAdded, countOf, keepEarlier, readEarlier } from './collected-parts.ts';
import type { BackgroundContext } from './context.ts';
import { joinProblems } from './join-problems.ts';
import { rememberTarget } from './mapping-services.ts';
import { accessForPage } from './page-access.ts';
import { readSettings } from './settings.ts';
import { translatorFor } from './texts.ts';

type Collect = TabProtocol['tab.collect'];

/** "Add to delivery": what the page shows and a delivery can use goes sealed into the collection; the rest is dropped. */
export async function collectPage(
  context: BackgroundContext,
  { part, moved, ...request }: Collect['request'],
  sender: TabSender,
): Promise<CollectReply> {
  const facts = { ...request.facts, origin: sender.origin };
  const t = translatorFor((await readSettings(context)).language);
  const access = await accessForPage(context, facts);
  if (!access.open) return refused(t, [access.problem]);
  if (moved) return refused(t, [{ code: 'page-moved' }]);
  await context.keepAwake();
  const earlier = await readEarlier(context, part, sender);
  const collected = await collectTable(context, access, { ...request, facts }, t, earlier);
  const sum = addPart(earlier, request.tables, collected);
  if (part !== undefined) await keepEarlier(context, part, sender, collected.ok ? sum : null);
  if (!collected.ok) {
    const { asks: tableId } = collected;
    if (tableId !== undefined) await rememberTarget(context, { tabId: sender.tabId, tableId });
    const why = refused(t, collected.problems, collected.choose);
    if (sum.added.length === 0) return why;
    // Parts that were added before stay: said, or they would be thought missing.
    const before = await countAdded(access.register, sum.added);
    return { ...why, message: restRefusedMessage(t, { outcome: 'added', ...before }) };
  }
  const { table } = collected;
  const isLast = part !== undefined && part.at > 1 && part.at === part.of;
  const counts = isLast ? await countAdded(access.register, sum.added) : countOf(access.register, [table]);
  const outcome = sum.added.length > 0 ? 'added' : 'nothing-new';
  return {
    outcome,
    message: collectedMessage(t, { outcome, ...counts }),
    problems: [
      partProblem(t, table.coverage) ?? [],
      [...joinProblems(sum.problems), ...problemsOfTabs(facts)].map((problem) => problemText(t, problem)),
    ].flat(),
    choose: [],
  };
}

function refused(t: Translator, problems: readonly Problem[], choose: CollectReply['choose'] = []): CollectReply {
  const texts = problems.map((problem) => problemText(t, problem));
  return { outcome: 'refused', message: texts[0]?.text ?? '', problems: texts, choose };
}
