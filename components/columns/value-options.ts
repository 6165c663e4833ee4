import { TOPICS } from '../../lib/core/topic.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { domainText } from '../../lib/language/words.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}
/** In a list of choices: nothing is set. */
export const UNSET = 'unset';
export const fromChoice = (choice: string): string | null => (choice === UNSET ? null : choice);

export const domainOptions = (t: Translator): readonly Option[] =>
  TOPICS.map((topic) => ({ value: topic, label: domainText(t, topic) }));

const YEARS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** No E8 is known, nor a B1. */
export const MOMENTS: readonly Option[] = YEARS.flatMap((year) =>
  [...(year > 1 ? [`B${year}`] : []), `M${year}`, ...(year < 8 ? [`E${year}`] : [])].map((value) => ({
    value,
    label: value,
  })),
);
export const PROVIDERS: readonly Option[] = ['Cito', 'Leerling in beeld', 'Diataal', 'Boom', 'IEP'].map((value) => ({
  value,
  label: value,
}));
export const VERSIONS: readonly Option[] = ['2.0', '3.0'].map((value) => ({ value, label: value }));

/** This school year and the ones before it. `today`: ISO date. */
export const schoolYearOptions = (today: string): readonly Option[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const begun = month >= 8 ? year : year - 1;
  return [begun + 1, begun, begun - 1, begun - 2].map((first) => ({
    value: `${first}-${first + 1}`,
    label: `${first}-${first + 1}`,
  }));
};

/** What is chosen now is among the choices, also where it is no usual one. */
export const withChosen = (options: readonly Option[], chosen: string | null): readonly Option[] =>
  chosen === null || options.some(({ value }) => value === chosen)
    ? options
    : [{ value: chosen, label: chosen }, ...options];
