import { addCoverage } from '../../../lib/page/coverage.ts';
import { sayCoverage } from '../../../lib/page/pager/say-coverage.ts';
import { createPlainGridReader } from '../../../lib/page/plain/plain-grid-reader.ts';
import { addPlainGrids } from '../../../lib/page/plain-grids.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { answerAsks } from '../in-page.ts';
import { measureRatio } from '../measure-ratio.ts';

/** What anybody would write who only wants the texts, whether they can be seen or not. */
const readPlainly = (): string[] => {
  const texts: string[] = [];
  for (const row of document.querySelector('table')?.rows ?? [])
    for (const cell of row.cells) texts.push(cell.textContent ?? '');
  return texts;
};

addPlainGrids(createPlainGridReader);
addCoverage(sayCoverage);
answerAsks({
  ratio: () => measureRatio({ run: () => readTables(document) }, { run: readPlainly }, { leastMs: 100 }),
  read: (times: number) => {
    for (let at = 0; at < times; at += 1) readTables(document);
    return readTables(document).map(({ columns, rows }) => [columns.length, rows.length]);
  },
});
