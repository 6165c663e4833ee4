import { Trash2 } from 'lucide-react';
import { formatDate } from '../../lib/language/format.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly what: string;
  readonly by: string;
  /** ISO. */
  readonly on: string;
  readonly busy: boolean;
  readonly onForget: () => void;
}

/** What somebody of this school said, and who and when; it can be forgotten. */
export function SaidLine({ what, by, on, busy, onForget }: Props) {
  const t = useTranslator();
  return (
    <li className="row-between">
      <div>
        <p>{what}</p>
        <p className="small muted">{t('columns.remembered.said', { name: by, date: formatDate(t, on) })}</p>
      </div>
      <Button
        size="small"
        kind="quiet"
        isDisabled={busy}
        icon={<Trash2 size={16} aria-hidden="true" />}
        aria-label={t('columns.remembered.forgetOf', { what })}
        onPress={onForget}
      >
        {t('columns.remembered.forget')}
      </Button>
    </li>
  );
}
