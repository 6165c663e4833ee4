/** Argon2id parameters, stored beside the wrapped key; below 19 MiB / t=2 they are refused. */
export interface KdfParameters {
  readonly scheme: 'argon2id';
  /** 16 bytes, base64. */
  readonly salt: string;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: 1;
}

/** A key for the root key to be wrapped under: 32 bytes of a page's worker, and how they were made. */
export interface NewKey {
  readonly kek: Uint8Array;
  readonly kdf: KdfParameters;
}

/** By which of its two keys a register is opened. */
export type KeyWay = 'passphrase' | 'recovery';
/** What a person shows that a register is theirs with. */
export interface KeyProof {
  readonly way: KeyWay;
  /** 32 bytes, from a page's worker. */
  readonly kek: Uint8Array;
}

/** The printed recovery sheet. `unchecked`: nobody typed part of it back yet. `damaged`: its wrapped key was changed. */
export interface RecoveryStatus {
  readonly state: 'none' | 'unchecked' | 'checked' | 'damaged';
  readonly madeOn: string | null;
}
