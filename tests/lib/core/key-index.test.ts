import { describe, expect, it } from 'vitest';
import type { IdentifierKeys, IndexKey, KeyKind } from '../../../lib/core/identifier-keys.ts';
import { KEY_KINDS } from '../../../lib/core/identifier-keys.ts';
import {
  agree,
  apartForGood,
  differ,
  indexKeys,
  knownApart,
  matchKind,
  matchName,
  matchNear,
  matchStrong,
} from '../../../lib/core/key-index.ts';
import { NOBODY } from '../../../lib/core/pupil.ts';
import { keysOf, name, pupil } from './school.ts';

const NO_KEYS = keysOf(NOBODY);
const of = (kind: KeyKind, ...keys: readonly string[]): IdentifierKeys => ({ ...NO_KEYS, [kind]: keys as IndexKey[] });
const items = (...all: readonly IdentifierKeys[]) => indexKeys(all.map((keys, id) => ({ id, keys })));

describe('who has a key', () => {
  it('is everybody who has it, once, also where it stands twice in the keys of one', () => {
    const index = items(of('bsn', 'a', 'a'), of('bsn', 'b'), of('bsn', 'a', 'a'), of('bsn', 'a', 'c', 'a'));
    // A list of several, and one by itself.
    expect(Object.fromEntries(index.bsn)).toEqual({ a: [0, 2, 3], b: 1, c: 3 });
    for (const [key, ids] of [['a', [0, 2, 3]] as const, ['b', [1]] as const, ['c', [3]] as const])
      expect([...matchKind(index, 'bsn', of('bsn', key))]).toEqual(ids);
    expect(matchKind(index, 'bsn', of('bsn', 'b', 'c', 'x'))).toEqual(new Set([1, 3]));
    expect(matchKind(index, 'pupilNumber', of('pupilNumber', 'a'))).toEqual(new Set());
  });
  it('is found by any number or name and birth date, and by a name that fits or comes near', () => {
    const kinds = ['pupilNumber', 'bsn', 'educationNumber', 'nameBirthDate'] as const;
    for (const kind of KEY_KINDS) {
      const strong = kinds.some((one) => one === kind);
      const found = indexKeys([{ id: kind, keys: of(kind, 'a') }]);
      expect([kind, ...matchStrong(found, of(kind, 'a'))]).toEqual(strong ? [kind, kind] : [kind]);
    }
    const named = items(of('name', 'a'), of('namePart', 'b'), of('partialName', 'c'), of('nearName', 'd'));
    const said = { ...of('name', 'a', 'd'), partialName: ['b'] as IndexKey[], namePart: ['c'] as IndexKey[] };
    expect(matchName(named, said)).toEqual(new Set([0, 1, 2]));
    expect(matchNear(named, { ...said, nearName: ['d'] as IndexKey[] })).toEqual(new Set([0, 1, 2, 3]));
    expect(matchNear(named, of('nearName', 'd'), new Set([7]))).toEqual(new Set([7, 3]));
  });
});

describe('two sets of keys', () => {
  it.each<[readonly string[], readonly string[], boolean]>([
    [['a'], ['a'], false],
    [['a'], ['b'], true],
    [['a'], ['b', 'a'], false],
    [['b', 'a'], ['a'], false],
    [['a', 'b'], ['b', 'c'], false],
    [['a', 'b'], ['c', 'd'], true],
    [['a', 'b'], ['c'], true],
    [['a'], ['c', 'b'], true],
    [[], ['a'], false],
    [['a'], [], false],
    [[], [], false],
  ])('%j and %j of one kind differ: %s', (left, right, expected) => {
    expect(differ(of('name', ...left), of('name', ...right), 'name')).toBe(expected);
    expect(differ(of('name', ...left), of('name', ...right), 'bsn')).toBe(false);
  });
  it('are known apart by another number or birth date, for good by what stays with a child', () => {
    const apart = KEY_KINDS.filter((kind) => knownApart(of(kind, 'a'), of(kind, 'b')));
    expect(apart).toEqual(['pupilNumber', 'bsn', 'educationNumber', 'birthDate']);
    const forGood = KEY_KINDS.filter((kind) => apartForGood(of(kind, 'a'), of(kind, 'b')));
    expect(forGood).toEqual(['bsn', 'educationNumber', 'birthDate']);
  });
  it('can be one pupil’s where the names fit, come near, or one is missing', () => {
    const bo = keysOf(pupil('Bo||Specht', { pupilNumber: '1' }));
    const initial = keysOf({ ...NOBODY, name: { ...name('||Specht'), initials: 'B' } });
    const agreeing = (other: IdentifierKeys) => [agree(bo, other), agree(other, bo)];
    expect(agreeing(keysOf(pupil('Bo||Specht', { bsn: '999990639' })))).toEqual([true, true]);
    expect(agreeing(keysOf(pupil('Bo||Spech')))).toEqual([true, true]);
    expect(agreeing(initial)).toEqual([true, true]);
    expect(agreeing(NO_KEYS)).toEqual([true, true]);
    expect(agreeing(keysOf(pupil('Al||Kievit')))).toEqual([false, false]);
    expect(agreeing(keysOf(pupil('Bo||Specht', { pupilNumber: '2' })))).toEqual([false, false]);
    expect(agreeing(keysOf(pupil('||Kievit')))).toEqual([false, false]);
    // Too long to compare is not the same as missing.
    expect(agreeing(keysOf(pupil(`${'Bo'.repeat(40)}||Specht`)))).toEqual([false, false]);
  });
});
