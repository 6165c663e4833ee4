import { describe, expect, it } from 'vitest';
import { linkingOf, needsDecision } from '../../../lib/core/preset.ts';
import { DEFAULT_PRESET, PRESETS } from '../../../lib/delivery/built-in.ts';
import { parsePreset } from '../../../lib/delivery/preset-schema.ts';

const NUMBERS = ['bsn', 'educationNumber'];
const HOME = ['postcode', 'houseNumber'];
const PRIMARY = ['reading-comprehension', 'spelling', 'maths'];

/** What the letters of schools say, by hand: identifiers · domains · more · linking · decision · years of leavers. */
const LETTERS: Readonly<Record<string, readonly unknown[]>> = {
  default: [['sex', 'birthDate', ...HOME], PRIMARY, [], 'identity', false, 0],
  'letter-2023': [[...NUMBERS, 'sex', 'birthDate', ...HOME], PRIMARY, [], 'number', true, 0],
  minimal: [['bsn', 'sex', 'birthDate'], PRIMARY, [], 'number', true, 0],
  'letter-2019': [[], PRIMARY, ['dayCare'], 'none', true, 0],
  'vo-pilot': [
    [
      ...NUMBERS,
      ...['sex', 'birthDate', ...HOME, 'houseLetter', 'houseNumberAddition'],
      ...['brin', 'branch', 'schoolPostcode'],
    ],
    ['reading-comprehension', 'spelling', 'language', 'english', 'maths'],
    [],
    'number',
    true,
    2,
  ],
};

describe('the presets that ship', () => {
  it('say what the letters say and nothing else', () => {
    const said = PRESETS.map((preset) => {
      const { id, identifiers, domains, attributes, leaverYears } = preset;
      return [id, [identifiers, domains, attributes, linkingOf(preset), needsDecision(preset), leaverYears]];
    });
    expect(Object.fromEntries(said)).toEqual(LETTERS);
  });

  it('require everything that they name but the parts of an address that a home may not have', () => {
    for (const { id, identifiers, required } of PRESETS) {
      const optional = identifiers.filter((identifier) => !required.flat().includes(identifier));
      expect([id, optional]).toEqual([id, id === 'vo-pilot' ? ['houseLetter', 'houseNumberAddition'] : []]);
      // BSN or onderwijsnummer: one of the two is enough.
      const either = required.filter((some) => some.length > 1);
      expect(either).toEqual(identifiers.includes('educationNumber') ? [NUMBERS] : []);
    }
  });

  it('are read whole or not at all', () => {
    expect(parsePreset({ ...DEFAULT_PRESET, attributes: ['gewicht'] })).toBeNull();
    expect(parsePreset({ ...DEFAULT_PRESET, leaverYears: -1 })).toBeNull();
    expect(parsePreset({ ...DEFAULT_PRESET, domains: ['french'] })).toBeNull();
    // Without a number or a birth date every child would be the twin of every other.
    const home = ['sex', 'postcode', 'houseNumber'];
    expect(parsePreset({ ...DEFAULT_PRESET, identifiers: home, required: [] })).toBeNull();
    expect(parsePreset({ ...DEFAULT_PRESET, identifiers: [...home, 'birthDate'], required: [] })).not.toBeNull();
    const { leaverYears, ...older } = DEFAULT_PRESET;
    expect(leaverYears).toBe(0);
    expect(parsePreset(older)).toBeNull();
  });
});
