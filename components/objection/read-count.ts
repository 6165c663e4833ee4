/** A whole number from 0 on as typed, or null. */
export const readCount = (typed: string): number | null =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null;
