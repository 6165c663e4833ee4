import type { Field } from '../core/fields.ts';
import type { HalfMoment } from '../core/profile-addition.ts';

/** What we know of one system, as data. Adding a system = one data file + fixtures. */
export interface LvsProfile {
  readonly id: string;
  /** As people know it. */
  readonly system: string;
  /** Specific beats generic. */
  readonly priority: number;
  /** Host names; a leading `*.` stands for one or more labels. */
  readonly hostPatterns: readonly string[];
  /** For the set-up's host picker; `origin` is null where every school has its own. */
  readonly knownHosts: readonly { readonly origin: string | null; readonly hint: string }[];
  /** Where the system shows one publisher's assessments only. */
  readonly provider: string | null;
  /** Header words that this system uses in its own sense; they come before the general ones. */
  readonly headerWords: readonly { readonly header: string; readonly field: Field }[];
  /** Words that this system uses for a half year besides those that all use ("Midden groep 5", M5). */
  readonly moments: readonly { readonly text: string; readonly half: HalfMoment }[];
  /** What people of a school added; never in our own files. Read where no word of ours says anything, and at best likely. */
  readonly addedWords?: LvsProfile['headerWords'];
  readonly addedMoments?: LvsProfile['moments'];
  /** Further words that stand before a BRIN on this system's pages. */
  readonly schoolLabels: readonly string[];
  /** The day on which somebody held this against the system's own pages; null: nobody did, and the interface says so. */
  readonly confirmedOn: string | null;
  /** What to beware of, for the people who maintain this file. */
  readonly traps: readonly string[];
}
