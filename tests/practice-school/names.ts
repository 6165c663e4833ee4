import type { Random } from './random.ts';

export interface PracticeName {
  readonly givenName: string;
  readonly prefix: string;
  readonly familyName: string;
}
type Sexed = { readonly M: readonly string[]; readonly V: readonly string[] };
interface Origin {
  readonly weight: number;
  readonly given: Sexed;
  /** Family names as "prefix|name", per sex where the language has two forms. */
  readonly family: Sexed;
}
const same = (names: string): Sexed => ({ M: names.split(', '), V: names.split(', ') });
const both = (boys: string, girls: string): Sexed => ({ M: boys.split(', '), V: girls.split(', ') });

const ORIGINS: readonly Origin[] = [
  {
    weight: 52,
    given: both(
      'Daan, Sem, Finn, Luuk, Bram, Thijs, Jesse, Lars, Gijs, Stijn, Mees, Tijn, Ruben, Niek, Jurriën, Willem-Jan, Cas, Olivier, Teun, Joris',
      'Emma, Julia, Sophie, Fleur, Lotte, Anouk, Sanne, Roos, Eva, Isa, Maud, Noëlle, Zoë, Anne-Fleur, Liselotte, Jasmijn, Femke, Puck, Merel, Danique',
    ),
    family: same(
      'de|Vries, van|Dijk, van den|Berg, |Bakker, |Visser, |Smit, |Meijer, de|Boer, |Mulder, de|Groot, |Bos, |Vos, |Peters, |Hendriks, van|Leeuwen, |Dekker, |Brouwer, de|Wit, |Smeets, van der|Meer, van der|Linden, |Kok, |Jacobs, van|Vliet, ten|Brinke, op den|Kamp, in ’t|Veld, van ’t|Hof, |Smit-van Loon, |Koëter, |Prins, |Kuiper, |Verhoeven, |Schouten, van|Beek',
    ),
  },
  {
    weight: 14,
    given: both(
      'Jelle, Sjoerd, Hidde, Wytze, Tjeerd, Bauke, Fedde, Douwe',
      'Femke, Nynke, Froukje, Sietske, Jildou, Wytske, Hylke, Fenna',
    ),
    family: same('|Hoekstra, |Dijkstra, |Postma, |Wiersma, |Bouma, |Ykema, |Terpstra, |Sikkema, |Miedema, |Zijlstra'),
  },
  {
    weight: 13,
    given: both(
      'Emir, Yusuf, Ömer, Kerem, Çağlar, Ahmet, Berat, İlker',
      'Zeynep, Elif, Ayşe, Ecrin, Gülşen, Defne, Büşra, Nazlı',
    ),
    family: same('|Yılmaz, |Öztürk, |Şahin, |Çelik, |Doğan, |Kaya, |Aydın, |Güneş, |Koç, |Arslan'),
  },
  {
    weight: 13,
    given: both(
      'Mohammed, Adam, Bilal, Ayoub, Ismaïl, Zakaria, Anass, Younes',
      'Salma, Yasmine, Nour, Hafsa, Imane, Aïcha, Chaïma, Soumaya',
    ),
    family: same(
      'el|Amrani, |Benali, |Bouzidi, el|Idrissi, |Aït Taleb, |Ouali, |Ben Haddou, |Azzouzi, |Chaoui, el|Khattabi',
    ),
  },
  {
    weight: 8,
    given: both('Jakub, Kacper, Szymon, Łukasz, Michał, Antoni', 'Zuzanna, Oliwia, Maja, Małgorzata, Agnieszka, Hanna'),
    family: both(
      '|Kowalski, |Wiśniewski, |Wójcik, |Nowak, |Szymański, |Kamiński, |Zieliński',
      '|Kowalska, |Wiśniewska, |Wójcik, |Nowak, |Szymańska, |Kamińska, |Zielińska',
    ),
  },
];

/** A name that is not in `taken` yet; adds it. */
export const drawName = (random: Random, sex: 'M' | 'V', taken: Set<string>): PracticeName => {
  const origins = ORIGINS.flatMap((origin) => Array.from({ length: origin.weight }, () => origin));
  for (;;) {
    const origin = random.pick(origins);
    const [prefix = '', familyName = ''] = random.pick(origin.family[sex]).split('|');
    const name = { givenName: random.pick(origin.given[sex]), prefix, familyName };
    if (taken.has(fullName(name))) continue;
    taken.add(fullName(name));
    return name;
  }
};

/** "Noor de Vries". */
export const fullName = ({ givenName, prefix, familyName }: PracticeName): string =>
  [givenName, prefix, familyName].filter(Boolean).join(' ');

/** "de Vries, Noor". */
export const listName = ({ givenName, prefix, familyName }: PracticeName): string =>
  `${[prefix, familyName].filter(Boolean).join(' ')}, ${givenName}`;
