import { describe, expect, it } from 'vitest';
import { hostOf, readOrigin } from '../../../components/setup/read-origin.ts';
import { readBranches, readBrin, readBrinBranch } from '../../../components/setup/read-school.ts';

describe('a BRIN', () => {
  it.each(['99XX', '99xx', ' 99 xx ', '99-XX', '99XX00', '99 XX 04'])('is read from "%s"', (typed) =>
    expect(readBrin(typed)).toBe('99XX'),
  );
  it.each(['', '9XX', 'XX99', '99X1', '999XX', '99XX0', '99XX000'])('is not "%s"', (typed) =>
    expect(readBrin(typed)).toBeNull(),
  );
  it('brings its branch along where one was typed behind it', () => {
    expect([readBrinBranch('99XX04'), readBrinBranch('99XX')]).toEqual(['04', null]);
  });
});

describe('branches', () => {
  it('are two characters each, once each', () => {
    expect(readBranches('0, 4 en c1')).toEqual(['00', '04', 'C1']);
    expect(readBranches('00;00')).toEqual(['00']);
  });
  it('are refused when one of them is none', () => {
    expect([readBranches(''), readBranches('00, abc'), readBranches('0-')]).toEqual([null, null, null]);
  });
});

describe('the address of an LVS', () => {
  it.each([
    ['https://start.example.net/bao/?x=1#y', 'https://start.example.net'],
    ['school.example.nl/pad', 'https://school.example.nl'],
    ['HTTPS://School.Example.NL:8443/', 'https://school.example.nl:8443'],
    ['http://127.0.0.1:4173/lijst', 'http://127.0.0.1:4173'],
    ['http://localhost', 'http://localhost'],
  ])('%s is %s', (pasted, origin) => expect(readOrigin(pasted)).toBe(origin));

  it.each([
    '',
    'school',
    'http://school.example.nl',
    'ftp://a.nl',
    'javascript:alert(1)',
    'file:///etc',
    'a b.nl',
    'https://*.nl',
  ])('%s is refused', (pasted) => expect(readOrigin(pasted)).toBeNull());

  it('is called by its host', () => {
    expect(hostOf('http://127.0.0.1:4173')).toBe('127.0.0.1:4173');
  });
});
