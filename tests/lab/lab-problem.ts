/** What stood in the way or should be known; `page` as it was named. Never a pupil's data. */
export type LabProblem = { readonly code: string; readonly page?: string } & Readonly<Record<string, unknown>>;
