import { describe, expect, it } from 'vitest';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ReadRow } from '../../../lib/delivery/read-csv.ts';
import { saysWhoSomebodyIs } from '../../../lib/delivery/says-who.ts';
import { pupil } from '../core/school.ts';
import { guardOf } from './guard-case.ts';

const jan = pupil('Jan|de|Vries', { pupilNumber: '54321' });
const says = (rows: readonly ReadRow[], known: readonly PupilIdentity[] = [jan]) =>
  saysWhoSomebodyIs(rows, guardOf({ known }));
const saysIn = (text: string, known?: readonly PupilIdentity[]) => says([{ assessmentName: text }], known);

describe('a word of an assessment', () => {
  it('says who somebody is by a name in whichever order and however it is parted', () => {
    for (const text of [
      'Jan de Vries',
      'jan DE vries',
      'Vries, Jan de',
      'Vries Jan de',
      'Vries,Jan  de',
      ' Jan de Vries ',
    ])
      expect([text, saysIn(text)]).toEqual([text, true]);
    for (const text of ['Jan', 'de Vries Toets', 'Jan de Vries 2', 'Piet de Vries', 'de', ''])
      expect([text, saysIn(text)]).toEqual([text, false]);
    const bo = pupil('Bo||Specht');
    for (const text of ['Bo Specht', 'Specht, Bo', 'Specht Bo'])
      expect([text, saysIn(text, [bo])]).toEqual([text, true]);
    // A word beside the name makes it a label: "Specht" may as well be a maker.
    expect(saysIn('Bo Specht Rekenen', [bo])).toBe(false);
  });

  it('does so by a whole name only, also where the register knows but half of one', () => {
    expect(saysIn('van Dijk', [pupil('|van|Dijk')])).toBe(false);
    expect(saysIn('Dijk, van', [pupil('|van|Dijk')])).toBe(false);
    expect(saysIn('Bo Toets', [pupil('Bo||')])).toBe(false);
    expect(saysIn('Jan de Vries', [pupil('Jan||Vries')])).toBe(true);
    // Signs are no name of anybody.
    expect(saysIn('- -', [jan, pupil('')])).toBe(false);
  });

  it('does so with names of up to six words', () => {
    const long = pupil('Anna Maria Sofie|van der|Berg');
    expect(saysIn('Anna Maria Sofie van der Berg', [long])).toBe(true);
    expect(saysIn('Berg, Anna Maria Sofie van der', [long])).toBe(true);
    expect(saysIn(' Anna Maria Sofie van der Berg, ', [long])).toBe(true);
    const longer = pupil('Anna Maria Sofie Kee|van der|Berg');
    expect(saysIn('Anna Maria Sofie Kee van der Berg', [longer])).toBe(false);
  });

  it('does so by a number: a BSN or onderwijsnummer whosever it is, one of the LVS where the register knows it', () => {
    for (const text of ['Toets 111222333', '111222333', 'x100000004x', '12 en 54321', '99999 en 54321'])
      expect([text, saysIn(text)]).toEqual([text, true]);
    for (const text of ['Toets 54322', 'Toets 123456789', '5432 1'])
      expect([text, saysIn(text)]).toEqual([text, false]);
    expect(saysIn(`Toets ${'9'.repeat(101)}`)).toBe(false);
    // Four digits are a year or a version, whoever has them.
    expect(saysIn('Rekenen 2018', [pupil('Bo||Specht', { pupilNumber: '2018' })])).toBe(false);
    expect(saysIn('Rekenen 20181', [pupil('Bo||Specht', { pupilNumber: '20181' })])).toBe(true);
  });

  it('is looked for in maker, name and version of every row, and in nothing else', () => {
    for (const field of ['provider', 'assessmentName', 'version'])
      expect(says([{ assessmentName: 'Rekenen' }, {}, { [field]: 'Jan de Vries' }])).toBe(true);
    expect(says([{ deliveryKey: '54321', rawScore: '54321', level: 'Jan de Vries' }])).toBe(false);
    expect(says([])).toBe(false);
  });
});
