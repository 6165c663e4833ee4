import { describe, expect, it } from 'vitest';
import type { CollectedPupil } from '../../../lib/core/collected-pupils.ts';
import { buildGrid } from '../../../lib/core/collection-grid.ts';
import { NOBODY, type YearGroup } from '../../../lib/core/pupil.ts';
import type { Topic } from '../../../lib/core/topic.ts';

type Sat = string | null | readonly [moment: string | null, sittingDate: string | null];
const child = (
  group: string,
  sat: Partial<Record<Topic, readonly Sat[]>>,
  fields: Partial<CollectedPupil> = {},
): CollectedPupil => {
  const year = Number(/^[1-8]/.exec(group)?.[0] ?? 0);
  const results = Object.entries(sat).flatMap(([topic, moments]) =>
    moments.map((moment) => ({
      topic: topic as Topic,
      moment: Array.isArray(moment) ? moment[0] : (moment as string | null),
      sittingDate: Array.isArray(moment) ? moment[1] : null,
      readFrom: [{ tableId: 't' }],
      isNew: false,
    })),
  );
  return {
    identity: { ...NOBODY, classGroup: group, yearGroup: (year || null) as YearGroup | null },
    ...{ pupilId: null, group, years: year === 0 ? [] : [year], listed: true, results, ...fields },
  };
};
const times = (count: number, make: (index: number) => CollectedPupil) =>
  Array.from({ length: count }, (_, at) => make(at));
const grid = (pupils: readonly CollectedPupil[], topics: readonly Topic[] = ['maths']) =>
  buildGrid(pupils, topics, '2026-2027').map(({ group, listed, cells }) => ({
    group,
    listed,
    cells: cells.map(({ entries }) =>
      entries.map(
        ({ moment, have, expected, missing, elsewhere }) =>
          `${moment ?? '-'} ${have.length}/${expected ?? '?'}${missing.length ? ` -${missing.length}` : ''}${elsewhere.length ? ` ~${elsewhere.length}` : ''}`,
      ),
    ),
  }));
const cellsOf = (pupils: readonly CollectedPupil[], group: string) =>
  grid(pupils).find((one) => one.group === group)?.cells[0];

describe('the grid of the collection', () => {
  it('27 of 28 in group 5a have maths M5: one is missing', () => {
    const pupils = times(28, (at) => child('5a', at === 3 ? {} : { maths: ['M5'] }));
    expect(grid(pupils)).toEqual([{ group: '5a', listed: 28, cells: [['M5 27/28 -1']] }]);
  });

  it('another year’s assessment of the same half year is no gap', () => {
    const pupils = times(10, (at) => child('6a', { maths: [at === 0 ? 'M7' : 'M6'] }));
    expect(cellsOf(pupils, '6a')).toEqual(['M6 9/10 ~1', 'M7 1/?']);
    const lower = times(10, (at) => child('6a', { maths: [at === 0 ? 'M4' : 'M6'] }));
    expect(cellsOf(lower, '6a')).toEqual(['M4 1/?', 'M6 9/10 ~1']);
  });

  it('results of an earlier year fill no gap of this one, unless their date says that they are of now', () => {
    const pupils = times(10, (at) => child('5a', { maths: at === 0 ? ['M4'] : ['M4', 'M5'] }));
    expect(cellsOf(pupils, '5a')).toEqual(['M4 10/?', 'M5 9/10 -1']);
    const dated = times(10, (at) =>
      child('5a', { maths: at === 0 ? [['M4', '2027-01-20']] : [['M4', '2026-01-20'], 'M5'] }),
    );
    expect(cellsOf(dated, '5a')).toEqual(['M4 10/?', 'M5 9/10 ~1']);
  });

  it('a group of two years expects of each child its own year’s moment', () => {
    const fives = times(6, () => child('5/6b', { maths: ['M5'] }, { years: [5] }));
    const sixes = times(5, (at) => child('5/6b', at === 0 ? {} : { maths: ['M6'] }, { years: [6] }));
    expect(cellsOf([...fives, ...sixes], '5/6b')).toEqual(['M5 6/6', 'M6 4/5 -1']);
    const unsaid = times(4, (at) => child('5/6b', { maths: [at % 2 ? 'M5' : 'M6'] }, { years: [5, 6] }));
    expect(cellsOf(unsaid, '5/6b')).toEqual(['M5 2/4 ~2', 'M6 2/4 ~2']);
  });

  it('a class whose name says no year goes by what most of it sat', () => {
    const pupils = times(8, (at) => child('Dolfijnen', at === 0 ? {} : { maths: ['M5'] }, { years: [] }));
    expect(cellsOf(pupils, 'Dolfijnen')).toEqual(['M5 7/8 -1']);
  });

  it('without moments, and two moments in one, have columns of their own and ask for no others', () => {
    const boom = times(4, (at) => child('5a', { maths: at === 0 ? [] : [null] }));
    const cito = times(3, () => child('6a', { maths: ['M6'] }));
    expect(cellsOf([...boom, ...cito], '5a')).toEqual(['- 3/4 -1']);
    const joined = times(3, () => child('5a', { maths: ['M5/E5'] }));
    expect(cellsOf([...joined, ...cito], '5a')).toEqual(['M5/E5 3/3']);
  });

  it('a page that nobody opened yet is missing for the whole group, where other groups have it', () => {
    const pupils = [
      ...times(3, () => child('5a', { maths: ['M5'] })),
      ...times(4, () => child('6a', {})),
      ...times(2, () => child('2a', {})),
    ];
    expect(cellsOf(pupils, '6a')).toEqual(['M6 0/4 -4']);
    expect(cellsOf(pupils, '2a')).toEqual([]);
    const reading = buildGrid(
      [...times(2, () => child('4a', { 'reading-comprehension': ['M4'] })), child('3a', {})],
      ['reading-comprehension'],
      null,
    );
    expect(reading.find(({ group }) => group === '3a')?.cells[0]?.entries).toEqual([]);
  });

  it('expects nothing of a group whose list was not read, and nobody who is in no list', () => {
    const unlisted = times(3, (at) => child('5a', at === 0 ? {} : { maths: ['M5'] }, { listed: false }));
    expect(grid(unlisted)).toEqual([{ group: '5a', listed: null, cells: [['M5 2/?']] }]);
  });

  it('stands in the order of the school, who has no group last', () => {
    const pupils = ['8', '3b', '10x', '3a', 'Dolfijnen'].map((group) =>
      child(group, {}, group === 'Dolfijnen' ? { years: [4] } : {}),
    );
    const nowhere = child('5', {}, { group: null });
    expect(grid([nowhere, ...pupils]).map(({ group }) => group)).toEqual(['10x', '3a', '3b', 'Dolfijnen', '8', null]);
  });
});
