import type { PersonName } from '../../../lib/core/pupil.ts';
import type { TruePupil } from './make-school.ts';
import { type ShownRow, WHOLE_FORMS } from './show-row.ts';

/*
 * What a row says, held against what is really so and what the register has seen. No code of the product is in it.
 */

/** Letters only; a prefix says nothing, and ij, ĳ and y are one letter. */
const fold = (text: string): string =>
  text
    .replaceAll('ĳ', 'ij')
    .replaceAll('Ĳ', 'ij')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^a-z]/gu, '')
    .replaceAll('ij', 'y');
const nameOf = (family: string, given: string): string => `${fold(family)}|${fold(given)}`;
export const trueName = ({ family, given }: TruePupil): string => nameOf(family, given);
const written = ({ familyName, givenName }: PersonName): string => nameOf(familyName, givenName);

const isWhole = ({ form }: ShownRow): boolean => (WHOLE_FORMS as readonly string[]).includes(form);
const plain = (number: string | null): string | null => number?.replace(/^0+/u, '') ?? null;

/** Is everything that stands on the row really this pupil's? */
export const allTrueOf = (row: ShownRow, pupil: TruePupil): boolean => {
  const { shown, mixed, about, other, form } = row;
  const named = mixed === 'name' ? other : about;
  if (shown.pupilNumber !== null && plain(shown.pupilNumber) !== pupil.pupilNumber) return false;
  if (shown.bsn !== null && ![pupil.bsn, pupil.oldBsn].includes(shown.bsn)) return false;
  if (shown.educationNumber !== null && shown.educationNumber !== pupil.educationNumber) return false;
  if (shown.birthDate !== null && shown.birthDate !== pupil.birthDate) return false;
  if (shown.name === null || trueName(named) === trueName(pupil)) return true;
  if (isWhole(row)) return false;
  if (form === 'initials') return fold(named.family) === fold(pupil.family) && named.given[0] === pupil.given[0];
  const names = [
    trueName(pupil),
    nameOf(pupil.oldFamily ?? pupil.family, pupil.given),
    nameOf(pupil.family, pupil.firstNames),
  ];
  return names.includes(written(shown.name));
};

/** A pupil as the register has come to know it. */
const known = (pupil: TruePupil) => ({
  pupilNumber: pupil.listShows.pupilNumber ? [pupil.pupilNumber] : [],
  bsn: [...(pupil.listShows.bsn ? [pupil.bsn] : []), ...(pupil.oldSeen && pupil.oldBsn !== null ? [pupil.oldBsn] : [])],
  educationNumber: pupil.educationNumber === null ? [] : [pupil.educationNumber],
  birthDate: pupil.listShows.birthDate ? [pupil.birthDate] : [],
  names: [
    trueName(pupil),
    ...(pupil.oldSeen && pupil.oldFamily !== null ? [nameOf(pupil.oldFamily, pupil.given)] : []),
  ],
});
const FIELDS = ['pupilNumber', 'bsn', 'educationNumber', 'birthDate'] as const;
const NUMBERS = ['pupilNumber', 'bsn', 'educationNumber'] as const;

/** Something on the row is not what the register knows of this pupil. */
const differs = ({ shown }: ShownRow, pupil: TruePupil): boolean => {
  const of = known(pupil);
  return FIELDS.some((field) => {
    const said = field === 'pupilNumber' ? plain(shown.pupilNumber) : shown[field];
    return said !== null && of[field].length > 0 && !of[field].includes(said);
  });
};

export type Verdict =
  /** The register's own knowledge points at one pupil, and nothing on the row says otherwise. */
  | 'enough'
  /** A name only, a lossy name and no number, somebody on no list, a namesake who is not told apart. */
  | 'not-enough'
  /** What stands on the row is two children's. */
  | 'contradicts';

export const judgeRow = (row: ShownRow, pupils: readonly TruePupil[]): Verdict => {
  const { about, shown } = row;
  if (row.mixed !== 'nothing' && !allTrueOf(row, about)) return 'contradicts';
  if (!about.listed) return 'not-enough';
  const listed = pupils.filter(({ listed: seen }) => seen);
  if (differs(row, about)) return 'contradicts'; // a BSN that changed, and the register saw one of them only
  const of = known(about);
  const numbered = NUMBERS.some((field) => {
    const said = field === 'pupilNumber' ? plain(shown.pupilNumber) : shown[field];
    return said !== null && of[field].includes(said);
  });
  const said = shown.name === null ? null : written(shown.name);
  const namesItself = said === null || of.names.includes(said) || isWhole(row);
  const namesAnother = listed.some(
    (pupil) => pupil !== about && said !== null && !namesItself && known(pupil).names.includes(said),
  );
  if (numbered)
    return !namesAnother && (namesItself || ['initials', 'half', 'typo'].includes(row.form)) ? 'enough' : 'not-enough';
  if (said === null || shown.birthDate === null || of.birthDate.length === 0 || !namesItself) return 'not-enough';
  const doubles = listed.filter(
    (pupil) => pupil !== about && known(pupil).names.some((name) => of.names.includes(name)) && !differs(row, pupil),
  );
  return doubles.length === 0 ? 'enough' : 'not-enough';
};

/** One letter more, less or other. */
const typoAway = (left: string, right: string): boolean => {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  return [...long].some((_, at) => {
    const without = long.slice(0, at) + long.slice(at + 1);
    return without === short || [...short].some((__, to) => without === short.slice(0, to) + short.slice(to + 1));
  });
};

/**
 * Could nobody see that the row is not this pupil's? It has the pupil's name, and all else is either this pupil's or nowhere
 * in the register.
 */
export const looksLike = (row: ShownRow, pupil: TruePupil, pupils: readonly TruePupil[]): boolean => {
  const { shown, about, other, mixed } = row;
  const named = mixed === 'name' ? other : about;
  if (differs(row, pupil)) return false;
  // Beside a number a name that no listed pupil has may be a typo in this pupil's own.
  const numbered = NUMBERS.some((field) => shown[field] !== null);
  const strange = shown.name !== null && !pupils.some((one) => one.listed && trueName(one) === trueName(named));
  const mayBeTypo = numbered && strange && typoAway(trueName(named), trueName(pupil));
  if (shown.name !== null && trueName(named) !== trueName(pupil) && !mayBeTypo) return false;
  return !pupils.some(
    (one) =>
      one !== pupil &&
      one.listed &&
      NUMBERS.some((field) => {
        const said = field === 'pupilNumber' ? plain(shown.pupilNumber) : shown[field];
        return said !== null && known(one)[field].includes(said);
      }),
  );
};
