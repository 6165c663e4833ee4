import type { RowStanding } from '../core/standing.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { AssessReply } from '../messaging/protocol.ts';
import { queryAll } from '../page/dom-access.ts';
import { type Badge, type BadgeLook, badgeKey, badgeWidth, createBadge } from './badge.ts';
import { isPageDark, measureRooms, type Room } from './badge-room.ts';
import type { OverlayCallbacks } from './create-overlay.ts';
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
  { findRow, findCell, openRow }: Pick<OverlayCallbacks, 'findRow' | 'findCell' | 'openRow'>,
): RowBadges {
  const badges = new Map<string, Badge>();
  const rowOf = new WeakMap<Element, string>();

  const rooms = new Map<string, Room>();

  const drop = (rowId: string): void => {
    const host = badges.get(rowId)?.host;
    if (host !== undefined) popover.hide(host);
    host?.remove();
    badges.delete(rowId);
  };

  return {
    paint(reply, snapshots, privacyMode) {
      const wanted = reply.state === 'ready' ? wantedBadges(reply, snapshots) : [];
      const places = wanted.flatMap((one) => {
        const cell = findCell(one.rowId, one.column);
        return cell === null ? [] : [{ ...one, cell }];
      });
      measureRooms(rooms, places, badgeWidth(reply.texts, false));
      const dark = isPageDark(document);
      const plan = places.map((place) => {
        const room = rooms.get(place.tableId);
        const look: BadgeLook = {
          standing: place.standing,
          texts: reply.texts,
          privacyMode,
          compact: room?.compact ?? true,
          dark,
        };
        const badge = badges.get(place.rowId);
        const stale = badge?.host.parentElement !== place.cell || badge.key !== badgeKey(look);
        return { ...place, look, first: room?.first ?? false, stale };
      });
      // All reading is done: from here only writes.
      const keep = new Set(plan.map(({ rowId }) => rowId));
      for (const rowId of [...badges.keys()]) if (!keep.has(rowId)) drop(rowId);
      for (const { tableId, rowId, look, cell, first, stale } of plan) {
        if (!stale) continue;
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
            if (rowId === undefined) host.remove();
            else drop(rowId);
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
