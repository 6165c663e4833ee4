import { nl } from './nl.ts';
import type { Translator } from './translator.ts';

const has = <T extends object>(list: T, key: string): key is keyof T & string => Object.hasOwn(list, key);

/** Label and explanation of a withheld reason; a reason that is new here is still said, as "other". */
export function withheldText(t: Translator, reason: string): { readonly label: string; readonly explain: string } {
  const key = has(nl.withheld, reason) ? reason : 'other';
  return { label: t(`withheld.${key}.label`), explain: t(`withheld.${key}.explain`) };
}

/** Name and description of a preset; one that a school loaded shows its own id. */
export function presetText(t: Translator, id: string): { readonly name: string; readonly description: string } {
  const key = has(nl.preset, id) ? id : 'other';
  const name = t(`preset.${key}.name`);
  return { name: key === 'other' ? `${name} (${id})` : name, description: t(`preset.${key}.description`) };
}

/** What exactly is missing, contradicts or is unclear, where a word is known for it. */
export function detailText(t: Translator, detail: string): string {
  if (has(nl.domain, detail)) return t(`domain.${detail}`);
  if (has(nl.field, detail)) return t(`field.${detail}`);
  if (has(nl.checks.rules, detail)) return t(`checks.rules.${detail}.text`);
  return has(nl.reason, detail) ? t(`reason.${detail}`) : detail;
}

/** The word for a domain that came as plain text; an unknown one shows itself. */
export const domainText = (t: Translator, domain: string): string =>
  has(nl.domain, domain) ? t(`domain.${domain}`) : domain;
