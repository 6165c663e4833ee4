import { attributeOf, childElementsOf, hasAttribute, queryAll, rawTextOf } from './dom-access.ts';
import type { Grid } from './grid.ts';
import { hasBox, styleOf } from './visibility.ts';

const OPENS = /toggl|expand|collaps|klap/i;

/**
 * Columns that the page folded away for want of room: cells that hold something take no place, and each row has
 * something to open it by. A column that is merely hidden is none: nobody is offered what is in it.
 */
export function hasFoldedColumns({ rows }: Grid): boolean {
  const sample = rows.filter(({ section }) => section === 'body').slice(0, 5);
  const folded = sample.map(({ elements }) => {
    const cells = elements.flatMap(childElementsOf);
    return cells.some(opens) ? cells.filter((cell) => !hasBox(cell)) : [];
  });
  const holds = (cell: Element): boolean => /\S/.test(rawTextOf(cell) ?? '');
  return folded.every((away) => away.length > 0) && folded.flat().some(holds);
}

/** A cell with a sign to press: its own, drawn before its text, or one in it. */
const opens = (cell: Element): boolean =>
  hasBox(cell) &&
  ((styleOf(cell).cursor === 'pointer' && !/^no/.test(getComputedStyle(cell, '::before').content)) ||
    [cell, ...queryAll(cell, '*')].some((one) => {
      const name = `${attributeOf(one, 'class')}`;
      return (hasAttribute(one, 'aria-expanded') || OPENS.test(name)) && !/drop|menu/i.test(name);
    }));
