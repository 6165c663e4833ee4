import { describe, expect, it } from 'vitest';
import { child, DEFAULT_PRESET, gate, LETTER_2019, result, table } from './gate-case.ts';

const [anna, ben] = [child(1), child(2)];
const good = result();

describe('the digest of the preview', () => {
  const tables = [
    table([
      [anna, good],
      [ben, good],
    ]),
  ];
  const base = { known: [anna, ben], tables, objected: [1] };
  const digest = (more: Partial<Parameters<typeof gate>[0]> = {}): string =>
    [...gate({ ...base, ...more }).digestLines()].join('\n');
  it('is the same for the same', () => expect(digest()).toBe(digest()));
  it('names the gate that made it', () => expect(digest()).toMatch(/^\["gate \d+"/u));
  it.each<[string, Partial<Parameters<typeof gate>[0]>]>([
    ['the register moved', { register: { head: 'another' } }],
    ['another preset is asked for', { preset: { ...DEFAULT_PRESET, version: '1.0.1' } }],
    ['the preset is not decided', { presetDecided: false }],
    ['something blocks', { register: { statedCount: null } }],
    ['an objection was taken back', { objected: [] }],
    ['another one stays', { objected: [0] }],
    [
      'it stays for another reason',
      {
        tables: [
          table([
            [anna, good],
            [ben, good, { leftOn: '2026-08-01' }],
          ]),
        ],
        objected: [],
      },
    ],
    [
      'a score is another',
      {
        tables: [
          table([
            [anna, result({ scores: { abilityScore: '1' } })],
            [ben, good],
          ]),
        ],
      },
    ],
    [
      'an identifier is another',
      {
        tables: [
          table([
            [{ ...anna, houseNumber: '77' }, good],
            [ben, good],
          ]),
        ],
      },
    ],
    [
      'more results stay behind',
      {
        tables: [
          table([
            [anna, good],
            [ben, good, result({ moment: 'E4' })],
          ]),
        ],
      },
    ],
    [
      'it is of another school year',
      {
        schoolYear: '2027-2028',
        tables: [
          table(
            [
              [anna, good],
              [ben, good],
            ],
            { schoolYear: '2027-2028' },
          ),
        ],
      },
    ],
  ])('is another where %s', (_, more) => expect(digest(more)).not.toBe(digest()));
  it('has a line of each child that goes: what goes of it, and no more', () => {
    const { clearable, digestLines } = gate({ ...base, objected: [] });
    const [, ...lines] = digestLines();
    expect(lines).toHaveLength(2);
    for (const [at, { pupilId, identifiers, attributes }] of clearable.entries())
      expect(lines[at]?.startsWith(JSON.stringify([pupilId, identifiers, attributes]))).toBe(true);
  });
  it('is another where day care is another', () => {
    const care = (dayCare: 'none' | 'both') =>
      digest({ tables: [table([[anna, good, { dayCare }]])], preset: LETTER_2019 });
    expect(care('none')).not.toBe(care('both'));
  });
});
