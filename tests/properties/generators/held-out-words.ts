import type { WordKind } from './header-words.ts';

/*
 * A FIFTH OF THE GENERATOR'S WORDS, NEVER TO BE ADDED TO lib/.
 *
 * They stand for what a school nobody has seen will write. Put one into a list of `lib/` and the property proves nothing
 * of such schools any more; a test greps `lib/` for them. What a word here means may be learnt in a general way only
 * (a spelling that folds to a known word, a word around a known one), never by naming it.
 */
export const HELD_OUT_HEADERS: Readonly<Record<WordKind, string>> = {
  pupilName: 'Naam van het kind|Voluit|Kindnaam|Leerling naam en voornaam',
  familyFirst: 'Sorteernaam',
  givenFirst: 'Aanspreeknaam',
  familyName: 'Fam.naam|Achternm.',
  familyNamePrefix: 'Tussenstuk|Tussenvoegs.',
  givenName: 'Roepnm.|Genoemd',
  initials: 'Voorlett.',
  pupilNumber: 'Leerlingkenmerk|Inschrijfnummer|Nummer kind|Dossiernr.',
  bsn: 'Burgerservice-nr. kind|Sociaal nummer',
  educationNumber: 'Ond.nummer|OCW-nummer',
  birthDate: 'Geboortedag en -jaar|Dag van geboorte|Gebd.|Datum geb.',
  sex: 'Jongen? (j/n)|M of V',
  postcode: 'Post-cd.|Cijfers en letters postcode',
  houseNumber: 'Nummer huis|Huisnum.',
  houseNumberAddition: 'Toevoegsel|Huisnr. extra',
  address: 'Verblijfadres|Woont op',
  classGroup: 'Groepering|In groep|Stamklas leerling',
  yearGroup: 'Leerjr.|Zit in jaar',
  provider: 'Toetsmaker|Wie maakte de toets',
  assessmentName: 'Instrument|Toetstitel',
  domain: 'Leerlijn|Vakrichting',
  version: 'Druk|Toetsgeneratie',
  sittingDate: 'Wanneer gemaakt|Toetsdag|Dag afname',
  moment: 'Meetpunt|Toetsronde|Afnameronde',
  rawScore: 'Juist beantwoord|Punten|Goed gemaakt',
  abilityScore: 'Vaardigheidsmaat|Vaardgh.|VS-waarde',
  level: 'Niveaugroep|Niveau-aanduiding|Behaald nivo',
  levelValue: 'Niveaucijfer',
  functioningLevel: 'Functioneert op',
  dle: 'DLE in maanden|Leeftijdsequivalent',
  percentile: 'Percentielplaats|Pctl.',
  referenceLevel: 'Ref.-niv. behaald|Fundamenteel niveau',
  developmentScore: 'Ontwikkelmaat',
  researchPreference: 'Mag mee naar CBS|Doet mee aan NCO',
  researchObjection: 'Geen levering|Weigert onderzoek',
  enrolledOn: 'Op school sinds|Begindatum',
  bare: 'Behaald|Uitkomst',
};

export const HELD_OUT_DOMAINS = {
  'reading-comprehension': 'Tekst begrijpen|Begrijpendlezen toets|Comprehension of texts',
  spelling: 'Woordspelling|Spellingvaardigheid',
  maths: 'Rekenvaardigheid|Reken-wiskundig|Rekenkunde',
  'technical-reading': 'Hardop lezen',
  vocabulary: 'Woordkennis',
  other: 'Kloklezen|Tafelkaart|Informatieverwerking',
} as const;

/** Written with the year in the place of `#`. */
export const HELD_OUT_MOMENTS = { M: 'Halverwege groep #|Winter groep #', E: 'Slot groep #|Zomer groep #' } as const;
