import { describe, expect, it } from 'vitest';
import { leakTerm, momentAt, readTime } from '../../../lib/core/leak-term.ts';

describe('the term of 72 hours', () => {
  const at = (text: string) => new Date(text);
  it('runs from the moment of discovery, through a weekend and a change of the clock', () => {
    const { until, hoursLeft } = leakTerm(at('2026-10-23T14:05:00Z'), at('2026-10-23T15:00:00Z'));
    expect(until.toISOString()).toBe('2026-10-26T14:05:00.000Z');
    expect(hoursLeft).toBe(71);
  });
  it('is over a minute later', () => {
    const [from, last] = [at('2026-10-23T14:05:00Z'), at('2026-10-26T14:05:00Z')];
    expect(leakTerm(from, last).hoursLeft).toBe(0);
    expect(leakTerm(from, new Date(last.getTime() + 60_000)).hoursLeft).toBe(-1);
  });
  it.each([
    ['14:05', { hours: 14, minutes: 5 }],
    ['14.05', { hours: 14, minutes: 5 }],
    ['1405', { hours: 14, minutes: 5 }],
    [' 9 uur', { hours: 9, minutes: 0 }],
    ['0:00', { hours: 0, minutes: 0 }],
    ['24:00', null],
    ['14:60', null],
    ['gisteren', null],
    ['', null],
  ])('reads %j', (typed, time) => expect(readTime(typed)).toEqual(time));
  it('counts in local time', () => {
    const moment = momentAt('2026-11-27', { hours: 9, minutes: 30 });
    expect([moment.getFullYear(), moment.getMonth(), moment.getDate()]).toEqual([2026, 10, 27]);
    expect([moment.getHours(), moment.getMinutes()]).toEqual([9, 30]);
  });
});
