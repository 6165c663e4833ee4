import type { ReactNode } from 'react';
import type { Problem } from '../../lib/core/problem.ts';
import { useTranslator } from '../language.tsx';
import { Button } from './button.tsx';
import { DialogActions } from './dialog.tsx';
import { ProblemBanner } from './problem-banner.tsx';

interface Props {
  /** On the button that saves. */
  readonly save: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Fields in a dialog, what went wrong, cancel and save; Enter saves too. What a field lacks the fields say themselves. */
export function SaveForm({ save, busy, problem, onSave, onCancel, children }: Props) {
  const t = useTranslator();
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {children}
      <ProblemBanner problem={problem} />
      <DialogActions>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isDisabled={busy}>
          {save}
        </Button>
      </DialogActions>
    </form>
  );
}
