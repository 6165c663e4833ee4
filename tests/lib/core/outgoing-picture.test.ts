import { describe, expect, it } from 'vitest';
import { drawOutgoing } from '../../../lib/core/outgoing-picture.ts';
import { NOBODY, type PupilId, type PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';

const result = (score: string | null, fields: Partial<ResultRecord> = {}): ResultRecord => ({
  domain: 'maths',
  provider: 'Cito',
  assessmentName: 'Rekenen-Wiskunde',
  version: '3.0',
  moment: 'M5',
  sittingDate: null,
  scores: score === null ? { level: 'II' } : { abilityScore: score },
  ...fields,
});
interface Child {
  readonly identity: Partial<PupilIdentity>;
  readonly results: readonly ResultRecord[];
}
const child = (classGroup: string | null, ...results: readonly ResultRecord[]): Child => ({
  identity: { classGroup },
  results,
});
/** What the gate hands over, of the parts that a picture reads. */
const draw = (children: readonly Child[], known = new Map<PupilId, PupilIdentity>()) => {
  const idOf = (at: number) => `p${at}` as PupilId;
  const clearable = children.map(({ results }, at) => ({ pupilId: idOf(at), results }));
  const candidates = children.map(({ identity, results }, at) => ({
    pupilId: idOf(at),
    merged: { identity: { ...NOBODY, ...identity } },
    results: { results, sources: results.map(() => [{ tableId: 't1', row: at + 1 }]) },
  }));
  return drawOutgoing({ clearable, candidates, known, topics: ['reading-comprehension', 'maths'] });
};
const times = (count: number, make: (at: number) => Child) => Array.from({ length: count }, (_, at) => make(at));
const only = <T>(list: readonly T[] | undefined): T => {
  const [first, ...more] = list ?? [];
  if (first === undefined || more.length > 0) throw new Error(`${list?.length} instead of one`);
  return first;
};

describe('the picture of what goes out', () => {
  it('counts per group and domain who has a result that goes, groups in the order of the school', () => {
    const reading = result('120', { domain: 'reading-comprehension' });
    const { coverage } = draw([
      child('7', result('200')),
      child('5a', result('201'), reading, result('202', { moment: 'E5' })),
      child('5a', result('203')),
      child(null, reading),
    ]);
    expect(coverage).toEqual([
      { group: '5a', pupils: 2, having: [1, 2] },
      { group: '7', pupils: 1, having: [0, 1] },
      { group: null, pupils: 1, having: [1, 0] },
    ]);
  });

  it('takes the group from the register where no table says it', () => {
    const known = new Map([['p0' as PupilId, { ...NOBODY, classGroup: '6b' }]]);
    expect(draw([child(null, result('1'))], known).coverage).toEqual([{ group: '6b', pupils: 1, having: [0, 1] }]);
  });

  it('shows the quarters of the scores of six pupils, and of five nothing but how many', () => {
    const six = draw(times(6, (at) => child('5a', result(String(100 + at * 10)))));
    expect(only(only(six.series).spreads)).toMatchObject({
      ...{ moment: 'M5', count: 6, min: 100, lower: 112.5, median: 125, upper: 137.5, max: 150, far: 0, signs: [] },
    });
    expect(only(six.series)).toMatchObject({ from: 100, to: 150 });
    const five = draw(times(5, (at) => child('5a', result(String(100 + at * 10)))));
    expect(five).toMatchObject({ series: [], tooFew: 5 });
  });

  it('counts pupils and not scores: one child of six scores is one child', () => {
    const sittings = Array.from({ length: 6 }, (_, at) => result(String(100 + at), { sittingDate: `2027-01-1${at}` }));
    expect(draw([child('5a', ...sittings)])).toMatchObject({ series: [], tooFew: 6 });
  });

  it('puts every score in a bin, the highest too', () => {
    const { series } = draw(times(30, (at) => child('5a', result(String(at)))));
    expect(only(only(series).spreads).bins.reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  it('keeps 2.0 apart from 3.0, and Leerling in beeld with 3.0', () => {
    const versions = [
      { version: '2.0' },
      { version: '3.0' },
      { provider: 'Leerling in beeld', version: null, assessmentName: 'Rekenen-wiskunde' },
    ];
    const { series } = draw(times(12, (at) => child('5a', ...versions.map((said) => result(`${60 + at}`, said)))));
    expect(series.map(({ version, spreads }) => [version, only(spreads).count])).toEqual([
      ['2.0', 12],
      ['3.0', 24],
    ]);
  });

  it('without moments goes by year group, in order', () => {
    const { series } = draw(
      times(14, (at) => child(at % 2 ? '6a' : '4a', result(`${100 + at}`, { provider: 'Boom', moment: null }))),
    );
    expect(only(series).spreads.map(({ yearGroup, count }) => [yearGroup, count])).toEqual([
      [4, 7],
      [6, 7],
    ]);
  });

  it('says where the scores far from the rest were read', () => {
    const { series } = draw(times(20, (at) => child('5a', result(at === 7 ? '1980' : String(190 + at)))));
    expect(only(only(series).spreads)).toMatchObject({ far: 1, farAt: [{ tableId: 't1', row: 8 }] });
  });

  it('finds the far score where all others are equal', () => {
    const { series } = draw(times(20, (at) => child('5a', result(at === 0 ? '300' : '200'))));
    expect(only(only(series).spreads)).toMatchObject({ far: 1, signs: [] });
  });

  it('names a column of levels, and one that says the same everywhere', () => {
    const levels = draw(times(8, (at) => child('5a', result((at / 2).toFixed(1)))));
    expect(only(only(levels.series).spreads).signs).toEqual(['level-like']);
    const same = draw(times(8, () => child('5a', result('200'))));
    expect(only(only(same.series).spreads).signs).toEqual(['all-equal']);
  });

  it('a moment that lies far from those beside it is named, and they are not', () => {
    const scores = { M4: 150, E4: 160, M5: 40, E5: 185, M6: 190 };
    const { series } = draw(
      times(20, (at) =>
        child('5a', ...Object.entries(scores).map(([moment, mean]) => result(String(mean + at * 3), { moment }))),
      ),
    );
    expect(only(series).spreads.map(({ moment, signs }) => [moment, ...signs])).toEqual([
      ['M4'],
      ['E4'],
      ['M5', 'apart'],
      ['E5'],
      ['M6'],
    ]);
  });

  it('takes a development score where there is no ability score, as a scale of its own, and counts what has neither', () => {
    const iep = (at: number) => result(null, { provider: 'IEP', moment: null, scores: { developmentScore: `${at}` } });
    const { series, withoutScore } = draw(times(7, (at) => child('5', iep(60 + at), result(null))));
    expect(series.map(({ score, provider }) => [score, provider])).toEqual([['developmentScore', 'IEP']]);
    expect(withoutScore).toBe(7);
  });

  it('draws forty thousand results quickly', () => {
    const moments = ['M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6', 'E6', 'M7', 'E7'];
    const children = times(2_000, (at) =>
      child(
        `${3 + (at % 6)}${'abc'[at % 3]}`,
        ...moments.flatMap((moment, m) => [
          result(String(100 + m * 12 + (at % 40)), { moment }),
          result(String(90 + m * 12 + (at % 37)), { moment, domain: 'reading-comprehension' }),
        ]),
      ),
    );
    draw(children);
    const runs = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(draw(children).series).toHaveLength(2);
      return performance.now() - start;
    });
    expect(Math.min(...runs)).toBeLessThan(1_000);
  });
});
