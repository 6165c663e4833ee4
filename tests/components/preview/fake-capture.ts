import type { CapturedElement, CapturedPage, CapturedText } from '../../../lib/core/captured-page.ts';
import { done } from '../../../lib/core/problem.ts';
import type { CaptureProtocol } from '../../../lib/messaging/capture-protocol.ts';
import type { Handlers } from './handlers.ts';

const cells = (n: string, texts: readonly CapturedText[]): CapturedElement<CapturedText> => ({
  n: 'tr',
  s: 0,
  c: texts.map((text) => ({ n, s: 1, c: [text] })),
});
const HEADER: readonly CapturedText[] = ['Leerling', { h: 0 }, 'Geboortedatum', { h: 1 }];
const ROWS = [
  ['Klotra, Mepif', 'Wibbo', '14-05-2031', '83'],
  ['Fras, Olgon te', 'Wibbo', '02-11-2029', '71'],
];
const PAGE: CapturedPage = {
  system: 'parnassys',
  unread: 1,
  frames: [
    {
      path: [],
      layouts: [{ display: 'table-row' }, { display: 'table-cell', width: '120px' }],
      root: { n: 'table', c: [cells('th', HEADER), ...ROWS.map((row) => cells('td', row))] },
      tables: [{ kind: 'table', columns: HEADER.map((text) => [text]), rows: 28, firstRows: ROWS }],
      headers: [
        { text: 'Mentorgroepje', madeUp: 'Pokvilsteifni' },
        { text: 'Fien Wilgenroos', madeUp: 'Goap Kuvdotleug' },
      ],
    },
  ],
};

export const fakeCapture = (known: boolean): Pick<Handlers, keyof CaptureProtocol> => ({
  'capture.open': () => done(null),
  'capture.target': () => done(known ? { tabId: 1, host: 'start.parnassys.net' } : null),
  'capture.read': () => done(PAGE),
});
