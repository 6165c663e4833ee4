import { drawName } from './names.ts';
import { drawBsn, drawEducationNumber } from './numbers.ts';
import type { Random } from './random.ts';
import { drawSpecialPupils, type PupilDrawer } from './special-pupils.ts';
import type { PracticeGroup, PracticePupil } from './types.ts';

const PUPILS_PER_GROUP = { '1/2': 29, '3': 27, '4': 28, '5': 27, '5/6': 26, '6': 28, '7': 27, '8': 28 } as const;

/** Remarks hold what a delivery must never take: health, home, phone numbers. */
const REMARKS = [
  'Logopedie op dinsdag',
  'Astma, zie protocol',
  'Thuistaal Pools',
  'Bellen: 06 0000 0000',
  'Bril halen',
  'Oma haalt op vrijdag op',
  '=2 broers op school',
];

/** About 220 pupils: the special ones first, then each group filled up. */
export const drawPupils = (random: Random, groups: readonly PracticeGroup[]): PracticePupil[] => {
  const drawer = pupilDrawer(random);
  const special = drawSpecialPupils(drawer, groups);
  const all = groups.flatMap((group) => {
    const here = special.filter((pupil) => pupil.group === group.name);
    const size = PUPILS_PER_GROUP[group.name as keyof typeof PUPILS_PER_GROUP];
    return [...here, ...Array.from({ length: size - here.length }, () => drawer.draw(group))];
  });
  return all.sort(
    (a, b) => a.familyName.localeCompare(b.familyName, 'nl') || a.givenName.localeCompare(b.givenName, 'nl'),
  );
};

const pupilDrawer = (random: Random): PupilDrawer => {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const addresses = new Set<string>();
  let lastNumber = 20110;
  const address = (): { postcode: string; houseNumber: string; addition: string } => {
    for (;;) {
      const postcode = `99${random.between(10, 49)}${random.pick(['AA', 'AB', 'AC', 'BD', 'BE', 'XZ'])}`;
      const drawn = { postcode, houseNumber: String(random.between(1, 240)), addition: '' };
      const key = `${drawn.postcode} ${drawn.houseNumber}`;
      if (addresses.has(key)) continue;
      addresses.add(key);
      return { ...drawn, addition: random.chance(0.1) ? random.pick(['A', 'B', 'bis', '2']) : '' };
    }
  };
  return {
    draw: (group, fixed = {}) => {
      lastNumber += random.between(1, 9);
      const sex = fixed.sex ?? (random.chance(0.5) ? 'M' : 'V');
      const yearGroup = fixed.yearGroup ?? random.pick(group.yearGroups);
      const pupilNumber = String(lastNumber);
      const withoutBsn = fixed.bsn === null || random.chance(0.015);
      return {
        ...drawName(random, sex, names),
        pupilNumber,
        sex,
        birthDate: birthDate(random, yearGroup),
        group: group.name,
        yearGroup,
        bsn: withoutBsn ? null : drawBsn(random, numbers),
        educationNumber: withoutBsn ? drawEducationNumber(random, numbers) : null,
        ...address(),
        remark: random.chance(0.2) ? random.pick(REMARKS) : '',
        enrolledOn: `${2025 - yearGroup + 1}-08-01`,
        trait: null,
        ...fixed,
      };
    },
  };
};

/** Children of group 1 in 2025-2026 were born from October 2020 to September 2021. */
const birthDate = (random: Random, yearGroup: number): string => {
  const month = random.between(1, 12);
  const year = 2021 - (yearGroup - 1) - (month > 9 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
};
