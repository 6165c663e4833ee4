import type { MadeUpPupil } from './make-pupils.ts';
import type { Random } from './random.ts';
import { DATE_STYLES, isoOf, type PupilColumn, partsOfName, SEX_STYLES, wholeName } from './show-pupil.ts';

const numberColumn = (): PupilColumn => ({
  kind: 'pupilNumber',
  field: 'pupilNumber',
  cell: (p) => p.pupilNumber,
  says: ({ pupilNumber }) => ({ pupilNumber }),
});

const birthDate = (random: Random): PupilColumn => {
  const write = random.pick(DATE_STYLES);
  const iso = random.pick(DATE_STYLES);
  // Two ways of writing in one column: as where a system took over another's pupils.
  const mixed = random.chance(0.05);
  const american = random.chance(0.03);
  if (american) {
    const cell = ({ birthDate: { year, month, day } }: MadeUpPupil) => `${month}/${Math.max(day, 13)}/${year}`;
    return { kind: 'birthDate', field: 'birthDate', cell, says: () => ({ birthDate: null }), contradictory: true };
  }
  return {
    kind: 'birthDate',
    field: 'birthDate',
    cell: (p) => (mixed && p.birthDate.day % 2 === 0 ? iso : write)(p.birthDate),
    says: (p) => ({ birthDate: isoOf(p.birthDate) }),
  };
};

const sex = (random: Random): PupilColumn => {
  const [kind, boy, girl] = random.pick(SEX_STYLES);
  return { kind, field: 'sex', cell: (p) => (p.sex === 'male' ? boy : girl), says: (p) => ({ sex: p.sex }) };
};

const numbers = (random: Random): readonly PupilColumn[] => {
  const style = random.pick(['bsn', 'bsn', 'education', 'both', 'failing', 'masked', 'education-under-bsn']);
  const bsn: PupilColumn = { kind: 'bsn', field: 'bsn', cell: (p) => p.bsn, says: (p) => ({ bsn: p.bsn }) };
  const own: PupilColumn = {
    kind: 'educationNumber',
    field: 'educationNumber',
    cell: (p) => p.educationNumber,
    says: (p) => ({ educationNumber: p.educationNumber }),
  };
  // One digit more: neither test passes for the same number and the next but one.
  const failing = (p: MadeUpPupil): string => `${p.bsn.slice(0, 8)}${(Number(p.bsn.slice(8)) + 1) % 10}`;
  const masked = (p: MadeUpPupil): string => `*****${p.bsn.slice(5)}`;
  switch (style) {
    case 'education':
      return [own];
    case 'both':
      return [bsn, own];
    case 'failing':
      return [{ ...bsn, cell: failing, says: () => ({ bsn: null }), contradictory: true }];
    case 'masked':
      return [{ ...bsn, cell: masked, says: () => ({ bsn: null }) }];
    case 'education-under-bsn':
      return [
        { ...bsn, cell: (p) => p.educationNumber, says: (p) => ({ bsn: null, educationNumber: p.educationNumber }) },
      ];
    default:
      return [bsn];
  }
};

const home = (random: Random): readonly PupilColumn[] => {
  const code = random.pick([
    (p: MadeUpPupil) => p.postcode,
    (p: MadeUpPupil) => `${p.postcode.slice(0, 4)} ${p.postcode.slice(4)}`,
    (p: MadeUpPupil) => p.postcode.toLowerCase(),
  ]);
  const joint = random.pick(['', ' ', '-']);
  const withAddition = (p: MadeUpPupil): string =>
    p.addition === '' ? p.houseNumber : `${p.houseNumber}${/^\d|^I/.test(p.addition) ? '-' : joint}${p.addition}`;
  const postcode: PupilColumn = {
    kind: 'postcode',
    field: 'postcode',
    cell: code,
    says: (p) => ({ postcode: p.postcode }),
  };
  const whole = (p: MadeUpPupil) => ({ houseNumber: p.houseNumber, houseNumberAddition: p.addition || null });
  switch (random.pick(['three', 'two', 'one', 'street', 'grouped'])) {
    case 'three':
      return [
        postcode,
        { kind: 'houseNumber', field: 'houseNumber', cell: (p) => p.houseNumber, says: whole },
        { kind: 'houseNumberAddition', field: 'houseNumberAddition', cell: (p) => p.addition, says: () => ({}) },
      ];
    case 'two':
      return [postcode, { kind: 'houseNumber', field: 'houseNumber', cell: withAddition, says: whole }];
    case 'grouped':
      return [postcode, { kind: 'nr-of-address', field: 'houseNumber', cell: withAddition, says: whole }];
    case 'one': {
      const says = (p: MadeUpPupil) => ({ postcode: p.postcode, ...whole(p) });
      return [{ kind: 'address', field: 'address', cell: (p) => `${code(p)} ${withAddition(p)}`, says }];
    }
    default: {
      const place = random.chance(0.5);
      const cell = (p: MadeUpPupil) =>
        `${p.street} ${withAddition(p)}${place ? `, ${code(p).toUpperCase()} Vogeldorp` : ''}`;
      const says = (p: MadeUpPupil) => ({ ...whole(p), ...(place ? { postcode: p.postcode } : {}) });
      return place
        ? [{ kind: 'address', field: 'address', cell, says }]
        : [{ kind: 'address', field: 'address', cell, says }, postcode];
    }
  }
};

const group = (random: Random, asYear: boolean): PupilColumn => {
  if (asYear) {
    const kind = random.pick(['classGroup', 'yearGroup'] as const);
    const written = random.pick(['#', '#', 'Groep #']);
    return {
      kind,
      field: 'yearGroup',
      cell: (p) => written.replace('#', String(p.yearGroup)),
      says: ({ yearGroup }) => ({ yearGroup }),
    };
  }
  return {
    kind: 'classGroup',
    field: 'classGroup',
    cell: (p) => p.classGroup,
    says: ({ classGroup, yearGroup }) =>
      /^\d$/.test(classGroup) ? { yearGroup } : { classGroup: classGroup.replace(/^Groep /, '') },
  };
};

const preference = (random: Random): PupilColumn => {
  const refuses = random.chance(0.5);
  const answers = random.pick([
    ['ja', 'nee', ''],
    ['J', 'N', '-'],
    ['Ja', 'Nee', 'Niet beantwoord'],
  ]);
  return {
    kind: refuses ? 'researchObjection' : 'researchPreference',
    field: 'researchPreference',
    cell: () => random.pick(answers),
    says: () => ({}),
    polarity: refuses ? 'yes-refuses' : 'yes-agrees',
  };
};

const enrolled = (random: Random): PupilColumn => {
  const write = random.pick(DATE_STYLES);
  const cell = ({ birthDate: { year, month, day } }: MadeUpPupil) => write({ year: year + 5, month, day });
  return { kind: 'enrolledOn', field: 'enrolledOn', cell, says: () => ({}) };
};

/** What a table shows of its pupils: always something to know them by. */
export const pickPupilColumns = (random: Random, rich: boolean): readonly PupilColumn[] => {
  const some = (share: number): boolean => random.chance(rich ? share : share / 4);
  const names = random.chance(0.3) ? partsOfName(random) : [wholeName(random)];
  const columns = random.chance(0.05) ? [numberColumn()] : [...names, ...(some(0.7) ? [numberColumn()] : [])];
  if (some(0.8)) columns.push(birthDate(random));
  if (some(0.6)) columns.push(sex(random));
  if (some(0.5)) columns.push(...numbers(random));
  if (some(0.6)) columns.push(...home(random));
  if (some(0.25)) columns.push(preference(random));
  if (some(0.25)) columns.push(enrolled(random));
  if (random.chance(0.4)) columns.push(group(random, random.chance(0.4)));
  else if (random.chance(0.1)) columns.push(group(random, true), { ...group(random, false), kind: 'classGroup' });
  return columns;
};
