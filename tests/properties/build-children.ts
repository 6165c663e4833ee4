import { type ChildSpec, FAMILY_NAMES, GIVEN_NAMES, PREFIXES, type SchoolSpec } from './school-specs.ts';

export interface TrueName {
  readonly family: string;
  readonly prefix: string;
  readonly given: string;
}
/** What is really so about a child, whatever any table or register says. */
export interface Child {
  readonly index: number;
  readonly name: TrueName;
  readonly oldName: TrueName;
  readonly girl: boolean;
  readonly birthDate: string;
  readonly number: string;
  readonly oldNumber: string;
  readonly bsn: string | null;
  readonly oldBsn: string | null;
  readonly educationNumber: string | null;
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly spec: ChildSpec;
}

/** The ninth digit that makes the weighted sum leave `rest`; another stem where none does. */
const nineDigits = (stem: number, rest: number): string => {
  for (let first = stem % 100_000_000; ; first = (first + 7) % 100_000_000) {
    const eight = String(first).padStart(8, '0');
    const sum = [...eight].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
    for (let last = 0; last < 10; last += 1) {
      if ((((sum - last - rest) % 11) + 11) % 11 === 0 && first > 0) return `${eight}${last}`;
    }
  }
};

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

export const buildChildren = (spec: SchoolSpec): readonly Child[] => {
  const children: Child[] = [];
  for (const [index, child] of spec.children.entries()) {
    const before = children[index - 1];
    // Two children with one name and one birth date, one of them on no list: nobody could tell their rows apart.
    const unseen = before === undefined || (child.relation === 'double' && !(before.spec.inList && child.inList));
    const like = unseen ? 'own' : child.relation;
    const own: TrueName = {
      family: pick(FAMILY_NAMES, child.family),
      prefix: pick(PREFIXES, child.prefix),
      given: pick(GIVEN_NAMES, child.given),
    };
    const sameGiven = like === 'namesake' || like === 'double';
    const taken = children.filter(({ name }) => name.family === before?.name.family).map(({ name }) => name.given);
    const free = GIVEN_NAMES.filter((given) => !taken.includes(given));
    const otherGiven = pick(free.length > 0 ? free : GIVEN_NAMES, child.given);
    const name: TrueName =
      before === undefined || like === 'own'
        ? own
        : { ...before.name, given: sameGiven ? before.name.given : otherGiven };
    const date = new Date(Date.UTC(2015, 0, 1 + child.day + index * 401)).toISOString().slice(0, 10);
    const wholeDate = before !== undefined && (like === 'twin' || like === 'double') ? before.birthDate : date;
    const birthDate = child.incompleteDate ? `${wholeDate.slice(0, 8)}00` : wholeDate;
    const atHome = before !== undefined && (like === 'twin' || like === 'sibling' || spec.sameAddress);
    const unique = child.seed * 10 + index;
    const changed = child.changed;
    children.push({
      index,
      name,
      // Nobody's old name is another's: of two doubles renamed alike, one of them unseen, nobody could tell the old rows.
      oldName: changed === 'name' ? { ...name, family: `Oud${pick(FAMILY_NAMES, index)}` } : name,
      girl: before !== undefined && (like === 'twin' || like === 'double') ? before.girl : child.girl,
      birthDate,
      number: String(5_000_000 + index * 1000 + (child.seed % 1000)),
      oldNumber: changed === 'number' ? String(7_000_000 + index * 1000 + (child.seed % 1000)) : '',
      bsn: child.hasBsn ? nineDigits(unique * 13 + 1, 0) : null,
      oldBsn: changed === 'bsn' && child.hasBsn ? nineDigits(unique * 17 + 50_000_003, 0) : null,
      educationNumber: child.hasEducationNumber ? nineDigits(10_000_000 + (unique % 9_000_000), 5) : null,
      postcode: child.noAddress ? null : atHome ? before.postcode : `${1000 + (unique % 8999)}BX`,
      houseNumber: child.noAddress ? null : atHome ? before.houseNumber : String(1 + ((unique * 7) % 9998)),
      spec: child,
    });
  }
  return children;
};
