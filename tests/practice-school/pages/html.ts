/** Text that is safe between tags and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** "2016-02-03" → "03-02-2016"; unknown parts stay 00. */
export const dutchDate = (iso: string): string => iso.split('-').reverse().join('-');

/** One body row; texts are escaped, empty cells stay empty. */
export const row = (cells: readonly string[], cell = 'td'): string =>
  `<tr>${cells.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join('')}</tr>`;

export const headRow = (cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr>`;

/** Rows of cells that are HTML already. */
export const rawRow = (cells: readonly string[]): string =>
  `<tr>${cells.map((html) => `<td>${html}</td>`).join('')}</tr>`;
