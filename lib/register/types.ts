import type { RegisterStop } from '../core/problem.ts';
import type { KdfParameters } from './key-types.ts';

export type * from './aside-events.ts';
export type * from './backup-origin.ts';
export type * from './event-types.ts';
export type * from './key-types.ts';
export type * from './matching-events.ts';
export type * from './open-register-types.ts';
export type * from './state-types.ts';

/** Everything the register gets from outside itself: clock, randomness, key-value areas. */
export interface RegisterDeps {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  /** `storage.session`: memory only. */
  readonly session: KeyValueArea;
  /** `storage.local`: sentinels only; content scripts can write here, so everything in it is under a MAC. */
  readonly local: KeyValueArea;
  /** Whose registers these are (schools.ts); `''` for the first school of this browser. */
  readonly schoolId: string;
}

export interface KeyValueArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

export type RegisterPresence =
  /** `erasedOn`: ISO date on which somebody erased the register of this profile on purpose. */
  | { readonly state: 'none'; readonly erasedOn?: string }
  | {
      readonly state: 'locked' | 'unlocked';
      readonly registerId: string;
      readonly kdf: KdfParameters;
      /** For the key of the recovery sheet, where one was made. */
      readonly recovery: KdfParameters | null;
    }
  | { readonly state: 'stopped'; readonly stop: RegisterStop };
