import type { PersonName, Sex, YearGroup } from '../../../lib/core/pupil.ts';
import type { Random } from './random.ts';

/** A made-up child, whole; a table shows some of it. */
export interface MadeUpPupil {
  readonly name: PersonName;
  readonly sex: 'male' | 'female';
  readonly birthDate: { readonly year: number; readonly month: number; readonly day: number };
  readonly pupilNumber: string;
  readonly bsn: string;
  readonly educationNumber: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly addition: string;
  readonly street: string;
  readonly yearGroup: YearGroup;
  readonly classGroup: string;
}

const FAMILIES =
  'Ooievaar|Zwaan|Reiger|Lepelaar|Kievit|Grutto|Wulp|Fuut|Meerkoet|Aalscholver|IJsvogel|Öztürk|Yılmaz|Nguyễn|Kowalska-Nowak|Sörensen|Çelik|Mol'.split(
    '|',
  );
const DOUBLE = ['Zwaan Reiger', 'García López', 'Fuut van Wulp'];
const PREFIXES = ['', '', '', 'de', 'van', 'van de', 'van der', "van 't", 'ter', 'van den'];
const BOYS = 'Daan|Sem|Lucas|Noah|Jan-Willem|Mohammed|Björn|Youssef|Bram|Tom'.split('|');
const GIRLS = 'Anna|Emma|Zoë|Fatima|Noor|Marie-Louise|Eva|Zeynep|Sara|Lotte'.split('|');
const LONG = ['Anne Marie', 'Jan Peter', 'Lisa May'];
const STREETS = ['Dorpsstraat', 'Kerkweg', 'Lange Nieuwstraat', "'t Hoenstraat", 'Plein 1945', 'Burg. Smitlaan'];
const CLASSES = ['#a', '#b', '#', '#/+', '#/+b', 'Dolfijnen', 'De Uilen', 'OB1', 'M2', 'E1', 'BB2', 'Groep #a'];

const sumOf = (eight: string): number => [...eight].reduce((sum, digit, at) => sum + (9 - at) * Number(digit), 0);

/** Nine digits whose eleven test leaves `rest`: 0 for a BSN, 5 for an onderwijsnummer. */
const numberWith = (random: Random, start: string, rest: 0 | 5): string => {
  for (;;) {
    const eight = start + String(random.int(0, 10 ** (8 - start.length) - 1)).padStart(8 - start.length, '0');
    // sum − last ≡ rest (mod 11)
    const last = (((sumOf(eight) - rest) % 11) + 11) % 11;
    if (last < 10) return `${eight}${last}`;
  }
};

const LETTERS = 'ABCDEGHJKLMNPRTVWXZ';

export const makePupils = (random: Random, count: number, sameClass: boolean): readonly MadeUpPupil[] => {
  const numbers = random.pick(['#####', '####', 'A####', '20#-####', '######']);
  const used = new Set<string>();
  const year = random.int(3, 8) as YearGroup;
  const shape = random.pick(CLASSES);
  const classOf = (yearGroup: number, form: string): string =>
    form.replace('#', String(yearGroup)).replace('+', String(Math.min(8, yearGroup + 1)));
  return Array.from({ length: count }, () => {
    const sex: Exclude<Sex, 'unknown' | 'not-specified'> = random.chance(0.5) ? 'male' : 'female';
    const yearGroup = sameClass ? year : (random.int(3, 8) as YearGroup);
    let pupilNumber: string;
    do pupilNumber = numbers.replaceAll('#', () => String(random.int(1, 9)));
    while (used.has(pupilNumber));
    used.add(pupilNumber);
    const given = random.chance(0.08) ? random.pick(LONG) : random.pick(sex === 'male' ? BOYS : GIRLS);
    return {
      name: {
        familyName: random.chance(0.08) ? random.pick(DOUBLE) : random.pick(FAMILIES),
        prefix: random.pick(PREFIXES),
        givenName: given,
        initials: `${given[0]}.${random.chance(0.5) ? `${random.pick([...LETTERS])}.` : ''}`,
      },
      sex,
      birthDate: { year: 2022 - yearGroup - random.int(3, 5), month: random.int(1, 12), day: random.int(1, 28) },
      pupilNumber,
      bsn: numberWith(random, '999', 0),
      educationNumber: numberWith(random, '10', 5),
      postcode: `${random.int(1000, 9999)}${random.pick([...LETTERS])}${random.pick([...LETTERS])}`,
      houseNumber: String(random.int(1, 320)),
      addition: random.chance(0.3) ? random.pick(['A', 'B', '2', 'BIS', 'HS', 'III']) : '',
      street: random.pick(STREETS),
      yearGroup,
      classGroup: classOf(yearGroup, sameClass ? shape : random.pick(CLASSES)),
    };
  });
};
