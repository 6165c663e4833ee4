import type { Topic } from '../../../lib/core/topic.ts';
import { HELD_OUT_DOMAINS, HELD_OUT_MOMENTS } from './held-out-words.ts';
import type { Random } from './random.ts';

type Domain = Exclude<Topic, 'english'>;

/** Words for a domain, whoever made the assessment. */
export const DOMAIN_WORDS: Readonly<Record<Topic, string>> = {
  'reading-comprehension':
    'Begrijpend lezen|Begr. lezen|Begrijpend Lezen|Leesbegrip|Reading comprehension|Begr.lezen|BEGRIJPEND LEZEN|Tekstbegrip',
  spelling:
    'Spelling|Spelling niet-werkwoorden|Spelling (niet-werkwoorden)|Spelling nww|Spelling niet werkwoorden|SPELLING|Spelling n.w.w.',
  maths:
    'Rekenen-Wiskunde|Rekenen|Rekenen/wiskunde|Rekenen & Wiskunde|Rekenen en wiskunde|Maths|Mathematics|REKENEN|Rekenen - Wiskunde|Wiskunde|Rek.-wisk.',
  'technical-reading': 'Technisch lezen|DMT|AVI|Leestempo|Techn. lezen',
  vocabulary: 'Woordenschat|Vocabulary',
  language: 'Taalverzorging|Taal',
  english: 'Engels|Engels leesvaardigheid',
  other:
    'Spelling werkwoorden|Werkwoordspelling|Begrijpend luisteren|Interpunctie|Studievaardigheden|Spelling ww|Leestekens|Grammatica',
};

export interface Maker {
  readonly name: string | null;
  readonly written: readonly string[];
  readonly version: string | null;
  readonly hasMoments: boolean;
  /** Its own words for a domain, which nobody else uses. */
  readonly words: Readonly<Partial<Record<Domain, string>>>;
}
export const MAKERS: readonly Maker[] = [
  { name: 'Cito', written: ['Cito', 'Cito LVS'], version: null, hasMoments: true, words: {} },
  { name: 'Cito', written: ['Cito LVS 3.0', 'Cito 3.0'], version: '3.0', hasMoments: true, words: {} },
  { name: 'Cito', written: ['LVS Cito 2.0'], version: '2.0', hasMoments: true, words: {} },
  {
    name: 'Leerling in beeld',
    written: ['Leerling in beeld', 'Cito Leerling in beeld', 'LIB'],
    version: null,
    hasMoments: true,
    words: { spelling: 'Spelling niet-werkwoorden' },
  },
  {
    name: 'Diataal',
    written: ['Dia', 'Diataal'],
    version: null,
    hasMoments: true,
    words: { 'reading-comprehension': 'Diatekst', maths: 'Diacijfer', vocabulary: 'Diawoord', language: 'Diaspel' },
  },
  {
    name: 'IEP',
    written: ['IEP', 'Bureau ICE', 'IEP LVS'],
    version: null,
    hasMoments: true,
    words: { 'reading-comprehension': 'Lezen', maths: 'Rekenen', language: 'Taalverzorging' },
  },
  {
    name: 'Boom',
    written: ['Boom LVS', 'Boom toetsen'],
    version: null,
    hasMoments: false,
    words: { maths: 'Rekenen-wiskunde (Contextrijk)', language: 'Spelling Woorden en Werkwoorden' },
  },
  { name: null, written: [], version: null, hasMoments: true, words: {} },
  { name: null, written: [], version: null, hasMoments: true, words: {} },
];

export interface Said {
  readonly text: string;
  readonly heldOut: boolean;
}
const split = (words: string): readonly string[] => words.split('|');

/** A domain in words; `stated`: the page says who made the assessment, so that its own words may be used. */
export const sayDomain = (random: Random, domain: Topic, maker: Maker, stated: boolean): Said => {
  const heldOut = domain in HELD_OUT_DOMAINS && random.chance(0.08);
  if (heldOut) {
    const words = HELD_OUT_DOMAINS[domain as keyof typeof HELD_OUT_DOMAINS];
    return { text: random.pick(split(words)), heldOut };
  }
  const own = domain === 'english' ? undefined : maker.words[domain];
  const clear = own !== undefined && (stated || own.startsWith('Dia'));
  if (clear && random.chance(0.7)) return { text: own, heldOut };
  return { text: random.pick(split(DOMAIN_WORDS[domain])), heldOut };
};

const WRITTEN = {
  B: 'Begin groep #',
  M: 'Midden groep #|Medio groep #|midden #|Mid year #',
  E: 'Eind groep #|Einde groep #|eind groep #|End of year #',
};

/** A moment as pages write it: mostly its code; elsewhere than above a column always in capitals and without a space. */
export const sayMoment = (random: Random, moment: string, above: boolean): Said => {
  const joined = moment.split('/');
  if (joined.length === 2) return { text: random.pick([moment, joined.join(' / ')]), heldOut: false };
  const [half, year = ''] = [moment.slice(0, 1), moment.slice(1)];
  if ((half === 'M' || half === 'E') && random.chance(0.05))
    return { text: random.pick(split(HELD_OUT_MOMENTS[half])).replace('#', year), heldOut: true };
  if (random.chance(0.7))
    return {
      text: above ? random.pick([moment, moment, moment, `${half} ${year}`, moment.toLowerCase()]) : moment,
      heldOut: false,
    };
  return { text: random.pick(split(WRITTEN[half as 'B' | 'M' | 'E'])).replace('#', year), heldOut: false };
};

export const pickMoment = (random: Random, year = random.int(3, 8)): string => {
  if (random.chance(0.05)) return `M${year}/E${year}`;
  const half = random.pick(['M', 'M', 'E', 'E', year > 5 ? 'B' : 'M']);
  return year === 8 && half === 'E' ? 'M8' : `${half}${year}`;
};
