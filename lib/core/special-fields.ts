import type { PupilId } from './pupil.ts';

/*
 * Special-category data (health): never of a child by default, and only for a study that a layout of the school names, of a child
 * with consent for that very study on the day of the delivery. Everything that is missing or unsure is empty, and counted.
 */

/** One study, however its name was typed. */
export const sameStudy = (study: string): string => study.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
/** A cell or a header as it is compared: case and spaces say nothing. */
export const sameText = sameStudy;

/** What a person recorded of one study for one pupil, as it stands now. */
export interface StudyConsent {
  readonly study: string;
  readonly state: 'given' | 'withdrawn';
  /** ISO date. */
  readonly receivedOn: string;
}
export type Consents = ReadonlyMap<PupilId, readonly StudyConsent[]>;

/** One field of a layout: from which columns it may be taken, and the closed list of its answers. */
export interface SpecialField {
  readonly id: string;
  /** Headers in the LVS, whole. */
  readonly headers: readonly string[];
  /** `value` is written where one of `cells` stands in the LVS. Any other text of a cell is not taken. */
  readonly values: readonly { readonly value: string; readonly cells: readonly string[] }[];
}
export interface SpecialAsked {
  readonly study: string;
  readonly fields: readonly SpecialField[];
}

/** What is kept of one cell while it is collected, each as `sameText` makes it: what it means is the layout's to say, each time anew. */
export interface SpecialCell {
  readonly study: string;
  readonly field: string;
  readonly header: string;
  readonly cell: string;
}

/** The value that a field has for a cell of such a column; null: it is no answer of this field. */
export const specialValue = (asked: SpecialAsked, field: SpecialField, said: SpecialCell): string | null => {
  if (said.study !== sameStudy(asked.study) || said.field !== field.id) return null;
  if (!field.headers.some((header) => sameText(header) === said.header)) return null;
  return field.values.find(({ cells }) => cells.some((cell) => sameText(cell) === said.cell))?.value ?? null;
};

/** Given, not withdrawn, for this study, dated on or before `today`. No consent, no day, or a day to come: no. */
export const hasConsent = (said: readonly StudyConsent[] | undefined, study: string, today: string | null): boolean => {
  const about = (said ?? []).filter((one) => sameStudy(one.study) === sameStudy(study));
  return (
    today !== null &&
    about.length > 0 &&
    about.every(({ state, receivedOn }) => state === 'given' && isDay(receivedOn) && receivedOn <= today)
  );
};
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** Of a pupil with consent, by field: the value, or null where tables say different things. A field without a value is not in it. */
export type SpecialValues = Readonly<Record<string, string | null>>;

export const readSpecial = (asked: SpecialAsked, cells: readonly SpecialCell[]): SpecialValues => {
  const values: Record<string, string | null> = {};
  for (const field of asked.fields) {
    const said = new Set(cells.flatMap((cell) => specialValue(asked, field, cell) ?? []));
    const [only, ...more] = said;
    if (only !== undefined) values[field.id] = more.length > 0 ? null : only;
  }
  return values;
};

/** Of the pupils who go. The first, second and last count each of them once. */
export interface SpecialCounts {
  readonly study: string;
  readonly fields: readonly string[];
  /** Consent, and a value of at least one field. */
  readonly withValue: number;
  /** Consent, and no value at all. */
  readonly withoutValue: number;
  /** Consent, and a field that is empty because tables say different things; also counted above. */
  readonly contradicted: number;
  /** Empty for want of consent on that day. */
  readonly withoutConsent: number;
}

export const countSpecial = (
  { study, fields }: SpecialAsked,
  pupils: readonly { readonly special?: SpecialValues }[],
): SpecialCounts => {
  const consented = pupils.flatMap(({ special }) => (special === undefined ? [] : [Object.values(special)]));
  const withValue = consented.filter((values) => values.some((value) => value !== null)).length;
  return {
    study,
    fields: fields.map(({ id }) => id),
    withValue,
    withoutValue: consented.length - withValue,
    contradicted: consented.filter((values) => values.includes(null)).length,
    withoutConsent: pupils.length - consented.length,
  };
};
