import type { StandingReason } from '../core/standing.ts';
import type { Agrees, TieDoubt } from '../core/tie-again.ts';
import type { WhyDoubtful } from '../core/why-doubtful.ts';
import type { PupilSummary, SaidBy } from './summary-views.ts';

/** Rows that say the same of one child, whom nothing recognises. `rowId`: opaque. */
export interface DoubtfulView {
  readonly rowId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly pupilNumberEnd: string | null;
  readonly schoolYear: string | null;
  readonly why: StandingReason | WhyDoubtful;
  /** Titles of the tables that it stands in. */
  readonly tables: readonly string[];
  readonly fits: readonly PupilSummary[];
}
/** `pupil` null: another child, who is in no list. `holds`: false where the row stays unsure all the same. */
export interface DecidedView extends DoubtfulView, SaidBy {
  readonly pupil: PupilSummary | null;
  readonly holds: boolean;
  /** There is an objection, whatever was said. */
  readonly objection: boolean;
}

export interface NamedGroupView {
  readonly schoolYear: string;
  /** As the page writes it. */
  readonly label: string;
  readonly group: string;
  readonly names: number;
  readonly sure: number;
  readonly confirmed: number;
  readonly said: SaidBy | null;
  /** Of exactly the names that a confirmation would be about. */
  readonly digest: string;
}

/** The whole pupil list that names are held against. */
export interface WholeListView {
  readonly schoolYear: string;
  readonly pupils: number;
  readonly groups: number;
}

export interface MatchingView {
  readonly doubtful: readonly DoubtfulView[];
  readonly decided: readonly DecidedView[];
  readonly groups: readonly NamedGroupView[];
  readonly lists: readonly WholeListView[];
  /** Names alone of which no whole list was read. */
  readonly withoutList: number;
}

/** A row of a list that may be this pupil, under a number that the register does not know of them. */
export interface TieCandidateView {
  readonly candidateId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly pupilNumberEnd: string | null;
  readonly agrees: readonly Agrees[];
  readonly doubt: TieDoubt | null;
  readonly said: SaidBy | null;
}
export interface TieChildView {
  readonly pupil: PupilSummary;
  /** Empty: the lists do not show this child. */
  readonly candidates: readonly TieCandidateView[];
}
/** Of one group of the new list: everybody whose number is another one and who is there once. */
export interface TieGroupView {
  readonly groupId: string;
  readonly label: string | null;
  readonly schoolYear: string | null;
  readonly children: number;
  readonly tied: number;
  readonly said: SaidBy | null;
  /** Of exactly those whom a confirmation would be about. */
  readonly digest: string;
}
export interface TieAgainView {
  /** It looks as if the school changed its system. */
  readonly change: boolean;
  /** The lists of the new system were read to their end. */
  readonly whole: boolean;
  /** Children with an objection: all whose number changed, and all whom the lists do not show. */
  readonly objected: readonly TieChildView[];
  readonly groups: readonly TieGroupView[];
  /** Of whom it has to be said one by one. */
  readonly others: readonly TieChildView[];
  /** How many a person has tied, and how many are left. */
  readonly tied: number;
  readonly left: number;
  /** Known pupils without an objection whom the lists do not show. */
  readonly notShown: number;
}
