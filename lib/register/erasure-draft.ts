import type { IdentifierKeys } from '../core/identifier-keys.ts';
import { NOBODY, type ObjectionId, type PupilId } from '../core/pupil.ts';
import type { ErasureMark } from '../core/register-view.ts';
import type { ErasedAsked, PupilsErased } from './erasure-events.ts';
import type { KeysOf } from './index-keys.ts';

export interface ErasuresDraft {
  readonly marks: ReadonlyMap<ObjectionId, IdentifierKeys>;
  readonly asked: ReadonlyMap<ObjectionId, ReadonlySet<PupilId>>;
  readonly leftOut: ReadonlySet<string>;
  /** Registers that this one was before somebody was erased. */
  readonly formerIds: ReadonlySet<string>;
}
export const NO_ERASURES: ErasuresDraft = {
  marks: new Map(),
  asked: new Map(),
  leftOut: new Set(),
  formerIds: new Set(),
};

/** Tells one key of the index from another. */
export const indexName = (keysOf: KeysOf): string => keysOf({ ...NOBODY, pupilNumber: 'index' }).pupilNumber[0] ?? '';

/** What an event that was left out is known by, once it is keyed. */
export const leftOutText = (id: string): string => `left out ${id}`;

export const markErased = (draft: ErasuresDraft, body: PupilsErased): ErasuresDraft => ({
  ...draft,
  marks: new Map([...draft.marks, ...body.marks.map(({ markId, keys }) => [markId, keys] as const)]),
  leftOut: new Set([...draft.leftOut, ...body.leftOut]),
  formerIds: new Set([...draft.formerIds, body.from.registerId]),
});

export const markAsked = (draft: ErasuresDraft, { markId, pupilId }: ErasedAsked): ErasuresDraft => ({
  ...draft,
  asked: new Map(draft.asked).set(markId, new Set([...(draft.asked.get(markId) ?? []), pupilId])),
});

export const marksIn = ({ marks, asked }: ErasuresDraft, idOf: (id: PupilId) => PupilId): readonly ErasureMark[] =>
  [...marks].map(([id, keys]) => ({ id, keys, asked: [...(asked.get(id) ?? [])].map(idOf) }));
