import { Check, CircleDashed, Minus, UserRoundX } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { formatNumber, listOf } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { MomentCount } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

export type ChipState = 'complete' | 'missing' | 'unread' | 'extra';

export const stateOf = ({ expected, have, missing }: MomentCount): ChipState =>
  expected === null ? 'extra' : missing === 0 ? 'complete' : have === 0 ? 'unread' : 'missing';

const ICONS = { complete: Check, missing: UserRoundX, unread: CircleDashed, extra: Minus } as const;

/** The shape beside the colour: what it stands for is said in the legend, and in full to a screen reader. */
export function StateIcon({ state }: { readonly state: ChipState }) {
  const Icon = ICONS[state];
  return <Icon size={13} aria-hidden="true" />;
}

/** What the numbers do not say: "1 ontbreekt en 3 nieuw". */
function restText(t: Translator, { missing, elsewhere, fresh }: MomentCount): string {
  const parts = [
    ...(missing > 0 ? [t('collection.missing', { count: missing })] : []),
    ...(elsewhere > 0 ? [t('collection.elsewhere', { count: elsewhere })] : []),
    ...(fresh > 0 ? [t('collection.fresh', { count: fresh })] : []),
  ];
  return parts.length === 0 ? '' : ` (${listOf(t, parts)})`;
}

interface Props {
  readonly count: MomentCount;
  readonly group: string;
  readonly domain: string;
  readonly onPress: () => void;
}

/** How many of a group have one moment, as a bar behind the numbers; leads to who they are. */
export function MomentChip({ count, group, domain, onPress }: Props) {
  const t = useTranslator();
  const { moment, have, expected, elsewhere, fresh } = count;
  const part = expected === null || expected === 0 ? 0 : Math.round((100 * (have + elsewhere)) / expected);
  const style: CSSProperties & Record<'--part', string> = { '--part': `${part}%` };
  const numbers =
    expected === null
      ? formatNumber(t, have)
      : t('collection.countShort', { have: formatNumber(t, have), expected: formatNumber(t, expected) });
  return (
    <AriaButton className="moment" data-state={stateOf(count)} style={style} onPress={onPress}>
      <StateIcon state={stateOf(count)} />
      <span className="visually-hidden">{t('collection.chip', { group, domain })} </span>
      <span className="moment-name" {...(moment === null ? { 'data-none': '' } : {})}>
        {moment ?? t('collection.noMoment')}
      </span>{' '}
      <span className="moment-count">{numbers}</span>
      {fresh > 0 && (
        <span className="moment-new" aria-hidden="true">
          +{formatNumber(t, fresh)}
        </span>
      )}
      <span className="visually-hidden">{restText(t, count)}</span>
    </AriaButton>
  );
}
