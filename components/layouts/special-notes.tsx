import { listOf } from '../../lib/language/format.ts';
import type { ChosenLayout, LayoutSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';

/** Of the pupils who go: who has consent and a value, and whose fields stay empty, and why. */
export function SpecialNotes({ special }: { readonly special: ChosenLayout['special'] }) {
  const t = useTranslator();
  if (special === null) return null;
  const { study, fields, withValue, withoutValue, contradicted, withoutConsent, studiesKnown } = special;
  const nobody = withValue + withoutValue === 0;
  return (
    <Banner kind={nobody ? 'warn' : 'info'} title={t('special.preview.title', { study })}>
      <p>
        {t('special.preview.fields', { fields: listOf(t, fields) })} {t('special.layout.text')}
      </p>
      <ul className="points">
        <li>{t('special.preview.withValue', { count: withValue })}</li>
        <li>
          {t('special.preview.withoutValue', { count: withoutValue })}
          {contradicted > 0 && ` ${t('special.preview.contradicted', { count: contradicted })}`}
        </li>
        <li>{t('special.preview.withoutConsent', { count: withoutConsent })}</li>
      </ul>
      {nobody && (
        <p>
          {t('special.preview.nobody')}
          {studiesKnown.length > 0 && ` ${t('special.preview.known', { studies: listOf(t, studiesKnown) })}`}
        </p>
      )}
      {withoutValue > 0 && <p className="small">{t('special.preview.again')}</p>}
    </Banner>
  );
}

/** What a layout asks for, before it is loaded and where it stands in the list. */
export function SpecialFields({ layout: { study, specialFields } }: { readonly layout: LayoutSummary }) {
  const t = useTranslator();
  if (study === null) return null;
  const quoted = (texts: readonly string[]): string =>
    listOf(
      t,
      texts.map((text) => `“${text}”`),
    );
  return (
    <Banner kind="warn" title={t('special.layout.title')}>
      <p>
        <strong>{t('special.layout.study', { study })}</strong>
      </p>
      <ul className="points">
        {specialFields.map(({ id, headers, values }) => (
          <li key={id}>{t('special.layout.field', { id, headers: quoted(headers), values: quoted(values) })}</li>
        ))}
      </ul>
      <p className="small">{t('special.layout.text')}</p>
    </Banner>
  );
}
