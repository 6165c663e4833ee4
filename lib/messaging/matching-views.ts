import type { StandingReason } from '../core/standing.ts';
import type { WhyDoubtful } from '../core/why-doubtful.ts';
import type { PupilSummary } from './page-views.ts';

/** Who said it, and on which day. */
export interface SaidBy {
  readonly by: string;
  readonly on: string;
}

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
