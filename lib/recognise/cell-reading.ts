/** What one cell says: a value, nothing, or something that is not a value of this field. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

export const EMPTY: CellReading<never> = { kind: 'empty' };
export const UNREADABLE: CellReading<never> = { kind: 'unreadable' };
export const reading = <T>(value: T): CellReading<T> => ({ kind: 'value', value });

/** The value, or null for an empty or unreadable cell. */
export const cellValue = <T>(cell: CellReading<T>): T | null => (cell.kind === 'value' ? cell.value : null);
