import type { PageFacts, TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { CollectReply, ReadingView } from '../../lib/messaging/protocol.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { pageReader } from '../../lib/page/page-reader.ts';
import type { ReadWhole } from '../../lib/page/read-whole.ts';

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
  onView(view: ReadingView): void;
  onEnd(): void;
}

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
    const onProgress = (progress: Pick<ReadingView, 'rows' | 'total' | 'page' | 'pages'>): void => {
      if (view.state === 'reading') show({ ...progress, state: 'reading', reply: null });
    };
    const readWhole = await ports.load();
    const tables = await readWhole?.(document, tableId, { signal, onProgress }, pageReader);
    return signal.aborted || tables === undefined ? null : ports.collect(tables, facts);
  };

  return {
    start(tableId) {
      if (view.state === 'reading') return;
      stop = new AbortController();
      show({ ...NONE, state: 'reading' });
      void read(tableId, AbortSignal.any([stop.signal, ended]))
        .catch((): null => null)
        .then((reply) => {
          show({ ...view, state: 'done', reply });
          if (!ended.aborted) ports.onEnd();
        });
    },
    stop: () => stop.abort(),
    view: () => view,
  };
}
