import { Ban, CircleCheck, CircleHelp, Lock, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Standing } from '../../lib/core/standing.ts';
import { useTranslator } from '../language.tsx';

type Tone = 'neutral' | 'flag' | 'good' | 'unsure' | 'warn' | 'info';

export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

const LOOKS = {
  objection: { tone: 'flag', icon: Ban },
  'none-known': { tone: 'good', icon: CircleCheck },
  unknown: { tone: 'info', icon: UserX },
  ambiguous: { tone: 'unsure', icon: CircleHelp },
  locked: { tone: 'neutral', icon: Lock },
} as const satisfies Record<Standing, { tone: Tone; icon: typeof Ban }>;

/** What the register says about a pupil: word, colour and shape. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const t = useTranslator();
  const { tone, icon: Icon } = LOOKS[standing];
  return (
    <Badge tone={tone} icon={<Icon size={13} aria-hidden="true" />}>
      {t(`standing.${standing}`)}
    </Badge>
  );
}
