import type { RowStanding } from '../core/standing.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { AssessReply } from '../messaging/protocol.ts';
import { queryAll } from '../page/dom-access.ts';
import { type Badge, type BadgeLook, badgeKey, badgeWidth, createBadgeMaker } from './badge.ts';
import { createBadgeEvents } from './badge-events.ts';
import { isPageDark, measureRooms, type Room } from './badge-room.ts';
import { createDrawnRows, type Wanted } from './drawn-rows.ts';
import type { Popover } from './popover.ts';
import type { RowFinder } from './row-finder.ts';
import { runInSlices } from './slices.ts';

interface Place {
  readonly one: Wanted;
  readonly cell: Element;
}
interface Placed {
  readonly rowId: string;
  readonly badge: Badge;
  tableId: string;
  column: number;
  /** Where we put it; null: nowhere. */
  cell: Element | null;
}
export interface RowBadges {
  paint(reply: AssessReply, snapshots: readonly TableSnapshot[], privacyMode: boolean): void;
  /**
   * Rows whose inside changed: a badge stays only if its row still says what was assessed. Hosts that came or went
   * stay only where we put them: a page that copies its rows copies our hosts too, empty.
   */
  recheck(rows: ReadonlySet<Element>, hosts: readonly Element[]): void;
  clear(): void;
}
/** Rows that take longer than this to look at again lose their badges; the next painting puts back what still holds. */
const LOOKING_MS = 8;

export function createRowBadges(
  document: Document,
  popover: Popover,
  { findCells, openRow }: RowFinder & { openRow(tableId: string, rowId: string): void },
  signal: AbortSignal,
): RowBadges {
  const badges = new Map<string, Placed>();
  const rowOf = new WeakMap<Element, string>();
  const rooms = new Map<string, Room>();
  const maker = createBadgeMaker(document);
  const drawn = createDrawnRows();
  let running = new AbortController();

  const placedAt = (host: Element): Placed | undefined => badges.get(rowOf.get(host) ?? '');
  const events = createBadgeEvents(
    (target): target is Element => target instanceof Element && rowOf.has(target),
    {
      point(host) {
        const badge = placedAt(host)?.badge;
        if (badge === undefined) return;
        badge.speak(true);
        popover.show(host, badge.words());
      },
      leave(host) {
        placedAt(host)?.badge.speak(false);
        popover.hide(host);
      },
      open(host) {
        const rowId = rowOf.get(host);
        const placed = placedAt(host);
        if (rowId !== undefined && placed !== undefined) openRow(placed.tableId, rowId);
      },
    },
    signal,
  );

  const takeOff = (placed: Placed): void => {
    popover.hide(placed.badge.host);
    placed.badge.host.remove();
    placed.cell = null;
    drawn.forget(placed.rowId);
  };
  const holds = (rowId: string, { badge, cell, column }: Placed): boolean =>
    badge.host.parentElement === cell && cell !== null && findCells([{ rowId, column }])[0] === cell;

  return {
    paint(reply, snapshots, privacyMode) {
      running.abort();
      running = new AbortController();
      const dark = isPageDark(document);
      const painting = `${privacyMode}|${dark}|${reply.texts.openRow}`;
      const { wanted, gone, done } = drawn.compare(reply.state === 'ready' ? reply.tables : [], snapshots, painting);
      const cells = findCells(wanted);
      const places: Place[] = [];
      for (const [at, one] of wanted.entries()) {
        const cell = cells[at] ?? null;
        if (cell === null) gone.add(one.rowId);
        else places.push({ one, cell });
      }
      measureRooms(rooms, places, badgeWidth(reply.texts, false));
      const lookOf = looksOf(reply.texts, privacyMode, dark);
      // All reading is done: from here only writes.
      for (const rowId of gone) {
        const placed = badges.get(rowId);
        if (placed !== undefined) takeOff(placed);
        badges.delete(rowId);
        drawn.forget(rowId);
      }
      const make = ({ one: { tableId, rowId, column, standing } }: Place): void => {
        const { look, key } = lookOf(standing, rooms.get(tableId)?.compact ?? true);
        const known = badges.get(rowId);
        if (known === undefined) {
          const badge = maker.create(look);
          badges.set(rowId, { rowId, badge, tableId, column, cell: null });
          rowOf.set(badge.host, rowId);
          return;
        }
        if (known.badge.key !== key) known.badge.wear(look);
        known.tableId = tableId;
        known.column = column;
      };
      /** All in one go: each time that a table gets new contents the browser lays out all of it. */
      const put = (sliced: boolean): void => {
        const standing = new Set<string>();
        const now = sliced ? findCells(places.map(({ one }) => one)) : null;
        for (const [at, place] of places.entries()) {
          const { tableId, rowId } = place.one;
          const placed = badges.get(rowId);
          const cell = now === null ? place.cell : (now[at] ?? null);
          if (placed === undefined) continue;
          if (cell !== null) standing.add(rowId);
          if (placed.cell === cell) continue;
          if (cell === null) takeOff(placed);
          else if (rooms.get(tableId)?.first === true) cell.prepend(placed.badge.host);
          else cell.append(placed.badge.host);
          placed.cell = cell;
          if (cell !== null) events.listenAround(cell);
        }
        done(standing);
      };
      runInSlices(places, make, put, running.signal);
    },
    recheck(rows, hosts) {
      for (const host of hosts) {
        const placed = placedAt(host);
        if (placed === undefined) {
          if (host.localName === 'bzw-badge') host.remove();
        } else if (host.parentElement !== placed.cell) takeOff(placed);
      }
      const end = performance.now() + LOOKING_MS;
      for (const row of rows) {
        for (const host of queryAll(row, 'bzw-badge')) {
          const [rowId, placed] = [rowOf.get(host), placedAt(host)];
          if (rowId === undefined || placed === undefined) host.remove();
          else if (performance.now() > end || !holds(rowId, placed)) takeOff(placed);
        }
      }
    },
    clear() {
      running.abort();
      for (const placed of badges.values()) takeOff(placed);
      badges.clear();
      drawn.clear();
    },
  };
}

/** Rows of one standing in one table look the same. */
function looksOf(
  texts: BadgeLook['texts'],
  privacyMode: boolean,
  dark: boolean,
): (standing: RowStanding, compact: boolean) => { readonly look: BadgeLook; readonly key: string } {
  const known = new Map<string, { look: BadgeLook; key: string }>();
  return (standing, compact) => {
    const kind = `${standing.standing}|${standing.reason}|${compact}`;
    let found = known.get(kind);
    if (found === undefined) {
      const look = { standing, texts, privacyMode, compact, dark };
      found = { look, key: badgeKey(look) };
      known.set(kind, found);
    }
    return found;
  };
}
