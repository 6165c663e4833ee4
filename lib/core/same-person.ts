import type { Person } from './objection.ts';

export type SamePerson = 'same' | 'other' | 'unsure';

/** Forms of address say nothing about who it is. */
const TITLES = new Set(['de', 'heer', 'dhr', 'hr', 'mevrouw', 'mevr', 'mw', 'meneer', 'mr', 'mrs', 'ms', 'drs', 'dr']);

/**
 * Are two entries of one person? `same` only where both name the same role and a whole name (a given name, not initials:
 * two parents may well both be "J. Duif"). `other` where a role differs or the names have nothing in common. Everything
 * between is for a person to say: a married name, an initial, a name that was not written down.
 */
export function comparePersons(one: Person, other: Person): SamePerson {
  const rolesSaid = one.role !== 'not-said' && other.role !== 'not-said';
  if (rolesSaid && one.role !== other.role) return 'other';
  const [left, right] = [wordsOf(one.name), wordsOf(other.name)];
  if (left.length === 0 || right.length === 0) return 'unsure';
  if (left.join(' ') === right.join(' ')) return rolesSaid && isWhole(left) ? 'same' : 'unsure';
  return mayBeOne(left, right) ? 'unsure' : 'other';
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));

const isWhole = ([first = '', ...more]: readonly string[]): boolean => first.length > 1 && more.length > 0;

/** They share a word, and their first words do not say otherwise ("Anna Duif" is not "Joris Duif"). */
function mayBeOne(left: readonly string[], right: readonly string[]): boolean {
  const shared = left.some((word) => word.length > 1 && right.includes(word));
  if (!shared) return false;
  const [first = '', second = ''] = [left[0], right[0]];
  const given = isWhole(left) && isWhole(right) && first !== second;
  // One letter off is a typing mistake more often than another person.
  return !given || nearly(first, second) || right.slice(1).includes(first) || left.slice(1).includes(second);
}

const nearly = (one: string, other: string): boolean =>
  one[0] === other[0] && Math.abs(one.length - other.length) <= 1 && one.slice(0, 3) === other.slice(0, 3);
