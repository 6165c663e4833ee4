import { done, failed, type Outcome } from '../core/problem.ts';

/**
 * Capitals and digits that no other one in the list is taken for on paper: no 0 O Q, 1 I, 2 Z, 5 S, 8 B, G (6), U (V).
 * A prime number of them, so that one check character a group finds every single typo and every swap of two in a group.
 */
const CHARACTERS = '34679ACDEFHJKLMNPRTVWXY';
const COUNT = CHARACTERS.length;
const DATA = 4;
const GROUP = DATA + 1;
/** 32 free characters of 23: 144 bits. */
export const RECOVERY_GROUPS = 8;

/** A new key as it stands on the sheet: eight groups of five, the last of each a check character. */
export function makeRecoveryKey(randomBytes: (length: number) => Uint8Array): string {
  const groups: string[] = [];
  while (groups.length < RECOVERY_GROUPS) {
    const drawn: number[] = [];
    while (drawn.length < DATA) drawn.push(drawOne(randomBytes));
    const check = (COUNT - weigh(drawn, groups.length)) % COUNT;
    groups.push([...drawn, check].map((at) => CHARACTERS[at]).join(''));
  }
  return groups.join('-');
}

/**
 * A key as a person typed it, back in the form of the sheet: small letters, spaces and dashes do not matter. Problems:
 * `recovery-key-incomplete`; `recovery-key-typo`, which names the groups (from 1) that cannot be right.
 */
export function readRecoveryKey(typed: string): Outcome<string> {
  const pieces = typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const whole = pieces.join('');
  const inFives = whole.match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? [];
  const groups = pieces.length === RECOVERY_GROUPS ? pieces : inFives;
  if (groups.length !== RECOVERY_GROUPS) {
    return failed({ code: 'recovery-key-incomplete', groups: groups.length, expected: RECOVERY_GROUPS });
  }
  const wrong = groups.flatMap((group, at) => (isGroup(group, at) ? [] : [at + 1]));
  return wrong.length > 0 ? failed({ code: 'recovery-key-typo', groups: wrong }) : done(groups.join('-'));
}

/** Two different groups for a person to type back, by number from 1. */
export function pickGroups(randomBytes: (length: number) => Uint8Array): readonly number[] {
  const [one = 0, two = 0] = randomBytes(2);
  const first = one % RECOVERY_GROUPS;
  const second = (first + 1 + (two % (RECOVERY_GROUPS - 1))) % RECOVERY_GROUPS;
  return [first + 1, second + 1].sort();
}

function isGroup(group: string, at: number): boolean {
  const digits = [...group].map((character) => CHARACTERS.indexOf(character));
  const check = digits.at(-1);
  if (digits.length !== GROUP || check === undefined || digits.includes(-1)) return false;
  return (weigh(digits.slice(0, DATA), at) + check) % COUNT === 0;
}

/** Weights 2, 3, 4, 5 (and 1 for the check): all differ, so a swap shows. The place is in it: two groups swapped show too. */
const weigh = (data: readonly number[], at: number): number =>
  data.reduce((sum, digit, index) => sum + digit * (index + 2), 7 * (at + 1)) % COUNT;

/** Draws that would favour the first characters are thrown away. */
function drawOne(randomBytes: (length: number) => Uint8Array): number {
  const even = 256 - (256 % COUNT);
  for (;;) {
    const [draw = 0] = randomBytes(1);
    if (draw < even) return draw % COUNT;
  }
}
