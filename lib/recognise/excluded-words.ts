/*
 * Words that settle a column whatever else its header says. Checked before any field: "Naam ouder" is no pupil's name
 * and "Prognose vaardigheidsscore" no result.
 */

const NOT_A_RESULT = new Set(
  'gem avg average mean mediaan median groei growth target doel doelscore doelniveau norm normgroep referentiegroep expected predicted forecast prediction trend interval marge margin dl lr rendement totaal total totals totalen som sum rang ranking vorige vorig delta stdev sd advies advice plan aantal count percentielrang landelijk schoolniveau groepsniveau groepsscore schoolscore difference progress goal'.split(
    ' ',
  ),
);
const NOT_A_RESULT_STEMS =
  /gemiddeld|prognose|voorspel|verwacht|streef|betrouwbaar|vooruitgang|verschil|leerrendement|percentage|landelijk|vaardigheidsgroei|groeiscore|groeiwaarde|doelscore|streefniveau|confidence|benchmark|vergelijk|leerwinst|totaalscore|eindtotaal|didactische leeftijd$/;

const SOMEBODY_ELSE =
  /\b(?:ouders?|ouder ?\d|vader|moeder|verzorgers?|verzorger ?\d|voogd|gezag\w*|contact\w*|noodcontact|leerkracht\w*|leraar|leraren|docent\w*|mentor|juf|meester|begeleider|ib er|iber|ib|oppas|huisarts|tandarts|broers?|zus|zusjes?|broertjes?|medewerker\w*|personeel|afnemer|toetsleider|beoordelaar|father|mother|parents?|guardians?|carers?|teachers?|tutor|coach|sibling\w*|emergency|partner|gezin\w*|familielid|werkgever|organisatie|instelling\w*|school|schoolnaam|vestiging\w*|bestuur|invoerder|gebruiker|user|auteur|author|owner|kinderopvang|opvang|peuterspeelzaal|kdv|bso|behandelaar|arts|zorgverlener)\b/;

const PRIVATE =
  /\b(?:opm|opmerking\w*|toelichting\w*|notities?|bijzonderheden|remarks?|comments?|notes?|tel|telefoon\w*|mobiel\w*|gsm|phone\w*|mobile|e ?mail\w*|mail|thuistaal|taal thuis|moedertaal|home language|nationaliteit\w*|nationality|geboorteland\w*|geboorteplaats|land|herkomst\w*|country\w*|birthplace|place of birth|gewicht|schoolgewicht|weging|medi(?!o\b)\w*|allergie\w*|allergy|dieet|dyslexie|dyscalculie|diagnose\w*|adhd|autisme|zorg\w*|health\w*|handicap|beperking\w*|ziekte\w*|huisarts|verzekering\w*|religie|geloof|religion|foto|photo|iban|bank\w*|opleiding\w*|beroep|indicatie|arrangement|opp|vve|correspondentieadres|postadres|tweede adres|adres ?2|vakantieadres|noodadres|woonplaats|plaats|plaatsnaam|gemeente|straat|straatnaam|city|town|street|leeftijd|age)\b/;

/** Street or town named next to the number or postcode that we do want. */
const ADDRESS_PHRASE = /\b(?:huisnummer|huisnr|nummer|nr|postcode|pc|adres|address|number)\b/;
const HARMLESS_TOWN = /\b(?:woonplaats|plaats|straat|straatnaam|street|city|town)\b/g;

export type Exclusion = 'not-a-result' | 'somebody-else' | 'private' | 'secret-address';

/** Why a folded header text rules its column out, or null. */
export const findExclusion = (folded: string): Exclusion | null => {
  if (folded === '') return null;
  if (/\b(?:geheim\w*|secret|afgeschermd\w*|confidential)\b/.test(folded)) return 'secret-address';
  // "Op school" says where the child is, "School" which one that is.
  if (SOMEBODY_ELSE.test(folded.replace(/\bop (?:deze )?school\b/, ''))) return 'somebody-else';
  if (/\bage equivalent\b/.test(folded)) return null;
  if (PRIVATE.test(ADDRESS_PHRASE.test(folded) ? folded.replace(HARMLESS_TOWN, '') : folded)) return 'private';
  if (NOT_A_RESULT_STEMS.test(folded)) return 'not-a-result';
  // "Aantal goed" is a raw score; every other count is not a result.
  if (/\baantal (?:goed|juist|goede antwoorden|items goed)\b/.test(folded)) return null;
  return folded.split(' ').some((word) => NOT_A_RESULT.has(word)) ? 'not-a-result' : null;
};
