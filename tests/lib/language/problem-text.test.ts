import { describe, expect, it } from 'vitest';
import type { BlockReason, Problem, ProblemCode } from '../../../lib/core/problem.ts';
import { blockText, problemText } from '../../../lib/language/problem-text.ts';
import { createTranslator } from '../../../lib/language/translator.ts';

/** One of each code: a new code does not compile without its example here. */
const PROBLEMS: { readonly [C in ProblemCode]: Extract<Problem, { code: C }> } = {
  'no-table': { code: 'no-table' },
  'layout-file-unreadable': { code: 'layout-file-unreadable' },
  'layout-file-newer': { code: 'layout-file-newer' },
  'layout-file-too-large': { code: 'layout-file-too-large', kilobytes: 64 },
  'layout-claims-other': { code: 'layout-claims-other' },
  'layout-of-ours': { code: 'layout-of-ours', id: 'two-csv' },
  'layout-not-newer': { code: 'layout-not-newer', id: 'gemeente', version: '1.0.0' },
  'layout-known': { code: 'layout-known' },
  'layouts-full': { code: 'layouts-full', limit: 20 },
  'layout-lacks-columns': { code: 'layout-lacks-columns', fields: ['postcode', 'houseNumber'] },
  'layout-one-branch': { code: 'layout-one-branch' },
  'layout-special-header': { code: 'layout-special-header', header: 'Opmerkingen' },
  'special-column-open': { code: 'special-column-open', header: 'Dyslexie' },
  'special-cells-unread': { code: 'special-cells-unread', header: 'Dyslexie', count: 3 },
  'addition-known': { code: 'addition-known' },
  'addition-ruled-out': { code: 'addition-ruled-out' },
  'earlier-replaced': { code: 'earlier-replaced', readOn: '2026-11-20', changed: 2 },
  'preferences-read': { code: 'preferences-read', count: 3 },
  'no-pupils': { code: 'no-pupils' },
  'several-tables': { code: 'several-tables', count: 2 },
  'capture-too-large': { code: 'capture-too-large' },
  'closed-off-frame': { code: 'closed-off-frame' },
  'frame-not-granted': { code: 'frame-not-granted', origin: 'https://lijst.voorbeeld.invalid' },
  'closed-tabs': { code: 'closed-tabs' },
  'table-too-large': { code: 'table-too-large' },
  'table-columns-unsure': { code: 'table-columns-unsure' },
  'page-moved': { code: 'page-moved' },
  'table-drawn': { code: 'table-drawn' },
  'column-missing': { code: 'column-missing', column: 'birthDate' },
  'column-twice': { code: 'column-twice', column: 'level', headers: ['Niveau', 'Niv.'] },
  'column-contradicts': { code: 'column-contradicts', column: 'bsn', header: 'BSN' },
  'columns-may-be': { code: 'columns-may-be', columns: [{ header: 'Toetsdag', place: 5, column: 'sittingDate' }] },
  'column-unsure': { code: 'column-unsure', header: 'Opm.' },
  'accepted-likely': { code: 'accepted-likely', column: 'level', header: 'Niv.' },
  'columns-to-confirm': { code: 'columns-to-confirm', headers: ['Score'] },
  'columns-file-unreadable': { code: 'columns-file-unreadable' },
  'columns-file-newer': { code: 'columns-file-newer' },
  'columns-file-too-large': { code: 'columns-file-too-large' },
  'cell-unreadable': { code: 'cell-unreadable', column: 'abilityScore', row: 3 },
  'bsn-invalid': { code: 'bsn-invalid', row: 3 },
  'bsn-is-education-number': { code: 'bsn-is-education-number', row: 3 },
  'birth-date-incomplete': { code: 'birth-date-incomplete', row: 3 },
  'partial-coverage': { code: 'partial-coverage', read: 10, total: 27 },
  'school-year-unknown': { code: 'school-year-unknown' },
  'other-school-years': { code: 'other-school-years', schoolYear: '2025-2026', others: ['2023-2024', '2024-2025'] },
  'other-school': { code: 'other-school' },
  'school-unknown': { code: 'school-unknown' },
  'host-refused': { code: 'host-refused' },
  'host-revoked': { code: 'host-revoked' },
  busy: { code: 'busy' },
  'not-granted': { code: 'not-granted' },
  'no-web-page': { code: 'no-web-page' },
  'page-silent': { code: 'page-silent' },
  'no-register': { code: 'no-register' },
  locked: { code: 'locked' },
  'wrong-passphrase': { code: 'wrong-passphrase' },
  'wrong-recovery-key': { code: 'wrong-recovery-key' },
  'no-recovery-key': { code: 'no-recovery-key' },
  'recovery-key-typo': { code: 'recovery-key-typo', groups: [2, 5] },
  'recovery-key-incomplete': { code: 'recovery-key-incomplete', groups: 7, expected: 8 },
  'too-many-tries': { code: 'too-many-tries', seconds: 30 },
  'passphrase-too-weak': { code: 'passphrase-too-weak' },
  'school-here': { code: 'school-here' },
  'register-exists': { code: 'register-exists' },
  'register-stopped': { code: 'register-stopped', stop: 'register-missing' },
  'write-failed': { code: 'write-failed' },
  'invalid-input': { code: 'invalid-input', field: 'brin' },
  'erase-unclear': { code: 'erase-unclear', count: 2 },
  'erase-touches-others': { code: 'erase-touches-others', count: 1 },
  'outbox-waiting': { code: 'outbox-waiting' },
  'undo-too-late': { code: 'undo-too-late' },
  'not-found': { code: 'not-found' },
  'count-differs': { code: 'count-differs', stated: 13, registered: 12 },
  'backup-unreadable': { code: 'backup-unreadable' },
  'backup-damaged': { code: 'backup-damaged' },
  'backup-newer': { code: 'backup-newer' },
  'backup-too-large': { code: 'backup-too-large', megabytes: 24 },
  'backup-other-school': { code: 'backup-other-school' },
  'backup-other-register': { code: 'backup-other-register' },
  'backup-stale': { code: 'backup-stale' },
  'collection-unreadable': { code: 'collection-unreadable' },
  'collection-damaged': { code: 'collection-damaged' },
  'collection-newer': { code: 'collection-newer' },
  'collection-too-large': { code: 'collection-too-large', megabytes: 24 },
  'collection-other-school': { code: 'collection-other-school' },
  'collection-not-saved': { code: 'collection-not-saved' },
  'list-unreadable': { code: 'list-unreadable' },
  'list-too-large': { code: 'list-too-large', megabytes: 2 },
  'list-too-long': { code: 'list-too-long', lines: 50_000, limit: 2_000 },
  'list-empty': { code: 'list-empty' },
  'list-no-header': { code: 'list-no-header' },
  'list-no-pupil-column': { code: 'list-no-pupil-column', headers: ['Datum', 'Bron'] },
  'list-column-twice': { code: 'list-column-twice', headers: ['Llnr', 'Leerlingnummer'] },
  'list-preference-unsure': { code: 'list-preference-unsure', header: 'NCO' },
  'list-quote-open': { code: 'list-quote-open', line: 7 },
  'file-too-large': { code: 'file-too-large', megabytes: 20 },
  'file-unpacks-too-large': { code: 'file-unpacks-too-large', megabytes: 100 },
  'file-too-many-cells': { code: 'file-too-many-cells', rows: 5000, columns: 200 },
  'file-too-many-sheets': { code: 'file-too-many-sheets', sheets: 200, limit: 40 },
  'file-empty': { code: 'file-empty' },
  'file-no-table': { code: 'file-no-table' },
  'file-other-kind': { code: 'file-other-kind', kind: 'pdf' },
  'file-macros': { code: 'file-macros' },
  'file-protected': { code: 'file-protected' },
  'file-damaged': { code: 'file-damaged' },
  'file-entities': { code: 'file-entities' },
  'file-other-xml': { code: 'file-other-xml' },
  'file-not-text': { code: 'file-not-text' },
  'file-unreadable': { code: 'file-unreadable' },
  'file-slow': { code: 'file-slow' },
  'file-quote-open': { code: 'file-quote-open', line: 7 },
  'list-lines-refused': { code: 'list-lines-refused', count: 3 },
  'list-nothing-new': { code: 'list-nothing-new' },
  'list-stale': { code: 'list-stale' },
  'nothing-collected': { code: 'nothing-collected' },
  'nothing-to-deliver': { code: 'nothing-to-deliver' },
  'day-care-unknown': { code: 'day-care-unknown', count: 12 },
  'several-school-years': { code: 'several-school-years', schoolYears: ['2024-2025', '2025-2026'] },
  'stale-preview': { code: 'stale-preview' },
  blocked: { code: 'blocked', reasons: [{ code: 'count-not-stated' }] },
  'check-failed': { code: 'check-failed' },
  'character-refused': { code: 'character-refused', column: 'postcode', row: 3 },
  'malformed-message': { code: 'malformed-message' },
};
const BLOCKS: readonly BlockReason[] = [
  { code: 'count-not-stated' },
  { code: 'objection-untied', count: 1 },
  { code: 'objection-untied', count: 2 },
  { code: 'preset-undecided' },
  { code: 'register-stopped', stop: 'chain-broken' },
  { code: 'locked' },
  { code: 'no-pupil-list' },
];

describe.each(['nl', 'en'] as const)('problems in %s', (language) => {
  const t = createTranslator(language);

  it.each(Object.values(PROBLEMS).map((problem) => [problem.code, problem] as const))(
    '%s says what is wrong and what to do, with every value filled in',
    (_code, problem) => {
      const { code, text, action } = problemText(t, problem);
      expect(code).toBe(problem.code);
      for (const words of [text, action]) {
        expect(words).not.toMatch(/\{\{|\}\}|undefined|\[object/);
        expect(words.length).toBeGreaterThan(8);
      }
    },
  );

  it('says what blocks a delivery, one and many apart', () => {
    const texts = BLOCKS.map((reason) => blockText(t, reason));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(BLOCKS.length);
    for (const { text, action } of texts) expect(`${text}${action}`).not.toMatch(/\{\{|undefined/);
  });

  it('names the total only where the page shows one', () => {
    const known = problemText(t, { code: 'partial-coverage', read: 10, total: 27 }).text;
    const unknown = problemText(t, { code: 'partial-coverage', read: 10, total: null }).text;
    expect(known).toContain('27');
    expect(unknown).not.toMatch(/27|null/);
  });

  it('says which of two columns with the same header, where that is known', () => {
    const headers = ['Niveau', 'Niveau'];
    const { text } = problemText(t, { code: 'column-twice', column: 'level', headers, places: [4, 7] });
    expect(text).toMatch(/4.*7/);
    const one = problemText(t, { code: 'column-contradicts', column: 'bsn', header: 'BSN', place: 6 }).text;
    expect(one).toContain('6');
  });

  it('shows a header as it stands, whatever is in it', () => {
    const header = '{{count}} $t(problem.locked.text) <b>&amp;</b>';
    expect(problemText(t, { code: 'column-unsure', header }).text).toContain(header);
  });
});
