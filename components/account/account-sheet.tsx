import { shareCount, shareTables } from '../../lib/core/small-counts.ts';
import { formatMoment } from '../../lib/language/format.ts';
import { countText } from '../../lib/language/shown-count.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import { detailText, domainText, presetText, withheldText } from '../../lib/language/words.ts';
import type { DeliveryAccount, Language } from '../../lib/messaging/protocol.ts';
import { SheetCounts } from './sheet-counts.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetFiles } from './sheet-files.tsx';
import { SheetLeft } from './sheet-left.tsx';
import { SheetSignature } from './sheet-signature.tsx';
import { SheetSpecial } from './sheet-special.tsx';

/** `own`: every count as it is. `shared`: as counts may leave the school. */
export type SheetCopy = 'own' | 'shared';
interface Props {
  readonly account: DeliveryAccount;
  /** Of the paper, whatever language the page is in. */
  readonly language: Language;
  readonly copy: SheetCopy;
}

/** One delivery on paper: the only thing that is printed of its page. */
export function AccountSheet({ account, language, copy }: Props) {
  const t = createTranslator(language);
  const shared = copy === 'shared';
  const count = (value: number) => countText(t, shared ? shareCount(value) : { from: value, to: value });
  const preset = presetText(t, account.preset.id).name;
  const version = (one: string) => t('account.version', { version: one });
  return (
    <article className="sheet" lang={language}>
      <h3>{t('account.title')}</h3>
      <SheetFacts
        facts={[
          [t('account.school'), `${account.schoolName} (${account.brin})`],
          [t('account.branches'), account.branches.join(', ')],
          [t('account.year'), account.schoolYear],
          [t('account.madeAt'), formatMoment(t, account.madeAt)],
          [t('account.by'), account.by ?? t('account.byNotSaid')],
          [t('account.preset'), `${preset}, ${version(account.preset.version)}`],
          ...contentFacts(t, account),
          [t('account.layout'), `${account.layout.id}, ${version(account.layout.version)}`],
          [t('account.protection'), t(`account.protections.${account.protection ?? 'not-said'}`)],
          [t('account.pupils'), count(account.pupils)],
          [t('account.results'), count(account.results)],
          [t('account.objections'), count(account.objections)],
        ]}
      />
      <Withheld account={account} t={t} shared={shared} />
      <SheetLeft loss={account.loss} resultsRefused={account.resultsRefused} t={t} shared={shared} />
      <SheetSpecial special={account.special} t={t} shared={shared} />
      <SheetFiles t={t} account={account} />
      <div>
        <h4>{t('account.head')}</h4>
        <p>{t('account.headHint')}</p>
        <p className="sheet-sum">{account.registerHead}</p>
      </div>
      <div>
        <h4>{t('account.proves')}</h4>
        <p>{t('account.provesText')}</p>
        <p>{t('account.provesNot')}</p>
        {shared && <p>{t('account.small')}</p>}
      </div>
      <SheetSignature t={t} />
    </article>
  );
}

type T = ReturnType<typeof createTranslator>;

function contentFacts(t: T, { contents }: DeliveryAccount): readonly (readonly [string, string])[] {
  if (contents === null) return [];
  const about = [...contents.identifiers, ...contents.attributes].map((one) => detailText(t, one));
  return [
    [t('account.domains'), contents.domains.map((domain) => domainText(t, domain)).join(', ')],
    [t('account.identifiers'), about.length === 0 ? t('account.identifiersNone') : about.join(', ')],
  ];
}

function Withheld({
  account,
  t,
  shared,
}: {
  readonly account: DeliveryAccount;
  readonly t: T;
  readonly shared: boolean;
}) {
  const reasons = Object.entries(account.withheld).filter(([, count]) => count > 0);
  const counts = reasons.map(([, count]) => count);
  const sum = counts.reduce((total, count) => total + count, 0);
  const shown = shared
    ? shareTables([counts])
    : { cells: [counts.map((count) => ({ from: count, to: count }))], total: { from: sum, to: sum } };
  return (
    <div>
      <h4>{t('account.withheld')}</h4>
      {reasons.length === 0 ? (
        <p>{t('account.withheldNone')}</p>
      ) : (
        <SheetCounts
          head={[t('account.reason'), t('account.count')]}
          rows={[
            ...reasons.map(([reason], at) => ({
              id: reason,
              label: withheldText(t, reason).label,
              count: countText(t, shown.cells[0]?.[at] ?? null),
            })),
            { id: 'total', label: t('account.total'), count: countText(t, shown.total) },
          ]}
        />
      )}
    </div>
  );
}
