import type { Topic } from '../../../lib/core/topic.ts';
import { type Named, nameColumn } from './name-columns.ts';
import { HEADER_SHAPES, type HeaderShape, type Place } from './place-words.ts';
import type { Random } from './random.ts';
import { MAKERS, type Maker, pickMoment, type Said, sayDomain, sayMoment } from './result-words.ts';
import { pickKinds, type ScoreKind } from './score-cells.ts';

/** One assessment at one moment, as the page says it. */
export interface PlannedResult {
  readonly domain: Topic;
  readonly domainSaid: Said;
  /** `M5`; 'M' alone takes the year of the child; null where there are none. */
  readonly moment: string | null;
  readonly momentSaid: Said | null;
}

/** What one table of results shows, and where it says what. */
export interface ResultPlan {
  readonly results: readonly PlannedResult[];
  readonly kinds: readonly (ScoreKind & { readonly named: Named })[];
  readonly maker: Maker;
  readonly makerSaid: string | null;
  readonly places: { readonly domain: Place; readonly moment: Place; readonly maker: Place };
  readonly shape: HeaderShape;
  /** "Midden" over a column: which year, the child says. */
  readonly half: boolean;
  /** Nothing says what kind of score it is: "Score", or only a moment or a domain. */
  readonly bare: 'score' | 'nothing' | null;
}

const DOMAINS: readonly Topic[] = [
  'reading-comprehension',
  'reading-comprehension',
  'spelling',
  'spelling',
  'maths',
  'maths',
  'technical-reading',
  'vocabulary',
  'language',
  'english',
  'other',
];
const HALVES = { B: ['Begin'], M: ['Midden', 'Medio', 'M'], E: ['Eind', 'Einde', 'E'] } as const;

/** 'single': one result a row · 'wide': results beside each other. */
export const planResults = (random: Random, kind: 'single' | 'wide'): ResultPlan => {
  const maker = random.pick(MAKERS);
  const wideIn = kind === 'single' ? 'none' : random.pick(['moments', 'moments', 'domains', 'both'] as const);
  const manyDomains = wideIn === 'domains' || wideIn === 'both';
  const manyMoments = (wideIn === 'moments' || wideIn === 'both') && maker.hasMoments;
  const around = ['caption', 'heading', 'title'] as const;
  const places = {
    domain: manyDomains ? 'header' : random.pick(['header', 'header', ...around] as const),
    moment: !maker.hasMoments ? 'none' : manyMoments ? 'header' : random.pick(['header', ...around, 'none'] as const),
    maker: maker.name === null ? 'none' : random.pick(['header', ...around, 'none'] as const),
  } as const;
  const half = manyMoments && random.chance(0.15);
  const year = random.int(3, 7);
  const count = (many: boolean): number => (many ? random.int(2, 3) : 1);
  const moments: (string | null)[] =
    places.moment === 'none'
      ? [null]
      : half
        ? random.shuffle(['M', 'E'])
        : [
            ...new Set(
              Array.from({ length: count(manyMoments) }, () =>
                pickMoment(random, random.chance(0.5) ? year : undefined),
              ),
            ),
          ];
  const domains = [
    ...new Set(
      Array.from({ length: count(manyDomains || (wideIn === 'moments' && !manyMoments)) }, () => random.pick(DOMAINS)),
    ),
  ];
  const stated = places.maker !== 'none';
  const momentsSaid = moments.map((moment) => {
    if (moment === null) return null;
    return half
      ? { text: random.pick<string>(HALVES[moment as 'M' | 'E']), heldOut: false }
      : sayMoment(random, moment, places.moment === 'header');
  });
  const results = domains.flatMap((domain) => {
    const domainSaid = sayDomain(random, domain, maker, stated);
    return moments.map((moment, at) => ({ domain, domainSaid, moment, momentSaid: momentsSaid[at] ?? null }));
  });
  const told = pickKinds(random, maker);
  const inHeader =
    (results.length > 1 || places.domain === 'header' || places.moment === 'header') && told.length === 1;
  const bare =
    told.length > 1 ? null : random.chance(0.05) ? 'score' : inHeader && random.chance(0.05) ? 'nothing' : null;
  return {
    results,
    kinds: told.map((one) => ({
      ...one,
      named: bare === 'score' ? nameColumn(random, 'bare') : nameColumn(random, one.words),
    })),
    maker,
    makerSaid: stated ? random.pick(maker.written) : null,
    places: { ...places, domain: domains.length > 1 ? 'header' : places.domain },
    shape: random.pick(HEADER_SHAPES),
    half,
    bare,
  };
};
