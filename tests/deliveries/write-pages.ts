import type { CollectedTable } from '../../lib/core/collected-table.ts';
import type { PupilIdentity } from '../../lib/core/pupil.ts';
import type { ResultRecord } from '../../lib/core/result-record.ts';
import { topicOf } from '../../lib/core/topic.ts';
import type { School } from '../properties/build-school.ts';
import { branchKnown } from '../properties/leak-oracle.ts';

const dutch = (date: string | null): string => (date === null ? '' : date.split('-').reverse().join('-'));
const letterOf = ({ houseLetter }: PupilIdentity): string => houseLetter ?? '';

/** Header and cell of all that a page shows of a pupil. */
const PUPIL: readonly (readonly [string, (shown: PupilIdentity) => string])[] = [
  ['Leerlingnummer', ({ pupilNumber }) => pupilNumber ?? ''],
  ['Roepnaam', ({ name }) => name?.givenName ?? ''],
  ['Voorletters', ({ name }) => (name?.givenName === '' ? name.initials : '')],
  ['Tussenvoegsel', ({ name }) => name?.prefix ?? ''],
  ['Achternaam', ({ name }) => name?.familyName ?? ''],
  ['Geboortedatum', ({ birthDate }) => dutch(birthDate)],
  ['Geslacht', ({ sex }) => (sex === null ? '' : sex === 'male' ? 'jongen' : 'meisje')],
  ['BSN', ({ bsn }) => bsn ?? ''],
  ['Onderwijsnummer', ({ educationNumber }) => educationNumber ?? ''],
  ['Postcode', ({ postcode }) => postcode ?? ''],
  ['Huisnummer', ({ houseNumber }) => houseNumber ?? ''],
  ['Huisletter', letterOf],
  ['Toevoeging', (shown) => (shown.houseNumberAddition ?? '').slice(letterOf(shown).length)],
  ['Groep', ({ classGroup }) => classGroup ?? ''],
];
const DOMAINS: Readonly<Record<string, string>> = {
  'reading-comprehension': 'Begrijpend lezen',
  spelling: 'Spelling (niet-werkwoorden)',
  maths: 'Rekenen-Wiskunde',
  vocabulary: 'Woordenschat',
  language: 'Nederlands',
  english: 'Engels',
  other: 'Studievaardigheden',
};
const RESULT: readonly (readonly [string, (result: ResultRecord) => string])[] = [
  ['Toets', (result) => DOMAINS[topicOf(result)] ?? ''],
  ['Versie', ({ version }) => version ?? ''],
  ['Afnamedatum', ({ sittingDate }) => dutch(sittingDate)],
  ['Vaardigheidsscore', ({ scores }) => (scores.abilityScore ?? '').replace('.', ',')],
];

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** A column that no row fills is not shown. */
const pageOf = (title: string, headers: readonly string[], rows: readonly (readonly string[])[]): string => {
  const shown = headers.flatMap((header, at) => (rows.some((row) => row[at] !== '') ? [{ header, at }] : []));
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Leerlingvolgsysteem</title><body>
<h1>${title}</h1><h2>Schooljaar 2026-2027</h2><h3>Cito</h3><table><thead>
${line(
  shown.map(({ header }) => header),
  'th',
)}</thead><tbody>
${rows
  .map((row) =>
    line(
      shown.map(({ at }) => row[at] ?? ''),
      'td',
    ),
  )
  .join('\n')}</tbody></table></body></html>`;
};

export const listPage = (school: School): string => {
  const listed = [...school.listed];
  const rows = listed.map(([child, shown]) => [
    ...PUPIL.map(([, cell]) => cell(shown)),
    school.spec.severalBranches && branchKnown(child, school) ? child.spec.branch : '',
  ]);
  return pageOf('Leerlingen', [...PUPIL.map(([header]) => header), 'Vestiging'], rows);
};
export const resultsPage = ({ rows }: CollectedTable): string =>
  pageOf(
    'Toetsresultaten',
    [...PUPIL, ...RESULT].map(([header]) => header),
    rows.flatMap(({ identity, results }) =>
      results.map((result) => [...PUPIL.map(([, cell]) => cell(identity)), ...RESULT.map(([, cell]) => cell(result))]),
    ),
  );
