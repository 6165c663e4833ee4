import { describe, expect, it } from 'vitest';
import { LabError } from './lab-error.ts';
import { parseArguments } from './parse-arguments.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean));
const refusal = (line: string): string => {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof LabError && error.exitCode === 2) return error.message;
    throw error;
  }
  throw new Error(`"${line}" was taken`);
};

describe('the arguments of the lab', () => {
  it('names pages one after the other, in Chromium unless said otherwise', () => {
    expect(parse('read a.html b')).toEqual({
      command: 'read',
      pages: ['a.html', 'b'],
      browser: 'chromium',
      all: false,
    });
    expect(parse('recognise --browser firefox a.html --all')).toMatchObject({
      ...{ command: 'recognise', pages: ['a.html'], browser: 'firefox', all: true },
    });
  });

  it('captures into the zoo, or where it is told', () => {
    expect(parse('capture a.html --out cases')).toEqual({
      ...{ command: 'capture', pages: ['a.html'], browser: 'chromium', out: 'cases' },
    });
    expect(parse('capture a.html')).toMatchObject({ out: expect.stringMatching(/[\\/]tests[\\/]zoo$/) });
  });

  it('takes several pages after --pages, wherever it stands', () => {
    const deliver = {
      command: 'deliver',
      pages: ['a.html', 'b.html', 'c.html'],
      browser: 'chromium',
      objections: 'o.csv',
      out: 'out',
      preset: 'default',
      layout: 'two-csv',
      schoolYear: null,
      brin: null,
      password: null,
    };
    expect(parse('deliver --pages a.html b.html c.html --objections o.csv --out out')).toEqual(deliver);
    expect(parse('deliver --objections o.csv --out out --pages a.html --pages b.html c.html')).toEqual(deliver);
    expect(
      parse('deliver --out out --pages a.html --objections o.csv --school-year 2025-2026 --brin 99xx'),
    ).toMatchObject({
      ...{ pages: ['a.html'], schoolYear: '2025-2026', brin: '99XX' },
    });
  });

  it.each([
    ['', 'What to do?'],
    ['look a.html', 'There is no "look".'],
    ['read', 'Which page?'],
    ['read a.html --brin 99XX', '--brin does not go with "read"'],
    ['read a.html --browser safari', '--browser is chromium or firefox'],
    ['read a.html --fast', '--fast'],
    ['capture a.html --all', '--all does not go with "capture"'],
    ['deliver --pages a.html --out out', '--objections is missing'],
    ['deliver --pages a.html --objections o.csv', '--out is missing'],
    ['deliver --objections o.csv --out out', '--pages names none'],
    ['deliver --pages a.html --objections o.csv --out out --school-year 2025-2027', '--school-year is like 2025-2026'],
    ['deliver --pages a.html --objections o.csv --out out --brin 9XX', '--brin is like 99XX'],
    ['deliver --pages a.html --objections o.csv --out out --all', '--all does not go with'],
  ])('refuses "%s" and says how it is used', (line, words) => {
    const message = refusal(line);
    expect(message).toContain(words);
    expect(message).toContain('npm run lab -- read PAGE…');
  });
});
