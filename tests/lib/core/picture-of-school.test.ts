import { expect, it } from 'vitest';
import { drawOutgoing } from '../../../lib/core/outgoing-picture.ts';
import { NOBODY, type PupilId } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { drawSchool, type PracticeResult } from '../../practice-school/index.ts';

const TOPICS = ['reading-comprehension', 'spelling', 'maths'] as const;

/** The whole practice school, each score as `read` takes it. */
const draw = (seed: number, read: (result: PracticeResult) => string) => {
  const results = new Map<PupilId, ResultRecord[]>();
  for (const one of drawSchool(seed).results) {
    const { pupilNumber, domain, moment } = one;
    const id = pupilNumber as PupilId;
    const result = {
      ...{ domain, provider: 'Cito', assessmentName: null, version: '3.0', moment, sittingDate: null },
      scores: { abilityScore: read(one) },
    };
    results.set(id, [...(results.get(id) ?? []), result]);
  }
  const known = new Map([...results.keys()].map((id) => [id, NOBODY]));
  const clearable = [...results].map(([pupilId, all]) => ({ pupilId, results: all }));
  return drawOutgoing({ clearable, candidates: [], known, topics: TOPICS });
};
const signed = (picture: ReturnType<typeof draw>) =>
  picture.series.flatMap(({ topic, spreads }) =>
    spreads.flatMap(({ moment, far, signs }) => (far > 0 || signs.length > 0 ? [`${topic} ${moment}`] : [])),
  );

const SEEDS = [1, 2, 3, 4, 5];

it('of schools that were read well it names nothing', () => {
  for (const seed of SEEDS) expect(signed(draw(seed, ({ score }) => score))).toEqual([]);
});

it('of schools in which one column of one moment was read as another it names that moment, and no other', () => {
  for (const seed of SEEDS) {
    const wrong = (result: PracticeResult) => result.domain === 'maths' && result.moment === 'M5';
    const percentile = draw(seed, (result) => (wrong(result) ? String(Number(result.score) % 100) : result.score));
    expect(signed(percentile)).toEqual(['maths M5']);
    const level = draw(seed, (result) => (wrong(result) ? (Number(result.score) % 5).toFixed(1) : result.score));
    expect(signed(level)).toEqual(['maths M5']);
  }
});
