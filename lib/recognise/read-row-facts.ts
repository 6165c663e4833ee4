import type { RowFacts } from '../core/collected-table.ts';
import { parseBranch, parseBrinAndBranch } from '../core/identifiers.ts';
import { LEFT_SOMETIME } from '../core/leaver.ts';
import type { Problem } from '../core/problem.ts';
import { type CellReading, cellValue, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { type ColumnData, type ColumnDraft, isUsable, shareOfSome } from './column-draft.ts';
import { parseBirthDate } from './parse-date.ts';
import { dayCareReader } from './read-day-care.ts';
import { foldText, isEmptyCell } from './text.ts';

export interface MappedFacts {
  readonly facts: RowFacts;
  readonly problems: readonly Problem[];
}
export type FactsReader = (cells: readonly string[], row: number) => MappedFacts;

const BRANCH_HEADERS = new Set(
  'vestiging|vestigingsnummer|vestigingsnr|vestigingscode|vestnr|vest|brin|brinnummer|brin nummer|brin nr|brincode|brin vestiging|brin en vestiging|brin vestigingsnummer|vestiging brin|vestigingsbrin|locatiecode|branch|branch number|location code'.split(
    '|',
  ),
);
const NOTHING_SAID = new Set('nvt|n v t|geen|none|n a'.split('|'));

interface Place {
  readonly brin: string | null;
  readonly branch: string | null;
}

/** "04", "4", "99XX", "99XX04", "99XX 04"; a location's name says nothing that the register could check. */
const parsePlace = (cell: string): CellReading<Place> => {
  if (isEmptyCell(cell)) return EMPTY;
  if (/^\d{1,2}$/.test(cell)) return reading({ brin: null, branch: parseBranch(cell) });
  const found = parseBrinAndBranch(cell);
  return found === null ? UNREADABLE : reading(found);
};

/** One text out of the columns that say it ("BRIN" and "Vestiging" beside each other); null where they differ. */
const joinPlaces = (places: readonly Place[]): string | null => {
  const brins = new Set(places.flatMap(({ brin }) => brin ?? []));
  const branches = new Set(places.flatMap(({ branch }) => branch ?? []));
  if (brins.size > 1 || branches.size > 1) return null;
  return [...brins, ...branches].join('') || null;
};

/** Unlike other dates a leaving date that cannot be read may not be passed over: somebody left. */
const parseLeftOn = (cell: string): CellReading<string> => {
  if (isEmptyCell(cell) || NOTHING_SAID.has(foldText(cell))) return EMPTY;
  return parseBirthDate(cell);
};

/**
 * Makes the reader of what rows say besides identity and results. `dayCare`: only where a decided preset names it; else
 * the column is not even read.
 */
export const factsReader = (
  columns: readonly ColumnData[],
  drafts: readonly ColumnDraft[],
  keep: { readonly dayCare: boolean },
): FactsReader => {
  const place = (field: 'leftOn' | 'enrolledOn'): number =>
    drafts.find((draft) => isUsable(draft) && draft.field === field)?.data.column ?? -1;
  const [left, enrolled] = [place('leftOn'), place('enrolledOn')];
  const branches = columns.filter(
    ({ meaning, filled }) =>
      BRANCH_HEADERS.has(meaning.folded.at(-1) ?? '') &&
      shareOfSome(filled, (cell) => parsePlace(cell).kind !== 'unreadable') >= 0.8,
  );
  const readDayCare = keep.dayCare ? dayCareReader(columns) : null;
  return (cells, row) => {
    const problems: Problem[] = [];
    const date = parseLeftOn(left < 0 ? '' : (cells[left] ?? ''));
    if (date.kind === 'unreadable') problems.push({ code: 'cell-unreadable', column: 'leftOn', row });
    const leftOn = date.kind === 'unreadable' ? LEFT_SOMETIME : cellValue(date);
    const enrolling = parseBirthDate(enrolled < 0 ? '' : (cells[enrolled] ?? ''));
    if (enrolling.kind === 'unreadable') problems.push({ code: 'cell-unreadable', column: 'enrolledOn', row });
    const came = cellValue(enrolling);
    // Who came back after leaving is here.
    const gone = leftOn !== null && !(came !== null && leftOn !== LEFT_SOMETIME && came > leftOn);
    const branch = joinPlaces(branches.flatMap(({ column }) => cellValue(parsePlace(cells[column] ?? '')) ?? []));
    return {
      facts: {
        ...(gone ? { leftOn } : {}),
        ...(came === null ? {} : { enrolledOn: came }),
        ...(branch === null ? {} : { branch }),
        ...(readDayCare === null ? {} : { dayCare: readDayCare(cells) }),
      },
      problems,
    };
  };
};
