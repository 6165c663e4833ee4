import type { PersonName } from '../../core/pupil.ts';
import { isNameLike, parseFamilyName, parseName } from '../parse-name.ts';
import { foldText } from '../text.ts';

export interface NameCells {
  /** A whole name in one cell. */
  readonly whole: string;
  readonly family: string;
  readonly prefix: string;
  /** Call name. */
  readonly called: string;
  /** First names, where they stand beside the call name or instead of it. */
  readonly first: string;
  readonly initials: string;
}
type NameCell = keyof NameCells;
export type LineName =
  | { readonly kind: 'value'; readonly name: PersonName | null }
  | { readonly kind: 'unreadable'; readonly cell: NameCell };

const isShortName = (cell: string): boolean => /^[\p{L}][\p{L}\p{M}.’' -]{0,39}$/u.test(cell);
const isInitials = (cell: string): boolean => /^\p{Lu}\.?$|^(?:\p{L}{1,3}\.[ -]?)+$/u.test(cell);

/** Both names that a child goes by: "Johannes (Jan)". */
const bothNames = (called: string, first: string): string =>
  called === '' || first === '' || foldText(first) === foldText(called) ? called || first : `${first} (${called})`;

/** A name out of one cell or several. What cannot be a name is said, never left out: it may be all there is. */
export const readLineName = (cells: NameCells): LineName => {
  for (const cell of ['called', 'first', 'whole', 'family'] as const)
    if (cells[cell] !== '' && !isNameLike(cells[cell]) && !isShortName(cells[cell]))
      return { kind: 'unreadable', cell };
  for (const cell of ['prefix', 'initials'] as const)
    if (cells[cell] !== '' && !isShortName(cells[cell])) return { kind: 'unreadable', cell };
  const family = parseFamilyName(cells.family);
  if (family.kind === 'unreadable') return { kind: 'unreadable', cell: 'family' };
  const given = bothNames(cells.called, cells.first);
  const named = (name: PersonName): LineName => {
    const ownInitials = name.givenName !== '' && isInitials(name.givenName) ? name.givenName : '';
    return {
      kind: 'value',
      name: {
        ...name,
        givenName: ownInitials === '' ? name.givenName : '',
        initials: name.initials || cells.initials || ownInitials,
      },
    };
  };
  if (family.kind === 'value') {
    const prefix = cells.prefix || family.value.prefix;
    // "Naam" beside "Achternaam" is the call name, unless the family name is in it as well.
    const besides = foldText(cells.whole).includes(foldText(family.value.familyName)) ? '' : cells.whole;
    if (given !== '' || besides !== '' || cells.whole === '')
      return named({ familyName: family.value.familyName, prefix, givenName: given || besides, initials: '' });
  }
  if (cells.whole !== '') {
    const whole = parseName(cells.whole);
    if (whole.kind === 'unreadable') return { kind: 'unreadable', cell: 'whole' };
    if (whole.kind === 'value') {
      const { value } = whole;
      return named({ ...value, prefix: value.prefix || cells.prefix, givenName: value.givenName || given });
    }
  }
  // A call name alone says less than a whole name: it stands where matching expects a name that is not whole.
  return given === ''
    ? { kind: 'value', name: null }
    : { kind: 'value', name: { familyName: given, prefix: cells.prefix, givenName: '', initials: cells.initials } };
};
