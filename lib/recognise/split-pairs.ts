import { isScoreField } from './column-draft.ts';
import { isLevelMark, isNumeric, saysNoScore } from './field-shapes.ts';
import type { HeaderMeaning } from './read-header.ts';

/** "103 (II)", "103 / II", "II (103)": what one cell says of a score and of its level; null for any other cell. */
interface Pair {
  readonly score: string;
  readonly level: string;
}
const SHAPE = /^([^\s()[\]/|;]{1,8})(?: ?[([] ?| ?[/|;] ?| )([^\s()[\]/|;]{1,8}) ?[)\]]?$/;
const CLOSED = /^[^()[\]]+$|^[^()[\]]*\([^()[\]]+\)$|^[^()[\]]*\[[^()[\]]+\]$/;

const readPair = (cell: string): Pair | null => {
  if (cell.length > 24) return null;
  const match = SHAPE.exec(cell);
  if (match === null || !CLOSED.test(cell)) return null;
  const [, first = '', second = ''] = match;
  if (isNumeric(first) && isLevelMark(second)) return { score: first, level: second };
  return isLevelMark(first) && isNumeric(second) ? { score: second, level: first } : null;
};

/** So many of the cells with a value hold both; the others one of the two. */
const NEARLY_ALL = 0.8;

/** "E" and "B" may be the half of the year (eind, begin), "D" says "digitaal": letters count where they differ as levels do. */
const areLevels = (marks: readonly string[]): boolean => {
  const kinds = new Set(marks.map((mark) => mark.charAt(0).toUpperCase()));
  return kinds.has('I') || (kinds.size > 1 && [...kinds].some((kind) => kind !== 'B' && kind !== 'E'));
};

/** May a header stand over scores? "12 A" under house number, "5 B" under group are no pair. */
const mayBeScores = ({ field, excluded, domain, moment, half, strange }: HeaderMeaning): boolean => {
  if (excluded !== null) return false;
  if (field === null) return !strange && (domain !== null || moment !== null || half !== null);
  return field === 'result' || isScoreField(field);
};

/** Does this column hold a score and its level in each cell, consistently? One cell that is something else, and it does not. */
export const holdsPairs = (meaning: HeaderMeaning, filled: readonly string[]): boolean => {
  // Most columns end here: nobody writes both in one cell and begins with twenty that hold neither.
  if (!mayBeScores(meaning) || filled.slice(0, 20).every((cell) => readPair(cell) === null)) return false;
  const said = filled.filter((cell) => !saysNoScore(cell));
  const marks: string[] = [];
  for (const cell of said) {
    const pair = readPair(cell);
    if (pair !== null) marks.push(pair.level);
    else if (!isNumeric(cell) && !isLevelMark(cell)) return false;
  }
  return marks.length > 0 && marks.length >= NEARLY_ALL * said.length && areLevels(marks);
};

/** Of a column that holds pairs: what a cell says of the score, and of the level. What says neither stays with the score. */
export const splitCell = (cell: string): readonly [score: string, level: string] => {
  const pair = readPair(cell);
  if (pair !== null) return [pair.score, pair.level];
  return isLevelMark(cell) ? ['', cell] : [cell, ''];
};

/** The heading of the half that a pair's level becomes, under the heading of its column. */
export const LEVEL_HEADING = 'Niveau';
