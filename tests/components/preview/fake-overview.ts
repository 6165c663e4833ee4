import { overviewHeader } from '../../../lib/background/register-overview.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { RegisterOverview } from '../../../lib/messaging/protocol.ts';

const NAMED = new Set([1, 2, 6, 13]);
const ROWS = [
  [
    ...[
      'Femke de Vries-van den Oudenhuijzen',
      '5a',
      '2026-11-03',
      'e-mail',
      'ouder',
      'Mevrouw De Vries-van den Oudenhuijzen',
    ],
    ...[
      'ja',
      'alle leveringen',
      'geldt',
      '',
      'bij een leerling',
      'zet het ook in het LVS',
      'dossier 2026-114',
      '2026-11-04',
      'Anneke Visser',
    ],
  ],
  [
    ...[
      'Yusuf Sahin',
      '7',
      '2026-10-12',
      'telefoon',
      'grootouder',
      '',
      'nvt',
      'een onderzoek met een tamelijk lange naam',
      'ingetrokken op 2026-11-20',
    ],
    ...['2026-11-18: wacht op bevestiging', 'nog bij niemand', '', '', '2026-10-12', 'J. Kwikstaart'],
  ],
] as const;

/** Some pages of paper. */
export function fakeOverview(withNames: boolean): RegisterOverview {
  const t = createTranslator('nl');
  const rows = Array.from({ length: 40 }, (_, at) => [String(at + 1), ...(ROWS[at % ROWS.length] ?? [])]);
  const kept = rows.map((row) => row.filter((_, at) => withNames || !NAMED.has(at)));
  return { fileName: 'bezwaren.csv', csv: 'nr', header: overviewHeader(t, withNames), rows: kept };
}
