import type { MadeUpPupil } from './make-pupils.ts';
import type { Random } from './random.ts';

/** A column that is nothing to a delivery, and under what kind of headers it stands. */
export interface Decoy {
  readonly header: string;
  readonly cell: (pupil: MadeUpPupil) => string;
}

const words = (text: string): readonly string[] => text.split('|');

/** Beside the pupil. */
const OF_PUPIL = words(
  'Opmerking|Opm.|Opmerkingen|Fiets|Kleur jas|Actie|Acties|Details|Foto|Telefoon|Tel. thuis|E-mail ouders|Naam moeder|Naam vader|Leerkracht|Juf/meester|Zwemdiploma|Gewicht|Leeftijd|Aanwezig|Gesprek op|Datum gesprek|Advies|Nationaliteit|Geboorteplaats|Dyslexie|Link|✓|Selecteer|#|Nr. in lijst|Allergie|Land van herkomst|Thuistaal|Kluisnummer|Maatje|Broer of zus|Noodnummer|Datum rapport|Toestemming foto|Busnummer|Woonplaats|Geboorteland|Groepsindeling volgend jaar|Handelingsplan|Begeleider|Mentor|Kenmerk polis',
);
/** Among results, where a careless reader takes them for one. */
const OF_RESULT = words(
  'Prognose|Verwachte score|Verwacht niveau|Streefscore|Streefniveau|Gem.|Gemiddelde|Gemiddelde score|Groei|Vaardigheidsgroei|Groei in VS|Landelijk gemiddelde|Landelijk|Betrouwbaarheidsinterval|Totaal|Totaalscore|Doel|Doelscore|Trend|Leerrendement|LR|Verschil|Rang|Gem. niveau|Groepsgemiddelde|Schoolgemiddelde|Vorige score|Norm|Norm I|Percentage goed|Aantal opgaven|Predicted score|Average|Growth|Target|Target level|Progress|Prognose uitstroom|Interval|Marge|Ambitie|Referentiescore landelijk|Afgerond|Toetsduur|Ingevuld|Status|Toelichting|Link naar toets|Aantal fout',
);

const numberCell = (random: Random): string => {
  const value = (random.int(-50, 4000) / 10).toFixed(random.pick([0, 1]));
  return random.chance(0.5) ? value : value.replace('.', ',');
};

const writer = (random: Random): Decoy['cell'] => {
  const styles: readonly (() => string)[] = [
    () => random.pick(['ja', 'nee', '']),
    () => random.pick(['x', '', '✓']),
    () => numberCell(random),
    () => numberCell(random),
    () => String(random.int(1, 30)),
    () => random.pick(['rood', 'blauw', 'zit graag voorin', '']),
    () => `${random.int(1, 28)}-${random.int(1, 12)}-20${random.int(10, 26)}`,
    () => random.pick(['I', 'II', 'III', 'IV', 'V', '']),
    () => random.pick(['M5', 'E5', 'M6', '']),
    () => String(random.int(100_000_000, 999_999_999)),
    () => random.pick(['Ooievaar, Wim', 'Zwaan, Petra de', 'Reiger, Mo']),
    () => random.pick(['Petra', 'Wim', 'Mo de Zwaan']),
    () => 'bekijk',
    () => random.pick(['1F', '2F', '<1F']),
    () => '+31 600000000',
  ];
  const style = random.pick(styles);
  return () => (random.chance(0.1) ? '' : style());
};

export const pickDecoys = (random: Random, kind: 'pupil' | 'result', most: number): readonly Decoy[] =>
  random
    .shuffle(kind === 'pupil' ? OF_PUPIL : OF_RESULT)
    .slice(0, random.int(0, most))
    .map((header) => ({ header, cell: writer(random) }));
