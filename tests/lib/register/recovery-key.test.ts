import { describe, expect, it } from 'vitest';
import { makeRecoveryKey, RECOVERY_GROUPS, readRecoveryKey } from '../../../lib/register/recovery-key.ts';
import fc from '../../fast-check.ts';
import { problemIn, seededBytes, valueIn } from './register-fixture.ts';

const CHARACTERS = '34679ACDEFHJKLMNPRTVWXY';
const keys = fc.string().map((seed) => makeRecoveryKey(seededBytes(seed)));
const place = fc.record({ group: fc.nat(RECOVERY_GROUPS - 1), at: fc.nat(4) });
const groupsOf = (key: string) => key.split('-');

describe('a recovery key', () => {
  it('is eight groups of five, of 23 characters that nobody takes for another', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const key = makeRecoveryKey(seededBytes(`k${seed}`));
      expect(key).toMatch(new RegExp(`^[${CHARACTERS}]{5}(-[${CHARACTERS}]{5}){7}$`));
      expect(valueIn(readRecoveryKey(key))).toBe(key);
    }
    // 32 free characters: at least 128 bits.
    expect(32 * Math.log2(CHARACTERS.length)).toBeGreaterThan(144);
  });

  it('uses each character as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      for (const group of groupsOf(makeRecoveryKey(seededBytes(`e${seed}`)))) {
        for (const character of group.slice(0, 4)) counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    const expected = (2_000 * 32) / CHARACTERS.length;
    expect(counts.size).toBe(CHARACTERS.length);
    // Five standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  it('is read with small letters, spaces, other dashes or none at all', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom('', ' ', ' - ', '–', '\n'), (key, between) => {
        const typed = ` ${groupsOf(key).join(between).toLowerCase()} `;
        expect(valueIn(readRecoveryKey(typed))).toBe(key);
      }),
    );
  });

  it('names the group of every single wrong character', () => {
    fc.assert(
      fc.property(keys, place, fc.constantFrom(...CHARACTERS, ...'0OQ1I2Z5S8BGU'), (key, { group, at }, other) => {
        const groups = groupsOf(key);
        const text = groups[group] ?? '';
        fc.pre(text[at] !== other);
        groups[group] = text.slice(0, at) + other + text.slice(at + 1);
        expect(problemIn(readRecoveryKey(groups.join('-')))).toEqual({
          code: 'recovery-key-typo',
          groups: [group + 1],
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the group in which two characters changed places, or one is too many or too few', () => {
    fc.assert(
      fc.property(keys, place, fc.nat(4), (key, { group, at }, other) => {
        const typo = (change: (characters: string[]) => string[]) => {
          const groups = groupsOf(key);
          groups[group] = change([...(groups[group] ?? '')]).join('');
          return problemIn(readRecoveryKey(groups.join('-')));
        };
        const named = { code: 'recovery-key-typo', groups: [group + 1] };
        expect(typo((characters) => characters.filter((_, index) => index !== at))).toEqual(named);
        expect(typo((characters) => [...characters, 'A'])).toEqual(named);
        const text = groupsOf(key)[group] ?? '';
        if (text[at] === text[other]) return;
        const swapped = typo((characters) => {
          const [one = '', two = ''] = [characters[at], characters[other]];
          return characters.map((character, index) => (index === at ? two : index === other ? one : character));
        });
        expect(swapped).toEqual(named);
      }),
      { numRuns: 1_000 },
    );
  });

  it('sees two groups that changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat(7), fc.nat(7), (key, one, two) => {
        const groups = groupsOf(key);
        fc.pre(one !== two && groups[one] !== groups[two]);
        const swapped = groups.map((group, at) => (at === one ? groups[two] : at === two ? groups[one] : group));
        const problem = problemIn(readRecoveryKey(swapped.join('-')));
        expect(problem).toMatchObject({ code: 'recovery-key-typo', groups: [one + 1, two + 1].sort() });
      }),
    );
  });

  it('says how many groups there are when some are missing, and refuses anything else', () => {
    const key = makeRecoveryKey(seededBytes('short'));
    expect(problemIn(readRecoveryKey(groupsOf(key).slice(0, 6).join(' ')))).toEqual({
      code: 'recovery-key-incomplete',
      groups: 6,
      expected: 8,
    });
    expect(problemIn(readRecoveryKey(''))).toMatchObject({ code: 'recovery-key-incomplete', groups: 0 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !readRecoveryKey(text).ok));
  });
});
