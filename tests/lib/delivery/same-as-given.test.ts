import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { FLAT_CSV, TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';
import type { ReadDelivery, ReadRow } from '../../../lib/delivery/read-csv.ts';
import { type Given, isAsGiven } from '../../../lib/delivery/same-as-given.ts';
import { GOOD } from './deliver-children.ts';

const [ONE, TWO] = ['aaaaaaa-1', 'bbbbbbb-2'];
const SECOND: ResultRecord = { ...GOOD, domain: 'spelling', moment: 'M5', scores: { level: 'A', rawScore: '12' } };
const record = (more: object = {}) =>
  ({
    ...{ pupilId: 'p0', identifiers: { sex: 'male', birthDate: '2016-02-01' }, attributes: { dayCare: 'both' } },
    ...{ special: { slaap: 'goed' }, results: [GOOD, SECOND], ...more },
  }) as never;
const OTHER = record({
  identifiers: { sex: 'female', birthDate: '2016-02-02' },
  attributes: {},
  special: {},
  results: [GOOD],
});
const PUPIL: ReadRow = { sex: '1', birthDate: '2016-02-01', dayCare: 'both', 'special:slaap': 'goed', postcode: '' };
const FIRST_ROW: ReadRow = {
  ...{ domain: 'maths', provider: 'Cito', assessmentName: "Rekenen & 'meer'", version: '3.0', moment: '' },
  ...{ sittingDate: '2027-01-20', abilityScore: '103.25', level: '' },
};
const SECOND_ROW: ReadRow = {
  ...FIRST_ROW,
  domain: 'spelling',
  moment: 'M5',
  abilityScore: '',
  level: 'A',
  rawScore: '12',
};
const READ: ReadDelivery = {
  pupils: [
    { deliveryKey: ONE, ...PUPIL },
    { deliveryKey: TWO, sex: '2', birthDate: '2016-02-02', dayCare: '', 'special:slaap': '', postcode: '' },
  ],
  results: [FIRST_ROW, SECOND_ROW, FIRST_ROW].map((row, at) => ({ deliveryKey: at < 2 ? ONE : TWO, ...row })),
};
const GIVEN: Given = { records: [record(), OTHER], keys: [ONE, TWO], lost: { pupils: 0, results: 0 } };
const same = (read: Partial<ReadDelivery> = {}, given: Partial<Given> = {}, layout: DeliveryLayout = TWO_CSV) =>
  runSteps(isAsGiven({ ...READ, ...read }, layout, { ...GIVEN, ...given }));

describe('what was read is what was given', () => {
  it('where every cell says so, under the key of its pupil, in any order of pupils', () => {
    expect(same()).toBe(true);
    expect(same({}, {}, FLAT_CSV)).toBe(true);
    const [one, two] = READ.pupils;
    const [first, second, third] = READ.results;
    if (!one || !two || !first || !second || !third) throw new Error('no rows');
    expect(same({ pupils: [two, one], results: [third, first, second] })).toBe(true);
    expect(same({ pupils: [two, one], results: [second, first, third] })).toBe(false);
  });

  it('where a subject stands for the domain, and where nothing special was asked', () => {
    const english = { ...SECOND, domain: 'other', subject: 'english' };
    const records = [record({ special: undefined, results: [GOOD, english] }), OTHER];
    const pupils = READ.pupils.map((row) => ({ ...row, 'special:slaap': '' }));
    const as = (domain: string) => READ.results.map((row, at) => (at === 1 ? { ...row, domain } : row));
    expect(same({ pupils, results: as('english') }, { records })).toBe(true);
    expect(same({ pupils, results: as('other') }, { records })).toBe(false);
    expect(same({ results: as('english') }, { records })).toBe(false);
  });

  it('but not with any cell of a pupil or a result that says something else', () => {
    for (const field of ['sex', 'birthDate', 'dayCare', 'special:slaap', 'postcode'] as const)
      for (const at of [0, 1])
        for (const cell of ['9', '2016-02-03']) {
          const pupils = READ.pupils.map((row, place) => (place === at ? { ...row, [field]: cell } : row));
          expect([field, at, same({ pupils })]).toEqual([field, at, false]);
        }
    for (const field of Object.keys(SECOND_ROW) as (keyof ReadRow)[])
      for (const at of [0, 1, 2]) {
        const results = READ.results.map((row, place) => (place === at ? { ...row, [field]: '7' } : row));
        expect([field, at, same({ results })]).toEqual([field, at, false]);
      }
    // What was given and is empty in the file.
    for (const field of ['provider', 'version', 'sittingDate', 'domain', 'abilityScore'])
      expect([field, same({ results: READ.results.map((row) => ({ ...row, [field]: '' })) })]).toEqual([field, false]);
  });

  it('but not with a pupil or a result more or less, or under another key', () => {
    const [first, second, third] = READ.results;
    if (!first || !second || !third) throw new Error('no rows');
    for (const results of [
      [first, third],
      [first, second],
      [...READ.results, third],
      [first, second, second, third],
      [],
    ])
      expect(same({ results })).toBe(false);
    for (const pupils of [READ.pupils.slice(0, 1), [...READ.pupils, { deliveryKey: 'ccccccc-3' }], []])
      expect(same({ pupils })).toBe(false);
    const keyed = (from: string, to: string) => {
      const under = (row: ReadRow): ReadRow => (row.deliveryKey === from ? { ...row, deliveryKey: to } : row);
      return same({ pupils: READ.pupils.map(under), results: READ.results.map(under) });
    };
    expect(keyed(ONE, 'ccccccc-3')).toBe(false);
    expect(same({}, { keys: [TWO, ONE] })).toBe(false);
    for (const keys of [[ONE], [ONE, TWO, 'ccccccc-3']]) expect(same({}, { keys })).toBe(false);
    expect(same({}, { records: [...GIVEN.records, OTHER], keys: [ONE, TWO, 'ccccccc-3'] })).toBe(false);
    expect(same({}, { records: GIVEN.records.slice(0, 1), keys: [ONE] })).toBe(false);
  });

  it('with a sex by the code of the layout, where one is given', () => {
    const sexOf = (sex: string | undefined, cell: string) => {
      const records = [record({ identifiers: { sex, birthDate: '2016-02-01' } }), OTHER];
      const pupils = READ.pupils.map((row, at) => (at === 0 ? { ...row, sex: cell } : row));
      return same({ pupils }, { records });
    };
    const { male, female, unknown } = TWO_CSV.sexCodes;
    expect([sexOf('male', male), sexOf('female', female), sexOf('unknown', unknown)]).toEqual([true, true, true]);
    expect([sexOf('not-specified', unknown), sexOf(undefined, '')]).toEqual([true, true]);
    expect([sexOf('male', female), sexOf('unknown', male), sexOf('male', ''), sexOf(undefined, unknown)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('with the number of the pupil as its key, where that was asked for', () => {
    const numbered: DeliveryLayout = { ...UWLR, pupilKey: 'pupil-number' };
    const read: ReadDelivery = { pupils: [{ deliveryKey: '101' }], results: [{ deliveryKey: '101', domain: 'maths' }] };
    const given = (pupilNumber?: string): Given => ({
      ...{ records: [record({ pupilNumber, results: [GOOD] })], keys: ['101'], lost: GIVEN.lost },
    });
    expect(same(read, given('101'), numbered)).toBe(true);
    expect(same(read, given('102'), numbered)).toBe(false);
    expect(same(read, given(), numbered)).toBe(false);
    expect(same(read, given('102'), UWLR)).toBe(true);
  });
});
