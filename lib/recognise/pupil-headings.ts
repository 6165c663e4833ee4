import { NOBODY, type PupilIdentity } from '../core/pupil.ts';
import type { PageFacts } from '../core/table-snapshot.ts';
import { cellValue } from './cell-reading.ts';
import { findExclusion } from './excluded-words.ts';
import { findHeaderWord } from './header-words.ts';
import { isIncomplete, parseBirthDate } from './parse-date.ts';
import { parsePersonNumber, parsePupilNumber } from './parse-identifier.ts';
import { parseName } from './parse-name.ts';
import { cleanCell, foldText } from './text.ts';

const PUPILS =
  /\b(?:leerling|leerlingen\w*|leerlinglijst|leerlingoverzicht|kinderen|groepslijst|klassenlijst|groepsoverzicht|pupils?|students?|class list)\b/;
const OTHERS =
  /\b(?:medewerkers?|personeel\w*|leerkracht(?:en)?|docenten\w*|team|teamleden|collegas?|ouders?|verzorgers?|contact(?:en|personen|gegevens)?|staff|employees?|teachers?|parents?|guardians?|carers?|contacts?|gebruikers|users)\b/;

/** Whom caption, headings or title say the table is about; caption first. Null where they say nothing or both. */
export const findTopic = (caption: string, facts: PageFacts): 'pupils' | 'others' | null => {
  for (const text of [caption, facts.headings.join(' '), facts.title].map(foldText)) {
    const [pupils, others] = [PUPILS.test(text), OTHERS.test(text)];
    if (pupils !== others) return pupils ? 'pupils' : 'others';
    if (pupils) return null;
  }
  return null;
};

/**
 * A pupil card's own pupil, from labelled texts only ("Leerling: Anna de Vries", "Leerlingnummer: 12345").
 * Null where nothing is labelled, or two texts name different pupils.
 */
export const readPupilHeadings = (facts: PageFacts): PupilIdentity | null => {
  const said = new Map<string, string>();
  for (const text of [...facts.headings, ...facts.labels, facts.title]) {
    const match = /^([^:]{2,40}):\s*(.{1,120})$/u.exec(cleanCell(text));
    const label = foldText(match?.[1] ?? '');
    const word = findExclusion(label) === null ? findHeaderWord(label) : null;
    const value = match?.[2]?.trim() ?? '';
    if (word === null || value === '') continue;
    const before = said.get(word.field);
    if (before !== undefined && before !== value) return null;
    said.set(word.field, value);
  }
  const text = (field: string): string => said.get(field) ?? '';
  const name = cellValue(parseName(text('pupilName')));
  const pupilNumber = cellValue(parsePupilNumber(text('pupilNumber')));
  const bsn = cellValue(parsePersonNumber(text('bsn')));
  if (name === null && pupilNumber === null && bsn === null) return null;
  const birthDate = cellValue(parseBirthDate(text('birthDate')));
  return {
    ...NOBODY,
    name,
    pupilNumber,
    bsn: bsn?.kind === 'bsn' ? bsn.digits : null,
    educationNumber: bsn?.kind === 'educationNumber' ? bsn.digits : null,
    birthDate: birthDate !== null && !isIncomplete(birthDate) ? birthDate : null,
  };
};
