import { startPageSession } from '../../entrypoints/lvs.content/page-session.ts';
import type { RowStanding } from '../../lib/core/standing.ts';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { overlayTexts } from '../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { AssessedTable, AssessReply, CollectReply, TabProtocol } from '../../lib/messaging/protocol.ts';
import { createOverlay } from '../../lib/overlay/create-overlay.ts';
import { addCoverage } from '../../lib/page/coverage.ts';
import { pageReader } from '../../lib/page/page-reader.ts';
import { sayCoverage } from '../../lib/page/pager/say-coverage.ts';
import { createPlainGridReader } from '../../lib/page/plain/plain-grid-reader.ts';
import { addPlainGrids } from '../../lib/page/plain-grids.ts';
import { readTables } from '../../lib/page/read-tables.ts';
import { type ReadProgress, readWhole } from '../../lib/page/read-whole.ts';

/* A content script with a made-up background: which standing a row gets follows from a digit in its first cell. */
const page = document.documentElement.dataset;
const STANDINGS: readonly RowStanding[] = [
  { standing: 'objection', reason: 'objection-tied' },
  { standing: 'none-known', reason: 'number-or-birth-date' },
  { standing: 'unknown', reason: 'not-in-list' },
  { standing: 'ambiguous', reason: 'namesakes' },
  { standing: 'none-known', reason: 'number-or-birth-date' },
];
const texts = overlayTexts(createTranslator('nl'));
const state = { calls: 0, rows: 0, opened: [] as string[], collected: [] as (string | null)[], pages: [] as string[] };
const publish = (): void => {
  page.labState = JSON.stringify(state);
};

const standingOf = (first: string): RowStanding | undefined =>
  STANDINGS[Number(/\d(?=\D*$)/.exec(first)?.[0] ?? 1) % STANDINGS.length];

/** `?by=name`: by the name instead; of rows that a page uses again nothing else may be there. */
const byName = location.search === '?by=name';
const standingOfName = (name: string): RowStanding | undefined =>
  STANDINGS[
    [...name.replace(/\s+/g, ' ').trim()].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) %
      STANDINGS.length
  ];

const assessed = (table: TableSnapshot): AssessedTable => {
  const anchor = table.columns.findIndex((path) => /naam|leerling$/i.test(path.at(-1) ?? ''));
  const standings = table.rows.map(
    ({ id, cells }) => [id, byName ? standingOfName(cells[anchor] ?? '') : standingOf(cells[0] ?? '')] as const,
  );
  return {
    tableId: table.id,
    kind: anchor < 0 ? 'none' : 'pupil-list',
    title: table.caption || 'Leerlingen',
    anchorColumn: anchor < 0 ? null : anchor,
    standings: Object.fromEntries(standings.flatMap(([id, standing]) => (standing ? [[id, standing]] : []))),
    problems: [],
  };
};

const assess = ({ tables }: { tables: TableSnapshot[] }): AssessReply => {
  state.calls++;
  state.rows += tables.reduce((sum, { rows }) => sum + rows.length, 0);
  publish();
  const known = tables.map(assessed);
  const understood = known.some(({ kind }) => kind !== 'none');
  return {
    state: (page.labAnswer as AssessReply['state'] | undefined) ?? (understood ? 'ready' : 'not-understood'),
    schoolName: 'Basisschool De Oefening',
    problems: [],
    texts,
    language: 'nl',
    privacyMode: page.labPrivacy === 'true',
    tables: known,
  };
};

let rowsBefore = 0;
const collect = ({ tables, part, moved }: TabProtocol['tab.collect']['request']): CollectReply => {
  if (moved) return { outcome: 'refused', message: 'Een andere pagina', problems: [], choose: [] };
  const ids = tables.map(({ id }) => id);
  state.collected.push(...ids);
  publish();
  if (tables.length > 1) {
    const choose = tables.map(({ id, caption, rows }) => ({ tableId: id, title: caption, rows: rows.length }));
    return { outcome: 'refused', message: texts.chooseTable, problems: [], choose };
  }
  rowsBefore = (part === undefined || part.at === 1 ? 0 : rowsBefore) + (tables[0]?.rows.length ?? 0);
  const message = `${rowsBefore} leerlingen toegevoegd`;
  return { outcome: 'added', message, problems: [], choose: [] };
};

type Handlers = { readonly [K in keyof TabProtocol]: (request: TabProtocol[K]['request']) => TabProtocol[K]['reply'] };
const handlers: Handlers = {
  'tab.assess': assess,
  'tab.collect': collect,
  'tab.open-row': ({ table, rowId }) => {
    state.opened.push(table.rows.find(({ id }) => id === rowId)?.cells.join('|') ?? 'none');
    publish();
    return null;
  },
  'tab.asks-first': () => null,
  'tab.load-part': () => true,
  'tab.open-page': ({ page: name }) => {
    state.pages.push(name);
    publish();
    return null;
  },
};

addPlainGrids(createPlainGridReader);
addCoverage(sayCoverage);
const ended = new AbortController();
const session = startPageSession(
  document,
  {
    send: async (type, request) => handlers[type](request),
    isAlive: () => page.labAlive !== 'no',
    loadWhole: async () => readWhole,
    loadOverlay: async () => createOverlay,
    loadPlainGrids: async () => createPlainGridReader,
    loadCoverage: async () => sayCoverage,
    chip: window.top === window ? 'always' : 'pupils',
  },
  ended,
);
/** Right now: how many badges there are, and how many of them say something else than their row is meant to have. */
document.addEventListener('lab-truth', () => {
  let [badges, wrong] = [0, 0];
  for (const host of document.querySelectorAll('bzw-badge')) {
    const row = host.closest('tr,[role=row]');
    const face = openedRoot(host)?.querySelector('.pill');
    // A host without a root is a copy that the page made: it shows nothing.
    if (face === null || face === undefined) continue;
    badges++;
    const cell = host.closest('td,[role=gridcell],[role=cell],[role=rowheader]');
    const meant = byName
      ? standingOfName(cell?.textContent ?? '')
      : standingOf((row?.firstElementChild?.textContent ?? '').trim());
    if (!face.classList.contains(meant?.standing ?? 'none')) wrong++;
  }
  page.labTruth = JSON.stringify({ badges, wrong });
});
/** Where each badge stands in the window: its pill, for it is what is seen. */
document.addEventListener('lab-seats', () => {
  const boxes = [...document.querySelectorAll('bzw-badge')].map((host) => {
    const pill = openedRoot(host)?.querySelector('.pill')?.getBoundingClientRect();
    return pill === undefined ? null : { left: pill.left, top: pill.top, right: pill.right, bottom: pill.bottom };
  });
  page.labSeats = JSON.stringify(boxes);
});
const openedRoot = (host: Element): ShadowRoot | null => {
  const dom: unknown = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'dom');
  const open: unknown = dom === undefined ? undefined : Reflect.get(dom as object, 'openOrClosedShadowRoot');
  const root: unknown = typeof open === 'function' ? open.call(dom, host) : Reflect.get(host, 'openOrClosedShadowRoot');
  return root instanceof ShadowRoot ? root : null;
};
document.addEventListener('lab-read', () => {
  const start = performance.now();
  const tables = readTables(document);
  page.labTables = JSON.stringify(tables);
  page.labMs = String(performance.now() - start);
});
document.addEventListener('lab-read-all', () => {
  const onProgress = (progress: ReadProgress): void => {
    page.labProgress = JSON.stringify(progress);
  };
  const options = { signal: AbortSignal.timeout(100_000), onProgress };
  void readWhole(document, null, options, pageReader).then((tables) => {
    page.labTables = JSON.stringify(tables);
  });
});
document.addEventListener('lab-refresh', () => session.refresh());
document.addEventListener('lab-end', () => ended.abort());
page.labReady = 'true';
