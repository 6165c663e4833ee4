import type { HeaderWord } from './header-word.ts';

/*
 * The same words, written otherwise: in another order ("Datum geboorte"), with a part cut short ("Perc.score"), more than
 * one of it ("Niveaus"), or said twice ("Vaardigheidsscore (VS)"). What does not come out as exactly one field is none.
 */

type Lookup = (folded: string) => HeaderWord | undefined;

/** Parts that are cut short inside a compound, and what they stand for. */
const SHORT = new Map(
  Object.entries({
    nr: 'nummer',
    nrs: 'nummers',
    num: 'nummer',
    dat: 'datum',
    dt: 'datum',
    geb: 'geboorte',
    lln: 'leerling',
    ll: 'leerling',
    niv: 'niveau',
    nivo: 'niveau',
    vaard: 'vaardigheids',
    vaardigh: 'vaardigheids',
    perc: 'percentiel',
    ref: 'referentie',
    ontw: 'ontwikkel',
    afn: 'afname',
    huisnr: 'huisnummer',
    hnr: 'huisnummer',
    sc: 'score',
    toev: 'toevoeging',
    func: 'functionerings',
    funct: 'functionerings',
    no: 'number',
  }),
);
const FILLER = new Set('de het een van der v d en the a an'.split(' '));

const ordersOf = (words: readonly string[]): readonly (readonly string[])[] =>
  words.length < 2
    ? [words]
    : words.flatMap((word, at) => ordersOf(words.filter((_, other) => other !== at)).map((rest) => [word, ...rest]));

const single = (text: string): readonly string[] => [text, text.replace(/s$/, ''), text.replace(/en$/, '')];

/** One answer, or none: two readings that differ say nothing. */
const agreed = (found: readonly HeaderWord[]): HeaderWord | null => {
  const [first, ...others] = found;
  return first !== undefined && others.every(({ field }) => field === first.field) ? first : null;
};

/** Looks a folded header up in its other spellings; `lookup` knows the words themselves. */
export const findLoosely = (folded: string, lookup: Lookup): HeaderWord | null => {
  const words = folded.split(' ').filter((word) => !FILLER.has(word));
  if (words.length === 0 || words.length > 4) return null;
  for (let at = 1; at < words.length; at += 1) {
    const halves = [words.slice(0, at), words.slice(at)].map((half) => lookup(half.join(' ')));
    const [one, other] = halves;
    if (one !== undefined && other?.field === one.field) return one.rank > other.rank ? one : other;
  }
  // A letter alone ("I V", "M V") stands for anything.
  if (words.length > 3 || words.some((word) => word.length < 2)) return null;
  const whole = words.map((word) => SHORT.get(word) ?? word);
  const spellings = new Set(
    ordersOf(whole).flatMap((order) => [...single(order.join(' ')), ...single(order.join('')), order.join('s')]),
  );
  return agreed([...spellings].filter((text) => text.length >= 4).flatMap((text) => lookup(text) ?? []));
};

/** "Geboortedat.": the beginning of one field's words and of no other's. Only where a full stop says that it is cut short. */
export const findAbbreviated = (folded: string, words: Iterable<readonly [string, HeaderWord]>): HeaderWord | null => {
  if (folded.length < 4 || folded.includes(' ')) return null;
  const found: HeaderWord[] = [];
  for (const [word, meaning] of words) if (word.startsWith(folded) && !word.includes(' ')) found.push(meaning);
  return agreed(found.sort((one, other) => other.rank - one.rank));
};
