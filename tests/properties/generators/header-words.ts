/*
 * What Dutch schools and their systems write above a column, out of the field's own words and a user's habits: synonyms,
 * plurals, abbreviations, another order. Written for this generator; `lib/` has its own lists and shares nothing.
 */
export const HEADER_WORDS = {
  pupilName:
    'Leerling|Naam leerling|Leerlingnaam|Naam van de leerling|Pupil|Name of pupil|Student|Volledige naam|Naam kind|Leerling (naam)|Leerlingen|Pupil name|Naam (leerling)|Naam v.d. leerling',
  familyFirst:
    'Achternaam, roepnaam tussenvoegsel|Achternaam, voornaam|Surname, first name|Naam (achternaam, roepnaam)|Achternaam roepnaam',
  givenFirst:
    'Roepnaam tussenvoegsel Achternaam|Voornaam achternaam|Roepnaam + achternaam|First name and surname|Voor- en achternaam',
  familyName: 'Achternaam|Familienaam|Achternaam leerling|Surname|Last name|Geslachtsnaam|Family name|Achternaam kind',
  familyNamePrefix: 'Tussenvoegsel|Tussenv.|Voorvoegsel|Tv|Voorvoegsels|Tussenvoegsel(s)|Prefix|Voorv.|Tussenvgsl.',
  givenName: 'Roepnaam|Voornaam|Roepnaam leerling|First name|Call name|Given name|Voornaam leerling|Roepn.',
  initials: 'Voorletters|Voorletter(s)|Initialen|Initials|Voorl.|Voorletters leerling',
  pupilNumber:
    'Leerlingnummer|Leerlingnr.|Leerlingnr|Llnr.|Llnr|Lln.nr.|Leerling-ID|Nr. leerling|Stamnummer|Pupil number|Student no.|Leerling nummer|Lln nummer|Administratienr.|Nummer van de leerling|LVS-nummer|Pupil ID|Stamnr.',
  bsn: 'BSN|Burgerservicenummer|BSN-nummer|Burgerservicenr.|B.S.N.|BSN leerling|BSN-nr.|Citizen service number|Burger Service Nummer|BSN (leerling)',
  educationNumber:
    'Onderwijsnummer|Onderwijsnr.|Ondw.nr.|Education number|Onderwijs-nr|Onderwijsnummer leerling|Onderwijs nummer',
  birthDate:
    'Geboortedatum|Geb.datum|Geb. dat.|Geb.dat|Datum geboorte|Geboortedatum leerling|Geboren op|Date of birth|Birth date|Birthdate|DOB|Geb.-datum|Geboren|Datum van geboorte|Geboortedat.',
  sex: 'Geslacht|Gesl.|Jongen/meisje|Geslacht leerling|Sex|Gender|Sekse|Geslacht kind|Jongen of meisje',
  postcode: 'Postcode|PC|Post code|Postal code|Postcode leerling|Postcode (4+2)|Postcode woonadres|Postc.',
  houseNumber: 'Huisnummer|Huisnr.|Huisnr|Hnr.|House number|Huis nr.|Huisnummer leerling|House no.',
  houseNumberAddition:
    'Toevoeging|Toev.|Huisnummertoevoeging|Huisnr. toevoeging|Addition|Toevoeging huisnr.|Huisnr.toev.|Toevoegingen',
  address:
    'Adres|Woonadres|Adres leerling|Straat en huisnummer|Address|Postcode + huisnummer|Adresgegevens|Postcode/huisnr.|Thuisadres|Home address',
  classGroup:
    'Groep|Klas|Stamgroep|Groepsnaam|Class|Basisgroep|Huidige groep|Groep/klas|Klas/groep|Group|Lesgroep|Naam groep|Klas leerling',
  yearGroup: 'Leerjaar|Jaargroep|Lj.|LJ|Jaarlaag|Year group|Leerj.|Leerjaar leerling|Jaargr.|Leerjaren',
  provider: 'Uitgever|Aanbieder|Leverancier|Toetsaanbieder|Provider|Uitgever toets|Publisher|Toetsuitgever',
  assessmentName:
    'Toets|Toetsnaam|Naam toets|Assessment|Test|Naam van de toets|Toetsomschrijving|Omschrijving toets|Afgenomen toets',
  domain: 'Vakgebied|Vak|Domein|Leergebied|Onderdeel|Subject|Domain|Vak-/leergebied|Vakken|Vak / onderdeel',
  version: 'Versie|Toetsversie|Version|Versie toets|Versie van de toets|Toets versie',
  sittingDate:
    'Afnamedatum|Datum afname|Toetsdatum|Afname datum|Datum toets|Datum van afname|Date taken|Test date|Afn.datum|Afgenomen op|Gemaakt op|Afnamedat.|Datum toetsafname',
  moment:
    'Afnamemoment|Moment|Toetsmoment|Meetmoment|Afname|Afn.|Periode|Afn.moment|Test moment|Moment van afname|Afnameperiode|Toetsperiode|Moment afname',
  rawScore:
    'Ruwe score|Toetsscore|RS|Aantal goed|Raw score|Aantal goede antwoorden|Score (ruw)|Items goed|Number correct|Ruwe toetsscore|Ruwe scores|Goed',
  abilityScore:
    'Vaardigheidsscore|VS|Vaardigheidscore|Vaard.score|Vaardigheid|Ability score|Vaardigheidsscore (VS)|VS-score|Schaalscore|Skill score|Vaardigheidsscores|Vaardigh.score|Vaardighsc.',
  level:
    'Niveau|Niv.|Vaardigheidsniveau|Level|Niveau I-V|Niveau (I-V)|Niveau A-E|Behaald niveau|Niveau (A t/m E)|Niveaus|Niv|Niveau I t/m V',
  levelValue: 'Niveauwaarde|Niv.waarde|Niveau waarde|NW',
  functioningLevel:
    'Functioneringsniveau|FN|Func.niveau|Functioneringsniv.|Functioning level|Functionerings-niveau|Funct. niveau',
  dle: 'DLE|DLE-waarde|DLE score|Didactische leeftijdsequivalent|Age equivalent|D.L.E.|DLE (maanden)',
  percentile: 'Percentiel|Perc.|Percentielscore|Percentile|Percentielen|Perc.score|Percentile rank|Percentiel score',
  referenceLevel:
    'Referentieniveau|Ref.niveau|Ref.niv.|Reference level|Referentieniv.|Behaald referentieniveau|Referentie niveau',
  developmentScore: 'Ontwikkelscore|Ontwikkelingsscore|Ontw.score|Development score|Ontwikkelscores|Ontwikkel-score',
  researchPreference:
    'Deelname aan onderzoeken|Deelname onderzoek|Wordt geleverd|Toestemming onderzoek|Deelname aan onderzoek|Levering NCO|Research participation',
  researchObjection:
    'Bezwaar|Bezwaar levering|Objection|Bezwaar CBS|Bezwaar NCO|Bezwaar tegen levering|Bezwaar onderzoek',
  enrolledOn:
    'Instroomdatum|Datum inschrijving|Ingeschreven op|Inschrijfdatum|Enrolled on|Datum instroom|Inschrijvingsdatum',
  bare: 'Score|Resultaat|Uitslag|Result|Toetsresultaat|Sc.|Behaalde score',
} as const;

export type WordKind = keyof typeof HEADER_WORDS;
