import type { IdentifierKeys } from '../core/identifier-keys.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import type { BackupOrigin } from './backup-origin.ts';
import type { Statement } from './field-events.ts';

/** What stays of an erased pupil's objections: keys under the key of the index. */
export interface ErasedObjection {
  readonly markId: ObjectionId;
  readonly keys: IdentifierKeys;
}
/** The register was rewritten without somebody: the chain before it is gone, and this says where it stood. */
export interface PupilsErased {
  readonly type: 'pupils-erased';
  readonly from: BackupOrigin;
  readonly pupils: number;
  readonly marks: readonly ErasedObjection[];
  /** By which key of the index the marks were made (`indexName`). */
  readonly indexName: string;
  /** Keyed ids of the events that are gone, or are there without somebody: an older backup does not bring them back. */
  readonly leftOut: readonly string[];
  readonly by: string;
}
/** Somebody who carries a mark was asked, and does not object. Said of this pupil, and lifts no other objection. */
export interface ErasedAsked extends Statement {
  readonly type: 'erased-asked';
  readonly markId: ObjectionId;
  readonly pupilId: PupilId;
}
export type ErasureEvent = PupilsErased | ErasedAsked;
