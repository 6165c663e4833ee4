import { WHY_DOUBTFUL, type WhyDoubtful } from '../../lib/core/why-doubtful.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { DoubtfulView } from '../../lib/messaging/protocol.ts';

const DOUBTS: ReadonlySet<string> = new Set(WHY_DOUBTFUL);
const isDoubt = (why: DoubtfulView['why']): why is WhyDoubtful => DOUBTS.has(why);

/** Why nobody can tell from the row itself whom it is about. */
export const whyText = (t: Translator, why: DoubtfulView['why']): string =>
  isDoubt(why) ? t(`matching.doubt.${why}`) : t(`reason.${why}`);

export const rowName = (t: Translator, { name }: Pick<DoubtfulView, 'name'>): string =>
  name === '' ? t('matching.rows.nameless') : name;
