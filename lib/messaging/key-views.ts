/* What our own pages say and are told of keys. They are made in a page's worker: neither a passphrase nor a recovery key travels. */

export interface KdfRequest {
  readonly scheme: 'argon2id';
  readonly salt: string;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: 1;
}
/** By which of its two keys a register is opened. */
export type KeyWay = 'passphrase' | 'recovery';
/** A key that a page's worker made (base64), and how. */
export interface NewKeyRequest {
  readonly kek: string;
  readonly kdf: KdfRequest;
}
/** The printed sheet. `unchecked`: nobody typed part of it back yet. `damaged`: it opens nothing any more. */
export interface RecoveryState {
  readonly state: 'none' | 'unchecked' | 'checked' | 'damaged';
  /** ISO date. */
  readonly madeOn: string | null;
}
