import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { AssessReply, CollectReply, ReadingAct, ReadingView, ReadReply } from '../../lib/messaging/protocol.ts';
import type { Overlay } from '../../lib/overlay/create-overlay.ts';
import type { OverlayCallbacks } from '../../lib/overlay/overlay-callbacks.ts';
import { addCoverage, missesCoverage } from '../../lib/page/coverage.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { pageReader } from '../../lib/page/page-reader.ts';
import { addPlainGrids, missesPlainGrids } from '../../lib/page/plain-grids.ts';
import { findCells } from '../../lib/page/row-handles.ts';
import { watchTables } from '../../lib/page/watch-tables.ts';
import { createAnswers } from './answers.ts';
import { collectTables } from './collect-tables.ts';
import { createLateOverlay } from './late-overlay.ts';
import { messageSized, rowsAround } from './message-size.ts';
import { createWholeReader } from './read-all.ts';
import type { SessionPorts } from './session-ports.ts';

export interface PageSession {
  /** The register, its lock or a setting changed: ask everything again. */
  refresh(): void;
  /** What the background knows of this frame is of this page. */
  hasAsked(): boolean;
  collect(tableId: string | null): Promise<CollectReply | null>;
  /** For our own pages: what this page shows now; with `all` also what scrolling and paging bring. */
  read(all: boolean): Promise<ReadReply>;
  /** All rows of one table, by scrolling and paging; answers at once with how far it is. */
  collectAll(act: ReadingAct, tableId: string | null): ReadingView;
}
/** The background's budget runs by the minute. */
const BUSY_PAUSE = 61_000;
/** After an answer that did not come: a still page would stay without its marks. A host that was taken back is left in peace. */
const UNANSWERED_PAUSES = [1_000, 5_000, 30_000] as const;

/** Reads the page, asks the background about rows it has not asked about, paints; again whenever the page changes. */
export function startPageSession(document: Document, ports: SessionPorts, ended: AbortController): PageSession {
  const { signal } = ended;
  const answers = createAnswers();
  let tables: readonly TableSnapshot[] = [];
  let asking = false;
  let again = false;
  let generation = 0;
  let hasAsked = false;
  let frames = 'undefined';
  let retry: ReturnType<typeof setTimeout> | undefined;
  let unanswered = 0;

  const callbacks: OverlayCallbacks = {
    chip: ports.chip,
    findCells,
    collect,
    readAll: (act, tableId) => void collectAll(act, tableId),
    openRow: (tableId, rowId) => {
      const table = tables.find(({ id }) => id === tableId);
      if (table === undefined) return;
      const request = { facts: readPageFacts(document), table: rowsAround(table, rowId), rowId };
      void ports.send('tab.open-row', request);
    },
    openPage: (page) => void ports.send('tab.open-page', { page }),
  };
  const fetchOverlay = async (): Promise<Overlay | null> => {
    const create = await ports.loadOverlay();
    return create === null || signal.aborted ? null : create(document, callbacks, signal);
  };
  const overlay = createLateOverlay(
    fetchOverlay,
    ({ tables }) => ports.chip === 'always' || tables.some(({ kind }) => kind !== 'none'),
  );

  const paint = (): void => {
    const reply = answers.replyFor(tables);
    if (reply !== null) overlay.paint(reply, tables);
  };

  const askAgain = (): void => {
    retry = undefined;
    onTables(watch.read());
  };
  const ask = async (): Promise<void> => {
    again = asking;
    if (asking || signal.aborted) return;
    asking = true;
    hasAsked = true;
    const asked = generation;
    const facts = readPageFacts(document);
    frames = String(facts.otherFrames);
    for (const part of messageSized(answers.unanswered(tables, facts.path))) {
      const reply: AssessReply | null = await ports.send('tab.assess', { facts, tables: part });
      if (!ports.isAlive()) ended.abort();
      if (signal.aborted) return;
      if (asked !== generation) break;
      if (reply === null) {
        // Refused (the host was revoked, say): what is on the page may no longer be true.
        overlay.clear();
        const pause = UNANSWERED_PAUSES[unanswered];
        unanswered += 1;
        if (pause !== undefined) retry ??= setTimeout(askAgain, pause);
        break;
      }
      unanswered = 0;
      answers.take(reply, part);
      if (reply.state === 'busy') {
        // Without a table there is nothing that anybody waits for.
        if (tables.length > 0) retry ??= setTimeout(askAgain, BUSY_PAUSE);
        break;
      }
    }
    if (asked === generation) answers.settle(tables, facts.path);
    asking = false;
    paint();
    if (again) onTables(tables);
  };

  function onTables(read: readonly TableSnapshot[]): void {
    // While the page scrolls by itself its rows come and go: nobody needs to be asked about each of them.
    if (whole.view().state === 'reading') return;
    tables = read;
    if (!ports.isAlive()) {
      ended.abort();
      return;
    }
    if (missesCoverage()) {
      void fetchCoverage();
      return;
    }
    if (missesPlainGrids()) void fetchPlainGrids();
    paint();
    if (ports.chip === 'pupils' && tables.length === 0 && answers.replyFor(tables) === null) return;
    if (answers.needAsking(tables, document.location.pathname)) void ask();
  }

  let fetching: Promise<void> | null = null;
  /** A page that may hold grids of plain elements is read again once what finds them is there. */
  const fetchPlainGrids = (): Promise<void> => {
    fetching ??= ports.loadPlainGrids().then((found) => {
      fetching = null;
      if (found === null || signal.aborted) return;
      addPlainGrids(found);
      onTables(watch.read());
    });
    return fetching;
  };
  let telling: Promise<void> | null = null;
  /** Before anybody is told of a table: the same reading, with how much of it the page shows. */
  const fetchCoverage = (): Promise<void> => {
    telling ??= ports.loadCoverage().then((found) => {
      if (signal.aborted) return;
      addCoverage(found);
      onTables(watch.read());
    });
    return telling;
  };
  async function readAll(): Promise<readonly TableSnapshot[]> {
    let read = watch.read();
    if (missesCoverage()) {
      await fetchCoverage();
      read = watch.read();
    }
    if (!missesPlainGrids()) return read;
    await fetchPlainGrids();
    if (missesCoverage()) await fetchCoverage();
    return watch.read();
  }

  async function collect(tableId: string | null): Promise<CollectReply | null> {
    tables = await readAll();
    const meant = tables.filter((table) => (tableId === null ? answers.mayHoldPupils(table.id) : table.id === tableId));
    return collectTables(meant, readPageFacts(document), ports.send);
  }

  const whole = createWholeReader(document, signal, {
    load: ports.loadWhole,
    collect: (read, facts) => collectTables(read, facts, ports.send),
    refuseMoved: (facts) => ports.send('tab.collect', { facts, tables: [], moved: true }),
    onView: (view) => overlay.showReading(view),
    onEnd: () => onTables(watch.read()),
  });
  function collectAll(act: ReadingAct, tableId: string | null): ReadingView {
    if (act === 'start' && tableId !== null) whole.start(tableId);
    if (act === 'stop') whole.stop();
    return whole.view();
  }

  // A part of another site that came later changes no table, but somebody has to hear of it.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (!/^i?frame$/i.test(String(Reflect.get(target ?? {}, 'nodeName')))) return;
      if (String(readPageFacts(document).otherFrames) === frames) return;
      answers.settle([], '');
      onTables(watch.read());
    },
    { capture: true, signal },
  );
  // A page that is left may come back by the Back button as it stood there, and nobody told it what changed meanwhile.
  const forget = (): void => {
    generation++;
    unanswered = 0;
    answers.forget();
  };
  const view = document.defaultView;
  view?.addEventListener(
    'pagehide',
    () => {
      whole.stop();
      forget();
      overlay.clear();
    },
    { signal },
  );
  view?.addEventListener('pageshow', ({ persisted }) => persisted && refresh(), { signal });
  // Nor is a page told that was drawn in advance, until it is shown.
  document.addEventListener('prerenderingchange', refresh, { signal });
  // Nobody tells a page that the extension was switched off: what it painted would stay, and be believed.
  document.addEventListener('visibilitychange', () => ports.isAlive() || ended.abort(), { signal });
  signal.addEventListener('abort', () => clearTimeout(retry));
  const watch = watchTables(document, onTables, signal, overlay.recheck);
  onTables(watch.read());
  function refresh(): void {
    forget();
    onTables(watch.read());
  }
  return {
    refresh,
    hasAsked: () => hasAsked,
    collect,
    async read(all) {
      const start = performance.now();
      const options = { signal, onProgress: () => undefined };
      if (all) await readAll();
      const readWhole = all ? await ports.loadWhole() : null;
      const read = await readWhole?.(document, null, options, pageReader);
      const shown = read ?? (await readAll());
      return { facts: readPageFacts(document), tables: shown, elapsedMs: performance.now() - start };
    },
    collectAll,
  };
}
