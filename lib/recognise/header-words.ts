import type { Field } from '../core/fields.ts';
import type { HeaderWord, Rank } from './header-word.ts';
import { findAbbreviated, findLoosely } from './loose-words.ts';
import { readNameOrder } from './name-order.ts';
import { saysPreference } from './preference-words.ts';
import { compactText } from './text.ts';

/** Folded header words per field, Dutch first. `rank` only matters where one pupil may have two of a kind. */
const WORDS: readonly (readonly [Field, Rank, string])[] = [
  [
    'pupilName',
    2,
    'leerling|leerlingen|naam leerling|leerlingnaam|volledige naam|naam kind|kind|scholier|deelnemer|kandidaat|student|pupil|pupil name|student name|full name|child|naam en voornaam|weergavenaam|roepnaam achternaam|roepnaam tussenvoegsel achternaam|achternaam roepnaam|achternaam roepnaam tussenvoegsel|achternaam voornaam|voornaam achternaam|voornaam tussenvoegsel achternaam|achternaam tussenvoegsel roepnaam|voor en achternaam|voornaam en achternaam|first and last name',
  ],
  ['pupilName', 1, 'naam|name'],
  ['familyName', 2, 'achternaam|familienaam|geslachtsnaam|surname|last name|family name|lastname|anaam'],
  ['familyName', 1, 'officiele achternaam|geboortenaam|juridische achternaam'],
  [
    'familyNamePrefix',
    2,
    'tussenvoegsel|tussenvoegsels|tussenv|tsv|tv|voorvoegsel|voorvoegsels|voorv|vv|prefix|infix|tussenvgsl|name prefix|surname prefix',
  ],
  ['givenName', 2, 'roepnaam|call name|given name|preferred name|known as|rnaam'],
  ['givenName', 1, 'voornaam|first name|forename|firstname'],
  ['givenName', 0, 'voornamen|officiele voornamen|doopnamen|eerste voornaam|first names|given names'],
  ['initials', 2, 'voorletters|voorletter|voorl|initialen|initials|vl'],
  [
    'pupilNumber',
    2,
    'leerlingnummer|leerlingennummer|lln nr|llnnr|leerlingnr|leerlingnum|llnr|llnummer|ll nr|leerling nr|leerling nummer|leerling id|leerlingid|stamnummer|stamnr|leerlingcode|lvs nummer|lvs nr|administratienummer|administratienr|pupil number|pupil no|pupil nr|pupil id|student number|student no|student id|lln|leerling num|nummer leerling|id leerling',
  ],
  [
    'bsn',
    2,
    'bsn|burgerservicenummer|burger service nummer|burgerservicenr|bsn nummer|bsn nr|sofinummer|sofi nummer|sofi|citizen service number|bsn onderwijsnummer|bsn of onderwijsnummer|bsn ondwnr|pgn|pgn nummer|pgn nr|persoonsgebonden nummer|persoonsgebondennummer|bsn pgn|pgn bsn|national id number',
  ],
  [
    'educationNumber',
    2,
    'onderwijsnummer|onderwijsnr|onderwijs nr|ondwnr|ondw nr|own|education number|education no|owsnr',
  ],
  [
    'birthDate',
    2,
    'geboortedatum|datum van geboorte|geboorte datum|geb datum|gebdatum|geb dat|gebdat|geboortedag|geboren|geboren op|geb|gdatum|gebdtm|geboortedtm|verjaardag|birth date|birthdate|date of birth|dob|birthday|born|born on',
  ],
  ['sex', 2, 'geslacht|gesl|sekse|sexe|kunne|m v|m v o|m v x|j m|jongen meisje|man vrouw|gender|sex|m f|v m|m j'],
  [
    'postcode',
    2,
    'postcode|post code|pc|postal code|zip|zip code|zipcode|postcode en plaats|postcode plaats|postcode woonplaats|postcode en woonplaats|pc plaats|postk|postcode woonadres|postcode thuis',
  ],
  [
    'houseNumber',
    2,
    'huisnummer|huisnr|huis nr|hnr|huisnummer toevoeging|huisnummer en toevoeging|nr toev|house number|house no|house nr|hn|adres nr|adres nummer|adres huisnr',
  ],
  [
    'houseNumberAddition',
    2,
    'toevoeging|huisnummertoevoeging|toev|huisnr toevoeging|toevoeging huisnummer|hnr toev|house number addition|addition|huisnummer toev|huistoevoeging|toevoeging huisnr|toev huisnr|huisnr toev|huisnrtoev',
  ],
  ['houseNumberAddition', 1, 'huisletter|house letter'],
  [
    'address',
    2,
    'adres|adresgegevens|woonadres|thuisadres|huisadres|volledig adres|straat en huisnummer|straat huisnummer|straat en nummer|straat nr|straat huisnr|straat en huisnr|postcode huisnummer|postcode en huisnummer|postcode huisnr|pc huisnr|pc hnr|pc hn|address|home address|street address|street and number|adres en woonplaats|adres postcode|adres postcode woonplaats',
  ],
  [
    'classGroup',
    2,
    'groep|klas|stamgroep|basisgroep|lesgroep|groepsnaam|klasnaam|stamklas|groep klas|group|class|klas groep|huidige groep|class group|homeroom|gr|groepcode|mentorklas',
  ],
  [
    'yearGroup',
    2,
    'leerjaar|jaarlaag|lesjaar|grade level|lj|jaargroep|jrgr|jgroep|jaargr|year group|grade|year|schooljaar leerjaar|leerj|jg|leerjaren|jaargroepen',
  ],
  ['provider', 2, 'uitgever|aanbieder|leverancier|toetsaanbieder|provider|publisher|toetsuitgever|toetsleverancier'],
  [
    'domain',
    2,
    'vakgebied|vak|domein|onderdeel|leergebied|toetsonderdeel|subject|domain|subject area|vaardigheidsgebied|vakonderdeel|vakken|leergebieden|ontwikkelgebied',
  ],
  [
    'assessmentName',
    2,
    'toets|toetsnaam|naam toets|toets naam|assessment|assessment name|test|test name|toetsomschrijving|meetinstrument|afgenomen toets|toetssoort',
  ],
  ['version', 2, 'versie|toetsversie|toets versie|version|test version|uitgave|editie'],
  [
    'sittingDate',
    2,
    'afnamedatum|datum afname|afn datum|afname datum|toetsdatum|datum toets|datum toetsafname|toetsafname datum|toets datum|date taken|test date|sitting date|assessment date|date of test|date of sitting|afgenomen op|gemaakt op|afnamedt|date of assessment',
  ],
  ['sittingDate', 1, 'datum|date'],
  [
    'moment',
    2,
    'afnamemoment|moment|toetsmoment|meetmoment|afname|afn|afn moment|periode|afnameperiode|toetsperiode|sitting|test moment|test period|term|testing window|meting',
  ],
  [
    'rawScore',
    2,
    'toetsscore|ruwe score|rs|aantal goed|ruw|goed|aantal goede antwoorden|ruwe toetsscore|raw score|raw|number correct|score ruw|correct|items goed|aantal juist|rscore',
  ],
  [
    'abilityScore',
    2,
    'vaardigheidsscore|vaardigheidscore|vs|vaardigheid|vaardscore|vaard score|vaardigh score|vh score|ability score|skill score|proficiency score|ability|scaled score|schaalscore|score vaardigheid|vscore|vs score|vaardighsc|vaardigh sc|vaardigheids score',
  ],
  [
    'level',
    2,
    'niveau|niv|nivo|niveau i t m v|niveau a t m e|behaald niveau|niveau i v|niveau a e|i v|a e|level|vaardigheidsniveau|niveau iv|i t m v|a t m e|romeins niveau|achieved level',
  ],
  ['level', 1, 'niveauwaarde|niv waarde|nw|niveau waarde|level value'],
  ['level', 0, 'gecorrigeerd niveau|gecorr niveau|niveau gecorrigeerd|corrected level'],
  [
    'functioningLevel',
    2,
    'functioneringsniveau|fn|func niveau|funct niveau|functioneringsniv|functioning level|functieniveau|f niveau',
  ],
  ['dle', 2, 'dle|dle score|dle waarde|didactische leeftijdsequivalent|didactisch leeftijdsequivalent|age equivalent'],
  ['percentile', 2, 'percentiel|iel|perc|percentielscore|pct|percentile|percentile rank|percentielwaarde'],
  [
    'referenceLevel',
    2,
    'referentieniveau|ref niveau|refniveau|ref niv|refniv|rn|reference level|behaald referentieniveau|referentieniveau behaald|1f 2f|1f 1s 2f',
  ],
  ['developmentScore', 2, 'ontwikkelscore|ontwikkelingsscore|ontw score|development score|growth scale score'],
  [
    'researchPreference',
    2,
    'deelname aan onderzoeken|deelname aan onderzoek|deelname onderzoek|onderzoek|toestemming onderzoek|bezwaar|bezwaar nco|bezwaar onderzoek|bezwaar levering|bezwaar cbs|bezwaar tegen levering|wordt geleverd|leveren|levering nco|nco|objection|research participation|participates in research',
  ],
  [
    'enrolledOn',
    2,
    'instroomdatum|datum inschrijving|inschrijfdatum|inschrijvingsdatum|inschrijving|ingeschreven op|datum instroom|enrolled|enrolled on|enrolment date|datum in|in school sinds',
  ],
  [
    'leftOn',
    2,
    'uitstroomdatum|datum uitschrijving|uitschrijfdatum|uitgeschreven op|datum uitstroom|left on|leaving date|datum uit',
  ],
];

const spaced = new Map<string, HeaderWord>();
const compact = new Map<string, HeaderWord>();
for (const [field, rank, phrases] of WORDS) {
  for (const phrase of phrases.split('|')) {
    spaced.set(phrase, { field, rank });
    const joined = compactText(phrase);
    if (joined.length >= 4 && !compact.has(joined)) compact.set(joined, { field, rank });
  }
}

/** "Score", "Resultaat": a result of a kind that only its cells can tell. */
const BARE_RESULTS = new Set(
  'score|resultaat|uitslag|result|outcome|toetsresultaat|testscore|test score|sc|scores|waarde|behaalde score|score toets|resultaten'.split(
    '|',
  ),
);

const lookUp = (folded: string): HeaderWord | undefined =>
  spaced.get(folded) ??
  (/^(?:\p{L} )+\p{L}$/u.test(folded) ? spaced.get(compactText(folded)) : undefined) ??
  (folded.length >= 4 ? compact.get(compactText(folded)) : undefined);

/**
 * The field that a folded header says, or null.
 * @param cutShort a full stop ended it, so that it may be the beginning of a word.
 */
export const findHeaderWord = (folded: string, cutShort = false): HeaderWord | null =>
  lookUp(folded) ??
  (readNameOrder(folded) === null ? null : { field: 'pupilName' as const, rank: 2 as const }) ??
  findLoosely(folded, lookUp) ??
  (saysPreference(folded) ? { field: 'researchPreference' as const, rank: 2 as const } : null) ??
  (cutShort ? findAbbreviated(folded, spaced) : null);

export const isBareResult = (folded: string): boolean => BARE_RESULTS.has(folded);
