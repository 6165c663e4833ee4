import type { FileNote } from '../../lib/core/file-problem.ts';
import type { Problem } from '../../lib/core/problem.ts';
import { formatNumber, listOf } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { domainText } from '../../lib/language/words.ts';
import type { FileColumn, FileSystem } from '../../lib/messaging/protocol.ts';

/** So many places are of use; the rest is a number. */
const PLACES_SHOWN = 12;

export function placesText(t: Translator, places: readonly (string | number)[]): string {
  const shown = places.slice(0, PLACES_SHOWN).map(String);
  const more = places.length - shown.length;
  return listOf(t, more > 0 ? [...shown, t('files.andMore', { n: formatNumber(t, more) })] : shown);
}

export function noteText(t: Translator, note: FileNote): string {
  if (note.code === 'no-house-numbers') return t('files.note.no-house-numbers');
  if (note.code === 'hidden-sheets') return t('files.note.hidden-sheets', { count: note.count });
  const places = 'lines' in note ? note.lines : 'cells' in note ? note.cells : note.columns;
  return t(`files.note.${note.code}`, { count: places.length, places: placesText(t, places) });
}

export function countsText(
  t: Translator,
  { pupils, results }: { readonly pupils: number; readonly results: number },
): string {
  const counted = [t('files.pupils', { count: pupils })];
  if (results > 0) counted.push(t('files.results', { count: results }));
  return counted.join(' · ');
}

export const headerText = (t: Translator, { header }: FileColumn, at: number): string =>
  header.length > 0 ? header.join(' · ') : t('files.noHeader', { number: at + 1 });

/** "Vaardigheidsscore · Rekenen · M5": what a column was taken for. */
export const meaningText = (t: Translator, { field, domain, moment }: FileColumn): string =>
  [t(`field.${field}`), domain === null ? [] : domainText(t, domain), moment ?? []].flat().join(' · ');

export function systemText(t: Translator, { origin, system }: FileSystem): string {
  const { host, hostname } = new URL(origin);
  if (hostname.endsWith('.invalid')) return t('files.systemOther');
  return system === null ? host : `${system} (${host})`;
}

/** Lines of the file for the rows that a problem names, by what the problem says of them. */
export function linesOf(
  problems: readonly Problem[],
  lines: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const problem of problems) {
    if (!('row' in problem)) continue;
    const key = problemKey(problem);
    found.set(key, [...(found.get(key) ?? []), lines[problem.row - 1] ?? problem.row]);
  }
  return found;
}

/** The same fault in the same column. */
export const problemKey = (problem: Problem): string =>
  'row' in problem ? `${problem.code} ${'column' in problem ? problem.column : ''}` : JSON.stringify(problem);
