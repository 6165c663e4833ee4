import { formatMoment } from '../../lib/language/format.ts';
import { detailText, domainText, presetText } from '../../lib/language/words.ts';
import type { DeliveryAccount, ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/select.tsx';

interface Props {
  readonly receipts: readonly ReceiptSummary[];
  /** A receipt, or `other`. */
  readonly chosen: string;
  readonly other: string;
  readonly onChoose: (receiptId: string) => void;
  /** Of the chosen delivery. Null: of another one, or not answered yet. */
  readonly account: DeliveryAccount | null;
}

/** Which delivery it is about, and what was in it. */
export function IncidentDelivery({ receipts, chosen, other, onChoose, account }: Props) {
  const t = useTranslator();
  const options = [
    ...receipts.map(({ receiptId, madeAt, fileName }) => ({
      value: receiptId,
      label: `${formatMoment(t, madeAt)} · ${fileName}`,
    })),
    { value: other, label: t('incident.whichLvs') },
  ];
  return (
    <Card title={t('incident.what')}>
      {receipts.length === 0 ? (
        <p>
          <strong>{t('incident.noneTitle')}.</strong> {t('incident.noneText')}
        </p>
      ) : (
        <Select
          label={t('incident.which')}
          name="incident-delivery"
          value={chosen}
          options={options}
          onChange={onChoose}
        />
      )}
      {account !== null && (
        <>
          <ul className="points">
            {factsOf(t, account).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <p>
            <a href={`#verantwoording/${account.receiptId}`}>{t('incident.account')}</a>
          </p>
        </>
      )}
      <p className="small muted">{t('incident.whatNot')}</p>
    </Card>
  );
}

function factsOf(t: ReturnType<typeof useTranslator>, account: DeliveryAccount): readonly string[] {
  const { contents, by } = account;
  const about = contents === null ? [] : [...contents.identifiers, ...contents.attributes];
  const pupils = t('delivery.receiptPupils', { count: account.pupils });
  const results = t('delivery.receiptResults', { count: account.results });
  return [
    `${t('account.madeAt')}: ${formatMoment(t, account.madeAt)}${by === null ? '' : ` (${by})`}`,
    `${t('account.files')}: ${account.fileName}`,
    `${t('account.preset')}: ${presetText(t, account.preset.id).name}, ${pupils}, ${results}`,
    ...(contents === null
      ? []
      : [
          `${t('account.domains')}: ${contents.domains.map((domain) => domainText(t, domain)).join(', ')}`,
          `${t('account.identifiers')}: ${about.map((one) => detailText(t, one)).join(', ') || t('account.identifiersNone')}`,
        ]),
  ];
}
