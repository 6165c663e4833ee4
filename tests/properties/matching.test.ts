import { describe, expect, it } from 'vitest';
import { matchRow, type RowMatch } from '../../lib/core/match-row.ts';
import { buildStandingIndex } from '../../lib/core/standing-index.ts';
import { makeRandom } from './generators/random.ts';
import { allTrueOf, judgeRow, looksLike, type Verdict } from './matching/judge-row.ts';
import { makeSchool, type TruePupil } from './matching/make-school.ts';
import { idOf, keysOf, viewOf } from './matching/register-of.ts';
import { type ShownRow, showRow } from './matching/show-row.ts';

/* MATCH_RUNS and MATCH_SEED: other pairs, more of them. */
const RUNS = Number(process.env.MATCH_RUNS ?? 10_000);
const SEED = Number(process.env.MATCH_SEED ?? 20_261_126);
const ROWS_PER_SCHOOL = 100;

interface Tally {
  readonly pairs: Record<Verdict, number>;
  readonly recognised: Record<Verdict, number>;
  readonly missed: Map<string, number>;
  readonly wrong: string[];
  /** Of a full namesake, with nothing on the row or in the register that could tell. */
  unseen: number;
}

const say = (seed: number, at: number, match: RowMatch, row: ShownRow, pupils: readonly TruePupil[]): string => {
  const shown = Object.fromEntries(Object.entries(row.shown).filter(([, value]) => value !== null));
  const taken = pupils.find((pupil) => match.kind === 'recognised' && idOf(pupil) === match.pupilId);
  return JSON.stringify({
    seed,
    at,
    form: row.form,
    mixed: row.mixed,
    match,
    shown,
    about: row.about,
    other: row.other,
    taken,
  });
};

describe('pairs of a pupil and a row about it', { timeout: 60_000 + RUNS * 10 }, () => {
  it('are never matched wrongly, and nearly always where the row says enough', () => {
    const tally: Tally = {
      pairs: { enough: 0, 'not-enough': 0, contradicts: 0 },
      recognised: { enough: 0, 'not-enough': 0, contradicts: 0 },
      missed: new Map(),
      wrong: [],
      unseen: 0,
    };
    for (let done = 0; done < RUNS; done += ROWS_PER_SCHOOL) {
      const seed = SEED + done;
      const random = makeRandom(seed);
      const pupils = makeSchool(random, random.int(20, 60));
      const index = buildStandingIndex(viewOf(pupils));
      for (let at = 0; at < ROWS_PER_SCHOOL; at += 1) {
        const row = showRow(random, pupils);
        const verdict = judgeRow(row, pupils);
        const match = matchRow(keysOf(row.shown), index);
        tally.pairs[verdict] += 1;
        if (match.kind === 'recognised') {
          tally.recognised[verdict] += 1;
          const taken = pupils.find((pupil) => idOf(pupil) === match.pupilId);
          if (taken === row.about || (taken !== undefined && allTrueOf(row, taken))) continue;
          if (taken !== undefined && looksLike(row, taken, pupils)) tally.unseen += 1;
          else if (tally.wrong.length < 5) tally.wrong.push(say(seed, at, match, row, pupils));
        } else if (verdict === 'enough') {
          const why = `${match.kind} ${'reason' in match ? match.reason : ''} ${row.form}`;
          tally.missed.set(why, (tally.missed.get(why) ?? 0) + 1);
        }
      }
    }
    const { pairs, recognised } = tally;
    const percent = (some: number, all: number): string => `${((100 * some) / all).toFixed(2)} %`;
    process.stdout.write(
      `${RUNS} pairs: ${percent(pairs.enough, RUNS)} say enough, ${percent(pairs.contradicts, RUNS)} contradict themselves or the list; ` +
        `of those that say enough ${percent(pairs.enough - recognised.enough, pairs.enough)} left to a person, of those that contradict ` +
        `${percent(recognised.contradicts, pairs.contradicts)} recognised as whom they are about, ` +
        `${tally.unseen} as a full namesake whom nothing tells apart\n` +
        `${[...tally.missed].map(([why, count]) => `  left: ${why}: ${count}\n`).join('')}`,
    );
    expect(tally.wrong).toEqual([]);
    expect(tally.unseen / RUNS).toBeLessThan(0.001);
    expect(pairs.enough / RUNS).toBeGreaterThan(0.3);
    expect(pairs.contradicts / RUNS).toBeGreaterThan(0.03);
    expect((pairs.enough - recognised.enough) / pairs.enough).toBeLessThanOrEqual(0.01);
  });
});
