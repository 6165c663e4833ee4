import { describe, expect, it } from 'vitest';
import { readTypedDate, writeTypedDate } from '../../../components/ui/date-typing.ts';
import fc from '../../fast-check.ts';

const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a typed date', () => {
  it('comes back as it was written, for every day', () => {
    fc.assert(fc.property(days, (day) => readTypedDate(writeTypedDate(day)) === day));
  });

  it.each([
    ['21-11-2026', '2026-11-21'],
    ['1-3-26', '2026-03-01'],
    [' 01/03/2026 ', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['1 3 2026', '2026-03-01'],
    ['1 - 3 - 2026', '2026-03-01'],
    ['01032026', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['29-2-2024', '2024-02-29'],
  ])('%s is %s', (typed, iso) => expect(readTypedDate(typed)).toBe(iso));

  it.each(['', '21-11', '31-4-2026', '29-2-2025', '0-1-2026', '1-13-2026', '3/21/2026', 'morgen', '1-3-1066'])(
    '%s is no date',
    (typed) => expect(readTypedDate(typed)).toBeNull(),
  );
});
