import type { RowStanding, Standing } from '../core/standing.ts';

/* What a content script is told: words and one standing per row, nothing else of the register. */

/** What the chip says; the badges follow only in `ready`. */
export type PageState =
  | 'no-register'
  | 'locked'
  | 'stopped'
  | 'which-school'
  | 'other-school'
  | 'no-pupil-list'
  | 'ready'
  | 'not-understood'
  | 'busy';

export interface AssessReply {
  readonly state: PageState;
  /** Name of the register in use; null while there is none or it is locked. */
  readonly schoolName: string | null;
  readonly texts: OverlayTexts;
  readonly language: Language;
  readonly privacyMode: boolean;
  readonly tables: readonly AssessedTable[];
  /** Of the page around the tables: parts of it that are not read. */
  readonly problems: readonly ProblemText[];
}
export interface AssessedTable {
  readonly tableId: string;
  readonly kind: 'pupil-list' | 'results' | 'pupils' | 'none';
  /** What the table is about, in the user's language ("Leerlingenlijst", "Rekenen · groep 5"). */
  readonly title: string;
  /** Column whose cells carry the badge. */
  readonly anchorColumn: number | null;
  /** Per row id; rows that are no pupils are absent. */
  readonly standings: Readonly<Record<string, RowStanding>>;
  readonly problems: readonly ProblemText[];
}
/** A problem in the user's words: the content script has no translations of its own. */
export interface ProblemText {
  readonly code: string;
  readonly text: string;
  readonly action: string;
}

export interface CollectReply {
  readonly outcome: 'added' | 'nothing-new' | 'refused';
  /** A sentence in the user's language ("28 leerlingen en 112 resultaten toegevoegd"). */
  readonly message: string;
  readonly problems: readonly ProblemText[];
  /** Set when the outcome is `refused` because several tables could be meant: collect again with one of them. */
  readonly choose: readonly { readonly tableId: string; readonly title: string; readonly rows: number }[];
}
/** A reading of all rows of a table, by scrolling and paging, as far as it is. */
export interface ReadingView {
  /** `stopped`: by a person, before anything was added. */
  readonly state: 'none' | 'reading' | 'stopped' | 'done';
  readonly rows: number;
  /** The page's own total, and its pages; null where it shows none. */
  readonly total: number | null;
  readonly page: number | null;
  readonly pages: number | null;
  /** What came of it, once it is done; null where no answer came, perhaps after part of it was added. */
  readonly reply: CollectReply | null;
}
export type Language = 'nl' | 'en';
/** All words that the overlay shows; chosen in the background so that the content script stays small. */
export interface OverlayTexts {
  readonly productName: string;
  readonly chip: Readonly<Record<PageState, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly reason: Readonly<Record<RowStanding['reason'], string>>;
  /** In the place of the standing, where the page's own preference refuses and the register knows of no objection. */
  readonly refusedInLvs: string;
  readonly neutralBadge: string;
  readonly openRow: string;
  readonly addThisList: string;
  readonly noAnswer: string;
  readonly addToDelivery: string;
  readonly adding: string;
  readonly chooseTable: string;
  readonly openPanel: string;
  readonly openSetup: string;
  readonly unlock: string;
  readonly answerSchool: string;
  readonly readPupilListFirst: string;
  readonly closeChip: string;
  readonly showFlags: string;
  readonly hideFlags: string;
  readonly readAll: string;
  readonly readAllConfirm: string;
  readonly readAllStart: string;
  readonly readAllStop: string;
  readonly readAllStopped: string;
  readonly cancel: string;
  /** Holds `{rows}`. */
  readonly readingRows: string;
  /** Holds `{rows}` and `{total}`. */
  readonly readingOf: string;
}
