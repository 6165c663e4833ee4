import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { Button } from './button.tsx';

interface Props {
  readonly text: string;
  readonly kind?: 'primary' | 'secondary';
  readonly size?: 'small';
  /** Where "copy" alone would not say what. */
  readonly label?: string;
}

/** To the clipboard, and says that it was done, until the text is another one. */
export function CopyButton({ text, kind = 'secondary', size, label }: Props) {
  const t = useTranslator();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      kind={kind}
      {...(size === undefined ? {} : { size })}
      icon={<Copy size={16} aria-hidden="true" />}
      onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      {copied === text ? t('answer.copied') : (label ?? t('answer.copy'))}
    </Button>
  );
}
