import type { Domain, ScoreField } from './fields.ts';

/** One sitting of one assessment by one pupil. Key: pupil × assessment × version × (moment or date). */
export interface ResultRecord {
  readonly domain: Domain;
  /** A school subject that the glossary's domains have no word for; then `domain` is `other`. Absent = none. */
  readonly subject?: 'english';
  /** 'Cito' | 'Leerling in beeld' | 'Diataal' | 'Boom' | 'IEP', or null where the page does not say. */
  readonly provider: string | null;
  readonly assessmentName: string | null;
  readonly version: string | null;
  /** `M4`, `E5`, `M5/E5`; null where the assessment has no moments or the page does not say. */
  readonly moment: string | null;
  /** ISO date. */
  readonly sittingDate: string | null;
  /** Decimal point, no thousands separator ("103.25"); levels as shown ("I+", "A", "1S/2F"). Absent = empty cell. */
  readonly scores: Readonly<Partial<Record<ScoreField, string>>>;
}
