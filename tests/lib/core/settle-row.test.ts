import { describe, expect, it } from 'vitest';
import type { PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import { type GroupOf, nameMark, type RowPlace, rowMark } from '../../../lib/core/row-marks.ts';
import type { SaidOfRows } from '../../../lib/core/said-of-rows.ts';
import { assessRowIn } from '../../../lib/core/settle-row.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import fc from '../../fast-check.ts';
import { keysOf, pupil, type TestObjection, tiedTo, view } from './school.ts';

const YEAR = '2026-2027';
const at = (classGroup: string | null, schoolYear: string | null = YEAR): RowPlace => ({
  origin: 'https://lvs.example',
  schoolYear,
  readAt: '2026-11-26T10:00:00.000Z',
  classGroup,
  yearGroup: null,
});
const id = (index: number): PupilId => `p${index}` as PupilId;
const markIn = (text: string | null): string => text ?? 'no mark';

const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
const al = pupil('Al||Kievit', { pupilNumber: '2', birthDate: '2016-04-05' });
const otherBo = pupil('Bo||Specht', { pupilNumber: '3', birthDate: '2017-06-07' });
const named = pupil('Bo||Specht');
const dated = pupil('Bo||Specht', { birthDate: '2016-02-13' });

interface Said {
  readonly pupils?: readonly PupilIdentity[];
  readonly objections?: readonly TestObjection[];
  /** Per pupil the group that the whole list has them in; null: no whole list. */
  readonly groups?: readonly (string | null)[] | null;
  readonly confirmed?: readonly (readonly [PupilIdentity, number])[];
  readonly decided?: readonly (readonly [PupilIdentity, number | null])[];
}
/** What was said is said of rows in 5a. */
const judge = (row: PupilIdentity, said: Said, place = at('5a')): string => {
  const { pupils = [bo, al], groups = pupils.map(() => '5a'), confirmed = [], decided = [] } = said;
  const members = (groups ?? []).flatMap((classGroup, index): [PupilId, readonly GroupOf[]][] =>
    classGroup === null ? [] : [[id(index), [{ classGroup, yearGroup: null }]]],
  );
  const of: SaidOfRows = {
    lists: groups === null ? [] : [{ schoolYear: YEAR, members: new Map(members), unsure: [] }],
    confirmed: [
      {
        schoolYear: YEAR,
        group: '5a',
        names: new Map(confirmed.map(([who, index]) => [markIn(nameMark(keysOf(who))), id(index)])),
      },
    ],
    decided: decided.map(([who, index]) => ({
      mark: markIn(rowMark(keysOf(who), at('5a'))),
      pupilId: index === null ? null : id(index),
    })),
  };
  const index = buildStandingIndex({ ...view(pupils, said.objections), said: of });
  const { standing, reason } = assessRowIn(keysOf(row), place, index);
  return `${standing}/${reason}`;
};
const aboutBo = { subject: pupil('Bo||Specht', { birthDate: '2016-02-03' }), tie: tiedTo('p0') };

describe('a name alone that a person confirmed', () => {
  const confirmed = [[named, 0]] as const;
  it('goes while the whole list has that name once, in that group', () => {
    expect(judge(named, { confirmed })).toBe('none-known/name-confirmed');
    expect(judge(named, {})).toBe('ambiguous/name-only');
  });
  it.each<[string, Said, RowPlace?]>([
    ['without a whole list', { groups: null }],
    ['with a namesake anywhere in the school', { pupils: [bo, al, otherBo], groups: ['5a', '5a', '8c'] }],
    ['when the list has the pupil in another group', { groups: ['5b', '5a'] }],
    ['when the list does not have the pupil', { groups: [null, '5a'] }],
    ['of another school year', {}, at('5a', '2027-2028')],
    ['of no school year', {}, at('5a', null)],
    ['in another group', {}, at('5b')],
    ['in no group', {}, at(null)],
    ['when somebody else was meant', { confirmed: [[named, 1]] }],
    ['while an objection comes near', { objections: [{ subject: pupil('Bo||Spech') }] }],
  ])('stays behind %s', (_, said, place) => {
    expect(judge(named, { confirmed, ...said }, place)).not.toMatch(/^none-known/);
  });
  it('is an objection’s where there is one', () => {
    expect(judge(named, { confirmed, objections: [aboutBo] })).toMatch(/^objection/);
  });
});

describe('a row that a person decided', () => {
  const decided = [[dated, 0]] as const;
  it('goes as that pupil, though the birth date is another one', () => {
    expect(judge(dated, {})).toMatch(/^ambiguous|^unknown/);
    expect(judge(dated, { decided })).toBe('none-known/decided');
  });
  it('is nobody’s where it was said to be of no list', () => {
    expect(judge(dated, { decided: [[dated, null]] })).toBe('unknown/decided-other');
  });
  it.each<[string, Said, RowPlace?]>([
    ['of another school year', {}, at('5a', '2027-2028')],
    ['on a page that names no school year', {}, at('5a', null)],
    ['in another group', {}, at('5b')],
    [
      'when a namesake in the same group could have it',
      { pupils: [bo, al, pupil('Bo||Specht', { pupilNumber: '3' })] },
    ],
    ['when it was said of another row', { decided: [[named, 0]] }],
    ['when the pupil was erased since', { decided: [[dated, 7]] }],
    ['while an objection that is tied to nobody comes near', { objections: [{ subject: pupil('Bo||Spech') }] }],
  ])('stays behind %s', (_, said, place) => {
    expect(judge(dated, { decided, ...said }, place)).not.toMatch(/^none-known/);
  });
  it('lifts no objection: not of whom it was said to be, nor of whose number it shows', () => {
    expect(judge(dated, { decided, objections: [aboutBo] })).toMatch(/^objection/);
    const stolen = pupil('Al||Kievit', { pupilNumber: '1' });
    expect(judge(stolen, { decided: [[stolen, 1]], objections: [aboutBo] })).toMatch(/^objection/);
  });
  it('changes nothing about a row that its own identifiers settle', () => {
    expect(judge(bo, { decided: [[bo, 1]] })).toBe('none-known/number-or-birth-date');
    expect(judge(bo, { decided: [[bo, 1]], objections: [aboutBo] })).toMatch(/^objection/);
  });
});

/* Whatever persons say. The truth is told by the clear texts, never by keys. */
const few = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const somebody = fc.record({
  name: few('Bo||Specht', 'Al||Kievit', 'Cas|van|Dam'),
  pupilNumber: few(null, '1', '2', '3', '4', '5'),
  birthDate: few(null, '2016-02-03', '2017-06-07'),
});
const school = fc.record({
  pupils: fc.array(somebody, { minLength: 1, maxLength: 4 }),
  groups: fc.option(fc.array(few('5a', '5a', '5a', '5b'), { minLength: 4, maxLength: 4 }), { freq: 9 }),
  row: fc.oneof(
    somebody,
    somebody.map(({ name }) => ({ name, pupilNumber: null, birthDate: null })),
  ),
  objector: fc.option(fc.nat(3), { freq: 1 }),
  confirmedAs: fc.option(fc.nat(3)),
  decidedAs: fc.option(fc.nat(3)),
});

describe('whatever a person says', () => {
  it('never lets a row go where two pupils could be meant, where it contradicts whom it recognises, or with an objection', () => {
    const seen = { confirmed: 0, decided: 0, recognised: 0 };
    const check = ({ pupils: drawn, groups, row, objector, confirmedAs, decidedAs }: SchoolOf<typeof school>) => {
      // Two pupils of one number, or of one name and birth date, are two whom no list can make.
      const list = drawn.filter((one, index) =>
        drawn.every((other, before) => before >= index || !sharesId(one, other)),
      );
      const identityOf = ({ name, ...fields }: Somebody) => pupil(name, fields);
      const pupils = list.map(identityOf);
      const shown = identityOf(row);
      const about = objector === null ? undefined : pupils[objector];
      const judged = judge(shown, {
        pupils,
        groups: groups === null ? null : groups.slice(0, pupils.length),
        objections: about === undefined ? [] : [{ subject: about, tie: tiedTo(`p${objector}`) }],
        confirmed: confirmedAs === null ? [] : [[shown, confirmedAs]],
        decided: decidedAs === null ? [] : [[shown, decidedAs]],
      });
      if (!judged.startsWith('none-known')) return;
      const namesakes = list.flatMap((one, index) => (one.name === row.name ? [index] : []));
      const couldBe = namesakes.filter((index) => !apart(row, list[index]));
      const carries = list.flatMap((one, index) => (sharesId(row, one) ? [index] : []));
      const inGroup = (index: number) => groups === null || groups[index] === '5a';
      const objects = (index: number | null) => about !== undefined && index === objector;
      expect(carries.some(objects)).toBe(false);
      switch (judged) {
        case 'none-known/name-confirmed':
          seen.confirmed += 1;
          expect([namesakes, groups?.[confirmedAs ?? 9]]).toEqual([[confirmedAs], '5a']);
          expect(couldBe).toEqual([confirmedAs]);
          expect(objects(confirmedAs)).toBe(false);
          return;
        case 'none-known/decided':
          seen.decided += 1;
          // Who could have the very same row sits in another group, or is the one who was meant.
          if (row.pupilNumber === null || !carries.includes(decidedAs ?? 9))
            expect(couldBe.filter(inGroup).filter((index) => index !== decidedAs)).toEqual([]);
          expect(objects(decidedAs)).toBe(false);
          return;
        default:
          seen.recognised += 1;
          expect(carries).toHaveLength(1);
          expect(apart(row, list[carries[0] ?? 9])).toBe(false);
          expect(row.name).toBe(list[carries[0] ?? 9]?.name);
          if (row.pupilNumber === null) expect(couldBe).toEqual(carries);
      }
    };
    fc.assert(fc.property(school, check), { numRuns: 2_000 });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

type SchoolOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Somebody = SchoolOf<typeof somebody>;
const same = (left: string | null, right: string | null): boolean => left !== null && left === right;
const sharesId = (left: Somebody, right: Somebody): boolean =>
  same(left.pupilNumber, right.pupilNumber) || (left.name === right.name && same(left.birthDate, right.birthDate));
const apart = (left: Somebody, right: Somebody | undefined): boolean =>
  right !== undefined &&
  (['pupilNumber', 'birthDate'] as const).some(
    (field) => left[field] !== null && right[field] !== null && left[field] !== right[field],
  );
