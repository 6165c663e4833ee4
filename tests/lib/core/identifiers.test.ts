import { describe, expect, it } from 'vitest';
import {
  isWholeDate,
  parseBranch,
  parseBrin,
  parseBrinAndBranch,
  parseBsn,
  parseEducationNumber,
  parseHouseNumber,
  parsePostcode,
} from '../../../lib/core/identifiers.ts';
import { nameForms } from '../../../lib/core/name-forms.ts';
import { name } from './school.ts';

describe('numbers', () => {
  it('tells BSN and onderwijsnummer apart', () => {
    for (const bsn of ['111222333', '123456782']) {
      expect(parseBsn(bsn)).toBe(bsn);
      expect(parseEducationNumber(bsn)).toBeNull();
    }
    for (const number of ['100000004', '101222331', '133456785']) {
      expect(parseEducationNumber(number)).toBe(number);
      expect(parseBsn(number)).toBeNull();
    }
    expect(parseBsn('133456784') ?? parseEducationNumber('133456784')).toBeNull();
    expect(parseBsn('000000000')).toBeNull();
    expect(parseBsn('1112.22.333')).toBe('111222333');
    expect(parseBsn('00000012')).toBe('000000012');
  });
});

describe('addresses and schools', () => {
  it('parses or refuses', () => {
    expect(parsePostcode('1234 ab')).toBe('1234AB');
    expect(parsePostcode('0234AB')).toBeNull();
    expect(parseHouseNumber('12 A-3')).toEqual({ houseNumber: '12', houseNumberAddition: 'A3' });
    expect(parseHouseNumber('12')).toEqual({ houseNumber: '12', houseNumberAddition: null });
    expect(parseHouseNumber('123456')).toBeNull();
    expect(parseHouseNumber('12 achterom')).toBeNull();
    expect(parseBrin('99xx')).toBe('99XX');
    expect(parseBranch('4')).toBe('04');
    expect(parseBrinAndBranch('99XX-04')).toEqual({ brin: '99XX', branch: '04' });
    expect(isWholeDate('2016-02-29')).toBe(true);
    expect(isWholeDate('2015-02-29')).toBe(false);
    expect(isWholeDate('2015-02-00')).toBe(false);
  });
});

describe('nameForms', () => {
  const share = (left: readonly string[], right: readonly string[]) => left.some((form) => right.includes(form));
  const agrees = (left: string, right: string) => share(nameForms(name(left)).exact, nameForms(name(right)).exact);
  const near = (left: string, right: string) => share(nameForms(name(left)).near, nameForms(name(right)).near);

  it('fits however a system writes it', () => {
    expect(agrees('Jan|de|Vries', 'JAN||vries')).toBe(true);
    expect(agrees('Jan|van der|Berg', 'Jan||v.d. Berg')).toBe(true);
    expect(agrees('Jan|van der|Berg', 'Jan||Berg, v/d')).toBe(true);
    expect(agrees('Jan|van den|Berg', 'Jan||Vandenberg')).toBe(true);
    expect(agrees('Zoë||Dijk', 'Zoe||Dÿk')).toBe(true);
    expect(agrees('Anna-Sophie||Groot-Koerkamp', 'anna sophie||Groot Koerkamp')).toBe(true);
    expect(agrees('Bartłomiej||Yılmaz', 'Bartlomiej||Yilmaz')).toBe(true);
    expect(agrees('Jan|’t|Hart', "Jan||'t Hart")).toBe(true);
    expect(agrees('Jan|de|Vries', 'Joris|de|Vries')).toBe(false);
  });
  it('comes near within a typo, swapped, or by half of a double name', () => {
    for (const other of ['Jan||Vris', 'Jann||Vries', 'Vries||Jan', 'Jan||Vries-Bakker', 'Jan Willem||Vries']) {
      expect(near('Jan||Vries', other)).toBe(true);
    }
    expect(near('Jan||Dijkstra', 'Jan||Dxjkstra')).toBe(true);
    expect(near('Jan||Vries', 'Kees||Vries')).toBe(false);
    expect(near('Jan||Vries', 'Jan||Bakker')).toBe(false);
  });
  it('is bounded, and never sure of a name too long to compare', () => {
    const long = nameForms(name(`Jan||${'van der Berg-'.repeat(900)}`));
    expect(long).toMatchObject({ exact: [], whole: false });
    expect(long.near).toHaveLength(1);
    const longest = nameForms(name(`${'ab'.repeat(30)}||${'c'.repeat(64)}`));
    expect(longest.near.length + longest.parts.length).toBeLessThan(500);
  });
});
