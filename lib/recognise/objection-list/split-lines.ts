import Papa from 'papaparse';
import { done, failed, type Outcome } from '../../core/problem.ts';
import { cleanCell, LONGEST_CELL } from '../text.ts';

export const SEPARATORS = [';', '\t', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface ListLine {
  /** 1-based line of the file on which it begins: a quoted cell may go on over several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A spreadsheet keeps leading zeros as `="0123"` or `'0123`; neither is part of the value. */
const withoutTextMark = (cell: string): string => /^="(.*)"$/su.exec(cell)?.[1] ?? cell.replace(/^'(?=\d)/u, '');

/** One character more than may be kept, so that what was too long stays visible as such. */
const toCell = (raw: string): string => cleanCell(withoutTextMark(raw.trim())).slice(0, LONGEST_CELL + 1);

/**
 * The file's lines in cells, empty ones left out. A quotation mark that is not closed may have swallowed other lines,
 * and objections with them: then nothing of the file is used.
 * @param text with `\n` as its only line end.
 */
export const splitLines = (text: string, separator: Separator, atMost = 0): Outcome<readonly ListLine[]> => {
  const lines: ListLine[] = [];
  let line = 1;
  let from = 0;
  let broken: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    preview: atMost,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        broken = line;
        parser.abort();
        return;
      }
      const cells = data.map(toCell);
      if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line += 1;
      from = meta.cursor;
    },
  });
  return broken === null ? done(lines) : failed({ code: 'list-quote-open', line: broken });
};
