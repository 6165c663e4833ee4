import type { PupilId } from './pupil.ts';

/** What a cell of the LVS's own research preference says, before anybody asks what a yes means. */
export type PreferenceCell = 'yes' | 'no' | 'objects' | 'objects-not' | 'blank' | 'unreadable';

/** Blank is no answer: neither refused nor agreed. `not-confirmed`: nobody said what a yes means in that column. */
export type LvsPreference = 'refused' | 'agreed' | 'unanswered' | 'unclear' | 'not-confirmed';

export interface ReadPreference {
  readonly pupilId: PupilId;
  readonly host: string;
  /** Of its column, as it stood on the page. */
  readonly header: string;
  readonly cell: PreferenceCell;
  /** ISO date of the reading. */
  readonly on: string;
}

export const preferenceOf = (cell: PreferenceCell, polarity: 'yes-refuses' | 'yes-agrees' | null): LvsPreference => {
  switch (cell) {
    case 'blank':
      return 'unanswered';
    case 'unreadable':
      return 'unclear';
    case 'objects':
      return 'refused';
    case 'objects-not':
      return 'agreed';
    default:
      if (polarity === null) return 'not-confirmed';
      return (cell === 'yes') === (polarity === 'yes-refuses') ? 'refused' : 'agreed';
  }
};
