import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { AssessReply } from '../messaging/protocol.ts';
import { queryAll } from '../page/dom-access.ts';
import { createBadgeMaker, wordWidth } from './badge.ts';
import { createBadgeEvents } from './badge-events.ts';
import { looksOf } from './badge-looks.ts';
import { findSeat, isPageDark, measureSizes } from './badge-room.ts';
import { createSeatFinder, type Seat, type SeatSizes } from './badge-seat.ts';
import { createDrawnRows } from './drawn-rows.ts';
import { distinctTables, type Place, type Placed } from './placed.ts';
import type { Popover } from './popover.ts';
import type { RowFinder } from './row-finder.ts';
import { createSeatWatch } from './seat-watch.ts';
import { runInSlices } from './slices.ts';

export interface RowBadges {
  /** @param then when all stand there; not if something else was painted before that. */
  paint(reply: AssessReply, snapshots: readonly TableSnapshot[], privacyMode: boolean, then: () => void): void;
  /**
   * Rows whose inside changed: a badge stays only if its row still says what was assessed. Hosts that came or went
   * stay only where we put them: a page that copies its rows copies our hosts too, empty.
   */
  recheck(rows: ReadonlySet<Element>, hosts: readonly Element[]): void;
  clear(): void;
}
/** Rows that take longer than this to look at again lose their badges; the next painting puts back what still holds. */
const LOOKING_MS = 8;
const NO_ROOM: SeatSizes = { sign: 20, word: Number.POSITIVE_INFINITY };
/* A form's fields shadow its own. */
const append = Node.prototype.appendChild;

export function createRowBadges(
  document: Document,
  popover: Popover,
  { findCells, openRow }: RowFinder & { openRow(tableId: string, rowId: string): void },
  signal: AbortSignal,
): RowBadges {
  const badges = new Map<string, Placed>();
  const rowOf = new WeakMap<Element, string>();
  const sizes = new Map<string, SeatSizes>();
  const seats = createSeatFinder(document);
  /** Where it stands without margins has to be seen first. */
  const unsure = new Set<Placed>();
  let word: number | null = null;
  let lookOf: ReturnType<typeof looksOf> | null = null;
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
        popover.show(badge.box, badge.words());
      },
      leave(host) {
        const badge = placedAt(host)?.badge;
        badge?.speak(false);
        if (badge !== undefined) popover.hide(badge.box);
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
    popover.hide(placed.badge.box);
    placed.badge.host.remove();
    placed.cell = null;
    placed.holder = null;
    unsure.delete(placed);
    drawn.forget(placed.rowId);
  };
  const holds = (rowId: string, { badge, cell, holder, column }: Placed): boolean =>
    badge.host.parentElement === holder && cell !== null && findCells([{ rowId, column }])[0] === cell;
  const seatIn = (tableId: string, cell: Element, holder?: Element): Seat =>
    findSeat(seats, tableId, cell, sizes.get(tableId) ?? NO_ROOM, holder);
  const sit = (placed: Placed, seat: Seat, x: number, y: number): void => {
    placed.x = x;
    placed.y = y;
    placed.badge.sit(seat.way, x, y, seat.gap);
  };

  /** Those whose place was not sure, or all of the table. Reads, then writes. */
  const align = (tableId: string, why: 'asked' | 'resized'): void => {
    if (why === 'resized' && word !== null) {
      const places = [...badges.values()].flatMap(({ tableId: id, cell }) =>
        id === tableId && cell !== null ? [{ one: { tableId }, cell }] : [],
      );
      sizes.delete(tableId);
      measureSizes(sizes, places, word, seats);
    }
    const moved = [];
    for (const placed of why === 'asked' ? unsure : badges.values()) {
      if (placed.tableId !== tableId || placed.cell === null || placed.holder === null) continue;
      const seat = seatIn(tableId, placed.cell, placed.holder);
      const { left, top } = placed.badge.box.getBoundingClientRect();
      moved.push({ placed, seat, x: placed.x + seat.x - left, y: placed.y + seat.y - top });
    }
    for (const { placed, seat, x, y } of moved) {
      unsure.delete(placed);
      const worn = lookOf?.(placed.standing, !seat.roomy, seat.sign);
      if (worn !== undefined && worn.key !== placed.badge.key) placed.badge.wear(worn.look);
      sit(placed, seat, x, y);
    }
    // Behind words that run out of sight a float may fall a line lower for its margins.
    const below = moved.flatMap(({ placed, seat }) => {
      const by = seat.from === null && seat.way === 'over' ? seat.y - placed.badge.box.getBoundingClientRect().top : 0;
      return Math.abs(by) > 1 ? [{ placed, seat, by }] : [];
    });
    for (const { placed, seat, by } of below) sit(placed, seat, placed.x, placed.y + by);
  };
  const watch = createSeatWatch(align, signal);
  const sitAsKnown = (placed: Placed, seat: Seat): void =>
    sit(placed, seat, seat.x - (seat.from?.x ?? seat.x), seat.y - (seat.from?.y ?? seat.y));
  const place = (placed: Placed, cell: Element, seat: Seat): void => {
    placed.cell = cell;
    const moves = placed.holder !== seat.holder;
    // What was aligned before stands where the same words still are.
    if (seat.from === null ? moves : placed.seat !== seat) sitAsKnown(placed, seat);
    placed.seat = seat;
    if (!moves) return;
    placed.holder = seat.holder;
    append.call(seat.holder, placed.badge.host);
    events.listenAround(cell);
    if (seat.from === null) unsure.add(placed);
  };

  return {
    paint(reply, snapshots, privacyMode, then) {
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
      word = wordWidth(reply.texts);
      measureSizes(sizes, places, word, seats);
      const looks = looksOf(reply.texts, privacyMode, dark);
      lookOf = looks;
      // All reading is done: from here only writes.
      for (const rowId of gone) {
        const placed = badges.get(rowId);
        if (placed !== undefined) takeOff(placed);
        badges.delete(rowId);
        drawn.forget(rowId);
      }
      const make = (place: Place): void => {
        const { tableId, rowId, column, standing } = place.one;
        const seat = seatIn(tableId, place.cell);
        place.seat = seat;
        const { look, key } = looks(standing, !seat.roomy, seat.sign);
        const known = badges.get(rowId);
        if (known === undefined) {
          const badge = maker.create(look);
          const nowhere = { cell: null, holder: null, seat, x: 0, y: 0 };
          const placed = { rowId, badge, tableId, column, standing, ...nowhere };
          badges.set(rowId, placed);
          rowOf.set(badge.host, rowId);
          if (seat.from !== null) sitAsKnown(placed, seat);
          return;
        }
        if (known.badge.key !== key) known.badge.wear(look);
        known.tableId = tableId;
        known.column = column;
        known.standing = standing;
      };
      /** All in one go: each time that a table gets new contents the browser lays out all of it. */
      const put = (sliced: boolean): void => {
        const standing = new Set<string>();
        const now = sliced ? findCells(places.map(({ one }) => one)) : null;
        const here = places.map(({ one, cell: then, seat }, at) => {
          const cell = now === null ? then : (now[at] ?? null);
          return { one, cell, seat: cell === null ? undefined : cell === then ? seat : seatIn(one.tableId, cell) };
        });
        for (const { one, cell, seat } of here) {
          const { rowId } = one;
          const placed = badges.get(rowId);
          if (placed === undefined) continue;
          if (cell === null || seat === undefined) {
            takeOff(placed);
            continue;
          }
          standing.add(rowId);
          place(placed, cell, seat);
        }
        if (here.some(({ one }) => !watch.watches(one.tableId)))
          for (const { tableId, cell } of distinctTables(badges.values()))
            if (cell !== null) watch.watchCell(tableId, cell);
        done(standing);
        for (const { tableId, badge } of distinctTables(unsure)) watch.callFor(tableId, badge.box);
        then();
      };
      runInSlices(places, make, put, running.signal);
    },
    recheck(rows, hosts) {
      for (const host of hosts) {
        const placed = placedAt(host);
        if (placed === undefined) {
          if (host.localName === 'bzw-badge') host.remove();
        } else if (host.parentElement !== placed.holder) takeOff(placed);
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
