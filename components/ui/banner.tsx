import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type Kind = 'info' | 'warn' | 'stop' | 'good';
interface Props {
  readonly kind: Kind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out at once when it appears. */
  readonly live?: boolean;
}
const ICONS = { info: Info, warn: TriangleAlert, stop: OctagonX, good: CircleCheck } as const;

/** A message that must not be missed. Kind by colour and by icon. */
export function Banner({ kind, title, children, live = false }: Props) {
  const Icon = ICONS[kind];
  const role = live ? { role: kind === 'stop' || kind === 'warn' ? 'alert' : 'status' } : {};
  return (
    <div className="banner" data-kind={kind} {...role}>
      <Icon size={20} aria-hidden="true" />
      <div className="banner-body">
        {title !== undefined && <p className="banner-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
