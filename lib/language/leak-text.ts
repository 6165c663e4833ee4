import type { DeliveryAccount } from '../messaging/protocol.ts';
import { formatMoment } from './format.ts';
import type { Translator } from './translator.ts';
import { detailText, domainText } from './words.ts';

export interface LeakFacts {
  readonly school: string;
  readonly brin: string;
  /** Of the delivery that it is about; null: of one that was not made here. */
  readonly account: DeliveryAccount | null;
  /** ISO moments; null: not said. */
  readonly found: string | null;
  readonly until: string | null;
}

/** What a register of data leaks asks for (GDPR article 33(5)), in the language of `t`. No pupil is in it; what nobody knows here stands in brackets. */
export function leakText(t: Translator, { school, brin, account, found, until }: LeakFacts): string {
  const lines = [
    t('incident.leak.title'),
    '',
    t('incident.leak.school', { school, brin }),
    found === null ? t('incident.leak.foundNot') : t('incident.leak.found', { moment: formatMoment(t, found) }),
    ...(until === null ? [] : [t('incident.leak.until', { moment: formatMoment(t, until) })]),
    ...(account === null ? [t('incident.leak.fileOther')] : [fileLine(t, account)]),
    t('incident.leak.sent'),
    ...(account === null || account.protection === null
      ? [t('incident.leak.protectionNot')]
      : [protectionLine(t, account.protection)]),
    dataLine(t, account),
    ...(account === null ? [] : [sizeLine(t, account)]),
    t('incident.leak.concerned'),
    '',
    ...(['happened', 'consequences', 'done', 'told', 'prevent'] as const).map((line) => t(`incident.leak.${line}`)),
  ];
  const sums = account === null ? [] : account.members.map(({ name, sha256 }) => `${name}: ${sha256}`);
  return [...lines, ...(sums.length === 0 ? [] : ['', t('incident.leak.sums'), ...sums])].join('\n');
}

const fileLine = (t: Translator, { fileName, madeAt, schoolYear }: DeliveryAccount): string =>
  t('incident.leak.file', { fileName, moment: formatMoment(t, madeAt), year: schoolYear });

const protectionLine = (t: Translator, protection: 'aes-256' | 'none'): string =>
  t('incident.leak.protection', { what: t(`account.protections.${protection}`) });

const sizeLine = (t: Translator, { pupils, results }: DeliveryAccount): string =>
  t('incident.leak.size', {
    pupils: t('delivery.receiptPupils', { count: pupils }),
    results: t('delivery.receiptResults', { count: results }),
  });

function dataLine(t: Translator, account: DeliveryAccount | null): string {
  const contents = account?.contents ?? null;
  if (contents === null) return t('incident.leak.dataOther');
  const about = [...contents.identifiers, ...contents.attributes].map((one) => detailText(t, one));
  const data = [...about, ...contents.domains.map((domain) => domainText(t, domain))].join(', ');
  return t('incident.leak.data', { data });
}
