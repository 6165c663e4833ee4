import type { ShownCount } from '../core/small-counts.ts';
import { formatNumber } from './format.ts';
import type { Translator } from './translator.ts';

/** "12", "1–4", "5 of meer", or a dash for what is not shown. */
export function countText(t: Translator, shown: ShownCount): string {
  if (shown === null) return '–';
  const from = formatNumber(t, shown.from);
  if (shown.to === null) return t('account.orMore', { from });
  return shown.to === shown.from ? from : `${from}–${formatNumber(t, shown.to)}`;
}
