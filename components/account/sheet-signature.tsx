import type { Translator } from '../../lib/language/translator.ts';

const LINES = ['signName', 'signRole', 'signDate', 'signature'] as const;

/** Room to sign on paper. */
export function SheetSignature({ t }: { readonly t: Translator }) {
  return (
    <dl className="sheet-sign">
      {LINES.map((line) => (
        <div key={line}>
          <dt>{t(`account.${line}`)}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}
