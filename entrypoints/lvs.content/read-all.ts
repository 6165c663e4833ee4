import type { PageFacts, TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { CollectReply, ReadingView } from '../../lib/messaging/protocol.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { pageReader } from '../../lib/page/page-reader.ts';
import { rememberPlace } from '../../lib/page/place-marks.ts';
import type { ReadWhole } from '../../lib/page/read-whole.ts';
import { isSamePlace } from '../../lib/page/same-place.ts';

export interface WholeReader {
  /** Ignored while a reading runs. */
  start(tableId: string): void;
  /** Nothing is added; the page is shown as it was. */
  stop(): void;
  view(): ReadingView;
}
interface ReaderPorts {
  /** Loaded when it is first needed: most pages show all there is. Null when it cannot be. */
  load(): Promise<ReadWhole | null>;
  collect(tables: readonly TableSnapshot[], facts: PageFacts): Promise<CollectReply | null>;
  /** The page became another one meanwhile: nothing is added. */
  refuseMoved(facts: PageFacts): Promise<CollectReply | null>;
  onView(view: ReadingView): void;
  onEnd(): void;
}

/** Between two looks at what the page says of itself. */
const LOOK_MS = 250;
const NONE: ReadingView = { state: 'none', rows: 0, total: null, page: null, pages: null, reply: null };

/** One reading of a whole table at a time, and what came of the last one. */
export function createWholeReader(document: Document, ended: AbortSignal, ports: ReaderPorts): WholeReader {
  let view = NONE;
  let stop = new AbortController();
  const show = (next: ReadingView): void => {
    view = next;
    if (!ended.aborted) ports.onView(view);
  };

  const read = async (tableId: string, signal: AbortSignal): Promise<CollectReply | null> => {
    const facts = readPageFacts(document);
    const isMarkedSame = rememberPlace(document);
    const isHere = (): boolean => isSamePlace(facts, readPageFacts(document)) && isMarkedSame();
    // Also when a person came back from elsewhere before the end: rows of there would be among the others.
    const away = new AbortController();
    let looking: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const start = performance.now();
      if (!isHere()) away.abort();
      // A page with much on it is looked at less often: it is at work too.
      looking = setTimeout(look, Math.max(LOOK_MS, 10 * (performance.now() - start)));
    };
    const onProgress = (progress: Pick<ReadingView, 'rows' | 'total' | 'page' | 'pages'>): void => {
      if (view.state === 'reading') show({ ...progress, state: 'reading', reply: null });
    };
    const readWhole = await ports.load();
    const options = { signal: AbortSignal.any([signal, away.signal]), onProgress };
    look();
    try {
      const tables = await readWhole?.(document, tableId, options, pageReader);
      if (signal.aborted || tables === undefined) return null;
      if (!isHere() || tables.some(hasOtherCaption)) away.abort();
      return await (away.signal.aborted ? ports.refuseMoved(facts) : ports.collect(tables, facts));
    } finally {
      clearTimeout(looking);
    }
  };

  /** The same columns under another name: "Groep 5" became "Groep 6". */
  const hasOtherCaption = ({ id, caption }: TableSnapshot): boolean =>
    pageReader.readWithElements(document).some(({ snapshot }) => snapshot.id === id && snapshot.caption !== caption);

  return {
    start(tableId) {
      if (view.state === 'reading') return;
      stop = new AbortController();
      show({ ...NONE, state: 'reading' });
      void read(tableId, AbortSignal.any([stop.signal, ended]))
        .catch((): null => null)
        .then((reply) => {
          show({ ...view, state: reply === null && stop.signal.aborted ? 'stopped' : 'done', reply });
          if (!ended.aborted) ports.onEnd();
        });
    },
    stop: () => stop.abort(),
    view: () => view,
  };
}
