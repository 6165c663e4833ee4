import type { Setting, TableSettings } from '../../lib/core/column-answer.ts';
import type { Why } from '../../lib/core/column-mapping.ts';
import type { Field } from '../../lib/core/fields.ts';
import type { ProfileAddition } from '../../lib/core/profile-addition.ts';
import { listOf } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { domainText } from '../../lib/language/words.ts';
import type { CellsView, MappingColumn } from '../../lib/messaging/protocol.ts';

/** A heading as people point at it; a column without one by its place. */
export const headerText = (t: Translator, { header, column }: Pick<MappingColumn, 'header' | 'column'>): string =>
  header.filter((text) => text !== '').join(' › ') ||
  `${t('columns.place', { number: column + 1 })} (${t('columns.nameless')})`;

export const meaningText = (t: Translator, field: Field): string =>
  field === 'other' ? t('columns.ignore') : t(`field.${field}`);

export const cellsText = (t: Translator, cells: CellsView): string => {
  const { shape, filled, empty, different, least, most } = cells;
  const said = t(`columns.cells.${shape}`, { count: filled, different, least: least ?? '', most: most ?? '' });
  return empty > 0 && filled > 0 ? `${said} · ${t('columns.cells.some', { count: empty })}` : said;
};

const WHY_KEYS = {
  'header+cells': 'header-cells',
  'excluded:not-a-result': 'excluded-not-a-result',
  'excluded:somebody-else': 'excluded-somebody-else',
  'excluded:private': 'excluded-private',
  'excluded:secret-address': 'excluded-secret-address',
} as const;
const isSpelledOtherwise = (why: Why): why is keyof typeof WHY_KEYS => Object.hasOwn(WHY_KEYS, why);

export const whyText = (t: Translator, { why, mayBe }: Pick<MappingColumn, 'why' | 'mayBe'>): string =>
  t(`columns.why.${isSpelledOtherwise(why) ? WHY_KEYS[why] : why}`, { field: meaningText(t, mayBe ?? 'other') });

export const SETTINGS = ['domain', 'moment', 'provider', 'version', 'schoolYear'] as const satisfies readonly Setting[];

export const settingText = (t: Translator, setting: Setting, value: string): string =>
  setting === 'domain' ? domainText(t, value) : value;

/** "Vakgebied Rekenen-wiskunde en Afnamemoment M5". */
export const settingsText = (t: Translator, settings: TableSettings): string =>
  listOf(
    t,
    SETTINGS.flatMap((setting) => {
      const value = settings[setting];
      return value === null ? [] : [`${t(`columns.setting.${setting}`)} ${settingText(t, setting, value)}`];
    }),
  );

/** Nobody lives there: it stands for files of a system of which no page was ever seen. */
export const isNoSite = (host: string): boolean => host.endsWith('.invalid');
export const hostText = (t: Translator, host: string): string => (isNoSite(host) ? t('columns.filesOfOther') : host);

/** "Wintermeting → Vaardigheidsscore", or the address of a site. */
export const additionText = (t: Translator, addition: ProfileAddition): string =>
  addition.kind === 'host'
    ? t('systems.addedHost', { host: addition.host })
    : addition.kind === 'moment'
      ? t('systems.addedMoment', { text: addition.text, half: t(`systems.half.${addition.half}`) })
      : t('columns.remembered.reads', { header: addition.header, field: meaningText(t, addition.field) });
