import type { Translator } from '../../lib/language/translator.ts';
import type { CheckGroup } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

/** One rule: what it says, how often, what to do, and on demand where. Never a pupil. */
export function CheckItem({ check }: { readonly check: CheckGroup }) {
  const t = useTranslator();
  const { rule, severity, column, count } = check;
  const text = t(`checks.rules.${rule}.text`);
  return (
    <div className="stack-sm">
      <p className="row">
        <Badge tone={severity === 'error' ? 'warn' : 'info'}>{t(`checks.${severity}`)}</Badge>
        <span>{column === null ? text : `${text} · ${t(`field.${column}`)}`}</span>
        {count > 1 && <Badge tone={severity === 'error' ? 'warn' : 'info'}>{t('checks.count', { count })}</Badge>}
      </p>
      <p className="small muted">{t(`checks.rules.${rule}.action`)}</p>
      <Disclosure
        label={t('checks.where')}
        openLabel={t('checks.hide')}
        fullLabel={t('checks.whereFor', { rule: text })}
        fullOpenLabel={t('checks.hideFor', { rule: text })}
      >
        <ul className="names">
          {placesOf(t, check).map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** Rows of one table in one line, groups each in a line of their own. */
function placesOf(t: Translator, { places, count }: CheckGroup): readonly string[] {
  const rows = new Map<string, number[]>();
  for (const { table, row } of places)
    if (table !== null && row !== null) rows.set(table, [...(rows.get(table) ?? []), row]);
  const groups = places.filter(({ table }) => table === null);
  const shown = places.reduce((sum, place) => sum + place.count, 0);
  return [
    ...[...rows].map(([table, at]) => t('checks.rows', { table, rows: at.join(', '), count: at.length })),
    ...groups.map((one) =>
      one.group === null
        ? t('checks.noGroup', { count: one.count })
        : t('checks.inGroup', { group: one.group, count: one.count }),
    ),
    ...(shown < count ? [t('checks.more', { count: count - shown })] : []),
  ];
}
