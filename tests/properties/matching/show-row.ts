import { NOBODY, type PersonName, type PupilIdentity } from '../../../lib/core/pupil.ts';
import type { Random } from '../generators/random.ts';
import { plainName, type TruePupil } from './make-school.ts';

/** How a table writes a name. The first list says the whole name in another way; of the second something is lost. */
export const WHOLE_FORMS = [
  'plain',
  'no-prefix',
  'capitals',
  'ascii',
  'in-family',
  'after-comma',
  'abbreviated',
  'no-hyphens',
  'ij',
  'call-name-in-brackets',
  'spaced',
] as const;
export const LOSSY_FORMS = ['initials', 'half', 'typo', 'first-names', 'swapped', 'old-name'] as const;
export type NameForm = (typeof WHOLE_FORMS)[number] | (typeof LOSSY_FORMS)[number];

/** What is wrong with a row on purpose: an identifier in it is another child's, or nobody's. */
export type Mixed = 'nothing' | 'number' | 'bsn' | 'birth-date' | 'name';

export interface ShownRow {
  readonly about: TruePupil;
  readonly form: NameForm;
  readonly mixed: Mixed;
  /** Whose identifier stands in it where it is mixed up. */
  readonly other: TruePupil;
  readonly shown: PupilIdentity;
}

const SHORT: Readonly<Record<string, string>> = {
  'van der': 'v.d.',
  'van den': 'v/d',
  "van 't": 'v ’t',
  van: 'v.',
  de: 'd.',
  ter: 'ter',
  el: 'El',
};
const flat = (text: string): string =>
  text.replaceAll('ı', 'i').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '');
const withIj = (text: string): string => text.replaceAll('ij', 'ĳ').replaceAll('IJ', 'Ĳ');

/** One letter left out, said twice or replaced. */
const misspell = (random: Random, text: string): string => {
  const letters = [...text];
  const at = random.int(0, letters.length - 1);
  const wrong = random.pick(['', `${letters[at]}${letters[at]?.toLowerCase()}`, 'x']);
  return [...letters.slice(0, at), wrong, ...letters.slice(at + 1)].join('');
};

export const writeForm = (random: Random, pupil: TruePupil, form: NameForm): PersonName => {
  const plain = plainName(pupil);
  const { family, prefix, given } = pupil;
  switch (form) {
    case 'plain':
      return plain;
    case 'no-prefix':
      return { ...plain, prefix: '' };
    case 'capitals':
      return {
        ...plain,
        familyName: family.toUpperCase(),
        givenName: given.toUpperCase(),
        prefix: prefix.toUpperCase(),
      };
    case 'ascii':
      return { ...plain, familyName: flat(family), givenName: flat(given) };
    case 'in-family':
      return { ...plain, prefix: '', familyName: `${prefix} ${family}`.trim() };
    case 'after-comma':
      return { ...plain, prefix: '', familyName: prefix === '' ? family : `${family}, ${prefix}` };
    case 'abbreviated':
      return { ...plain, prefix: SHORT[prefix] ?? prefix };
    case 'no-hyphens':
      return { ...plain, familyName: family.replaceAll('-', ' '), givenName: given.replaceAll('-', ' ') };
    case 'ij':
      return { ...plain, familyName: withIj(family), givenName: withIj(given) };
    case 'call-name-in-brackets':
      return { ...plain, givenName: `${pupil.firstNames} (${given})` };
    case 'spaced':
      return { ...plain, familyName: ` ${family.replaceAll(' ', '  ')}`, givenName: `${given}\u00a0` };
    case 'initials':
      return { ...plain, givenName: '' };
    case 'half':
      return { ...plain, familyName: family.split(/[ -]/u)[0] ?? family };
    case 'typo':
      return random.chance(0.5)
        ? { ...plain, familyName: misspell(random, family) }
        : { ...plain, givenName: misspell(random, given) };
    case 'first-names':
      return { ...plain, givenName: pupil.firstNames };
    case 'swapped':
      return { ...plain, familyName: given, givenName: family };
    case 'old-name':
      return { ...plain, familyName: pupil.oldFamily ?? family };
  }
};

export const showRow = (random: Random, pupils: readonly TruePupil[]): ShownRow => {
  const about = random.pick(pupils);
  // Twins and namesakes stand beside each other: whoever is mixed up, it is most often with one of those.
  const beside = pupils[about.at + 1] ?? pupils[0] ?? about;
  const other = random.chance(0.5) ? beside : random.pick(pupils);
  const form = random.chance(0.75) ? random.pick(WHOLE_FORMS) : random.pick(LOSSY_FORMS);
  const mixed: Mixed = random.chance(0.85) ? 'nothing' : random.pick(['number', 'bsn', 'birth-date', 'name'] as const);
  const shows = random.pick([
    ['pupilNumber', 'name'],
    ['pupilNumber', 'name'],
    ['pupilNumber', 'name', 'birthDate'],
    ['name', 'birthDate'],
    ['name', 'birthDate'],
    ['pupilNumber'],
    ['bsn'],
    ['bsn', 'name'],
    ['name'],
    ['name'],
    ['pupilNumber', 'bsn', 'name', 'birthDate', 'educationNumber'],
  ]);
  const has = (field: string, wrong: Mixed): boolean => shows.includes(field) || (mixed === wrong && shows.length > 1);
  const named = mixed === 'name' ? other : about;
  const oldBsn = about.oldBsn !== null && random.chance(0.3) ? about.oldBsn : about.bsn;
  return {
    about,
    form,
    mixed: shows.length > 1 ? mixed : 'nothing',
    other,
    shown: {
      ...NOBODY,
      name: has('name', 'name') ? writeForm(random, shows.length > 1 ? named : about, form) : null,
      pupilNumber: has('pupilNumber', 'number')
        ? mixed === 'number' && shows.length > 1
          ? other.pupilNumber
          : (random.chance(0.2) ? '00' : '') + about.pupilNumber
        : null,
      bsn: has('bsn', 'bsn') ? (mixed === 'bsn' && shows.length > 1 ? other.bsn : oldBsn) : null,
      educationNumber: shows.includes('educationNumber') ? about.educationNumber : null,
      birthDate: has('birthDate', 'birth-date')
        ? mixed === 'birth-date' && shows.length > 1
          ? other.birthDate
          : about.birthDate
        : null,
      sex: random.chance(0.5) ? about.sex : null,
      classGroup: random.chance(0.1) ? about.otherGroup : about.group,
    },
  };
};
