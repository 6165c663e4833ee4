import fc from '../../fast-check.ts';
import { randomLayout } from '../../lib/delivery/random-layout.ts';
import { type Ending, hostileWay, rawCells, tryHostile, wouldBeWorkedOut } from './hostile-delivery.ts';
import { tryPeople } from './hostile-people.ts';
import { hostileText } from './hostile-texts.ts';
import { findCalc, INSTALL_CALC, openInCalc, type Sheet } from './open-in-calc.ts';

export interface HostileTally {
  readonly endings: Record<Ending, number>;
  /** Files that a spreadsheet opened, and filled cells that it found in them. */
  opened: number;
  cells: number;
}

/**
 * `count` random texts, each on a random way into a delivery of a random layout, and all of them in a table for people.
 * @param calc opens what was written with LibreOffice too.
 * @throws Error with the text, the way and the layout of what went wrong.
 */
export const runHostile = (count: number, seed: number, calc: string | null): HostileTally => {
  const tally: HostileTally = { endings: { same: 0, refused: 0, 'kept-back': 0 }, opened: 0, cells: 0 };
  const sheets: Sheet[] = [];
  const texts: string[] = [];
  fc.assert(
    fc.property(randomLayout, hostileWay, hostileText, (given, way, text) => {
      texts.push(text);
      tryPeople([text]);
      const { ending, layout, files } = tryHostile(given, way, text);
      tally.endings[ending] += 1;
      if (layout?.kind !== 'csv') return;
      for (const { bytes } of files) {
        const formula = rawCells(bytes, layout).find(wouldBeWorkedOut);
        if (formula !== undefined) throw new Error(`a formula: ${JSON.stringify(formula)}`);
        sheets.push({ bytes, separator: layout.separator, encoding: layout.encoding });
      }
    }),
    { numRuns: count, seed },
  );
  const people = Array.from({ length: Math.ceil(texts.length / 100) }, (_, at) =>
    tryPeople(texts.slice(at * 100, at * 100 + 100)),
  );
  if (calc === null) return tally;
  sheets.push(...people.map((bytes): Sheet => ({ bytes, separator: ';', encoding: 'utf-8' })));
  for (const { formulas, cells } of openInCalc(calc, sheets)) {
    if (formulas.length > 0) throw new Error(`LibreOffice works out ${JSON.stringify(formulas)}`);
    tally.opened += 1;
    tally.cells += cells;
  }
  return tally;
};

/** What must be worked out, so that a spreadsheet that works out nothing proves nothing. */
export const calcWorksOut = (calc: string): boolean => {
  const bytes = new TextEncoder().encode('a;b\r\nx;=1+1\r\n');
  return openInCalc(calc, [{ bytes, separator: ';', encoding: 'utf-8' }])[0]?.formulas.length === 1;
};
export { findCalc, INSTALL_CALC };
