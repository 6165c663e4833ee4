/** What a school's export stays far below; beyond it something else is going on. */
export const MEGABYTES = 20;
/** All parts of a spreadsheet together, unpacked. A thousand pupils of eight years take about ten. */
export const UNPACKED_MEGABYTES = 100;
export const MOST_SHEETS = 40;
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 400_000;
/** Longer texts are remarks, never read. */
export const LONGEST_CELL = 400;
