import type { Role } from '../../lib/core/objection.ts';
import type { Translator } from '../../lib/language/translator.ts';

interface From {
  readonly role: Role;
  readonly fromName: string;
}

/** "Ouder (K. el Idrissi)"; what there is of it, "" where nothing was said. */
export function fromText(t: Translator, { role, fromName }: From): string {
  const said = role === 'not-said' ? '' : t(`role.${role}`);
  return said === '' || fromName === '' ? said || fromName : `${said} (${fromName})`;
}
