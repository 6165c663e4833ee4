import type { LayoutLoss } from '../core/layout-loss.ts';
import { listOf } from './format.ts';
import { nl } from './nl.ts';
import type { Translator } from './translator.ts';

const has = <T extends object>(list: T, key: string): key is keyof T & string => Object.hasOwn(list, key);

/** The name of a field of a file; an unknown one shows itself. */
export const fieldText = (t: Translator, field: string): string => (has(nl.field, field) ? t(`field.${field}`) : field);
export const fieldsText = (t: Translator, fields: readonly string[]): string =>
  listOf(
    t,
    fields.map((field) => fieldText(t, field)),
  );

/** Name and description of a way of writing; one that a school loaded goes by its own title, or its id. */
export function layoutText(
  t: Translator,
  { id, title = null }: { readonly id: string; readonly title?: string | null },
): { readonly name: string; readonly description: string } {
  const known = id === 'uwlr-2.2' ? 'uwlr' : id;
  const key = has(nl.layouts.names, known) ? known : 'other';
  return {
    name: key === 'other' ? (title ?? id) : t(`layouts.names.${key}.name`),
    description: t(`layouts.names.${key}.description`),
  };
}

/** What a way of writing leaves behind, a sentence for each. */
export function lossTexts(t: Translator, { pupils, results, unwritten }: LayoutLoss): readonly string[] {
  return [
    ...(pupils > 0 ? [t('layouts.lossPupils', { count: pupils })] : []),
    ...results.map(({ reason, field, results: count }) => {
      const why = t(`layouts.unfit.${reason}`, { field: fieldText(t, field) });
      const lost = t('layouts.lossResults', { count, why });
      return reason === 'date-missing' ? `${lost} ${t('layouts.readDates')}` : lost;
    }),
    ...unwritten.map(({ field, results: count }) => t('layouts.unwritten', { field: fieldText(t, field), count })),
  ];
}

/** The same of a delivery that was made, each with its count apart: of results; a sheet says them as it may. */
export function leftTexts(
  t: Translator,
  loss: LayoutLoss | null,
  refused: number,
): readonly { readonly text: string; readonly count: number }[] {
  return [
    ...(refused > 0 ? [{ text: t('account.left.refused'), count: refused }] : []),
    ...(loss?.results ?? []).map(({ reason, field, results }) => ({
      text: t('account.left.unfit', { why: t(`layouts.unfit.${reason}`, { field: fieldText(t, field) }) }),
      count: results,
    })),
    ...(loss?.unwritten ?? []).map(({ field, results }) => ({
      text: t('account.left.unwritten', { field: fieldText(t, field) }),
      count: results,
    })),
  ];
}
