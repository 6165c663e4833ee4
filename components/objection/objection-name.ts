import type { Translator } from '../../lib/language/translator.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';

/** What to call the pupil of an objection: a list may give nothing but a number. */
export function objectionName(t: Translator, { name, pupilNumberEnd }: ObjectionSummary): string {
  if (name !== '') return name;
  return pupilNumberEnd ? t('objections.numberEnd', { end: pupilNumberEnd }) : t('objections.numberOnly');
}
