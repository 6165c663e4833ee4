import { useEffect, useState } from 'react';
import type { WorkKind } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Progress } from '../ui/progress.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { useAnswer } from '../use-answer.ts';

interface Props {
  readonly kind: WorkKind;
  readonly label: string;
  /** Also while nobody says how far it is; else only for work that takes long. */
  readonly always: boolean;
}

/** How far the background is, by its own count. Told to screen readers once, when it begins. */
export function WorkProgress({ kind, label, always }: Props) {
  const t = useTranslator();
  const { value } = useAnswer('delivery.progress', {}, ['progress']);
  const now = value?.[kind] ?? null;
  if (now === null && !always) return null;
  return (
    <div>
      <Announced text={label} />
      <Progress label={label} value={now?.percent ?? null} detail={now === null ? null : t(`work.${now.step}`)} />
    </div>
  );
}

/** Empty first: only what changes in a status is read out. */
function Announced({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <div role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}
