import type { OutgoingPicture, ScoreSeries, Spread } from '../../../lib/core/picture-types.ts';
import { spreadOf } from '../../../lib/core/spread-of-scores.ts';
import type { Topic } from '../../../lib/core/topic.ts';

const MOMENTS = ['M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6', 'M7'];
const axis = { from: 60, to: 340 };

/** A bell of scores around a middle; `stray`: read from another column. */
const scores = (middle: number, stray: number) =>
  Array.from({ length: 30 + stray }, (_, at) => ({
    value: at < 30 ? middle + Math.round(18 * Math.sinh((at - 14.5) / 12)) : 335,
    at: { tableId: 't2', row: at + 1 },
  }));
const seriesOf = (topic: Topic, base: number, version: string | null, wrong: boolean): ScoreSeries => ({
  ...{ topic, score: 'abilityScore', provider: 'Cito', version, ...axis },
  assessmentName: null,
  spreads: MOMENTS.map((moment, at): Spread => {
    const spread = spreadOf(scores(base + at * 14, wrong && at === 2 ? 2 : 0), axis, { moment, yearGroup: null });
    return wrong && at === 5 ? { ...spread, signs: ['apart'] } : spread;
  }),
});

export const PICTURE: OutgoingPicture = {
  topics: ['reading-comprehension', 'spelling', 'maths'],
  coverage: ['3a', '3b', '4/5', '5a', '6', '7', null].map((group, at) => ({
    group,
    pupils: 28 - at,
    having: [28 - at, 27 - at, at === 3 ? 0 : 25 - at],
  })),
  series: [seriesOf('reading-comprehension', 110, '3.0', false), seriesOf('maths', 130, '3.0', true)],
  tooFew: 4,
  withoutScore: 31,
};
