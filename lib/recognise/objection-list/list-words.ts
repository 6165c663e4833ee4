import type { Channel, Role } from '../../core/objection.ts';
import { foldText } from '../text.ts';

/** Words by which a school says how an objection came in. "Schriftelijk" and "mondeling" leave it open. */
const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['mail', /\b(?:e ?)?mail(?:tje|bericht)?\b|\bemail\b/],
  ['paper', /\b(?:papier|papieren|brief|briefje|per post|post|antwoordstrook|strook|paper|letter)\b/],
  ['desk', /\b(?:balie|loket|in persoon|desk|counter|in person)\b/],
  ['phone', /\b(?:telefoon|telefonisch|tel|gebeld|belde|phone|telephone|by phone|called)\b/],
  ['lvs', /\b(?:lvs|leerlingvolgsysteem|parnassys|esis|magister|somtoday)\b/],
];

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['foster-parent', /\b(?:pleeg(?:ouders?|moeder|vader)|foster (?:parents?|mother|father))\b/],
  ['grandparent', /\b(?:oma|opa|groot(?:ouders?|moeder|vader)|grand(?:parents?|mother|father))\b/],
  ['guardian', /\b(?:(?:gezins)?voogd(?:es|en)?|guardian)\b/],
  ['parent', /\b(?:moeder|vader|ouders?|verzorgers?|mama|papa|mother|father|parents?)\b/],
  ['pupil', /\b(?:leerling|zelf|pupil|student)\b/],
];
/** Says the role and nothing more. */
const BARE_ROLE =
  /^(?:ouders?|ouders? verzorgers?|ouders? en verzorgers?|verzorgers?|voogd|pleegouders?|grootouders?|leerling|leerling zelf|zelf|parents?|guardian|foster parents?|grandparents?|pupil)$/;

const without = (text: string, pattern: RegExp): string => text.replace(new RegExp(pattern, 'g'), ' ');

/** What a "bron" cell says; null for a text that says none of the ways, or several. */
export const findChannel = (cell: string): Channel | null => {
  const folded = foldText(cell);
  if (folded === '') return 'not-said';
  const found = CHANNEL_WORDS.filter(([, words]) => words.test(folded));
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? only[0] : null;
};

export interface From {
  readonly role: Role;
  /** The cell as it stands, unless it says the role and nothing more: who objected may be needed at a withdrawal. */
  readonly fromName: string;
}

/** What a "door" cell says: a role word, a name, both or neither. */
export const readFrom = (cell: string): From => {
  const folded = foldText(cell);
  let rest = folded;
  const roles: Role[] = [];
  // "Pleegmoeder" and "grootouder" come first, so that what is left of them is not read as a parent.
  for (const [role, words] of ROLE_WORDS) {
    if (!words.test(rest)) continue;
    roles.push(role);
    rest = without(rest, words);
  }
  const [only, ...more] = roles;
  const role = only !== undefined && more.length === 0 ? only : 'not-said';
  return { role, fromName: BARE_ROLE.test(folded) ? '' : cell };
};

export type Answer = 'yes' | 'no' | 'objects' | 'objects-not' | null;

/** A cell of a column that says whether there is an objection; null for an empty one or any other text. */
export const readAnswer = (cell: string): Answer => {
  if (/^[✓✔☑✅]$/u.test(cell)) return 'yes';
  if (/^[☐✗✘]$/u.test(cell)) return 'no';
  const folded = foldText(cell);
  if (/^(?:ja|j|yes|y|x|v|1|true|waar|wel)$/.test(folded)) return 'yes';
  if (/^(?:nee|n|no|0|false|onwaar|niet)$/.test(folded)) return 'no';
  if (/^(?:(?:heeft |maakt )?bezwaar(?: gemaakt)?|geweigerd|weigert|objects|objection|objected)$/.test(folded))
    return 'objects';
  if (/^(?:geen(?: bezwaar)?|(?:heeft )?geen bezwaar|no objection|none)$/.test(folded)) return 'objects-not';
  return null;
};
