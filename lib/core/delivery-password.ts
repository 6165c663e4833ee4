/**
 * What a school and a receiver may agree on: printable ASCII, since programs for zip files write other characters in
 * different ways, and long enough for a file that stays in a mailbox.
 */
export const PASSWORD = /^[\x20-\x7e]{12,64}$/u;

/** Read out over the telephone: no letter or digit that is taken for another. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const IN_GROUP = 5;
/** Bytes from here on would make the first characters likelier than the others. */
const FAIR = 256 - (256 % CHARACTERS.length);

/** 4 groups of 5, 99 bits. */
export function makePassword(randomBytes: (length: number) => Uint8Array): string {
  let made = '';
  while (made.length < GROUPS * IN_GROUP) {
    for (const byte of randomBytes(GROUPS * IN_GROUP))
      if (byte < FAIR && made.length < GROUPS * IN_GROUP) made += CHARACTERS[byte % CHARACTERS.length];
  }
  return Array.from({ length: GROUPS }, (_, at) => made.slice(at * IN_GROUP, (at + 1) * IN_GROUP)).join('-');
}
