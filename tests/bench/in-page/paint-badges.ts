import { createOverlay, type Overlay } from '../../../lib/overlay/create-overlay.ts';
import { findCells } from '../../../lib/page/row-handles.ts';
import { watchTables } from '../../../lib/page/watch-tables.ts';
import { answerAsks } from '../in-page.ts';
import { measureRatio } from '../measure-ratio.ts';
import { madeUpReply } from './made-up-reply.ts';

/* Every row gets a badge, each kind in turn; the overlay is new each time, as on a page that was just opened. */
const root = document.documentElement;
let ended = new AbortController();
/** As in a session: what the observers saw needs no second look. What they call for is not measured here. */
const watch = watchTables(document, () => undefined, new AbortController().signal);

/** All styles and places of the page are known after it. */
const flush = (): number => root.offsetHeight + (document.body?.getBoundingClientRect().height ?? 0);

const freshOverlay = (): Overlay => {
  ended.abort();
  ended = new AbortController();
  const callbacks = {
    chip: 'always',
    findCells,
    openRow() {},
    readAll: () => undefined,
    collect: async () => null,
    openPage() {},
  } as const;
  const overlay = createOverlay(document, callbacks, ended.signal);
  flush();
  return overlay;
};

const prepare = () => {
  freshOverlay();
  const tables = watch.read();
  return { tables, reply: madeUpReply(tables) };
};

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

answerAsks({
  clear: () => {
    freshOverlay();
  },
  /** Painting and the page's pass after it, against the page's own pass over everything. */
  ratio: async () => {
    const { tables, reply } = prepare();
    let overlay = freshOverlay();
    return measureRatio(
      {
        reset: () => {
          overlay = freshOverlay();
        },
        run: () => {
          overlay.paint(reply, tables);
          flush();
        },
      },
      {
        reset: () => {
          root.style.display = 'none';
          flush();
          root.style.display = '';
        },
        run: flush,
      },
    );
  },
  /** One painting in a task of its own, between two marks; ends when the frame with it is drawn. */
  paint: async (paints: number) => {
    const { tables, reply } = prepare();
    const overlay = freshOverlay();
    await frame();
    await frame();
    performance.mark('bench-start');
    await new Promise((done) => setTimeout(done));
    if (paints > 0) overlay.paint(reply, tables);
    const wanted = paints > 0 ? tables.reduce((sum, { rows }) => sum + rows.length, 0) : 0;
    while (document.getElementsByTagName('bzw-badge').length < wanted) await frame();
    await frame();
    await frame();
    performance.mark('bench-end');
    return document.querySelectorAll('bzw-badge').length;
  },
});
