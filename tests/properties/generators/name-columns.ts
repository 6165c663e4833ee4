import { HEADER_WORDS, type WordKind } from './header-words.ts';
import { HELD_OUT_HEADERS } from './held-out-words.ts';
import type { LayoutColumn } from './layout-types.ts';
import type { MadeUpPupil } from './make-pupils.ts';
import type { Random } from './random.ts';
import { FIXED_WORDS, type PupilColumn } from './show-pupil.ts';

export interface Named {
  readonly word: string;
  readonly synonyms: readonly string[];
  readonly heldOut: boolean;
}

/** Share of columns that get a word kept from `lib/`; half of them would leave too little to judge. */
const HELD_OUT_SHARE = 0.06;

/** A word for a column of this kind. */
export const nameColumn = (random: Random, kind: WordKind | keyof typeof FIXED_WORDS): Named => {
  const synonyms = (
    kind in FIXED_WORDS ? FIXED_WORDS[kind as keyof typeof FIXED_WORDS] : HEADER_WORDS[kind as WordKind]
  ).split('|');
  if (kind in HELD_OUT_HEADERS && random.chance(HELD_OUT_SHARE))
    return { word: random.pick(HELD_OUT_HEADERS[kind as WordKind].split('|')), synonyms: [], heldOut: true };
  const word = random.pick(synonyms);
  return { word, synonyms: synonyms.filter((other) => other !== word), heldOut: false };
};

const OUTER = ['Leerling', 'Leerlinggegevens', 'Persoonsgegevens', 'Gegevens leerling', 'Pupil'];

export interface NamedPupilColumn extends PupilColumn {
  readonly named: Named;
}

/** The columns about the pupil, under one heading or none, with some cells left empty. */
export const pupilColumns = (
  random: Random,
  columns: readonly NamedPupilColumn[],
  rows: readonly MadeUpPupil[],
  levels: number,
  isBlank: (column: PupilColumn, row: number) => boolean,
): readonly LayoutColumn[] => {
  const outer = levels > 1 && random.chance(0.5) ? random.pick(OUTER) : null;
  const repeated = levels > 1 && random.chance(0.2);
  return columns.map((column) => {
    const { word, synonyms, heldOut } = column.named;
    const path = column.kind === 'nr-of-address' ? ['Adres', word] : outer === null ? [word] : [outer, word];
    // A school whose classes are called 5 and 6 names a year by its class.
    const allYears = column.field === 'classGroup' && rows.every(({ classGroup }) => /^\d$/.test(classGroup));
    const shown = rows.map((pupil, row) => (isBlank(column, row) ? random.pick(['', '', '-']) : column.cell(pupil)));
    return {
      header: repeated && path.length === 1 ? [word, word] : path,
      truth: {
        field: allYears ? 'yearGroup' : column.field,
        ...(column.polarity === undefined ? {} : { polarity: column.polarity }),
        words:
          column.contradictory && shown.some((cell) => /\w/.test(cell))
            ? 'contradictory'
            : heldOut
              ? 'held-out'
              : 'known',
      },
      cells: shown,
      word,
      synonyms: path.length === 1 && repeated ? [] : synonyms,
    };
  });
};
