import type { PersonName, Sex } from '../../../lib/core/pupil.ts';
import type { Random } from '../generators/random.ts';

/** What is really so about a child; `known` is what the register has seen of it. */
export interface TruePupil {
  readonly at: number;
  readonly family: string;
  readonly prefix: string;
  readonly given: string;
  /** First names in full, of which the call name is one or a short form. */
  readonly firstNames: string;
  readonly initials: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly pupilNumber: string;
  readonly bsn: string;
  readonly educationNumber: string | null;
  readonly group: string;
  /** A second group on some pages: a plus class, a combination. */
  readonly otherGroup: string | null;
  /** Before an adoption, a residence permit, a correction. */
  readonly oldFamily: string | null;
  readonly oldBsn: string | null;
  /** On the school's list at all. */
  readonly listed: boolean;
  readonly listShows: { readonly pupilNumber: boolean; readonly bsn: boolean; readonly birthDate: boolean };
  /** The register saw the child before the change as well. */
  readonly oldSeen: boolean;
}

const FAMILIES = (
  'Vries|Jansen|Dijkstra|IJsbrands|Meijer|Meyer|Öztürk|Yılmaz|Kowalska-Nowak|García López|Groot Koerkamp|Berg|Bos|' +
  'Bosch|Nguyễn|Rijn|Smit|Smits|Amrani|Sørensen'
).split('|');
const PREFIXES = ['', '', '', 'de', 'van', 'van der', 'van den', "van 't", 'el', 'ter'];
const BOYS = 'Jan|Tim|Tom|Mohammed|Björn|Jan-Willem|Thijs|Sem|Bram|Daan'.split('|');
const GIRLS = 'Zoë|Fatima|Anna-Sophie|Lotte|Noor|Fleur|Eva|Marije|Sara|Lisa'.split('|');
const FIRST_NAMES: Readonly<Record<string, string>> = {
  Jan: 'Johannes',
  Tim: 'Timotheus',
  Tom: 'Thomas',
  Thijs: 'Matthijs',
  Lotte: 'Charlotte',
  Eva: 'Eva Maria',
};
const GROUPS = ['3', '4a', '4b', '5a', '5b', '5/6', '7', '8', 'Dolfijnen'];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const dateIn = (random: Random, first: number, last: number): string =>
  `${random.int(first, last)}-${pad(random.int(1, 12), 2)}-${pad(random.int(1, 28), 2)}`;

/** Nine digits whose eleven test leaves `rest`: 0 for a BSN, 5 for an onderwijsnummer. */
const nineDigits = (random: Random, start: string, rest: 0 | 5): string => {
  for (;;) {
    const eight = start + pad(random.int(0, 10 ** (8 - start.length) - 1), 8 - start.length);
    const sum = [...eight].reduce((total, digit, at) => total + (9 - at) * Number(digit), 0);
    const last = (((sum - rest) % 11) + 11) % 11;
    if (last < 10) return `${eight}${last}`;
  }
};

type Relation = 'own' | 'twin' | 'sibling' | 'namesake' | 'father' | 'double';

const relate = (random: Random, relation: Relation, before: TruePupil | undefined, own: TruePupil): TruePupil => {
  if (before === undefined) return own;
  const { family, prefix, given, firstNames, initials, sex, birthDate, group } = before;
  const name = { family, prefix, given, firstNames, initials, sex };
  switch (relation) {
    case 'own':
      return own;
    case 'twin':
    case 'sibling': {
      const others = (sex === 'male' ? BOYS : GIRLS).filter((other) => other !== given);
      const other = random.pick(others);
      const same = relation === 'twin' ? { birthDate, group: random.chance(0.7) ? group : own.group } : {};
      return {
        ...own,
        ...same,
        family,
        prefix,
        sex,
        given: other,
        firstNames: FIRST_NAMES[other] ?? other,
        initials: `${other[0]}.`,
      };
    }
    case 'namesake':
      return { ...own, ...name };
    case 'father': // was at this school too, and is in its register still
      return { ...own, ...name, birthDate: dateIn(random, 1978, 1990) };
    case 'double':
      return { ...own, ...name, birthDate };
  }
};

/** `seed` in, a school out: the same every time. */
export const makeSchool = (random: Random, size: number): readonly TruePupil[] => {
  const pupils: TruePupil[] = [];
  const numbers = new Set<string>();
  for (let at = 0; at < size; at += 1) {
    const sex: Sex = random.chance(0.5) ? 'male' : 'female';
    const given = random.pick(sex === 'male' ? BOYS : GIRLS);
    let pupilNumber: string;
    do pupilNumber = String(random.int(1000, 9999));
    while (numbers.has(pupilNumber));
    numbers.add(pupilNumber);
    const own: TruePupil = {
      at,
      family: random.pick(FAMILIES),
      prefix: random.pick(PREFIXES),
      given,
      firstNames: FIRST_NAMES[given] ?? given,
      initials: `${given[0]}.`,
      birthDate: dateIn(random, 2014, 2021),
      sex,
      pupilNumber,
      bsn: nineDigits(random, '999', 0),
      educationNumber: random.chance(0.15) ? nineDigits(random, '10', 5) : null,
      group: random.pick(GROUPS),
      otherGroup: random.chance(0.05) ? random.pick(GROUPS) : null,
      oldFamily: random.chance(0.06) ? random.pick(FAMILIES) : null,
      oldBsn: random.chance(0.06) ? nineDigits(random, '998', 0) : null,
      listed: random.chance(0.92),
      listShows: {
        pupilNumber: random.chance(0.95),
        bsn: random.chance(0.6),
        birthDate: random.chance(0.93),
      },
      oldSeen: random.chance(0.6),
    };
    const roll = random.next();
    const relation: Relation =
      roll < 0.78
        ? 'own'
        : roll < 0.85
          ? 'twin'
          : roll < 0.91
            ? 'sibling'
            : roll < 0.96
              ? 'namesake'
              : roll < 0.98
                ? 'father'
                : 'double';
    pupils.push(relate(random, relation, pupils.at(-1), own));
  }
  return pupils;
};

export const plainName = ({ family, prefix, given, initials }: TruePupil): PersonName => ({
  familyName: family,
  prefix,
  givenName: given,
  initials,
});
