import { describe, expect, it } from 'vitest';
import { branchOf } from '../../../lib/core/delivery-school.ts';
import { earliest, LEFT_SOMETIME, leaverMayGo } from '../../../lib/core/leaver.ts';
import type { Preset } from '../../../lib/core/preset.ts';
import { DEFAULT_PRESET, findPreset } from '../../../lib/delivery/built-in.ts';

const VO: Preset = findPreset('vo-pilot') ?? DEFAULT_PRESET;

describe('who left', () => {
  it.each([
    ['2027-02-16', true, true], // still to come
    ['2027-02-15', false, true], // today
    ['2026-07-31', false, true],
    ['2025-02-15', false, true], // two years ago to the day
    ['2025-02-14', false, false],
    ['2025-00-00', false, false], // some day of that year: the earliest counts
    ['2026-00-00', false, true],
    [LEFT_SOMETIME, false, false],
  ])('%s, delivered on 15 February 2027: without leavers %s, with leavers of two years %s', (leftOn, none, two) => {
    expect(leaverMayGo(leftOn, DEFAULT_PRESET, '2027-02-15')).toBe(none);
    expect(leaverMayGo(leftOn, VO, '2027-02-15')).toBe(two);
  });
  it('a date that cannot be read is written as every date, and longer ago than any other', () => {
    expect(LEFT_SOMETIME).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(earliest(['1900-01-01', LEFT_SOMETIME])).toBe(LEFT_SOMETIME);
  });
  it('so many years ago that the year has three digits is still a date before all others', () => {
    expect(leaverMayGo('1990-07-31', { ...VO, leaverYears: 1500 }, '2027-02-15')).toBe(true);
  });
  it('nobody with a leaving date goes where nobody says what day it is', () => {
    expect(leaverMayGo('2099-01-01', VO, null)).toBe(false);
  });
});

describe('the branch', () => {
  const one = { brin: '99XX', branches: ['00'], postcodes: {} };
  const two = { brin: '99XX', branches: ['00', '04'], postcodes: {} };
  it.each([
    [[], '00', null],
    [['04'], null, '04'],
    [['99XX04', '04'], null, '04'],
    [['99XX'], '00', null],
    [['00', '04'], null, null],
    [['88YY04'], null, null],
    [['88YY'], null, null],
    [['01'], null, null],
  ])('%j is %s in a school with one branch and %s in a school with two', (said, ofOne, ofTwo) => {
    expect(branchOf(said, one)).toBe(ofOne);
    expect(branchOf(said, two)).toBe(ofTwo);
  });
});
