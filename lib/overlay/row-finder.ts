/** Rows as the frame's one reader knows them: the overlay is a script of its own and has no reading of its own. */
export interface RowFinder {
  /** The cells of a column in these rows; null where a row is gone or says something else. */
  findCells(wanted: readonly { readonly rowId: string; readonly column: number }[]): (Element | null)[];
}
