/** What one table row says about one pupil. In clear, so: in memory only, never stored unsealed, never logged. */
export interface PupilIdentity {
  readonly name: PersonName | null;
  /** The LVS's own number: strong only within one school and one system. */
  readonly pupilNumber: string | null;
  /** 9 digits that pass the BSN test. */
  readonly bsn: string | null;
  /** 9 digits that pass the onderwijsnummer test. */
  readonly educationNumber: string | null;
  readonly birthDate: BirthDate | null;
  readonly sex: Sex | null;
  /** `1234AB`. */
  readonly postcode: string | null;
  /** Digits only, at most 5. */
  readonly houseNumber: string | null;
  /** House letter and addition together, upper case, at most 5. */
  readonly houseNumberAddition: string | null;
  /** The house letter's own part of it (one capital), only where a page shows the letter apart. */
  readonly houseLetter?: string;
  readonly classGroup: string | null;
  readonly yearGroup: YearGroup | null;
}

export interface PersonName {
  /** Without prefix: "Vries". */
  readonly familyName: string;
  /** "de", "van der", or "". */
  readonly prefix: string;
  /** Call name (roepnaam) or first name; "" where only initials are known. */
  readonly givenName: string;
  readonly initials: string;
}

/** `YYYY-MM-DD`; `00` for an unknown month or day, as in BRON's EEJJMM00. */
export type BirthDate = string;
export type Sex = 'male' | 'female' | 'unknown' | 'not-specified';
export type YearGroup = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const NOBODY: PupilIdentity = {
  name: null,
  pupilNumber: null,
  bsn: null,
  educationNumber: null,
  birthDate: null,
  sex: null,
  postcode: null,
  houseNumber: null,
  houseNumberAddition: null,
  classGroup: null,
  yearGroup: null,
};

/** A pupil of this school, as an id of the register's own (random; never the LVS number). */
export type PupilId = string & { readonly __pupilId: unique symbol };
export type ObjectionId = string & { readonly __objectionId: unique symbol };
