import type { KdfRequest } from './key-views.ts';

/* What our own pages are told of a backup: never a pupil, and of objections numbers only. */

export interface BackupAbout {
  readonly school: { readonly name: string; readonly brin: string };
  readonly madeOn: string;
  readonly kdf: KdfRequest;
  /** For the key of the recovery sheet; null in a backup from before it. */
  readonly recoveryKdf: KdfRequest | null;
}
export interface BackupChanges {
  readonly events: number;
  readonly pupils: number;
  readonly objectionsAdded: number;
  readonly objectionsWithdrawn: number;
  readonly objectionsInForce: number;
}
export interface BackupPreview {
  readonly changes: BackupChanges;
  /** The register here that it is joined to; null where it is brought back as a whole. */
  readonly head: string | null;
  /** False: the register that was here may have known more, so the count has to be stated again. */
  readonly complete: boolean;
}
