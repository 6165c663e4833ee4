import type { RowStanding } from '../../../lib/core/standing.ts';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { AssessReply } from '../../../lib/messaging/protocol.ts';
import { createOverlay, type Overlay } from '../../../lib/overlay/create-overlay.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { findCell, findRow } from '../../../lib/page/row-handles.ts';
import { answerAsks } from '../in-page.ts';
import { measureRatio } from '../measure-ratio.ts';

/* Every row gets a badge, each kind in turn; the overlay is new each time, as on a page that was just opened. */
const STANDINGS: readonly RowStanding[] = [
  { standing: 'objection', reason: 'objection-tied' },
  { standing: 'none-known', reason: 'number-or-birth-date' },
  { standing: 'ambiguous', reason: 'namesakes' },
  { standing: 'unknown', reason: 'not-in-list' },
];
const texts = overlayTexts(createTranslator('nl'));
const root = document.documentElement;
let ended = new AbortController();

/** All styles and places of the page are known after it. */
const flush = (): number => root.offsetHeight + (document.body?.getBoundingClientRect().height ?? 0);

const freshOverlay = (): Overlay => {
  ended.abort();
  ended = new AbortController();
  const callbacks = {
    chip: 'always',
    findRow,
    findCell,
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
  const tables = readTables(document);
  const reply: AssessReply = {
    state: 'ready',
    schoolName: 'Basisschool De Oefening',
    texts,
    language: 'nl',
    privacyMode: false,
    tables: tables.map(({ id, rows }) => ({
      tableId: id,
      kind: 'pupil-list',
      title: '',
      anchorColumn: 1,
      standings: Object.fromEntries(
        rows.flatMap((row, at) => {
          const standing = STANDINGS[at % STANDINGS.length];
          return standing ? [[row.id, standing]] : [];
        }),
      ),
      problems: [],
    })),
  };
  return { tables, reply };
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
    await frame();
    await frame();
    performance.mark('bench-end');
    return document.querySelectorAll('bzw-badge').length;
  },
});
