import type { PupilIdentity } from '../core/pupil.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { TabProtocol } from '../messaging/protocol.ts';
import { understandTables } from './column-answers.ts';
import type { BackgroundContext } from './context.ts';
import { accessForPage } from './page-access.ts';

/** The row the panel is about. In memory only; pages refer to it by its token, so no name or number is in a URL. */
export interface PanelRow {
  readonly token: string;
  readonly identity: PupilIdentity;
}

/** Remembers the row for the panel. The panel itself was opened before, in the listener's first statement. */
export async function openRow(
  context: BackgroundContext,
  request: TabProtocol['tab.open-row']['request'],
  sender: TabSender,
): Promise<null> {
  const facts = { ...request.facts, origin: sender.origin };
  const access = await accessForPage(context, facts);
  if (!access.open) return null;
  const [understood] = await understandTables(access.register, facts, [request.table]);
  const row = understood?.table.rows.find((candidate) => candidate.rowId === request.rowId);
  if (row) {
    const panelRow: PanelRow = { token: context.randomId(), identity: row.identity };
    await context.session.set('panelTarget', panelRow);
  }
  return null;
}

export async function readPanelRow(context: BackgroundContext): Promise<PanelRow | null> {
  const value = await context.session.get('panelTarget');
  return typeof value === 'object' && value !== null && 'token' in value ? (value as PanelRow) : null;
}
