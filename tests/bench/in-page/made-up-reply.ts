import type { RowStanding } from '../../../lib/core/standing.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { AssessReply } from '../../../lib/messaging/protocol.ts';

const STANDINGS: readonly RowStanding[] = [
  { standing: 'objection', reason: 'objection-tied' },
  { standing: 'none-known', reason: 'number-or-birth-date' },
  { standing: 'ambiguous', reason: 'namesakes' },
  { standing: 'unknown', reason: 'not-in-list' },
];
const texts = overlayTexts(createTranslator('nl'));

/** What a background would say of tables of pupils whose names stand in the second column: every row gets a badge. */
export const madeUpReply = (tables: readonly TableSnapshot[]): AssessReply => ({
  state: tables.length > 0 ? 'ready' : 'not-understood',
  schoolName: 'Basisschool De Oefening',
  texts,
  language: 'nl',
  privacyMode: false,
  problems: [],
  tables: tables.map(({ id, rows }) => ({
    tableId: id,
    kind: 'pupil-list',
    title: '',
    anchorColumn: 1,
    standings: Object.fromEntries(
      rows.flatMap(({ id: rowId }, at) => {
        const standing = STANDINGS[at % STANDINGS.length];
        return standing ? [[rowId, standing]] : [];
      }),
    ),
    problems: [],
  })),
});
