import { topicOf } from '../core/topic.ts';
import { tableTitle } from '../language/collected-message.ts';
import { createTranslator, type Translator } from '../language/translator.ts';
import { domainText } from '../language/words.ts';
import type { Language } from '../messaging/protocol.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';

const made = new Map<Language, Translator>();

/** Made once a language: a translator holds no state of the register. */
export function translatorFor(language: Language): Translator {
  const known = made.get(language) ?? createTranslator(language);
  made.set(language, known);
  return known;
}

/** "Leerlingenlijst", "Rekenen-wiskunde M5 · groep 5a": from what the results say, never a pupil's name. */
export function titleOf(t: Translator, table: RecognisedTable): string {
  const results = table.rows.flatMap((row) => row.results);
  const domains = distinct(results.map(topicOf)).map((domain) => domainText(t, domain));
  const moments = distinct(results.flatMap(({ moment }) => moment ?? []));
  const groups = distinct(table.rows.flatMap(({ identity }) => identity.classGroup ?? []));
  const { yearGroup } = table.subject;
  const year = yearGroup === null ? null : String(yearGroup);
  const classGroup = table.subject.classGroup ?? (groups.length > 0 ? onlyOne(groups) : year);
  const title = tableTitle(t, { kind: table.kind, domains: domains.length <= 3 ? domains : [], classGroup });
  return moments.length > 0 && moments.length <= 3 ? `${title} · ${moments.join(', ')}` : title;
}

/** The titles of a page's tables, in page order; where two would be the same a number tells them apart. */
export function titlesOf(t: Translator, tables: readonly RecognisedTable[]): string[] {
  const titles = tables.map((table) => titleOf(t, table));
  return titles.map((title, at) => {
    const same = tables.flatMap(({ kind }, other) => (kind !== 'none' && titles[other] === title ? [other] : []));
    return same.length > 1 && same.includes(at) ? `${title} (${same.indexOf(at) + 1})` : title;
  });
}

const onlyOne = <T>(values: readonly T[]): T | null => (values.length === 1 ? (values[0] ?? null) : null);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
