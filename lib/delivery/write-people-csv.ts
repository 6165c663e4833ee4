import Papa from 'papaparse';

/**
 * What a spreadsheet would work out instead of showing, also in full-width form, and after white space or what is not shown
 * at all: LibreOffice drops a NUL before it looks.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A table for people to open in a spreadsheet: semicolons, CRLF, a byte order mark. A cell that would be a formula gets an
 * apostrophe before it. Not for deliveries: those alter nothing, they refuse.
 */
export const writePeopleCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse([[...header], ...rows.map((row) => [...row])], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: FORMULA,
  })}\r\n`;
