/** What a file turned out to be, where it is none that is read. */
export const OTHER_FILES = ['xls', 'xlsb', 'ods', 'pdf', 'html', 'zip', 'word', 'other'] as const;
export type OtherFile = (typeof OTHER_FILES)[number];

/** Why a file of an LVS is not read at all: nothing of it is taken. */
export type FileProblem =
  | { readonly code: 'file-too-large'; readonly megabytes: number }
  | { readonly code: 'file-unpacks-too-large'; readonly megabytes: number } // a zip bomb, or a book of all years
  | { readonly code: 'file-too-many-cells'; readonly rows: number; readonly columns: number }
  | { readonly code: 'file-too-many-sheets'; readonly sheets: number; readonly limit: number }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-no-table' } // text, but no line names columns
  | { readonly code: 'file-other-kind'; readonly kind: OtherFile }
  | { readonly code: 'file-macros' }
  | { readonly code: 'file-protected' } // with a password
  | { readonly code: 'file-damaged' } // cut short, or changed
  | { readonly code: 'file-entities' } // XML that brings definitions of its own
  | { readonly code: 'file-other-xml' }
  | { readonly code: 'file-not-text' }
  | { readonly code: 'file-unreadable' } // moved or locked by another program since it was chosen
  | { readonly code: 'file-slow' } // took too long
  | { readonly code: 'file-quote-open'; readonly line: number };

/** What of a table was left out, or should be known before it is taken in. Places only, never what stands there. */
export type FileNote =
  | { readonly code: 'hidden-rows'; readonly lines: readonly number[] }
  | { readonly code: 'hidden-columns'; readonly columns: readonly string[] }
  | { readonly code: 'hidden-sheets'; readonly count: number }
  | { readonly code: 'cell-errors'; readonly cells: readonly string[] } // #N/A, #REF!
  | { readonly code: 'formulas-unsaved'; readonly cells: readonly string[] } // without the value they came to
  | { readonly code: 'lines-too-wide'; readonly lines: readonly number[] }
  | { readonly code: 'lines-too-narrow'; readonly lines: readonly number[] }
  | { readonly code: 'education-number-in-bsn'; readonly lines: readonly number[] }
  | { readonly code: 'no-house-numbers' };
