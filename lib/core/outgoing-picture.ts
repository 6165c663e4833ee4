import type { Deliverable } from './judge-candidate.ts';
import { byMoment } from './moment-parts.ts';
import {
  type CoverageRow,
  type OutgoingPicture,
  PICTURE_SCORES,
  type PictureScore,
  type ReadAt,
  type ScoreSeries,
  type Spread,
} from './picture-types.ts';
import type { PupilId, PupilIdentity } from './pupil.ts';
import type { ResultRecord } from './result-record.ts';
import { axisOf, markApart, type ReadScore, spreadOf } from './spread-of-scores.ts';
import { type Topic, topicOf } from './topic.ts';
import { groupNameOf, yearsOf } from './year-groups.ts';

export interface PictureInput {
  /** The gate's own: what would go. */
  readonly clearable: readonly Pick<Deliverable, 'pupilId' | 'results'>[];
  /** Of the same run of the gate (`Candidate`): what goes says no group. */
  readonly candidates: readonly PictureCandidate[];
  /** What the register knows of a pupil, where no table says the group. */
  readonly known: ReadonlyMap<PupilId, PupilIdentity>;
  readonly topics: readonly Topic[];
}
export interface PictureCandidate {
  readonly pupilId: PupilId | null;
  readonly merged: { readonly identity: PupilIdentity };
  readonly results: {
    readonly results: readonly ResultRecord[];
    readonly sources: readonly (readonly ReadAt[])[];
  };
}
/** Of five pupils or fewer a spread would show single children. */
const MORE_THAN = 5;

/** What goes out, as numbers to look at: a column that was read as another one stands out. */
export const drawOutgoing = ({ clearable, candidates, known, topics }: PictureInput): OutgoingPicture => {
  const candidateOf = new Map(candidates.flatMap((one) => (one.pupilId === null ? [] : [[one.pupilId, one] as const])));
  const groups = new Map<string | null, { pupils: number; years: readonly number[]; having: number[] }>();
  const scales = new Map<string, Scale>();
  let scale: Scale | null = null;
  let withoutScore = 0;
  for (const { pupilId, results } of clearable) {
    const candidate = candidateOf.get(pupilId);
    const identity = inGroup(candidate, known.get(pupilId));
    const years = identity === null ? [] : yearsOf(identity);
    const group = identity === null ? null : groupNameOf(identity);
    const row = groups.get(group) ?? { pupils: 0, years, having: topics.map(() => 0) };
    groups.set(group, row);
    row.pupils += 1;
    const has = new Set(results.map(topicOf));
    const placeOf = placesOf(candidate);
    for (const [at, topic] of topics.entries()) if (has.has(topic)) row.having[at] = (row.having[at] ?? 0) + 1;
    for (const result of results) {
      const read = scoreOf(result);
      if (read === null) withoutScore += 1;
      else
        scale = addScore(scales, scale, result, read, {
          pupilId,
          at: placeOf(result),
          year: years[0] ?? null,
        });
    }
  }
  const drawn = [...scales.values()].map(drawSeries);
  return {
    topics,
    coverage: [...groups].sort(byGroup).map(([group, { pupils, having }]): CoverageRow => ({ group, pupils, having })),
    series: drawn.flatMap(({ series }) => series ?? []).sort(bySeries(topics)),
    tooFew: drawn.reduce((sum, { tooFew }) => sum + tooFew, 0),
    withoutScore,
  };
};

const inGroup = (
  candidate: PictureCandidate | undefined,
  register: PupilIdentity | undefined,
): PupilIdentity | null => {
  const identity = candidate?.merged.identity;
  if (identity !== undefined && groupNameOf(identity) !== null) return identity;
  return register ?? identity ?? null;
};

/** Where a result of this child was read: of what goes, each later in the list than the one that was asked of before. */
const placesOf = (candidate: PictureCandidate | undefined): ((result: ResultRecord) => ReadAt | null) => {
  const { results, sources } = candidate?.results ?? { results: [], sources: [] };
  let from = 0;
  return (result) => {
    const at = results.indexOf(result, from);
    if (at < 0) return null;
    from = at + 1;
    return sources[at]?.[0] ?? null;
  };
};

const NUMBER = /^-?\d+(\.\d+)?$/u;
const scoreOf = ({ scores }: ResultRecord): { readonly score: PictureScore; readonly value: number } | null => {
  for (const score of PICTURE_SCORES) {
    const text = scores[score];
    if (text !== undefined && NUMBER.test(text)) return { score, value: Number(text) };
  }
  return null;
};

type About = Pick<ScoreSeries, 'topic' | 'score' | 'provider' | 'assessmentName' | 'version'>;
interface Scale {
  readonly about: About;
  readonly moments: Map<string, Moment>;
}
interface Moment {
  readonly moment: string | null;
  readonly yearGroup: number | null;
  readonly pupils: Set<PupilId>;
  readonly scores: ReadScore[];
}

/**
 * Cito's third generation and Leerling in beeld are one scale; 2.0 and 3.0 are two. Else every maker, name and version. Not as
 * JSON: of tens of thousands of results.
 */
const scaleKey = (topic: Topic, score: PictureScore, { provider, assessmentName, version }: ResultRecord): string => {
  const third = provider === 'Leerling in beeld' || (provider === 'Cito' && version?.startsWith('3') === true);
  const maker = third ? 'cito 3' : `${provider ?? NONE}\u0000${version ?? NONE}`;
  return `${topic}\u0000${score}\u0000${maker}\u0000${assessmentName?.toLowerCase() ?? NONE}`;
};
const NONE = '\u0001';

const findScale = (scales: Map<string, Scale>, score: PictureScore, result: ResultRecord): Scale => {
  const { provider, assessmentName, version } = result;
  const topic = topicOf(result);
  const key = scaleKey(topic, score, result);
  const scale = scales.get(key) ?? { about: { topic, score, provider, assessmentName, version }, moments: new Map() };
  scales.set(key, scale);
  return scale;
};
/** Surely: a scale may be of more than what it was named after. */
const isOf = (scale: Scale | null, score: PictureScore, result: ResultRecord): scale is Scale =>
  scale !== null &&
  scale.about.score === score &&
  scale.about.topic === topicOf(result) &&
  scale.about.provider === result.provider &&
  scale.about.assessmentName === result.assessmentName &&
  scale.about.version === result.version;

/** @param before the scale of the last score: mostly this one's too. Gives that of this one. */
const addScore = (
  scales: Map<string, Scale>,
  before: Scale | null,
  result: ResultRecord,
  { score, value }: { readonly score: PictureScore; readonly value: number },
  { pupilId, at, year }: { readonly pupilId: PupilId; readonly at: ReadAt | null; readonly year: number | null },
): Scale => {
  const { moment } = result;
  const scale = isOf(before, score, result) ? before : findScale(scales, score, result);
  const yearGroup = moment === null ? year : null;
  const when = moment ?? `${yearGroup}`;
  const known = scale.moments.get(when) ?? { moment, yearGroup, pupils: new Set(), scores: [] };
  scale.moments.set(when, known);
  known.pupils.add(pupilId);
  known.scores.push({ value, at });
  return scale;
};

const drawSeries = ({ about, moments }: Scale): { readonly series: ScoreSeries | null; readonly tooFew: number } => {
  const all = [...moments.values()];
  const shown = all.filter(({ pupils }) => pupils.size > MORE_THAN);
  const count = (some: readonly Moment[]): number => some.reduce((sum, { scores }) => sum + scores.length, 0);
  const tooFew = count(all) - count(shown);
  if (shown.length === 0) return { series: null, tooFew };
  const axis = axisOf(shown.flatMap(({ scores }) => scores));
  const spreads = shown.map((moment) => spreadOf(moment.scores, axis, moment)).sort(inOrder);
  return { series: { ...about, ...axis, spreads: markApart(spreads) }, tooFew };
};

const inOrder = (left: Spread, right: Spread): number =>
  left.moment === right.moment ? (left.yearGroup ?? 9) - (right.yearGroup ?? 9) : byMoment(left.moment, right.moment);

const bySeries =
  (topics: readonly Topic[]) =>
  (left: ScoreSeries, right: ScoreSeries): number => {
    const place = ({ topic }: ScoreSeries): number => (topics.includes(topic) ? topics.indexOf(topic) : topics.length);
    const named = ({ provider, assessmentName, version }: ScoreSeries): string =>
      [provider, assessmentName, version].map((part) => part ?? '').join(' ');
    return place(left) - place(right) || named(left).localeCompare(named(right), 'nl');
  };

type Group = readonly [string | null, { readonly years: readonly number[] }];
const byGroup = ([left, one]: Group, [right, other]: Group): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const first = (years: readonly number[]): number => Math.min(9, ...years);
  return first(one.years) - first(other.years) || left.localeCompare(right, 'nl', { numeric: true });
};
