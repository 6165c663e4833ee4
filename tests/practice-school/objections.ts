import { fullName, type PracticeName } from './names.ts';
import { pupilWith } from './school.ts';
import type { PracticePupil, PracticeSchool } from './types.ts';

/** One objection of the demo: what a person knows and types, and whom it is really about. */
export interface PracticeObjection {
  readonly id: string;
  /** The pupil that it is about. */
  readonly pupil: PracticePupil;
  /** `row`: recorded from the pupil's own row. `typed`: from the popup, with what is in `typed`. */
  readonly how: 'row' | 'typed';
  readonly typed: TypedObjection | null;
  /** A name alone or a typing error ties the objection to nobody: a person has to. */
  readonly needsTie: boolean;
  /** Arrives while pages are already open. */
  readonly late: boolean;
  readonly receivedOn: string;
  readonly channel: 'mail' | 'paper' | 'desk' | 'phone' | 'lvs';
  readonly role: 'parent' | 'guardian' | 'foster-parent' | 'grandparent';
  readonly fromName: string;
}
export interface TypedObjection extends PracticeName {
  readonly birthDate: string | null;
  readonly pupilNumber: string | null;
}

const CHANNELS = ['mail', 'paper', 'desk', 'phone'] as const;
const ROLES = ['parent', 'parent', 'guardian', 'grandparent', 'foster-parent'] as const;

/** The demo's 12 objections, each known by something else. */
export const objectionSet = (school: PracticeSchool): PracticeObjection[] => {
  const ordinary = ordinaryPupils(school);
  const take = (fits: (pupil: PracticePupil) => boolean): PracticePupil => {
    const index = ordinary.findIndex(fits);
    const [pupil] = index < 0 ? [] : ordinary.splice(index, 1);
    if (!pupil) throw new Error('The practice school lacks a pupil for one of the objections: try another seed');
    return pupil;
  };
  const from = (group: string): PracticePupil => take((pupil) => pupil.group === group && pupil.prefix === '');
  const byRow = (pupil: PracticePupil, late = false): Draft => ({ pupil, how: 'row', late });
  const typed = (
    pupil: PracticePupil,
    known: (pupil: PracticePupil) => Partial<TypedObjection> = () => ({}),
  ): Draft => ({
    pupil,
    how: 'typed',
    known: known(pupil),
  });
  const birthDate = (pupil: PracticePupil) => ({ birthDate: pupil.birthDate });
  const number = (pupil: PracticePupil) => ({ pupilNumber: pupil.pupilNumber });
  const drafts: readonly Draft[] = [
    byRow(from('4')),
    byRow(pupilWith(school, 'no-bsn')),
    typed(from('3'), number),
    typed(from('5'), (pupil) => ({ ...number(pupil), ...birthDate(pupil) })),
    typed(from('7'), birthDate),
    typed(
      take((pupil) => pupil.yearGroup > 2 && fullName(pupil) !== plain(fullName(pupil))),
      (pupil) => ({ ...plainName(pupil), ...birthDate(pupil) }),
    ),
    typed(from('5/6')),
    typed(take((pupil) => pupil.yearGroup > 2 && pupil.prefix !== '')),
    typed(pupilWith(school, 'twin-girl-one'), birthDate),
    typed(pupilWith(school, 'namesake-older')),
    typed(from('8'), (pupil) => ({ familyName: misspelt(pupil.familyName) })),
    byRow(from('6'), true),
  ];
  return drafts.map(({ pupil, how, known, late = false }, index) => ({
    id: `objection-${index + 1}`,
    pupil,
    how,
    typed: known
      ? {
          ...{ givenName: pupil.givenName, prefix: pupil.prefix, familyName: pupil.familyName },
          ...{ birthDate: null, pupilNumber: null, ...known },
        }
      : null,
    needsTie: known !== undefined && !known.pupilNumber && !known.birthDate,
    late,
    receivedOn: `2026-11-${String(2 + index).padStart(2, '0')}`,
    channel: CHANNELS[index % CHANNELS.length] ?? 'mail',
    role: ROLES[index % ROLES.length] ?? 'parent',
    fromName: `${['A.', 'M.', 'J.', 'F.'][index % 4]} ${[pupil.prefix, pupil.familyName].filter(Boolean).join(' ')}`,
  }));
};

interface Draft {
  readonly pupil: PracticePupil;
  readonly how: 'row' | 'typed';
  readonly known?: Partial<TypedObjection>;
  readonly late?: boolean;
}

/** Pupils without a trait whose call name and family name come near nobody else's, in the order of their numbers. */
const ordinaryPupils = (school: PracticeSchool): PracticePupil[] =>
  school.pupils
    .filter((pupil) => pupil.trait === null && pupil.bsn !== null)
    .filter((pupil) => !school.pupils.some((other) => other !== pupil && nearby(pupil, other)))
    .sort((a, b) => a.pupilNumber.localeCompare(b.pupilNumber));

const nearby = (one: PracticePupil, other: PracticePupil): boolean =>
  one.familyName.slice(0, 3) === other.familyName.slice(0, 3) && one.givenName[0] === other.givenName[0];

const plain = (text: string): string =>
  text.replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ı/g, 'i').normalize('NFD').replace(/\p{M}/gu, '');
const plainName = ({ givenName, prefix, familyName }: PracticeName): PracticeName => ({
  givenName: plain(givenName),
  prefix: plain(prefix),
  familyName: plain(familyName),
});

/** Two different neighbouring letters swapped, as fingers do. */
const misspelt = (name: string): string => {
  const letters = [...name];
  const index = letters.findIndex((letter, at) => at > 0 && at < letters.length - 1 && letter !== letters[at + 1]);
  letters.splice(index, 2, letters[index + 1] ?? '', letters[index] ?? '');
  return letters.join('');
};
