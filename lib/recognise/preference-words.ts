/*
 * A column for the LVS's own research preference is named in many words ("Deelname onderzoeken NCO", "Bezwaar tegen levering aan
 * het CBS"). It is one where somebody decides (takes part, objects, agrees) about research or a delivery, and nothing else is
 * named: "Datum bezwaar onderzoek" is a date, "Toestemming foto's" another question. What a yes means there a person confirms.
 */

const DECIDES =
  /^(?:deelname|deelnemen|deelneemt|neemt deel|doet mee|wordt geleverd|geleverd|leveren|meedoen|bezwaar|bezwaren|toestemming|akkoord|opt out|participation|participates|objection|objects|consent)$/;
const ABOUT =
  /^(?:onderzoek|onderzoeken|onderzoeksdoeleinden|cohortonderzoek|cohortstudie|nco|cbs|levering|gegevenslevering|datalevering|aanlevering|research|delivery)$/;
const BESIDE =
  /^(?:aan|in|bij|door|met|naar|om|op|tegen|te|van|voor|de|het|een|dit|ouder|ouders|wetenschappelijk|wetenschappelijke|landelijk|landelijke|nationaal|nationale|onderwijs|extern|externe|gegevens|data|leergegevens|resultaten|toetsresultaten|toetsgegevens|leerling|leerlinggegevens|delen|verstrekken|uitwisselen|gebruik|ja nee|j n|to|the|in|of|for|with|and|en|scientific|national|data|results|pupil)$/;

const kindOf = (words: string): 'decides' | 'about' | 'beside' | null =>
  DECIDES.test(words) ? 'decides' : ABOUT.test(words) ? 'about' : BESIDE.test(words) ? 'beside' : null;

/** @param folded a header text */
export function saysPreference(folded: string): boolean {
  const words = folded.split(' ');
  if (words.length > 12) return false;
  const kinds = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const two = kindOf(words.slice(at, at + 2).join(' '));
    const kind = two ?? kindOf(words[at] ?? '');
    if (kind === null) return false;
    kinds.add(kind);
    at += two === null || at + 1 >= words.length ? 1 : 2;
  }
  return kinds.has('decides') && kinds.has('about');
}
