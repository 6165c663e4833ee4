import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTranslator } from '../language.tsx';

interface LabelProps {
  readonly children: ReactNode;
  readonly optional?: boolean | undefined;
}

/** The label of a field; says that it may stay empty instead of marking what is required. */
export function FieldLabel({ children, optional = false }: LabelProps) {
  const t = useTranslator();
  return (
    <Label className="label">
      {children}
      {optional && <span className="label-note"> ({t('common.optional')})</span>}
    </Label>
  );
}

/** Hint and error of a field, tied to it for screen readers by the field around them. */
export function FieldNotes({ hint, error }: { readonly hint?: ReactNode; readonly error?: string | null | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error && (
        <FieldError className="error">
          <CircleAlert size={16} aria-hidden="true" />
          <span>{error}</span>
        </FieldError>
      )}
    </>
  );
}
