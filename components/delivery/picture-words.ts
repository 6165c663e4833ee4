import type { OutgoingPicture, ReadAt, ScoreSeries, Spread } from '../../lib/core/picture-types.ts';
import { listOf } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { domainText } from '../../lib/language/words.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';

export const momentText = (t: Translator, { moment, yearGroup }: Spread): string => {
  if (moment !== null) return moment;
  return yearGroup === null ? t('picture.noMoment') : t('picture.year', { year: yearGroup });
};

/** "Rekenen-wiskunde: vaardigheidsscore Cito 3.0". The name of the assessment only where it says more than the domain. */
export const seriesText = (t: Translator, series: ScoreSeries): string => {
  const domain = domainText(t, series.topic);
  const named = series.assessmentName?.toLowerCase() === domain.toLowerCase() ? null : series.assessmentName;
  const scale = [t(`picture.scale.${series.score}`), series.provider, named, series.version];
  return `${domain}: ${scale.filter((part) => part !== null).join(' ')}`;
};

export const hasSign = ({ far, signs }: Spread): boolean => far > 0 || signs.length > 0;

/** What stands out, a sentence each: about which scores, what, and where they were read. */
export const signTexts = (
  t: Translator,
  { series }: OutgoingPicture,
  tables: DeliveryPreview['tables'],
): readonly string[] =>
  series.flatMap((one) =>
    one.spreads.flatMap((spread) => {
      const about = `${seriesText(t, one)}, ${momentText(t, spread)}`;
      const { far, signs } = spread;
      const where = placesText(t, spread.farAt, tables);
      const farText = `${t('picture.far', { count: far })}${where === '' ? '' : ` (${where})`}`;
      return [
        ...(far > 0 ? [farText] : []),
        ...(signs.includes('level-like') ? [t('picture.levelLike')] : []),
        ...(signs.includes('all-equal') ? [t('picture.allEqual')] : []),
        ...(signs.includes('apart') ? [t('picture.apart')] : []),
      ].map((text) => `${about}: ${text}`);
    }),
  );

function placesText(t: Translator, places: readonly ReadAt[], tables: DeliveryPreview['tables']): string {
  const found = tables.flatMap(({ id, title }) => {
    const rows = places.filter(({ tableId }) => tableId === id).map(({ row }) => String(row));
    return rows.length === 0 ? [] : [t('picture.farAt', { table: title, rows: listOf(t, rows) })];
  });
  return found.join('; ');
}
