import type { RowStanding } from '../core/standing.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { AssessReply, OverlayTexts } from '../messaging/protocol.ts';
import { queryAll } from '../page/dom-access.ts';
import { findCell, findRow } from '../page/row-handles.ts';
import { type Badge, badgeKey, createBadge } from './badge.ts';
import type { Popover } from './popover.ts';

interface Wanted {
  readonly tableId: string;
  readonly rowId: string;
  readonly column: number;
  readonly standing: RowStanding;
}
export interface RowBadges {
  paint(reply: AssessReply, snapshots: readonly TableSnapshot[], privacyMode: boolean): void;
  /** Rows whose inside changed: a badge stays only if its row still says what was assessed. */
  recheck(rows: ReadonlySet<Element>): void;
  clear(): void;
}
/** Beyond this many changed rows at once the next painting puts back what still holds. */
const MANY = 50;

export function createRowBadges(
  document: Document,
  popover: Popover,
  openRow: (tableId: string, rowId: string) => void,
): RowBadges {
  const badges = new Map<string, Badge>();
  const rowOf = new WeakMap<Element, string>();

  const drop = (rowId: string): void => {
    badges.get(rowId)?.host.remove();
    badges.delete(rowId);
  };

  return {
    paint(reply, snapshots, privacyMode) {
      const wanted = reply.state === 'ready' ? wantedBadges(reply, snapshots) : [];
      const plan = wanted.flatMap(placeOf(badges, reply.texts, privacyMode));
      // All reading is done: from here only writes.
      const keep = new Set(plan.map(({ rowId }) => rowId));
      for (const rowId of [...badges.keys()]) if (!keep.has(rowId)) drop(rowId);
      for (const { tableId, rowId, standing, cell, first, stale } of plan) {
        if (!stale) continue;
        const look = { standing, texts: reply.texts, privacyMode };
        let badge = badges.get(rowId);
        if (badge === undefined || badge.key !== badgeKey(look)) {
          drop(rowId);
          badge = createBadge(document, look, popover, () => openRow(tableId, rowId));
          badges.set(rowId, badge);
          rowOf.set(badge.host, rowId);
        }
        if (first) cell.prepend(badge.host);
        else cell.append(badge.host);
      }
      // A page that copies its rows copies our hosts too, empty.
      for (const host of queryAll(document, 'bzw-badge')) if (!rowOf.has(host)) host.remove();
    },
    recheck(rows) {
      for (const row of rows) {
        for (const host of queryAll(row, 'bzw-badge')) {
          const rowId = rowOf.get(host);
          if (rowId === undefined || rows.size > MANY || findRow(rowId) !== row) {
            host.remove();
            if (rowId !== undefined) badges.delete(rowId);
          }
        }
      }
    },
    clear() {
      for (const rowId of [...badges.keys()]) drop(rowId);
    },
  };
}

function wantedBadges(reply: AssessReply, snapshots: readonly TableSnapshot[]): Wanted[] {
  return reply.tables.flatMap(({ tableId, kind, anchorColumn, standings }) => {
    const snapshot = snapshots.find(({ id }) => id === tableId);
    if (snapshot === undefined || kind === 'none' || anchorColumn === null) return [];
    return snapshot.rows.flatMap(({ id: rowId }) => {
      const standing = standings[rowId];
      return standing === undefined ? [] : [{ tableId, rowId, column: anchorColumn, standing }];
    });
  });
}

interface Place extends Wanted {
  readonly cell: Element;
  readonly first: boolean;
  readonly stale: boolean;
}

/** Finds each row's cell; a table whose cells cut off long text carries its badges in front of it. */
function placeOf(
  badges: ReadonlyMap<string, Badge>,
  texts: OverlayTexts,
  privacyMode: boolean,
): (wanted: Wanted) => Place[] {
  const cuts = new Map<string, boolean>();
  return (wanted) => {
    const cell = findCell(wanted.rowId, wanted.column);
    if (cell === null) return [];
    const first = cuts.get(wanted.tableId) ?? cutsText(cell);
    cuts.set(wanted.tableId, first);
    const badge = badges.get(wanted.rowId);
    const same = badge?.host.parentElement === cell && badge.key === badgeKey({ ...wanted, texts, privacyMode });
    return [{ ...wanted, cell, first, stale: !same }];
  };
}

function cutsText(cell: Element): boolean {
  const { overflowX, whiteSpace, textOverflow } = getComputedStyle(cell);
  return textOverflow === 'ellipsis' || (overflowX === 'hidden' && whiteSpace === 'nowrap');
}
