import type { ScoreField } from '../../../lib/core/fields.ts';
import type { WordKind } from './header-words.ts';
import type { Random } from './random.ts';
import type { Maker } from './result-words.ts';

/** One kind of outcome as one table shows it. */
export interface ScoreKind {
  readonly field: ScoreField;
  readonly words: WordKind;
  /** The cell, and what it says; `null`: nothing that is a score. Absent value: an empty cell. */
  readonly write: () => { readonly cell: string; readonly value?: string | null };
}

const ODD = ['n.v.t.', '*', 'vr', '103 (II)', '1.234', 'ziek', 'n.g.', 'x'];
const EMPTY = ['', '', '-', '–'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const REFERENCES = ['<1F', '1F', '1S', '2F', '1S/2F', 'op weg naar 1F'];

const numbered = (random: Random, least: number, most: number, decimals: 0 | 1, comma: boolean) => {
  const value = decimals === 0 ? String(random.int(least, most)) : (random.int(least * 10, most * 10) / 10).toFixed(1);
  const shown = comma ? value.replace('.', ',') : value;
  return { cell: random.chance(0.03) ? `${shown}*` : shown, value };
};

/** With what a page shows where there is no score. */
const withGaps = (
  random: Random,
  write: () => { readonly cell: string; readonly value: string },
): ScoreKind['write'] => {
  const odd = random.pick([0, 0, 0.05, 0.15]);
  const empty = random.pick([0, 0.05, 0.2]);
  return () => {
    if (random.chance(empty)) return { cell: random.pick(EMPTY) };
    return random.chance(odd) ? { cell: random.pick(ODD), value: null } : write();
  };
};

const kindOf = (random: Random, field: ScoreField, words: WordKind, maker: Maker): ScoreKind => {
  const comma = random.chance(0.7);
  const decimals = random.pick([0, 1] as const);
  const span = random.pick([
    [-20, 140],
    [80, 420],
    [20, 140],
  ] as const);
  const marks = random.chance(0.6) ? ROMAN : LETTERS;
  const plus = random.chance(0.3);
  const write = (): { readonly cell: string; readonly value: string } => {
    switch (words) {
      case 'rawScore':
        return numbered(random, 0, 60, 0, comma);
      case 'level': {
        const value = random.pick(marks) + (plus ? random.pick(['', '+', '-']) : '');
        return { cell: value, value };
      }
      case 'levelValue': {
        const value = (random.int(0, 50) / 10).toFixed(1);
        return { cell: comma ? value.replace('.', ',') : value, value };
      }
      case 'functioningLevel': {
        const value = `${random.chance(0.1) ? random.pick(['<', '>']) : ''}${random.pick(['M', 'E'])}${random.int(3, 8)}`;
        return value.endsWith('E8') ? { cell: 'M8', value: 'M8' } : { cell: value, value };
      }
      case 'dle':
        return numbered(random, 5, 60, 0, comma);
      case 'percentile':
        return numbered(random, 1, 99, 0, comma);
      case 'referenceLevel': {
        const value = random.pick(REFERENCES);
        return { cell: value, value };
      }
      case 'developmentScore':
        return numbered(random, 10, 130, 0, comma);
      default:
        return numbered(random, span[0], span[1], maker.name === 'IEP' ? 0 : decimals, comma);
    }
  };
  return { field, words, write: withGaps(random, write) };
};

/** The kinds of score that one table shows; at most one of a kind for each result. */
export const pickKinds = (random: Random, maker: Maker): readonly ScoreKind[] => {
  const kinds: readonly (readonly [ScoreField, WordKind])[] =
    maker.name === 'IEP'
      ? [
          ['developmentScore', 'developmentScore'],
          ['referenceLevel', 'referenceLevel'],
          ['percentile', 'percentile'],
        ]
      : [
          ['abilityScore', 'abilityScore'],
          ['abilityScore', 'abilityScore'],
          ['rawScore', 'rawScore'],
          ['level', random.chance(0.8) ? 'level' : 'levelValue'],
          ['level', 'level'],
          ['functioningLevel', 'functioningLevel'],
          ['dle', 'dle'],
          ['percentile', 'percentile'],
          ['referenceLevel', 'referenceLevel'],
        ];
  const chosen = random.shuffle(kinds).slice(0, random.pick([1, 1, 2, 2, 3, 4]));
  const once = chosen.filter(([field], at) => chosen.findIndex(([other]) => other === field) === at);
  return once.map(([field, words]) => kindOf(random, field, words, maker));
};
