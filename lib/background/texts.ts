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
  const domains = distinct(results.map(({ domain }) => domain)).map((domain) => domainText(t, domain));
  const moments = distinct(results.flatMap(({ moment }) => moment ?? []));
  const groups = distinct(table.rows.flatMap(({ identity }) => identity.classGroup ?? []));
  const classGroup = table.subject.classGroup ?? (groups.length === 1 ? (groups[0] ?? null) : null);
  const title = tableTitle(t, { kind: table.kind, domains: domains.length <= 3 ? domains : [], classGroup });
  return moments.length > 0 && moments.length <= 3 ? `${title} · ${moments.join(', ')}` : title;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
